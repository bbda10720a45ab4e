import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, type Point } from "../../src/base/geometry.ts";
import { bulging, part, pointOn, trimmed } from "../../src/graph/curves.ts";
import { curveOf, routesOf } from "../../src/graph/edges.ts";
import { aRelation } from "../support/case-builder.ts";

const PANE = { width: 1200, height: 800 };
const somewhere = fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 800 }) });

describe("the ways of the edges", () => {
  test("of parallel relations lie apart in the middle, in whichever direction they point", () => {
    const points = new Map<string, Point>([
      ["a", { x: 100, y: 300 }],
      ["b", { x: 700, y: 420 }],
    ]);
    const ends = [
      ["a", "b"],
      ["b", "a"],
      ["a", "b"],
      ["b", "a"],
    ] as const;
    const relations = ends.map(([source, target], i) => aRelation({ id: `r${i}`, source, target }));
    const middles = routesOf(relations, { points, clearance: 20, bounds: PANE }).map((route) => {
      const source = points.get(route.relation.source);
      const target = points.get(route.relation.target);
      if (!source || !target) throw new Error("unplaced");
      return pointOn(curveOf(route, source, target), 0.5);
    });
    expect(middles).toHaveLength(4);
    middles.forEach((a, i) => {
      for (const b of middles.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(9);
    });
  });

  test("run beside a name rather than under it", () => {
    const points = new Map<string, Point>([
      ["a", { x: 100, y: 400 }],
      ["b", { x: 700, y: 400 }],
    ]);
    const name = { x: 350, y: 405, width: 100, height: 30 };
    const [route] = routesOf([aRelation({ source: "a", target: "b" })], {
      points,
      clearance: 20,
      bounds: PANE,
      covers: [name],
    });
    const way = route && curveOf(route, { x: 100, y: 400 }, { x: 700, y: 400 });
    const middle = way && pointOn(way, 0.5);
    expect(middle && (middle.y < 405 || middle.y > 435)).toBe(true);
  });

  test("run around a node that stands in the straight way", () => {
    const points = new Map<string, Point>([
      ["a", { x: 100, y: 400 }],
      ["between", { x: 400, y: 400 }],
      ["b", { x: 700, y: 400 }],
    ]);
    const [route] = routesOf([aRelation({ source: "a", target: "b" })], {
      points,
      clearance: 30,
      bounds: PANE,
    });
    if (!route) throw new Error("no route");
    const curve = curveOf(route, { x: 100, y: 400 }, { x: 700, y: 400 });
    // Eight tenths of the clearance: nearer would be over the node.
    expect(distance(pointOn(curve, 0.5), { x: 400, y: 400 })).toBeGreaterThan(24);
  });

  test("are the same for relations in any order, and left out for an actor tied to itself", () => {
    const points = new Map<string, Point>([
      ["a", { x: 100, y: 100 }],
      ["b", { x: 500, y: 160 }],
      ["c", { x: 300, y: 600 }],
    ]);
    const relations = [
      aRelation({ id: "one", source: "a", target: "b" }),
      aRelation({ id: "two", source: "b", target: "c" }),
      aRelation({ id: "self", source: "c", target: "c" }),
    ];
    const routes = routesOf(relations, { points, clearance: 20, bounds: PANE });
    expect(routes.map((route) => route.relation.id)).toEqual(["one", "two"]);
    expect(routesOf([...relations].reverse(), { points, clearance: 20, bounds: PANE })).toEqual(routes);
  });

  test("of very many pairs are all bent alike: looking for a way for each would take minutes", () => {
    const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
    const points = new Map(ids.map((id, i): [string, Point] => [id, { x: 20 * i, y: (i * 37) % 500 }]));
    const relations = ids.flatMap((source, i) =>
      ids.slice(i + 1).map((target) => aRelation({ id: `${source}-${target}`, source, target })),
    );
    const routes = routesOf(relations, { points, clearance: 20, bounds: PANE });
    expect(routes).toHaveLength(780);
    expect(new Set(routes.map(({ bow }) => bow)).size).toBe(1);
  });
});

describe("a curve", () => {
  test("cut at the rims of its nodes begins and ends there", () => {
    fc.assert(
      fc.property(somewhere, somewhere, fc.integer({ min: -80, max: 80 }), (from, to, bulge) => {
        fc.pre(distance(from, to) > 90);
        const curve = trimmed(bulging(from, to, bulge), 16, 24);
        expect(distance(curve.from, from)).toBeCloseTo(16, 0);
        expect(distance(curve.to, to)).toBeCloseTo(24, 0);
      }),
    );
  });

  test("bulges to the same side and as far as asked", () => {
    const curve = bulging({ x: 0, y: 0 }, { x: 100, y: 0 }, 12);
    expect(pointOn(curve, 0.5)).toEqual({ x: 50, y: -12 });
  });

  test("and its part run through the same points", () => {
    fc.assert(
      fc.property(somewhere, somewhere, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
        const curve = bulging(from, to, 30);
        const inner = pointOn(part(curve, 0.2, 0.7), t);
        expect(distance(inner, pointOn(curve, 0.2 + 0.5 * t))).toBeLessThan(0.001);
      }),
    );
  });
});
