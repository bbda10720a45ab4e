import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cut, cutsBetween, type Floor, rectsOf } from "../../src/graph/cuts.ts";

const SPACE = { width: 1200, height: 800 };

/** A plan that a row or a column stands at the root of, with camps numbered from left to right and down. */
const plans = fc
  .letrec<{ plan: readonly Nested[]; part: Nested }>((tie) => ({
    plan: fc.array(tie("part"), { minLength: 2, maxLength: 3 }),
    part: fc.oneof({ depthSize: "xsmall", withCrossShrink: true }, fc.constant("camp" as const), tie("plan")),
  }))
  .plan.filter((plan) => campsIn(plan) <= 8);

type Nested = "camp" | readonly Nested[];

function campsIn(part: Nested): number {
  return part === "camp" ? 1 : part.reduce((sum, inner) => sum + campsIn(inner), 0);
}

function cutFrom(plan: Nested, across: boolean): Cut {
  let camps = 0;
  const cut = (part: Nested, way: boolean): Cut =>
    part === "camp" ? camps++ : { across: way, parts: part.map((inner) => cut(inner, !way)) };
  return cut(plan, across);
}

function floorOf(needs: readonly number[], gap = 16): Floor {
  return { space: SPACE, gap, needs };
}

test("the plan that things were laid out in is among those that can be read off them", () => {
  fc.assert(
    fc.property(
      plans,
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8 }),
      (plan, way, all) => {
        const cut = cutFrom(plan, way);
        const needs = all.slice(0, campsIn(plan));
        const rects = rectsOf(cut, floorOf(needs));
        const boxes = rects.map(({ x, y, width, height }) => ({
          x: x + width / 4,
          y: y + height / 4,
          width: width / 2,
          height: height / 2,
        }));
        expect([...cutsBetween(boxes)]).toContainEqual(cut);
      },
    ),
  );
});

test("rectangles of a plan fill the space but for the gaps, by need, and none overlaps another", () => {
  const cut: Cut = { across: true, parts: [0, { across: false, parts: [1, 2] }] };
  expect(rectsOf(cut, floorOf([2, 1, 1], 100))).toEqual([
    { x: 0, y: 0, width: 550, height: 800 },
    { x: 650, y: 0, width: 550, height: 350 },
    { x: 650, y: 450, width: 550, height: 350 },
  ]);
});

test("as many camps as a case can have, parted in every way, make no more plans than can be looked at", () => {
  const diagonal = Array.from({ length: 7 }, (_, i) => ({ x: 2 * i, y: 2 * i, width: 1, height: 1 }));
  expect([...cutsBetween(diagonal)]).toHaveLength(1806);
});

test("boxes that no straight cut parts have no plan; one box is a plan", () => {
  const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
  // A pinwheel round a fifth box: every straight line from side to side goes through one of them.
  const pinwheel = [box(0, 0, 6, 2), box(8, 0, 2, 6), box(4, 8, 6, 2), box(0, 4, 2, 6), box(4, 4, 2, 2)];
  expect([...cutsBetween(pinwheel)]).toEqual([]);
  expect([...cutsBetween([box(1, 1, 1, 1)])]).toEqual([0]);
});
