import fc from "fast-check";
import { expect, test } from "vitest";
import { separate } from "../../src/graph/separate.ts";

const GROUND = { x: 0, y: 0, width: 600, height: 400 };
const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });
const clear = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

test("actors that stand too near are pushed apart inside their ground; who stands clear stays", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 14 }), (points) => {
      const before = points.map((a, i) => points.every((b, j) => i === j || clear(a, b) >= 34));
      const after = separate(
        points,
        points.map(() => GROUND),
      );
      after.forEach(({ x, y }, i) => {
        expect(x >= 0 && x <= 600 && y >= 0 && y <= 400).toBe(true);
        for (let j = 0; j < i; j++) expect(clear({ x, y }, after[j] ?? { x: 0, y: 0 })).toBeGreaterThan(26);
      });
      if (before.every(Boolean)) expect(after).toEqual(points);
    }),
    { numRuns: 300 },
  );
});

test("who has no ground is not moved; the other makes room", () => {
  const [fixed, moved] = separate(
    [
      { x: 100, y: 100 },
      { x: 104, y: 103 },
    ],
    [undefined, GROUND],
  );
  expect(fixed).toEqual({ x: 100, y: 100 });
  expect(clear(fixed ?? { x: 0, y: 0 }, moved ?? { x: 0, y: 0 })).toBeGreaterThanOrEqual(34);
});
