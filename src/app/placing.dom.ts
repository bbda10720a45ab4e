import type { Casefile } from "../casefile/types.ts";
import { type Positions, quickLayout } from "../graph/layout.ts";
import { placeActors } from "../graph/layout-client.dom.ts";
import { type AppStore, setSession } from "../state/store.ts";
import { say } from "../words/messages.ts";

/** A layout that is done sooner than this, in ms, is not worth a word. */
const A_MOMENT = 300;

/**
 * Places the actors of a case that is being opened. What takes longer than a moment is shown with how far it is; the
 * reader may end it, and gets the actors in rough places. `given` ends it without a reader, when another case is opened.
 */
export async function placeTold(
  store: AppStore,
  casefile: Casefile,
  given: AbortSignal,
): Promise<Positions | undefined> {
  const stopped = new AbortController();
  const since = performance.now();
  const actors = casefile.actors.length;
  const onProgress = (share: number) => {
    if (given.aborted || performance.now() - since < A_MOMENT) return;
    const first = store.getState().session.placing === undefined;
    setSession(store, {
      placing: { actors, share, stop: () => stopped.abort() },
      ...(first ? { said: { text: say("app.placing.said", { actors }) } } : {}),
    });
  };
  try {
    return await placeActors(casefile, { onProgress, signal: AbortSignal.any([given, stopped.signal]) });
  } catch {
    return given.aborted ? undefined : quickLayout(casefile);
  } finally {
    if (!given.aborted) setSession(store, { placing: undefined });
  }
}
