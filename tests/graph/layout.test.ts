import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance } from "../../src/base/geometry.ts";
import { layoutGraph, layoutSteps, positionsOf, quickLayout } from "../../src/graph/layout.ts";
import { regionsOf, SPACE } from "../../src/graph/sides.ts";
import { aWar, graphCases, shuffled } from "./graph-case.ts";

const FEW = { numRuns: 15 };

describe("where the actors stand", () => {
  test("is the same in whatever order the file lists sides, actors and relations", () => {
    fc.assert(
      fc.property(graphCases(14), fc.nat(10_000), (casefile, seed) => {
        const a = [...layoutGraph(casefile)].sort();
        const b = [...layoutGraph(shuffled(casefile, seed))].sort();
        expect(b).toEqual(a);
      }),
      FEW,
    );
  });

  test("does not hang on statuses and dates", () => {
    const war = aWar();
    const other = war.relations.map((relation) => ({ ...relation, status: "feared" as const }));
    expect(layoutGraph({ ...war, relations: other })).toEqual(layoutGraph(war));
  });

  test("gives every actor a place of its own, inside the region of its side", () => {
    fc.assert(
      fc.property(graphCases(), (casefile) => {
        const positions = layoutGraph(casefile);
        expect(positions.size).toBe(casefile.actors.length);
        const points = [...positions.values()];
        points.forEach((a, i) => {
          for (const b of points.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(20);
        });
        for (const region of regionsOf(casefile)) {
          for (const id of [...region.linked, ...region.alone]) {
            const { x, y } = positions.get(id) ?? { x: -1, y: -1 };
            expect(x > region.rect.x && x < region.rect.x + region.rect.width).toBe(true);
            expect(y > region.rect.y && y < region.rect.y + region.rect.height).toBe(true);
          }
        }
      }),
      FEW,
    );
  });

  test("is written to a tenth of a pixel, inside the space", () => {
    for (const { x, y } of layoutGraph(aWar()).values()) {
      expect([x, y]).toEqual([Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
      expect(x > 0 && x < SPACE.width && y > 0 && y < SPACE.height).toBe(true);
    }
  });

  test("is taken from the file when it places all its actors, and made anew when one is missing", () => {
    const war = aWar();
    const all = Object.fromEntries(war.actors.map((actor, i) => [actor.id, { x: 7 * i, y: 3 }]));
    expect(layoutGraph({ ...war, positions: all }).get("orla")).toEqual({ x: 7, y: 3 });
    const { orla: _, ...some } = all;
    expect(layoutGraph({ ...war, positions: some })).toEqual(layoutGraph(war));
  });

  test("as written for a shipped case leaves older positions aside and is what the case is laid out to", () => {
    const war = aWar();
    const written = positionsOf({ ...war, positions: { orla: { x: 1, y: 1 } } });
    expect(Object.keys(written)).toEqual([...Object.keys(written)].sort());
    expect(new Map(Object.entries(written))).toEqual(new Map([...layoutGraph(war)]));
  });

  test("keeps allies nearer than enemies on the whole", () => {
    const positions = layoutGraph(aWar());
    const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
    expect(distance(at("guard"), at("orla"))).toBeLessThan(distance(at("guard"), at("ferrymen")));
    expect(distance(at("bram"), at("ferrymen"))).toBeLessThan(distance(at("guard"), at("ferrymen")));
  });

  test("of a case without actors is empty", () => {
    expect(layoutGraph({ ...aWar(), actors: [], relations: [] }).size).toBe(0);
  });
});

test("a layout tells how far it is, never backwards", () => {
  const shares = [...layoutSteps(aWar())];
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test("the quick layout stands in the same regions", () => {
  fc.assert(
    fc.property(graphCases(), (casefile) => {
      expect([...quickLayout(casefile).keys()].sort()).toEqual([...layoutGraph(casefile).keys()].sort());
    }),
    { numRuns: 10 },
  );
});
