/**
 * The reader's briefings in this browser: of each case what differs from the file. Saved in one transaction with a
 * generation, so that of two windows the later one is told instead of overwriting what the other saved.
 */
import { createStore, get, update } from "idb-keyval";
import { type BriefingChanges, changesTo, withChanges } from "../briefing/changes.ts";
import type { Briefing, Casefile, Id } from "../casefile/types.ts";
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
  const channel = "BroadcastChannel" in page ? new BroadcastChannel(CHANNEL) : undefined;

  /** One save after the other: each knows the generation that the one before it made. */
  let saving = Promise.resolve();
  function keep(): void {
    page.clearTimeout(waiting);
    waiting = undefined;
    saving = saving.then(keepNow);
  }
  async function keepNow(): Promise<void> {
    const { data, briefings } = store.getState();
    if (data.kind !== "ready") return;
    const { casefile } = data.index;
    const saved = await save(
      casefile.id,
      changesTo(casefile.briefings, briefings),
      generations.get(casefile.id) ?? 0,
    );
    switch (saved.kind) {
      case "saved":
        generations.set(casefile.id, saved.generation);
        setSession(store, { keeping: "saved", conflict: undefined });
        channel?.postMessage({ case: casefile.id });
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
      page.clearTimeout(waiting);
      waiting = undefined;
      return;
    }
    if (state.briefings === before.briefings || taking) return;
    setSession(store, { keeping: "saving" });
    page.clearTimeout(waiting);
    waiting = page.setTimeout(keep, PAUSE_MS);
  });
  page.addEventListener("pagehide", () => {
    if (waiting !== undefined) keep();
  });
  channel?.addEventListener("message", (event: MessageEvent<unknown>) => {
    const { data } = store.getState();
    // A change of our own that waits to be saved will find theirs, and the reader will be asked.
    if (waiting !== undefined || data.kind !== "ready" || !isAbout(event.data, data.index.casefile.id))
      return;
    void takeOver(store, data.index.casefile);
  });
}

let taking = false;

async function takeOver(store: AppStore, casefile: Casefile): Promise<void> {
  const kept = await find(casefile.id);
  if (kept === undefined || kept.generation === generations.get(casefile.id)) return;
  generations.set(casefile.id, kept.generation);
  taking = true;
  actOnBriefings(store, () => withChanges(casefile.briefings, kept));
  taking = false;
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
