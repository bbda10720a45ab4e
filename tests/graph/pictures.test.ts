import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { distance, overlaps, type Rect } from "../../src/base/geometry.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { frameFor, pictureFor } from "../../src/graph/camera.ts";
import { litBy } from "../../src/graph/focus.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { pathsBetween } from "../../src/graph/paths.ts";
import { baseFor, boxOf, LEAST_TAGGED, type PlanInput, planGraph } from "../../src/graph/plan.ts";
import { graphScene, inkPlan, wholeScene } from "../../src/graph/scene.ts";
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

const counts = new Map(casefile.actors.map((actor, i) => [actor.id, i % 9]));

function planAt(width: number, height: number, nodeSize: PlanInput["nodeSize"] = "same") {
  const frame = frameFor({ width, height });
  const input = { index, positions, frame, zoom: 1, nodeSize, counts };
  return planGraph(input, baseFor(index, positions, frame));
}

const tied = pathsBetween(index, { from: "kerry", to: "assad", positive: false, relationsOf: "all" }).lit;

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

  test("looks like this with the ties of Kerry and Assad", async () => {
    const lit = litBy({ index, matched, path: tied });
    const scene = wholeScene(inkPlan(planAt(1200, 800)), index, { lit, path: tied });
    await expect(sceneToSvg(scene)).toMatchFileSnapshot(
      resolve(ROOT, "tests/pictures/graph-al-qusair-ties.svg"),
    );
  });

  test("stands where it stood whatever is asked: a path, two hops, only what is reported", () => {
    const inked = inkPlan(planAt(900, 340));
    const selection = { kind: "actor", id: "hezbollah" } as const;
    const places = (emphasis: Parameters<typeof graphScene>[2]) => {
      const { nodes, edges } = graphScene(inked, index, emphasis);
      const lines = edges.map(({ key, children }) => [
        key,
        children.flatMap((mark) => (mark.kind === "path" && mark.key === "line" ? [mark.d] : [])),
      ]);
      return [nodes.map(({ key, x, y }) => [key, x, y]), lines];
    };
    const before = places({ lit: litBy({ index, matched }) });
    for (const parts of [
      { path: tied },
      { hops: 2 as const, selection },
      { relationsOf: "reported" as const },
    ]) {
      const lit = litBy({ index, matched, ...parts });
      expect(lit.relations.size).toBeLessThan(casefile.relations.length);
      expect(places({ lit, ...parts })).toEqual(before);
    }
  });

  const PANES = [
    [1200, 800],
    [1519, 380],
    [1039, 291],
    [1024, 363],
  ] as const;
  /** Panes that are too small for all actors, and look at a part of a larger picture. */
  const SMALL = [
    [879, 193],
    [390, 468],
  ] as const;
  const pictures = [
    ...PANES,
    ...SMALL.map(([width, height]) => {
      const size = pictureFor({ width, height }, casefile.actors.length);
      return [size.width, size.height] as const;
    }),
  ];

  test.each(pictures)("at %i x %i overlaps no nodes and no names", (width, height) => {
    const { nodes, labels, panels } = planAt(width, height);
    const boxes = [
      ...nodes.map(boxOf),
      ...[...labels.values()].map((label) => inked(label.box)),
      ...panels.map((panel) => panel.title),
    ];
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  test.each(pictures)(
    "at %i x %i names every actor and every side in full, its letters in its node",
    (...size) => {
      const { nodes, labels, panels } = planAt(...size);
      expect(labels.size).toBe(casefile.actors.length);
      const words = [...labels.values()].flatMap((label) => label.lines);
      expect(words.filter((line) => line.includes("…"))).toEqual([]);
      expect(panels.filter((panel) => panel.text.includes("…"))).toEqual([]);
      expect(nodes.filter((node) => node.radius < LEAST_TAGGED - 0.01)).toEqual([]);
    },
  );

  test.each(pictures)("at %i x %i nodes sized by events keep their letters and differ", (width, height) => {
    const { nodes } = planAt(width, height, "events");
    const radii = nodes.map((node) => node.radius);
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(LEAST_TAGGED - 0.01);
    expect(Math.max(...radii)).toBeGreaterThan(1.05 * Math.min(...radii));
    nodes.forEach((a, i) => {
      for (const b of nodes.slice(i + 1)) expect(distance(a.at, b.at)).toBeGreaterThan(a.radius + b.radius);
    });
  });

  test.each(pictures)("at %i x %i each side's name stands in the corner of its ground", (width, height) => {
    for (const { rect, title } of planAt(width, height).panels) {
      expect(title.x - rect.x).toBe(8);
      expect(title.y - rect.y).toBe(3);
    }
  });
});

/** Neighbouring names may come as near as a line's own descenders. */
function inked({ x, y, width, height }: Rect): Rect {
  return { x, y: y + 1, width, height: height - 2 };
}
