import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps, type Rect } from "../../src/base/geometry.ts";
import { type Traffic, trafficCost } from "../../src/graph/floor-cost.ts";
import { floorPlans } from "../../src/graph/floor-plans.ts";

const SPACE = { width: 1200, height: 800 };
const GAP = 16;
const needs = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 7 });
/** Likes the first camp far to the left, and low. */
const leftAndLow = ([rect]: readonly Rect[]) => (rect ? rect.x - rect.y : 0);

describe("floor plans", () => {
  test("give every camp a rectangle of its own inside the space, about as large as it needs", () => {
    fc.assert(
      fc.property(needs, (camps) => {
        const plans = floorPlans({ space: SPACE, gap: GAP, needs: camps }, leftAndLow, 5);
        expect(plans.length).toBeGreaterThan(0);
        const whole = camps.reduce((sum, need) => sum + need, 0);
        for (const rects of plans) {
          expect(rects.length).toBe(camps.length);
          rects.forEach((rect, i) => {
            for (const other of rects.slice(i + 1)) expect(overlaps(rect, other)).toBe(false);
            expect(Math.min(rect.x, rect.y)).toBeGreaterThanOrEqual(0);
            expect(rect.x + rect.width).toBeLessThan(SPACE.width + 0.001);
            expect(rect.y + rect.height).toBeLessThan(SPACE.height + 0.001);
            const share = (rect.width * rect.height) / (SPACE.width * SPACE.height);
            expect(share).toBeLessThan((camps[i] ?? 0) / whole + 0.001);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("come best first, no more than asked for, each once, the same every time", () => {
    fc.assert(
      fc.property(needs, fc.integer({ min: 1, max: 9 }), (camps, count) => {
        const floor = { space: SPACE, gap: GAP, needs: camps };
        const plans = floorPlans(floor, leftAndLow, count);
        expect(plans.length).toBeLessThanOrEqual(count);
        const costs = plans.map(leftAndLow);
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
        expect(new Set(plans.map((rects) => JSON.stringify(rects))).size).toBe(plans.length);
        expect(floorPlans(floor, leftAndLow, count)).toEqual(plans);
      }),
      { numRuns: 40 },
    );
  });

  test("find what is wanted: the first camp at the left rim, and low", () => {
    const [best] = floorPlans({ space: SPACE, gap: GAP, needs: [3, 5, 4, 6] }, leftAndLow, 1);
    const [rect] = best ?? [];
    expect(rect?.x).toBe(0);
    expect((rect?.y ?? 0) + (rect?.height ?? 0)).toBeCloseTo(SPACE.height, 6);
  });

  test("need two camps", () => {
    expect(floorPlans({ space: SPACE, gap: GAP, needs: [4] }, leftAndLow, 3)).toEqual([]);
  });
});

describe("what a floor plan costs", () => {
  const at = (x: number, y: number, width = 200, height = 200): Rect => ({ x, y, width, height });
  const corners = [at(0, 0), at(1000, 600), at(1000, 0), at(0, 600)];
  const traffic = (parts: Partial<Traffic>): Traffic => ({
    bundles: [],
    inside: [0, 0, 0, 0],
    opposed: undefined,
    ...parts,
  });
  const tie = (a: number, b: number, ties = 4) => ({ a, b, ties });
  const cost = (rects: readonly Rect[], parts: Partial<Traffic>) =>
    trafficCost(rects, traffic(parts), SPACE.width);

  test("grows with ties that cross ties, by how many they are", () => {
    const across = (ties: number) => cost(corners, { bundles: [tie(0, 1, ties), tie(2, 3, ties)] });
    const beside = (ties: number) => cost(corners, { bundles: [tie(0, 1, ties), tie(0, 1, ties)] });
    expect(across(4) - beside(4)).toBeCloseTo(16, 6);
    expect(across(8) - beside(8)).toBeCloseTo(64, 6);
  });

  test("grows with ties that run through the ties of another camp", () => {
    const row = [at(0, 300), at(1000, 300), at(500, 300)];
    const through = cost(row, { bundles: [tie(0, 1)], inside: [0, 0, 9] });
    const empty = cost(row, { bundles: [tie(0, 1)], inside: [0, 0, 0] });
    const past = cost([at(0, 300), at(1000, 300), at(500, 0)], { bundles: [tie(0, 1)], inside: [0, 0, 9] });
    expect(through).toBeGreaterThan(empty);
    expect(past).toBeCloseTo(empty, 6);
  });

  test("grows with the way between camps that are tied", () => {
    const near = cost([at(0, 0), at(216, 0)], { bundles: [tie(0, 1)] });
    expect(cost([at(0, 0), at(1000, 0)], { bundles: [tie(0, 1)] })).toBeGreaterThan(near);
  });

  test("grows when the opposed ones are not at the two ends, do not face each other, or others stand aside of them", () => {
    const [left, right, between] = [at(0, 300), at(1000, 300), at(500, 0)];
    const opposed = [0, 1] as const;
    const good = cost([left, right, between], { opposed });
    expect(cost([right, left, between], { opposed })).toBeGreaterThan(good + 100);
    expect(cost([left, at(1000, 600), between], { opposed })).toBeGreaterThan(good);
    const bundles = [tie(0, 2, 1), tie(1, 2, 1)];
    const aside = [left, right, at(900, 50)];
    const lengths = (rects: readonly Rect[]) => cost(rects, { bundles });
    const asideOnly = (rects: readonly Rect[]) => cost(rects, { bundles, opposed }) - lengths(rects);
    expect(asideOnly(aside)).toBeGreaterThan(asideOnly([left, right, between]));
  });
});
