import { startWorker } from "../base/worker-policy.dom.ts";
import { layoutSteps, type Positions, quickLayout, shippedPositions } from "./layout.ts";
import url from "./layout.worker.ts?worker&url";
import { type LayoutReply, type LayoutRequest, layoutPart } from "./layout-job.ts";
import type { GraphCase } from "./network.ts";

/** With more actors than this, a layout in the page's own thread would be felt. */
const SMALL = 80;
/** A worker that says nothing for so long, in ms, is given up. */
const SILENCE = 8_000;
/** The longest slice of layout in the page's own thread, in ms. */
const SLICE = 12;

export interface PlaceOptions {
  /** Told now and then, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The positions of a case: its own, or laid out in a worker. Where no worker can run, small cases are laid out here in
 * slices, and large ones get their places without the fine ordering. Settles in any case; rejects only when aborted.
 */
export async function placeActors(casefile: GraphCase, options: PlaceOptions = {}): Promise<Positions> {
  const shipped = shippedPositions(casefile);
  if (shipped) return shipped;
  options.signal?.throwIfAborted();
  try {
    return await inWorker(casefile, options);
  } catch {
    options.signal?.throwIfAborted();
    return casefile.actors.length <= SMALL ? await inSlices(casefile, options) : quickLayout(casefile);
  }
}

function inWorker(casefile: GraphCase, { onProgress, signal }: PlaceOptions): Promise<Positions> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(url);
    let silence = setTimeout(giveUp, SILENCE);
    worker.addEventListener("message", (event: MessageEvent<LayoutReply>) => {
      const reply = event.data;
      clearTimeout(silence);
      if (reply.kind === "done") {
        close();
        resolve(new Map(reply.positions));
      } else {
        silence = setTimeout(giveUp, SILENCE);
        onProgress?.(reply.share);
      }
    });
    worker.addEventListener("error", giveUp);
    worker.addEventListener("messageerror", giveUp);
    signal?.addEventListener("abort", giveUp);
    worker.postMessage({ casefile: layoutPart(casefile) } satisfies LayoutRequest);

    function close(): void {
      clearTimeout(silence);
      signal?.removeEventListener("abort", giveUp);
      worker.terminate();
    }
    function giveUp(): void {
      close();
      reject(new Error("The layout worker did not answer."));
    }
  });
}

async function inSlices(casefile: GraphCase, { onProgress, signal }: PlaceOptions): Promise<Positions> {
  const steps = layoutSteps(casefile);
  let until = performance.now() + SLICE;
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value;
    if (performance.now() < until) continue;
    onProgress?.(next.value);
    await new Promise((resume) => setTimeout(resume, 0));
    signal?.throwIfAborted();
    until = performance.now() + SLICE;
  }
}
