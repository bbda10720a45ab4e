import { createStore, type StoreApi } from "zustand/vanilla";
import type { Action } from "./actions.ts";
import { emptyHistory, redo, remember, undo } from "./history.ts";
import type { AppState, Session } from "./state.ts";
import { defaultView, type View } from "./view.ts";

export type AppStore = StoreApi<AppState>;

export function createAppStore(session: Partial<Session> = {}): AppStore {
  return createStore<AppState>(() => ({
    data: { kind: "loading", what: "" },
    view: defaultView("none"),
    history: emptyHistory<View>(),
    session: { texts: new Map(), scheme: "system", singleKeys: true, ...session },
  }));
}

/** Changes the view as one undoable step; `tag` joins steps of one kind in a row. */
export function act(store: AppStore, action: Action, tag?: string): void {
  store.setState((state) => {
    const view = action(state.view);
    if (JSON.stringify(view) === JSON.stringify(state.view)) return state;
    return { view, history: remember(state.history, state.view, tag) };
  });
}

export function undoLast(store: AppStore): boolean {
  return travel(store, undo);
}

export function redoLast(store: AppStore): boolean {
  return travel(store, redo);
}

export function setSession(store: AppStore, values: { [K in keyof Session]?: Session[K] | undefined }): void {
  store.setState((state) => {
    const session = Object.fromEntries(
      Object.entries({ ...state.session, ...values }).filter(([, value]) => value !== undefined),
    );
    return { session: session as unknown as Session };
  });
}

function travel(store: AppStore, way: typeof undo<View>): boolean {
  const { history, view } = store.getState();
  const step = way(history, view);
  if (step === undefined) return false;
  store.setState({ view: step.value, history: step.history });
  return true;
}
