import { createStore, type StoreApi } from "zustand/vanilla";
import type { Briefing } from "../casefile/types.ts";
import type { Action } from "./actions.ts";
import { emptyHistory, redo, remember, undo } from "./history.ts";
import type { AppState, Session, Undoable } from "./state.ts";
import { defaultView } from "./view.ts";

export type AppStore = StoreApi<AppState>;

export function createAppStore(session: Partial<Session> = {}): AppStore {
  return createStore<AppState>(() => ({
    data: { kind: "loading", what: "" },
    view: defaultView("none"),
    briefings: [],
    history: emptyHistory<Undoable>(),
    session: { texts: new Map(), scheme: "system", singleKeys: true, ...session },
  }));
}

/** Changes the view as one undoable step; `tag` joins steps of one kind in a row. */
export function act(store: AppStore, action: Action, tag?: string): void {
  change(store, ({ view, briefings }) => ({ view: action(view), briefings }), tag);
}

/** Changes the reader's briefings, likewise: what was done last is undone first, wherever it was done. */
export function actOnBriefings(
  store: AppStore,
  action: (briefings: readonly Briefing[]) => readonly Briefing[],
  tag?: string,
): void {
  change(store, ({ view, briefings }) => ({ view, briefings: action(briefings) }), tag);
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

function change(store: AppStore, how: (before: Undoable) => Undoable, tag: string | undefined): void {
  store.setState((state) => {
    const before = undoableOf(state);
    const after = how(before);
    const sameView = same(after.view, before.view);
    if (sameView && same(after.briefings, before.briefings)) return state;
    // What did not change stays the same object, so that nobody draws it again.
    return {
      ...after,
      view: sameView ? before.view : after.view,
      history: remember(state.history, before, tag),
    };
  });
}

function travel(store: AppStore, way: typeof undo<Undoable>): boolean {
  const { history, ...state } = store.getState();
  const step = way(history, undoableOf(state));
  if (step === undefined) return false;
  store.setState({ ...step.value, history: step.history });
  return true;
}

function undoableOf({ view, briefings }: Undoable): Undoable {
  return { view, briefings };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
