import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Costs, type Drawn } from "../../src/graph/costs.ts";
import { crossings } from "../../src/graph/crossings.ts";
import { drawingCost } from "../../src/graph/drawing-cost.ts";
import { seeded } from "../../src/graph/random.ts";
import { refine } from "../../src/graph/refine.ts";
import { aRelation } from "../support/case-builder.ts";

const point = fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 800 }) });

interface Board {
  readonly drawn: Drawn;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const boards: fc.Arbitrary<Board> = fc.integer({ min: 3, max: 12 }).chain((n) => {
  const actor = fc.nat(n - 1);
  return fc.record({
    points: fc.array(point, { minLength: n, maxLength: n }),
    drawn: fc.record({
      campOf: fc.array(fc.nat(2), { minLength: n, maxLength: n }),
      halfLabel: fc.array(fc.integer({ min: 10, max: 50 }), { minLength: n, maxLength: n }),
      edges: fc.uniqueArray(
        fc.record({ a: actor, b: actor, pull: fc.integer({ min: 1, max: 4 }) }).filter(({ a, b }) => a < b),
        { maxLength: 2 * n, selector: ({ a, b }) => `${a} ${b}` },
      ),
      triples: fc.array(fc.tuple(actor, actor, actor), { maxLength: n }),
    }),
  });
});

describe("the cost of a layout", () => {
  test("changes by moving one actor, or two, as what is around them does", () => {
    fc.assert(
      fc.property(boards, fc.boolean(), point, point, ({ drawn, points }, crowding, to, other) => {
        const crowded = crowding ? 200 : 0;
        const costs = new Costs(drawn, points, crowded);
        const now = [...points];
        for (const [first, second] of [[0], [1, 2]] as const) {
          const before = costs.total();
          costs.move(first, to.x, to.y, second, other.x, other.y);
          costs.undo();
          expect(costs.total()).toBe(before);
          expect(costs.at(first)).toEqual(now[first]);
          const change = costs.move(first, to.x, to.y, second, other.x, other.y);
          costs.keep();
          now[first] = to;
          if (second !== undefined) now[second] = other;
          expect(costs.total() - before).toBeCloseTo(change, 5);
          expect(costs.total()).toBeCloseTo(new Costs(drawn, now, crowded).total(), 5);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("grows by a crossing, an edge over a node, an enemy nearer than a friend, and a crowd", () => {
    const free = { campOf: [0, 0, 0, 0], halfLabel: [5, 5, 5, 5], triples: [] };
    const square = [
      { x: 100, y: 100 },
      { x: 500, y: 500 },
      { x: 500, y: 100 },
      { x: 100, y: 500 },
    ];
    const costOf = (parts: Partial<Drawn>, points = square, crowding = false) =>
      new Costs({ ...free, edges: [], ...parts }, points, crowding ? 200 : 0).total();
    const sides = [
      { a: 0, b: 3, pull: 1 },
      { a: 1, b: 2, pull: 1 },
    ];
    const diagonals = [
      { a: 0, b: 1, pull: 0 },
      { a: 2, b: 3, pull: 0 },
    ];
    const flat = [...square.slice(0, 2), { x: 300, y: 300 }, { x: 900, y: 100 }];
    expect(costOf({ edges: diagonals })).toBeGreaterThan(
      costOf({ edges: sides.map((e) => ({ ...e, pull: 0 })) }),
    );
    expect(costOf({ edges: diagonals.slice(0, 1) }, flat)).toBeGreaterThan(0);
    expect(costOf({ triples: [[0, 1, 2]] })).toBeGreaterThan(costOf({ triples: [[0, 2, 1]] }));
    const near = [{ x: 0, y: 0 }, { x: 20, y: 0 }, ...square.slice(1, 3)];
    expect(costOf({}, near, true)).toBeGreaterThan(costOf({}, near, false));
  });

  test("counts how often two lines cross", () => {
    const zigzag = [
      { x: 0, y: 0 },
      { x: 10, y: 20 },
      { x: 20, y: 0 },
    ];
    const level = [
      { x: -5, y: 10 },
      { x: 30, y: 10 },
    ];
    expect(crossings(zigzag, level)).toBe(2);
    expect(
      crossings(
        zigzag,
        level.map(({ x }) => ({ x, y: 30 })),
      ),
    ).toBe(0);
  });

  test("as drawn counts nodes that an edge cannot get around", () => {
    const relations = [aRelation({ id: "tie", source: "a", target: "b" })];
    const ends = new Map([
      ["a", { x: 100, y: 400 }],
      ["b", { x: 1000, y: 400 }],
    ]);
    const walled = new Map(ends);
    for (let y = 15; y < 800; y += 26) walled.set(`wall-${y}`, { x: 550, y });
    expect(drawingCost(relations, ends)).toBe(0);
    expect(drawingCost(relations, walled)).toBeGreaterThan(0);
  });
});

test("refining leaves nobody's ground, moves nobody who stays, and says what the end costs", () => {
  fc.assert(
    fc.property(boards, fc.nat(1000), ({ drawn, points }, seed) => {
      const grounds = points.map(({ x, y }, i) =>
        i === 0 ? undefined : { x: x - 40, y: y - 30, width: 80, height: 60 },
      );
      const steps = refine(drawn, points, grounds, seeded(seed), 300);
      let next = steps.next();
      while (!next.done) next = steps.next();
      const { points: refined, cost } = next.value;
      expect(cost).toBeCloseTo(new Costs(drawn, refined, 260).total(), 6);
      expect(refined[0]).toEqual(points[0]);
      refined.forEach((at, i) => {
        const ground = grounds[i];
        if (!ground) return;
        expect(at.x >= ground.x && at.x <= ground.x + ground.width).toBe(true);
        expect(at.y >= ground.y && at.y <= ground.y + ground.height).toBe(true);
      });
    }),
    { numRuns: 60 },
  );
});
