import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance } from "../../src/base/geometry.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { frameFor } from "../../src/graph/camera.ts";
import { pointOn, sampled } from "../../src/graph/curves.ts";
import { EDGE_REACH, hitTestOf, NODE_REACH } from "../../src/graph/hit.ts";
import { baseFor, type Plan, planGraph } from "../../src/graph/plan.ts";
import { aCrowd, crowdPlaces } from "./crowd-case.ts";

const plan = planOf();
const hitAt = hitTestOf(plan);

function planOf(): Plan {
  const index = indexCase(aCrowd());
  const frame = frameFor({ width: 1400, height: 900 });
  const positions = crowdPlaces();
  const input = { index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() } as const;
  return planGraph(input, baseFor(index, positions, frame));
}

function farFromEdge(i: number, x: number, y: number): number {
  const edge = plan.edges[i];
  if (!edge) throw new Error("no edge");
  return Math.min(...sampled(edge.curve, 400).map((point) => distance(point, { x, y })));
}

const anyPlace = fc.record({
  x: fc.integer({ min: -20, max: 1420 }),
  y: fc.integer({ min: -20, max: 920 }),
});

describe("what is drawn at a point", () => {
  test("is an actor from rim to rim, and by its name", () => {
    for (const { actor, at } of plan.nodes) {
      expect(hitAt(at)).toEqual({ kind: "actor", id: actor.id });
      const aside = { x: at.x + NODE_REACH - 1, y: at.y };
      expect(hitAt(aside)).toEqual({ kind: "actor", id: actor.id });
    }
    const name = [...plan.labels.values()][0];
    if (!name) throw new Error("no name");
    const { x, y, width, height } = name.box;
    expect(hitAt({ x: x + width / 2, y: y + height / 2 })).toEqual({ kind: "actor", id: name.id });
  });

  test("anywhere along a line is that line, or something that is as near", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: plan.edges.length - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (i, t) => {
          const edge = plan.edges[i];
          if (!edge) return;
          const at = pointOn(edge.curve, t);
          const hit = hitAt(at);
          expect(hit).toBeDefined();
          if (hit?.kind !== "relation") return;
          const found = plan.edges.findIndex(({ relation }) => relation.id === hit.id);
          expect(farFromEdge(found, at.x, at.y)).toBeLessThan(1.5);
        },
      ),
    );
  });

  test("is a relation within reach of no nearer one, or nothing", () => {
    fc.assert(
      fc.property(anyPlace, (at) => {
        const hit = hitAt(at);
        if (hit?.kind === "actor") return;
        const distances = plan.edges.map((_, i) => farFromEdge(i, at.x, at.y));
        const least = Math.min(...distances);
        if (hit === undefined) expect(least).toBeGreaterThan(EDGE_REACH - 1);
        else {
          const found = plan.edges.findIndex(({ relation }) => relation.id === hit.id);
          expect(distances[found]).toBeLessThan(Math.min(EDGE_REACH + 1, least + 1.5));
        }
      }),
      { numRuns: 60 },
    );
  });
});
