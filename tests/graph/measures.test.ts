import { describe, expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { displacement, displacementFitted } from "../bench/graph/displacement.ts";
import { type Drawing, type DrawnTie, fitted } from "../bench/graph/drawing.ts";
import { hullOf, isWithin } from "../bench/graph/hull.ts";
import {
  campPurity,
  crossings,
  edgesOverNodes,
  edgesThroughLabels,
  intruders,
  labelOverlaps,
  labelsInFull,
  labelsShown,
  neighbourhoodPreservation,
  nodeOverlaps,
  signSatisfaction,
  stress,
} from "../bench/graph/measures.ts";

type Spot = readonly [id: string, x: number, y: number, side?: string];
const RADIUS = 5;
const ORIGIN: Point = { x: 0, y: 0 };

/** Nodes where the spots say, and straight ties between those named. */
function drawing(spots: readonly Spot[], ties: readonly (DrawnTie | string)[] = []): Drawing {
  const nodes = spots.map(([id, x, y, side]) => ({
    id,
    at: { x, y },
    radius: RADIUS,
    ...(side === undefined ? {} : { side }),
  }));
  const at = new Map(nodes.map((node) => [node.id, node.at]));
  return {
    nodes,
    labels: [],
    ties: ties.map((tie) => {
      if (typeof tie !== "string") return tie;
      const [a = "", b = ""] = tie.split("-");
      return curved(a, b, [[at.get(a) ?? ORIGIN, at.get(b) ?? ORIGIN]]);
    }),
  };
}

function curved(
  a: string,
  b: string,
  curves: DrawnTie["curves"],
  sign: DrawnTie["sign"] = "neutral",
): DrawnTie {
  return { a, b, sign, curves };
}

function points(...pairs: readonly (readonly [number, number])[]): readonly Point[] {
  return pairs.map(([x, y]) => ({ x, y }));
}

function label(id: string, x: number, cut = false) {
  return { id, box: { x, y: 0, width: 40, height: 12 }, cut };
}

const SQUARE: readonly Spot[] = [
  ["a", 0, 0],
  ["b", 100, 0],
  ["c", 100, 100],
  ["d", 0, 100],
];

describe("crossings", () => {
  test("of the diagonals of a square are one, of its sides none", () => {
    expect(crossings(drawing(SQUARE, ["a-c", "b-d"]))).toBe(1);
    expect(crossings(drawing(SQUARE, ["a-b", "b-c", "c-d", "a-d"]))).toBe(0);
  });

  test("of parallel curves with one line are one", () => {
    const three = [-10, 0, 10].map((by) => points([by, by], [100 + by, 100 + by]));
    expect(crossings(drawing(SQUARE, [curved("a", "c", three), "b-d"]))).toBe(1);
  });

  test("of two curves that cross twice are two, also where they share an end", () => {
    const arch = points([0, 10], [50, -10], [100, 10]);
    const line = points([0, 0], [100, 0]);
    expect(crossings(drawing([], [curved("a", "b", [arch]), curved("c", "d", [line])]))).toBe(2);
    const bent = points([0, 0], [50, 20], [100, -20]);
    expect(crossings(drawing([], [curved("a", "b", [line]), curved("a", "c", [bent])]))).toBe(1);
  });

  test("do not count where two ties meet in their actor, in whatever direction they are drawn", () => {
    const [a, b, c] = points([0, 0], [100, 10], [90, 80]);
    const ways = (p: Point | undefined, q: Point | undefined) => [
      [p ?? ORIGIN, q ?? ORIGIN],
      [q ?? ORIGIN, p ?? ORIGIN],
    ];
    for (const first of ways(a, b)) {
      for (const second of ways(a, c)) {
        expect(crossings(drawing([], [curved("a", "b", [first]), curved("a", "c", [second])]))).toBe(0);
      }
    }
  });

  test("where two pieces of a curve meet count once", () => {
    const bent = points([0, 0], [50, 50], [100, 100]);
    const other = points([0, 100], [50, 50], [100, 0]);
    expect(crossings(drawing([], [curved("a", "c", [bent]), curved("b", "d", [other])]))).toBe(1);
    expect(crossings(drawing(SQUARE, [curved("a", "c", [bent]), "b-d"]))).toBe(1);
  });
});

describe("what lies over what", () => {
  test("an edge is over a node that is no end of it when it comes nearer than its radius", () => {
    const spots: readonly Spot[] = [
      ["a", 0, 0],
      ["near", 50, 4],
      ["b", 100, 0],
      ["far", 50, 10],
    ];
    expect(edgesOverNodes(drawing(spots, ["a-b"]))).toBe(1);
    expect(edgesOverNodes(drawing(spots, ["a-near"]))).toBe(0);
  });

  test("nodes overlap when their middles are nearer than both radii", () => {
    expect(
      nodeOverlaps(
        drawing([
          ["a", 0, 0],
          ["b", 9, 0],
          ["c", 19, 0],
        ]),
      ),
    ).toBe(1);
  });

  test("names overlap when they share an area", () => {
    const labels = [label("a", 0), label("b", 39), label("c", 79)];
    expect(labelOverlaps({ ...drawing([]), labels })).toBe(1);
  });

  test("an edge through a name counts once, whether it passes, ends in it or cuts a corner", () => {
    const name = { ...drawing([]), labels: [label("a", 0)] };
    const through = (...curve: readonly Point[]) =>
      edgesThroughLabels({ ...name, ties: [curved("a", "b", [curve])] });
    expect(through(...points([20, -50], [20, 50]))).toBe(1);
    expect(through(...points([20, -50], [20, 6]))).toBe(1);
    expect(through(...points([-2, 6], [6, -2]))).toBe(1);
    expect(through(...points([-50, -50], [90, 62]))).toBe(1);
    expect(through(...points([-9, 6], [6, -9]))).toBe(0);
    expect(through(...points([0, 13], [40, 13]))).toBe(0);
  });

  test("names shown and names in full are shares of the actors", () => {
    const some = { ...drawing(SQUARE), labels: [label("a", 0), label("b", 60, true)] };
    expect(labelsShown(some)).toBe(0.5);
    expect(labelsInFull(some)).toBe(0.25);
  });
});

describe("the camps", () => {
  const red: readonly Spot[] = SQUARE.map(([id, x, y]) => [id, x, y, "red"]);

  test("have an intruder in whoever stands inside the hull of another side", () => {
    expect(intruders(drawing([...red, ["in", 50, 50, "blue"]]))).toBe(1);
    expect(intruders(drawing([...red, ["in", 50, 50]]))).toBe(1);
    expect(intruders(drawing([...red, ["out", 150, 50, "blue"]]))).toBe(0);
    expect(intruders(drawing([...red, ["own", 50, 50, "red"]]))).toBe(0);
  });

  test("are pure when the nearest are of the own side, as far as that can fill the five nearest", () => {
    const blue: readonly Spot[] = SQUARE.map(([id, x, y]) => [`${id}2`, x + 2_000, y, "blue"]);
    expect(campPurity(drawing([...red, ...blue]))).toBe(1);
  });

  test("are two fifths pure when two sides alternate in a row", () => {
    const every = (side: string, from: number): readonly Spot[] =>
      Array.from({ length: 6 }, (_, i) => [`${side}${i}`, from + 4 * i, 0, side]);
    expect(campPurity(drawing([...every("r", 0), ...every("b", 2)]))).toBeCloseTo(0.4, 12);
  });

  test("of two members are pure when each has the other among its five nearest", () => {
    const between: readonly Spot[] = [1, 2, 3, 4].map((x) => [`b${x}`, x, 0, "b"]);
    expect(campPurity(drawing([["r0", 0, 0, "r"], ...between, ["r5", 5, 0, "r"]]))).toBe(1);
    const far: readonly Spot[] = [1, 2, 3, 4, 5].map((x) => [`b${x}`, x, 0, "b"]);
    // The two r find none, the five b all four of theirs.
    expect(campPurity(drawing([["r0", 0, 0, "r"], ...far, ["r6", 6, 0, "r"]]))).toBeCloseTo(5 / 7, 12);
  });

  test("of one member or none count for nothing", () => {
    expect(
      campPurity(
        drawing([
          ["a", 0, 0, "r"],
          ["b", 1, 0],
        ]),
      ),
    ).toBe(1);
  });
});

test("signs are met in each triple whose friend is nearer than its enemy", () => {
  const spots: readonly Spot[] = [
    ["a", 0, 0],
    ["friend", 10, 0],
    ["enemy", 20, 0],
    ["near", 5, 0],
  ];
  const tie = (b: string, sign: DrawnTie["sign"]) => curved("a", b, [], sign);
  expect(signSatisfaction(drawing(spots, [tie("friend", "positive"), tie("enemy", "negative")]))).toBe(1);
  const both = [tie("friend", "positive"), tie("enemy", "negative"), tie("near", "negative")];
  expect(signSatisfaction(drawing(spots, both))).toBe(0.5);
  expect(signSatisfaction(drawing(spots, [tie("friend", "neutral"), tie("near", "negative")]))).toBe(1);
});

describe("stress", () => {
  const row = (...xs: readonly number[]) =>
    drawing(
      xs.map((x, i): Spot => [`n${i}`, x, 0]),
      xs.slice(1).map((_, i) => `n${i}-n${i + 1}`),
    );

  test("is nought where distances follow the paths, at any scale", () => {
    expect(stress(row(0, 1, 2, 3))).toBeCloseTo(0, 12);
    expect(stress(row(0, 70, 140, 210))).toBeCloseTo(0, 12);
  });

  test("is what its formula gives for a path of three folded together", () => {
    // Distances e = 1, 1, 0 for d = 1, 1, 2: shares 1, 1, 0; best s = 2 / 2; stress (3 - 4 / 2) / 3.
    expect(stress(row(0, 1, 0))).toBeCloseTo(1 / 3, 12);
  });

  test("leaves out actors that no path connects", () => {
    expect(
      stress(
        drawing(
          [
            ["a", 0, 0],
            ["b", 1, 0],
            ["alone", 900, 7],
          ],
          ["a-b"],
        ),
      ),
    ).toBeCloseTo(0, 12);
  });
});

test("neighbourhoods are kept when the nearest on screen are the neighbours in the graph", () => {
  const near: readonly Spot[] = [
    ["a", 0, 0],
    ["b", 10, 0],
    ["c", 100, 0],
    ["d", 110, 0],
  ];
  expect(neighbourhoodPreservation(drawing(near, ["a-b", "c-d"]))).toBe(1);
  expect(neighbourhoodPreservation(drawing(near, ["a-c", "b-d"]))).toBe(0);
  // b has the neighbours a and d, and a and c as its nearest: one in both, three in either. a has b only.
  expect(neighbourhoodPreservation(drawing(near, ["a-b", "b-d"]))).toBeCloseTo((1 + 1 / 3 + 0) / 3, 12);
});

describe("displacement", () => {
  const before = new Map(points([0, 0], [100, 0], [100, 200], [0, 260]).map((point, i) => [`n${i}`, point]));
  const moved = (by: (point: Point) => Point) => new Map([...before].map(([id, point]) => [id, by(point)]));

  test("counts no turn, no mirroring and no shift of the whole", () => {
    const turned = moved(({ x, y }) => ({ x: 500 - y, y: x }));
    const mirrored = moved(({ x, y }) => ({ x: -y, y: -x }));
    expect(displacementFitted(before, turned)).toBeCloseTo(0, 9);
    expect(displacementFitted(before, mirrored)).toBeCloseTo(0, 9);
    expect(
      displacement(
        before,
        moved(({ x, y }) => ({ x: x + 3, y: y + 4 })),
      ),
    ).toBe(5);
  });

  test("counts a change of size", () => {
    const pair = (x: number) => new Map(points([0, 0], [x, 0]).map((point, i) => [`n${i}`, point]));
    expect(displacementFitted(pair(10), pair(30))).toBeCloseTo(10, 9);
  });
});

test("a hull leaves out what is inside, and holds nothing on its rim", () => {
  const hull = hullOf(points([0, 0], [10, 0], [10, 10], [0, 10], [5, 5], [5, 0]));
  expect(hull).toHaveLength(4);
  expect(isWithin({ x: 5, y: 5 }, hull)).toBe(true);
  expect(isWithin({ x: 10, y: 5 }, hull)).toBe(false);
  expect(isWithin({ x: 5, y: 0 }, hullOf(points([0, 0], [10, 0])))).toBe(false);
});

test("a layout is brought into the middle of the pane, with one scale or to fill it", () => {
  const places = new Map([
    ["a", { x: -3, y: 0 }],
    ["b", { x: 3, y: 2 }],
    ["c", { x: 0, y: 1 }],
  ]);
  const middle = { x: 600, y: 400 };
  expect(Object.fromEntries(fitted(places))).toEqual({
    a: { x: 40, y: 400 - 1120 / 6 },
    b: { x: 1160, y: 400 + 1120 / 6 },
    c: middle,
  });
  const filled = { a: { x: 40, y: 40 }, b: { x: 1160, y: 760 }, c: middle };
  expect(Object.fromEntries(fitted(places, true))).toEqual(filled);
});
