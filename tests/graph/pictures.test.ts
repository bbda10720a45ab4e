import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { overlaps } from "../../src/base/geometry.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { frameFor } from "../../src/graph/camera.ts";
import { litBy } from "../../src/graph/focus.ts";
import { layoutGraph, positionsOf } from "../../src/graph/layout.ts";
import { groundsOf } from "../../src/graph/panels.ts";
import { boxOf, planGraph, routesFor } from "../../src/graph/plan.ts";
import { inkPlan, wholeScene } from "../../src/graph/scene.ts";
import type { Target } from "../../src/scene/scene.ts";
import { sceneToSvg } from "../../src/scene/to-svg.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const casefile = JSON.parse(readFileSync(resolve(ROOT, "data/al-qusair-2013.json"), "utf8")) as Casefile;
const index = indexCase(casefile);
const positions = layoutGraph(casefile);
const matched = {
  events: casefile.events.map((event) => event.id),
  actors: casefile.actors.map((actor) => actor.id),
  relations: casefile.relations.map((relation) => relation.id),
};

function planAt(width: number, height: number) {
  const frame = frameFor({ width, height });
  const base = {
    grounds: groundsOf(casefile, positions),
    routes: routesFor(casefile.relations, positions, frame),
  };
  return planGraph({ index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() }, base);
}

function picture(width: number, height: number, selection?: Target): string {
  const lit = litBy({ index, matched, selection });
  return sceneToSvg(wholeScene(inkPlan(planAt(width, height)), index, { lit, selection }));
}

describe("the graph of the Al-Qusair case", () => {
  test("looks like this on a large pane", async () => {
    await expect(picture(1200, 800)).toMatchFileSnapshot(resolve(ROOT, "tests/pictures/graph-al-qusair.svg"));
  });

  test("looks like this beside the timeline", async () => {
    await expect(picture(900, 340)).toMatchFileSnapshot(
      resolve(ROOT, "tests/pictures/graph-al-qusair-flat.svg"),
    );
  });

  test("looks like this with Hezbollah selected", async () => {
    await expect(picture(1200, 800, { kind: "actor", id: "hezbollah" })).toMatchFileSnapshot(
      resolve(ROOT, "tests/pictures/graph-al-qusair-hezbollah.svg"),
    );
  });

  test("ships with the positions that its layout gives", () => {
    expect(casefile.positions).toEqual(positionsOf(casefile));
  });

  test.each([
    [1200, 800],
    [900, 340],
    [390, 420],
  ])("at %i x %i overlaps no nodes and no names", (width, height) => {
    const { nodes, labels } = planAt(width, height);
    const boxes = [...nodes.map(boxOf), ...[...labels.values()].map((label) => label.box)];
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  test("names every actor on a large pane, and nearly every one beside the timeline", () => {
    expect(planAt(1200, 800).labels.size).toBe(casefile.actors.length);
    expect(planAt(900, 340).labels.size).toBeGreaterThan(0.85 * casefile.actors.length);
  });
});
