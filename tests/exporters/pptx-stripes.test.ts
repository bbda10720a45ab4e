import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { outlineOf, type Segment, segmentsOf } from "../../src/exporters/pptx/path.ts";
import { stripesWithin } from "../../src/exporters/pptx/stripes.ts";
import { EVENT_GLYPHS } from "../../src/theme/glyphs.ts";

/** From and to of each stripe. */
function pairs(segments: readonly Segment[]): readonly (readonly [Point, Point])[] {
  const points = segments.flatMap((segment) => (segment.kind === "close" ? [] : [segment.to]));
  return points.flatMap((from, i) => {
    const to = points[i + 1];
    return i % 2 === 0 && to !== undefined ? [[from, to] as const] : [];
  });
}

/** By the even-odd rule, with a bit of room for rounding. */
function isInside({ x, y }: Point, outline: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const polygon of outline)
    polygon.forEach((p, i) => {
      const q = polygon[(i + 1) % polygon.length] ?? p;
      if (p.y > y !== q.y > y && x < p.x + ((q.x - p.x) * (y - p.y)) / (q.y - p.y)) inside = !inside;
    });
  return inside;
}

const SQUARE: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 12, y: 0 },
  { x: 12, y: 12 },
  { x: 0, y: 12 },
];

test("stripes of a square rise to the right, as far apart as asked, one through its middle", () => {
  const stripes = pairs(stripesWithin([SQUARE], { distance: 4, inset: 0 }));
  expect(stripes).toHaveLength(5);
  for (const [from, to] of stripes) {
    expect(to.x).toBeGreaterThan(from.x);
    expect(from.x + from.y).toBeCloseTo(to.x + to.y);
  }
  const sums = stripes.map(([{ x, y }]) => x + y);
  expect(sums[2]).toBeCloseTo(12);
  sums.slice(1).forEach((sum, i) => {
    expect((sum - (sums[i] ?? 0)) / Math.SQRT2).toBeCloseTo(4);
  });
});

test("stripes end before the outline, and one that is too short for that is left out", () => {
  const whole = pairs(stripesWithin([SQUARE], { distance: 4, inset: 0 }));
  const inset = pairs(stripesWithin([SQUARE], { distance: 4, inset: 1 }));
  const length = ([from, to]: readonly [Point, Point]) => Math.hypot(to.x - from.x, to.y - from.y);
  const longest = (all: typeof whole) => Math.max(...all.map(length));
  expect(longest(inset)).toBeCloseTo(longest(whole) - 2);
  expect(pairs(stripesWithin([SQUARE], { distance: 4, inset: 50 }))).toEqual([]);
});

test("a hole has no stripes", () => {
  const hole = SQUARE.map(({ x, y }) => ({ x: 3 + x / 2, y: 3 + y / 2 }));
  const stripes = pairs(stripesWithin([SQUARE, hole], { distance: 12, inset: 0 }));
  expect(stripes).toHaveLength(2);
  for (const [from, to] of stripes) expect(Math.abs(to.x - from.x)).toBeCloseTo(3);
});

test("an outline without points has none", () => {
  expect(stripesWithin([], { distance: 4, inset: 0 })).toEqual([]);
});

test("every stripe of every glyph of an event lies inside of it, at every size", () => {
  const glyph = fc.constantFrom(...Object.values(EVENT_GLYPHS));
  fc.assert(
    fc.property(glyph, fc.integer({ min: 1, max: 8 }), (d, distance) => {
      const outline = outlineOf(segmentsOf(d));
      const stripes = pairs(stripesWithin(outline, { distance, inset: 0.2 }));
      for (const [from, to] of stripes) {
        expect(isInside({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, outline)).toBe(true);
        expect(isInside(from, outline)).toBe(true);
        expect(isInside(to, outline)).toBe(true);
      }
      if (distance <= 4) expect(stripes.length).toBeGreaterThan(0);
    }),
  );
});
