import { distance, type Point, type Rect, tenth } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { NO_SIDE } from "../engine/query.ts";
import { compare, type GraphCase, type Pair, pairsOf } from "./network.ts";
import { distanceToSegment, segmentsCross } from "./segments.ts";
import { SPACE } from "./sides.ts";

/** Places that are tried, this far apart, and not nearer to the rim. */
const STEP = 20;
/** Two actors nearer than this leave no room for their names. */
const ROOM = 58;
/** An edge nearer than this to an actor seems to belong to it. */
const CLEAR = 26;
const CROWDED = 400;
const CROSSING = 40;
const OVER_NODE = 70;
const FOREIGN_GROUND = 500;
const OFF_GROUND = 3;
const PULL = 0.06;
/** How far the ground of a side reaches around its actors. */
const AROUND = 45;

/**
 * Places for actors that a file does not place yet, among those that it does: in the order of ids, each on the ground of
 * its side, clear of others and of their ties, near its friends. Nobody who has a place moves.
 */
export function withNewcomers(casefile: GraphCase, placed: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const points = new Map(placed);
  const pairs = pairsOf(casefile);
  const sideOf = new Map(casefile.actors.map(({ id, side }) => [id, side ?? NO_SIDE]));
  const missing = casefile.actors.filter(({ id }) => !points.has(id)).map(({ id }) => id);
  for (const id of missing.sort(compare)) {
    const terrain = terrainFor(id, points, sideOf, pairs);
    points.set(id, bestPlace(terrain));
  }
  return points;
}

/** What one newcomer finds. */
interface Terrain {
  readonly others: readonly Point[];
  /** Ends of the ties that the newcomer brings. */
  readonly friends: readonly { readonly at: Point; readonly pull: number }[];
  /** Ties that are there. */
  readonly ties: readonly (readonly [Point, Point])[];
  readonly own: Rect | undefined;
  readonly foreign: readonly Rect[];
}

function terrainFor(
  id: Id,
  points: ReadonlyMap<Id, Point>,
  sideOf: ReadonlyMap<Id, Id>,
  pairs: readonly Pair[],
): Terrain {
  const grounds = groundsAround(points, sideOf);
  const side = sideOf.get(id) ?? NO_SIDE;
  const ties: (readonly [Point, Point])[] = [];
  const friends: { at: Point; pull: number }[] = [];
  for (const { a, b, positive, neutral, negative } of pairs) {
    const from = points.get(a);
    const to = points.get(b);
    if (from && to) ties.push([from, to]);
    const at = a === id ? to : b === id ? from : undefined;
    if (at) friends.push({ at, pull: positive + neutral + 0.25 * negative });
  }
  return {
    others: [...points.values()],
    friends,
    ties,
    own: grounds.get(side),
    foreign: [...grounds].filter(([other]) => other !== side).map(([, rect]) => rect),
  };
}

function groundsAround(points: ReadonlyMap<Id, Point>, sideOf: ReadonlyMap<Id, Id>): ReadonlyMap<Id, Rect> {
  const grounds = new Map<Id, Rect>();
  for (const [id, { x, y }] of points) {
    const side = sideOf.get(id);
    if (side === undefined) continue;
    const around = { x: x - AROUND, y: y - AROUND, width: 2 * AROUND, height: 2 * AROUND };
    const before = grounds.get(side);
    grounds.set(side, before ? union(before, around) : around);
  }
  return grounds;
}

function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

function bestPlace(terrain: Terrain): Point {
  let best: Point = { x: SPACE.width / 2, y: SPACE.height / 2 };
  let least = Number.POSITIVE_INFINITY;
  for (let y = 2 * STEP; y <= SPACE.height - STEP; y += STEP) {
    for (let x = 2 * STEP; x <= SPACE.width - 2 * STEP; x += STEP) {
      const cost = costOf({ x, y }, terrain, least);
      if (cost < least) {
        least = cost;
        best = { x: tenth(x), y: tenth(y) };
      }
    }
  }
  return best;
}

/** Cost of a place; gives up, returning more than `most`, as soon as that is passed. */
function costOf(at: Point, { others, friends, ties, own, foreign }: Terrain, most: number): number {
  let cost = own ? OFF_GROUND * outside(at, own) : 0;
  for (const rect of foreign) if (outside(at, rect) === 0) cost += FOREIGN_GROUND;
  for (const friend of friends) cost += PULL * friend.pull * distance(at, friend.at);
  for (const other of others) {
    const near = distance(at, other);
    if (near < ROOM) cost += CROWDED * (2 - near / ROOM);
  }
  for (const [a, b] of ties) {
    if (cost >= most) return cost;
    if (distanceToSegment(at.x, at.y, a.x, a.y, b.x, b.y) < CLEAR) cost += OVER_NODE;
    for (const { at: f } of friends)
      if (segmentsCross(at.x, at.y, f.x, f.y, a.x, a.y, b.x, b.y)) cost += CROSSING;
  }
  for (const { at: f } of friends) {
    for (const other of others) {
      if (other !== f && distanceToSegment(other.x, other.y, at.x, at.y, f.x, f.y) < CLEAR) cost += OVER_NODE;
    }
  }
  return cost;
}

/** How far the point is outside of the rectangle, in the unit of the space; 0 inside. */
function outside({ x, y }: Point, rect: Rect): number {
  const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width);
  const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height);
  return dx + dy;
}
