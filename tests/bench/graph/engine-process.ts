/** A process of its own for one engine, so that one that does not end can be ended: answers each case that it is sent. */

import { engineGraph } from "./engine.ts";
import type { EngineAnswer, EngineRequest } from "./engine-run.ts";
import { CASUS, ENGINES, withSeededChance } from "./engines.ts";

const name = process.argv[2];
const engine = [CASUS, ...ENGINES].find((one) => one.name === name);
if (!engine) throw new Error(`no engine ${name}`);
const layout = await engine.load();

process.on("message", async ({ casefile }: EngineRequest) => {
  const graph = engineGraph(casefile);
  withSeededChance();
  const start = performance.now();
  try {
    const points = await layout(graph);
    answer({ kind: "points", points: [...points], ms: performance.now() - start });
  } catch (error) {
    answer({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
  }
});
answer({ kind: "ready" });

function answer(message: EngineAnswer): void {
  process.send?.(message);
}
