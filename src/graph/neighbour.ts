import type { Point } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";

export type Direction = "left" | "right" | "up" | "down";

const ALONG: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** A px aside counts as much as this many px ahead. */
const ASIDE = 2.2;

/** The nearest actor in a direction, one that lies more ahead than aside first; undefined at the edge. */
export function neighbourOf(points: ReadonlyMap<Id, Point>, from: Id, direction: Direction): Id | undefined {
  const start = points.get(from);
  if (!start) return undefined;
  const { x, y } = ALONG[direction];
  let best: Id | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, point] of points) {
    const dx = point.x - start.x;
    const dy = point.y - start.y;
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    if (id === from || ahead <= 0.5) continue;
    const cost = ahead + ASIDE * aside + (aside > 2 * ahead ? 10_000 : 0);
    if (cost < least || (cost === least && best !== undefined && id < best)) {
      least = cost;
      best = id;
    }
  }
  return best;
}

/** The first actor in reading order: where the keyboard enters. */
export function firstOf(points: ReadonlyMap<Id, Point>): Id | undefined {
  let best: readonly [Id, Point] | undefined;
  for (const [id, point] of points) {
    if (!best || point.x + 2 * point.y < best[1].x + 2 * best[1].y) best = [id, point];
  }
  return best?.[0];
}

/** Ids in clockwise order around a point, beginning at the top. */
export function clockwise(points: readonly (readonly [Id, Point])[], centre: Point): readonly Id[] {
  const turns = points.map(([id, point]) => {
    const dx = point.x - centre.x;
    const dy = point.y - centre.y;
    const size = Math.abs(dx) + Math.abs(dy) || 1;
    // A stand-in for the angle that grows with it, from 0 at the top to 4, without a sine.
    const turn = dx >= 0 ? (dy < 0 ? dx / size : 1 + dy / size) : dy >= 0 ? 2 - dx / size : 3 - dy / size;
    return { id, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
