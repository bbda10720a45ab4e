import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance } from "../../src/base/geometry.ts";
import { layoutGraph, layoutSteps, positionsOf, quickLayout } from "../../src/graph/layout.ts";
import { regionsAround, SPACE } from "../../src/graph/sides.ts";
import { anActor, aRelation } from "../support/case-builder.ts";
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
        const regions = regionsAround(casefile, positions);
        expect(regions).toBeDefined();
        for (const region of regions ?? []) {
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

  test("is taken from the file when it places its actors, and made anew when it places hardly any", () => {
    const war = aWar();
    const all = Object.fromEntries(war.actors.map((actor, i) => [actor.id, { x: 7 * i, y: 3 }]));
    expect(layoutGraph({ ...war, positions: all }).get("orla")).toEqual({ x: 7, y: 3 });
    const { orla = { x: 0, y: 0 } } = all;
    expect(layoutGraph({ ...war, positions: { orla } })).toEqual(layoutGraph(war));
  });

  test("keeps every position of an earlier version, and newcomers find a place of their own", () => {
    fc.assert(
      fc.property(graphCases(24), fc.nat(10_000), (casefile, seed) => {
        const later = shuffled(casefile, seed);
        const stayed = casefile.actors.slice(0, Math.ceil(0.7 * casefile.actors.length));
        const known = new Set(stayed.map((actor) => actor.id));
        const earlier = {
          ...casefile,
          actors: stayed,
          relations: casefile.relations.filter((r) => known.has(r.source) && known.has(r.target)),
        };
        const positions = positionsOf(earlier);
        const now = layoutGraph({ ...later, positions });
        for (const [id, point] of Object.entries(positions)) expect(now.get(id)).toEqual(point);
        expect([...now.keys()].sort()).toEqual(casefile.actors.map((actor) => actor.id).sort());
        for (const { id } of casefile.actors.filter((actor) => !known.has(actor.id))) {
          const at = now.get(id) ?? { x: Number.NaN, y: 0 };
          for (const [other, point] of now) if (other !== id) expect(distance(at, point)).toBeGreaterThan(30);
        }
        expect(layoutGraph({ ...casefile, positions })).toEqual(now);
      }),
      FEW,
    );
  });

  test("gives a newcomer a place on the ground of its side, near its friends", () => {
    const war = aWar();
    const positions = positionsOf(war);
    const scout = anActor({ id: "scout", name: "Scout", kind: "person", side: "hills" });
    const tie = aRelation({ id: "scout-guard", source: "scout", target: "guard", type: "ally-of" });
    const now = layoutGraph({
      ...war,
      actors: [...war.actors, scout],
      relations: [...war.relations, tie],
      positions,
    });
    const at = now.get("scout") ?? { x: 0, y: 0 };
    const friend = distance(at, positions.guard ?? { x: 0, y: 0 });
    expect(friend).toBeLessThan(distance(at, positions.ferrymen ?? { x: 0, y: 0 }));
    expect(friend).toBeLessThan(200);
  });

  test("as written for a shipped case stands in the order of ids", () => {
    const written = positionsOf(aWar());
    expect(Object.keys(written)).toEqual([...Object.keys(written)].sort());
    expect(new Map(Object.entries(written))).toEqual(new Map([...layoutGraph(aWar())]));
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
