import { expect, test, vi } from "vitest";
import { knownWorkerUrl } from "../../src/base/worker-policy.dom.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { placeActors } from "../../src/graph/layout-client.dom.ts";
import { aWar, graphCase } from "./graph-case.ts";

vi.mock("../../src/graph/layout.worker.ts?worker&url", () => ({ default: "/assets/layout.worker-a1B2.js" }));

test("where no worker can run, a small case is laid out here, to the same places", async () => {
  const shares: number[] = [];
  const positions = await placeActors(aWar(), { onProgress: (share) => shares.push(share) });
  expect([...positions].sort()).toEqual([...layoutGraph(aWar())].sort());
});

test("a large case then gets its places at once, without the fine ordering", async () => {
  const actors = Array.from({ length: 200 }, (_, i) => ({ id: `a${i}`, side: i % 2 ? "side-0" : "side-1" }));
  const relations = actors.slice(1).map((actor, i) => ({ id: `r${i}`, source: actor.id, target: "a0" }));
  const positions = await placeActors(graphCase({ sides: 2, actors, relations }));
  expect(positions.size).toBe(200);
});

test("positions that the file carries are taken without any work", async () => {
  const war = aWar();
  const positions = Object.fromEntries(war.actors.map((actor, i) => [actor.id, { x: i, y: i }]));
  expect((await placeActors({ ...war, positions })).get("orla")).toEqual({ x: 1, y: 1 });
});

test("a layout that was called off rejects instead of answering late", async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(placeActors(aWar(), { signal: controller.signal })).rejects.toThrow();
});

test.each([
  ["./assets/layout.worker-a1B2_c.js", true],
  ["/src/graph/layout.worker.ts?worker_file&type=module", true],
  ["https://elsewhere.example/assets/layout.worker-a1.js", false],
  ["./assets/main-a1.js", false],
  ["data:text/javascript,alert(1)", false],
  ["blob:https://casus.example/1234", false],
])("the worker policy lets %s through: %s", (url, passes) => {
  const base = url.startsWith("./") ? "https://casus.example/app/" : "https://casus.example/";
  const check = () => knownWorkerUrl(url, base);
  if (passes) expect(check()).toContain("https://casus.example/");
  else expect(check).toThrow(TypeError);
});
