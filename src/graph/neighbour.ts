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

type Moves = Map<Id, Map<Direction, Id>>;
const DIRECTIONS = ["left", "right", "up", "down"] as const;
const known = new WeakMap<ReadonlyMap<Id, Point>, Moves>();

/**
 * The nearest actor in a direction, one that lies more ahead than aside first; undefined at the edge.
 * From the first actor (`firstOf`) every other one can be reached.
 */
export function neighbourOf(points: ReadonlyMap<Id, Point>, from: Id, direction: Direction): Id | undefined {
  let moves = known.get(points);
  if (!moves) {
    moves = movesBetween(points);
    known.set(points, moves);
  }
  return moves.get(from)?.get(direction);
}

function movesBetween(points: ReadonlyMap<Id, Point>): Moves {
  const moves: Moves = new Map();
  for (const id of points.keys()) {
    const ways = new Map<Direction, Id>();
    for (const direction of DIRECTIONS) {
      const next = nearest(points, id, direction);
      if (next !== undefined) ways.set(direction, next);
    }
    moves.set(id, ways);
  }
  openLeftOut(points, moves);
  return moves;
}

function nearest(points: ReadonlyMap<Id, Point>, from: Id, direction: Direction): Id | undefined {
  const start = points.get(from);
  if (!start) return undefined;
  let best: Id | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, point] of points) {
    const cost = id === from ? least : costOf(start, point, direction);
    if (cost < least || (cost === least && best !== undefined && id < best)) {
      least = cost;
      best = id;
    }
  }
  return best;
}

/** How far a way in a direction is, in px; infinite for what does not lie ahead. */
function costOf(start: Point, end: Point, direction: Direction): number {
  const { x, y } = ALONG[direction];
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const ahead = dx * x + dy * y;
  const aside = Math.abs(dx * y) + Math.abs(dy * x);
  if (ahead <= 0) return Number.POSITIVE_INFINITY;
  return ahead + ASIDE * aside + (aside > 2 * ahead ? 10_000 : 0);
}

/**
 * An actor that is nobody's nearest would be closed to the arrows: the cheapest way in that costs no other actor its own
 * is turned to it.
 */
function openLeftOut(points: ReadonlyMap<Id, Point>, moves: Moves): void {
  const start = firstOf(points);
  if (start === undefined) return;
  for (let reached = reachedFrom(start, moves); reached.size < points.size; ) {
    const way = waysIn(points, reached).find((candidate) => turned(candidate, start, moves, reached.size));
    if (!way) return;
    reached = reachedFrom(start, moves);
  }
}

interface Way {
  readonly from: Id;
  readonly to: Id;
  readonly direction: Direction;
  readonly cost: number;
}

function waysIn(points: ReadonlyMap<Id, Point>, reached: ReadonlySet<Id>): readonly Way[] {
  const ways: Way[] = [];
  for (const [to, end] of points) {
    if (reached.has(to)) continue;
    for (const from of reached) {
      const begin = points.get(from);
      for (const direction of begin ? DIRECTIONS : []) {
        const cost = begin ? costOf(begin, end, direction) : Number.POSITIVE_INFINITY;
        if (cost < Number.POSITIVE_INFINITY) ways.push({ from, to, direction, cost });
      }
    }
  }
  return ways.sort((a, b) => a.cost - b.cost || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

/** Turns a way to the actor left out, if more actors can be reached then than before; else all stays as it was. */
function turned({ from, to, direction }: Way, start: Id, moves: Moves, before: number): boolean {
  const ways = moves.get(from);
  const former = ways?.get(direction);
  ways?.set(direction, to);
  if (reachedFrom(start, moves).size > before) return true;
  if (former === undefined) ways?.delete(direction);
  else ways?.set(direction, former);
  return false;
}

function reachedFrom(start: Id, moves: Moves): ReadonlySet<Id> {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const next of moves.get(id)?.values() ?? []) reached.add(next);
  }
  return reached;
}

/** The first actor in reading order: where the keyboard enters. */
export function firstOf(points: ReadonlyMap<Id, Point>): Id | undefined {
  return leastOf(points, readingOrder);
}

/** The last actor in reading order. */
export function lastOf(points: ReadonlyMap<Id, Point>): Id | undefined {
  return leastOf(points, (point) => -readingOrder(point));
}

function readingOrder({ x, y }: Point): number {
  return x + 2 * y;
}

function leastOf(points: ReadonlyMap<Id, Point>, of: (point: Point) => number): Id | undefined {
  let best: readonly [Id, Point] | undefined;
  for (const [id, point] of points) if (!best || of(point) < of(best[1])) best = [id, point];
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
