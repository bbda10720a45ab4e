import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import {
  atEnd,
  cursorAt,
  cycled,
  followed,
  relationsAround,
  startOf,
  stepped,
  wentBack,
} from "../../src/graph/cursor.ts";
import { intentOf } from "../../src/graph/keys.ts";
import { clockwise, type Direction, firstOf, lastOf, neighbourOf } from "../../src/graph/neighbour.ts";
import { aWar } from "./graph-case.ts";

const CROSS = new Map([
  ["middle", { x: 100, y: 100 }],
  ["north", { x: 100, y: 20 }],
  ["east", { x: 190, y: 105 }],
  ["south", { x: 95, y: 180 }],
  ["west", { x: 10, y: 100 }],
]);

describe("the nearest actor in a direction", () => {
  test.each([
    ["up", "north"],
    ["right", "east"],
    ["down", "south"],
    ["left", "west"],
  ] as const)("%s is %s", (direction, id) => {
    expect(neighbourOf(CROSS, "middle", direction)).toBe(id);
  });

  test("lies in that direction or is none at all, and all can be reached from the first", () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 2, maxLength: 20, selector: ({ x, y }) => `${x},${y}` }),
        reachesAll,
      ),
      {
        numRuns: 500,
        examples: [
          // Once nobody's nearest: the last one, in the middle of the four.
          [
            [
              { x: 17, y: 255 },
              { x: 0, y: 0 },
              { x: 0, y: 221 },
              { x: 252, y: 59 },
              { x: 69, y: 150 },
            ],
          ],
        ],
      },
    );
  });

  test("begins at the one nearest to the upper left", () => {
    expect(firstOf(CROSS)).toBe("north");
    expect(firstOf(new Map())).toBeUndefined();
  });

  test("ends at the last one in reading order", () => {
    expect(lastOf(CROSS)).toBe("south");
    expect(lastOf(new Map())).toBeUndefined();
  });
});

function reachesAll(all: readonly Point[]): void {
  const points = new Map(all.map((at, i) => [`a${String(i).padStart(2, "0")}`, at]));
  const reached = new Set([firstOf(points) ?? ""]);
  for (const id of reached) {
    for (const direction of ["left", "right", "up", "down"] as const) {
      const next = neighbourOf(points, id, direction);
      if (next === undefined) continue;
      expect(isAhead(points.get(id), points.get(next), direction)).toBe(true);
      reached.add(next);
    }
  }
  expect(reached.size).toBe(points.size);
}

function isAhead(
  from: { x: number; y: number } | undefined,
  to: { x: number; y: number } | undefined,
  direction: Direction,
): boolean {
  if (!from || !to) return false;
  if (direction === "left") return to.x < from.x;
  if (direction === "right") return to.x > from.x;
  return direction === "up" ? to.y < from.y : to.y > from.y;
}

describe("the keyboard's way through the graph", () => {
  const index = indexCase(aWar());
  const points = new Map([
    ["guard", { x: 100, y: 100 }],
    ["orla", { x: 100, y: 10 }],
    ["ferrymen", { x: 300, y: 100 }],
    ["bram", { x: 300, y: 10 }],
    ["envoy", { x: 200, y: 10 }],
    ["gazette", { x: 200, y: 200 }],
  ]);

  test("goes through an actor's relations clockwise and round again", () => {
    expect(relationsAround("guard", index, points)).toEqual(["orla-guard", "threat", "war"]);
    let cursor = cursorAt("guard");
    const met: (string | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      cursor = cycled(cursor, 1, index, points);
      met.push(cursor.relation);
    }
    expect(met).toEqual(["orla-guard", "threat", "war", "orla-guard"]);
    expect(cycled(cursorAt("guard"), -1, index, points).relation).toBe("war");
    expect(cycled(cursorAt("gazette"), 1, index, points)).toEqual(cursorAt("gazette"));
  });

  test("follows a relation to its other end and goes back the same way", () => {
    const there = followed({ actor: "guard", relation: "war", trail: [] }, index);
    expect(there).toEqual({ actor: "ferrymen", trail: ["guard"] });
    const further = followed({ ...there, relation: "bram-ferrymen" }, index);
    expect(further.actor).toBe("bram");
    expect(wentBack(further).actor).toBe("ferrymen");
    expect(wentBack(wentBack(further)).actor).toBe("guard");
    expect(wentBack(wentBack(wentBack(further))).actor).toBe("guard");
  });

  test("leaves a relation at the edge of the picture, and goes on in a direction otherwise", () => {
    expect(stepped(cursorAt("guard"), "right", points).actor).toBe("ferrymen");
    expect(stepped({ actor: "orla", relation: "orla-guard", trail: [] }, "up", points)).toEqual(
      cursorAt("orla"),
    );
  });

  test("goes to the first and the last actor, off any relation, and keeps the way back", () => {
    const cursor = { actor: "guard", relation: "war", trail: ["orla"] };
    const order = [...points].sort(([, a], [, b]) => a.x + 2 * a.y - b.x - 2 * b.y).map(([id]) => id);
    expect(atEnd(cursor, "first", points)).toEqual({ actor: order[0], trail: ["orla"] });
    expect(atEnd(cursor, "last", points)).toEqual({ actor: order.at(-1), trail: ["orla"] });
    expect(atEnd(cursor, "last", new Map())).toBe(cursor);
  });

  test("begins at what is selected", () => {
    expect(startOf({ kind: "actor", id: "bram" }, index, points)?.actor).toBe("bram");
    expect(startOf({ kind: "relation", id: "war" }, index, points)).toMatchObject({
      actor: "guard",
      relation: "war",
    });
    expect(startOf(undefined, index, points)?.actor).toBe("orla");
  });
});

test("points around a centre come clockwise from the top", () => {
  const around = [...CROSS].filter(([id]) => id !== "middle");
  expect(clockwise(around, { x: 100, y: 100 })).toEqual(["north", "east", "south", "west"]);
});

test("keys with a modifier and letters are left to the page", () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  expect(intentOf({ ...plain, key: "g" })).toBeUndefined();
  expect(intentOf({ ...plain, key: "ArrowLeft", ctrlKey: true })).toBeUndefined();
  expect(intentOf({ ...plain, key: "ArrowLeft" })).toEqual({ kind: "go", direction: "left" });
  expect(intentOf({ ...plain, key: "Home" })).toEqual({ kind: "end", end: "first" });
  expect(intentOf({ ...plain, key: "End" })).toEqual({ kind: "end", end: "last" });
  expect(intentOf({ ...plain, key: "Home", ctrlKey: true })).toBeUndefined();
  expect(intentOf({ ...plain, key: "Enter", shiftKey: true })).toEqual({ kind: "follow" });
});
