/**
 * The reader's briefings in this browser: of each case what differs from the file. Saved in one transaction with a
 * generation, so that of two windows the later one is told instead of overwriting what the other saved.
 */
import { createStore, get, update } from "idb-keyval";
import { type BriefingChanges, changesTo, withChanges } from "../briefing/changes.ts";
import type { Briefing, Casefile, Id } from "../casefile/types.ts";
import type { AppState } from "../state/state.ts";
import { type AppStore, actOnBriefings, setSession } from "../state/store.ts";

interface Kept extends BriefingChanges {
  /** Counts up with every save. */
  readonly generation: number;
}

type Saved =
  | { readonly kind: "saved"; readonly generation: number }
  | { readonly kind: "other"; readonly kept: Kept }
  | { readonly kind: "failed" };

const PAUSE_MS = 300;
const CHANNEL = "casus/briefings";

/** Generation of what this window read or wrote last, by case. */
const generations = new Map<Id, number>();

function database() {
  return createStore("casus-briefings", "briefings");
}

/** The briefings of a case as the reader left them. */
export async function briefingsOf(casefile: Casefile): Promise<readonly Briefing[]> {
  const kept = await find(casefile.id);
  generations.set(casefile.id, kept?.generation ?? 0);
  return kept === undefined ? casefile.briefings : withChanges(casefile.briefings, kept);
}

async function find(id: Id): Promise<Kept | undefined> {
  try {
    return await get<Kept>(id, database());
  } catch {
    return undefined;
  }
}

async function save(id: Id, changes: BriefingChanges, generation: number): Promise<Saved> {
  try {
    let result: Saved = { kind: "failed" };
    await update<Kept>(
      id,
      (before) => {
        if (before !== undefined && before.generation !== generation) {
          result = { kind: "other", kept: before };
          return before;
        }
        result = { kind: "saved", generation: generation + 1 };
        return { ...changes, generation: generation + 1 };
      },
      database(),
    );
    return result;
  } catch {
    return { kind: "failed" };
  }
}

/** Keeps every change shortly after it was made, and takes over what another window saved while this one changed nothing. */
export function followBriefings(page: Window, store: AppStore): void {
  let waiting: number | undefined;
  let saving: Promise<void> = Promise.resolve();
  const channel = "BroadcastChannel" in page ? new BroadcastChannel(CHANNEL) : undefined;

  /** One save after the other: a slow one of our own must not be taken for another window's. */
  function keep(state: AppState): void {
    page.clearTimeout(waiting);
    waiting = undefined;
    saving = saving.then(() => keepNow(state));
  }

  async function keepNow({ data, briefings }: AppState): Promise<void> {
    if (data.kind !== "ready") return;
    const { casefile } = data.index;
    const saved = await save(
      casefile.id,
      changesTo(casefile.briefings, briefings),
      generations.get(casefile.id) ?? 0,
    );
    if (saved.kind === "saved") {
      generations.set(casefile.id, saved.generation);
      channel?.postMessage({ case: casefile.id });
    }
    if (!isInHand(store, casefile)) return;
    switch (saved.kind) {
      case "saved":
        setSession(store, { keeping: waiting === undefined ? "saved" : "saving", conflict: undefined });
        break;
      case "other":
        setSession(store, {
          keeping: "failed",
          conflict: {
            theirs: withChanges(casefile.briefings, saved.kept),
            generation: saved.kept.generation,
          },
        });
        break;
      case "failed":
        setSession(store, { keeping: "failed" });
    }
  }

  store.subscribe((state, before) => {
    if (state.data !== before.data) {
      // What was changed a moment before another case was opened is kept too.
      if (waiting !== undefined) keep(before);
      return;
    }
    if (state.briefings === before.briefings || taking) return;
    setSession(store, { keeping: "saving" });
    page.clearTimeout(waiting);
    waiting = page.setTimeout(() => keep(store.getState()), PAUSE_MS);
  });
  page.addEventListener("pagehide", () => {
    if (waiting !== undefined) keep(store.getState());
  });
  channel?.addEventListener("message", (event: MessageEvent<unknown>) => {
    const state = store.getState();
    if (state.data.kind !== "ready" || !isAbout(event.data, state.data.index.casefile.id)) return;
    // While the reader is asked to choose, the choice is between ours and the newest of theirs.
    if (state.session.conflict !== undefined) keep(state);
    else void takeOver(store, state.data.index.casefile);
  });
}

let taking = false;

/** A change of our own that is not saved is never replaced: its save will find theirs, and the reader will be asked. */
async function takeOver(store: AppStore, casefile: Casefile): Promise<void> {
  if (hasUnsaved(store)) return;
  const kept = await find(casefile.id);
  if (kept === undefined || kept.generation === generations.get(casefile.id)) return;
  if (hasUnsaved(store) || !isInHand(store, casefile)) return;
  generations.set(casefile.id, kept.generation);
  taking = true;
  actOnBriefings(store, () => withChanges(casefile.briefings, kept));
  taking = false;
}

function hasUnsaved(store: AppStore): boolean {
  const { keeping } = store.getState().session;
  return keeping === "saving" || keeping === "failed";
}

function isInHand(store: AppStore, { id }: Casefile): boolean {
  const { data } = store.getState();
  return data.kind === "ready" && data.index.casefile.id === id;
}

/** The reader's answer when another window was first: to go on with theirs, or to save ours over it. */
export function settle(store: AppStore, whose: "ours" | "theirs"): void {
  const { data, session } = store.getState();
  const { conflict } = session;
  if (data.kind !== "ready" || conflict === undefined) return;
  const { id } = data.index.casefile;
  generations.set(id, conflict.generation);
  setSession(store, { conflict: undefined, keeping: "saving" });
  if (whose === "theirs") {
    taking = true;
    actOnBriefings(store, () => conflict.theirs);
    taking = false;
    setSession(store, { keeping: "saved" });
    return;
  }
  // A new list of the same briefings: it is saved as any change is.
  store.setState(({ briefings }) => ({ briefings: [...briefings] }));
}

function isAbout(message: unknown, id: Id): boolean {
  return typeof message === "object" && message !== null && "case" in message && message.case === id;
}
