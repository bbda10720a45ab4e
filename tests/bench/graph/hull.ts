import type { Point } from "../../../src/base/geometry.ts";

/** The convex hull, in turning order (Andrew's monotone chain, 1979); fewer than three points are their own hull. */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain([...sorted].reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Strictly inside; nothing is inside a hull without an area. */
export function isWithin(point: Point, hull: readonly Point[]): boolean {
  if (hull.length < 3) return false;
  return hull.every((a, i) => {
    const b = hull[(i + 1) % hull.length];
    return b !== undefined && turn(a, b, point) > 0;
  });
}

function chain(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = kept.slice(-2);
      if (!a || !b || turn(a, b, point) > 0) break;
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
