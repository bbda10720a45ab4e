import { layoutSteps } from "./layout.ts";
import type { LayoutReply, LayoutRequest } from "./layout-job.ts";

/** Time between two words of progress, in ms. */
const BEAT = 100;

self.addEventListener("message", (event: MessageEvent<LayoutRequest>) => {
  const steps = layoutSteps(event.data.casefile);
  let told = performance.now();
  let next = steps.next();
  while (!next.done) {
    if (performance.now() - told > BEAT) {
      told = performance.now();
      reply({ kind: "progress", share: next.value });
    }
    next = steps.next();
  }
  reply({ kind: "done", positions: [...next.value] });
});

function reply(message: LayoutReply): void {
  self.postMessage(message);
}
