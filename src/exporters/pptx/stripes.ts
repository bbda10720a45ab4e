/**
 * The hatch of a mark as lines of its own. Pattern fills are drawn by each program in its own way: hair-thin in
 * LibreOffice, not at all in others.
 */
import type { Point } from "../../base/geometry.ts";
import type { Segment } from "./path.ts";

/**
 * Lines at 45 degrees, rising to the right, inside an outline of closed polygons (holes are left out), one through the
 * middle of its box; each ends `inset` px before the outline. Lengths in px of the slide.
 */
export function stripesWithin(
  outline: readonly (readonly Point[])[],
  { distance, inset }: { readonly distance: number; readonly inset: number },
): readonly Segment[] {
  const sums = outline.flat().map(({ x, y }) => x + y);
  if (sums.length === 0) return [];
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  // Two lines on which x + y differs by so much are `distance` apart.
  const step = distance * Math.SQRT2;
  const each = Math.floor((most - least) / 2 / step);
  const lines = Array.from({ length: 2 * each + 1 }, (_, i) => (least + most) / 2 + (i - each) * step);
  return lines.flatMap((sum) => piecesOn(sum, outline, inset));
}

function piecesOn(sum: number, outline: readonly (readonly Point[])[], inset: number): readonly Segment[] {
  const crossed = outline.flatMap((polygon) => crossings(sum, polygon)).sort((a, b) => a.x - b.x);
  const by = inset / Math.SQRT2;
  return crossed.flatMap((from, i): readonly Segment[] => {
    const to = crossed[i + 1];
    if (i % 2 === 1 || to === undefined || to.x - from.x <= 2 * by) return [];
    return [
      { kind: "move", to: { x: from.x + by, y: from.y - by } },
      { kind: "line", to: { x: to.x - by, y: to.y + by } },
    ];
  });
}

/** Where the line on which x + y is `sum` runs through the sides of a polygon. */
function crossings(sum: number, polygon: readonly Point[]): readonly Point[] {
  return polygon.flatMap((p, i): readonly Point[] => {
    const q = polygon[(i + 1) % polygon.length] ?? p;
    const [a, b] = [p.x + p.y - sum, q.x + q.y - sum];
    if (a < 0 === b < 0) return [];
    const t = a / (a - b);
    return [{ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t }];
  });
}
