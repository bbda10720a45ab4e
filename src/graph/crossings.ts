import type { Point } from "../base/geometry.ts";
import { distanceToSegment, segmentsCross } from "./segments.ts";

/** How often two lines cross. */
export function crossings(line: readonly Point[], other: readonly Point[]): number {
  let count = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    for (let j = 1; a && b && j < other.length; j++) {
      const c = other[j - 1];
      const d = other[j];
      if (c && d && segmentsCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y)) count++;
    }
  }
  return count;
}

/** True when a line comes nearer to a point than so many px. */
export function passes(line: readonly Point[], { x, y }: Point, near: number): boolean {
  return line.some((b, i) => {
    const a = line[i - 1];
    return a !== undefined && distanceToSegment(x, y, a.x, a.y, b.x, b.y) < near;
  });
}
