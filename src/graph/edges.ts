import { distance, overlaps, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { Id, Relation } from "../casefile/types.ts";
import { bulging, type Curve, sampled } from "./curves.ts";
import { compare, pairKey } from "./network.ts";
import { segmentsCross } from "./segments.ts";

/** How an edge runs between its ends: `bow` bends a whole pair, as a share of its length; `fan` parts parallel edges, in px. */
export interface Route {
  readonly relation: Relation;
  readonly bow: number;
  readonly fan: number;
}

/** What edges run through, in px on screen. */
export interface Terrain {
  readonly points: ReadonlyMap<Id, Point>;
  /** How far from the middle of a node an edge of others should stay. */
  readonly clearance: number;
  readonly bounds: Size;
  /** Names that edges had better not run under. */
  readonly covers?: readonly Rect[];
}

const FAN_STEP = 11;
const BOWS = [0, 0.02, -0.02, 0.045, -0.045, 0.08, -0.08, 0.12, -0.12, 0.17, -0.17, 0.23, -0.23, 0.3, -0.3];
const SAMPLES = 20;
/** Pieces in a part of a way. */
const PART = 5;
const BEND_COST = 8;
const OUTSIDE_COST = 400;
/** For each step of an edge under a name. */
const COVER_COST = 2;
const CROSSING_COST = 6;
const EDGE_ROOM = 4;
/** For coming near a node, and for running over it: nearer than this share of the clearance. */
const NEAR_COST = 3;
const OVER_COST = 45;
const OVER_SHARE = 0.8;
/** Each pair chooses again, knowing the others' ways; with more pairs than this there is time for one choice only. */
const ROUNDS = 3;
const MANY = 200;
/** Among more pairs than this no way is clear of the others; looking for one would hold the page up for minutes. */
const MOST_ROUTED = 400;
/** The bow of a pair that looks for no way. */
const PLAIN_BOW = 0.03;

/**
 * A route for every relation whose ends are placed, in the order of ids. Each pair takes the bow that runs over the
 * fewest nodes and names and crosses the fewest edges routed so far, a few times over; its relations fan out from there.
 */
export function routesOf(relations: readonly Relation[], terrain: Terrain): readonly Route[] {
  const { points } = terrain;
  const ways = pairGroups(relations, points).flatMap((group): readonly Routed[] => {
    const from = points.get(group.a);
    const to = points.get(group.b);
    return from && to ? [{ ...group, from, to, bow: PLAIN_BOW, way: undefined }] : [];
  });
  const choices = new Map<Routed, readonly Choice[]>();
  const rounds = ways.length > MOST_ROUTED ? 0 : ways.length > MANY ? 1 : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const routed of ways) {
      const mine = choices.get(routed) ?? choicesFor(routed, terrain);
      choices.set(routed, mine);
      const best = leastOf(mine, routed, ways);
      changed ||= best?.bow !== routed.bow;
      routed.bow = best?.bow ?? 0;
      routed.way = best?.way;
    }
    if (!changed) break;
  }
  return ways.flatMap(({ members, bow }) =>
    members.map((relation, i) => ({ relation, bow, fan: (i - (members.length - 1) / 2) * 2 * FAN_STEP })),
  );
}

/** The route between two points of the screen, from the source to the target. */
export function curveOf(route: Route, source: Point, target: Point): Curve {
  const forward = route.relation.source < route.relation.target;
  const bulge = route.bow * distance(source, target) + route.fan;
  return bulging(source, target, forward ? bulge : -bulge);
}

/** A pair with the way that its edges take for the time being. */
interface Routed extends PairGroup {
  readonly from: Point;
  readonly to: Point;
  bow: number;
  way: Way | undefined;
}

interface PairGroup {
  readonly a: Id;
  readonly b: Id;
  readonly members: readonly Relation[];
}

function pairGroups(relations: readonly Relation[], points: ReadonlyMap<Id, Point>): readonly PairGroup[] {
  const groups = new Map<string, { a: Id; b: Id; members: Relation[] }>();
  for (const relation of [...relations].sort(byDirection)) {
    const { source, target } = relation;
    if (source === target || !points.has(source) || !points.has(target)) continue;
    const key = pairKey(source, target);
    const group = groups.get(key) ?? {
      a: source < target ? source : target,
      b: source < target ? target : source,
      members: [],
    };
    group.members.push(relation);
    groups.set(key, group);
  }
  return [...groups].sort(([p], [q]) => compare(p, q)).map(([, group]) => group);
}

/** Those of one direction lie side by side. */
function byDirection(p: Relation, q: Relation): number {
  return Number(p.source > p.target) - Number(q.source > q.target) || compare(p.id, q.id);
}

/** A curve as points, with the boxes that hold it and each of its parts. */
interface Way {
  readonly points: readonly Point[];
  readonly box: Rect;
  readonly parts: readonly Part[];
}

/** Points `from` to `to` of a way, and what they span. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly low: number;
}

function wayOf(from: Point, to: Point, bow: number): Way {
  const points = sampled(bulging(from, to, bow * distance(from, to)), SAMPLES);
  const { left, top, right, low } = partOf(points, 0, SAMPLES);
  const parts: Part[] = [];
  for (let at = 0; at < SAMPLES; at += PART) parts.push(partOf(points, at, at + PART));
  return { points, parts, box: { x: left, y: top, width: right - left || 1, height: low - top || 1 } };
}

function partOf(points: readonly Point[], from: number, to: number): Part {
  const some = points.slice(from, to + 1);
  const xs = some.map((point) => point.x);
  const ys = some.map((point) => point.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { from, to, left, top, right: Math.max(...xs), low: Math.max(...ys) };
}

/** A bow that a pair may take, and what it costs whatever ways the others take. */
interface Choice {
  readonly bow: number;
  readonly way: Way;
  readonly cost: number;
}

function choicesFor({ a, b, from, to, members }: Routed, around: Terrain): readonly Choice[] {
  const clearance = around.clearance + (members.length - 1) * FAN_STEP;
  const length = distance(from, to);
  return BOWS.map((bow) => {
    const way = wayOf(from, to, bow);
    let cost = BEND_COST * Math.abs(bow) * (1 + length / 200);
    for (const [id, point] of around.points) {
      if (id !== a && id !== b) cost += nearness(way, point, clearance);
    }
    for (const cover of around.covers ?? []) cost += COVER_COST * stepsWithin(way, cover);
    if (way.points.some((step) => isOutside(step, around.bounds))) cost += OUTSIDE_COST;
    return { bow, way, cost };
  });
}

function leastOf(choices: readonly Choice[], routed: Routed, all: readonly Routed[]): Choice | undefined {
  let best: Choice | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    let { cost } = choice;
    for (const other of all) {
      // No way that costs more can become the best.
      if (cost >= least) break;
      if (other !== routed && other.way) cost += CROSSING_COST * crossings(choice.way, other.way);
    }
    if (cost >= least - 1e-9) continue;
    least = cost;
    best = choice;
  }
  return best;
}

function stepsWithin({ points, box }: Way, rect: Rect): number {
  if (!overlaps(box, rect)) return 0;
  let steps = 0;
  for (const { x, y } of points)
    if (x > rect.x && y > rect.y && x < rect.x + rect.width && y < rect.y + rect.height) steps++;
  return steps;
}

function isOutside({ x, y }: Point, { width, height }: Size): boolean {
  return x < EDGE_ROOM || y < EDGE_ROOM || x > width - EDGE_ROOM || y > height - EDGE_ROOM;
}

/** 0 when the way keeps clear of the point, a bit where it comes near, a lot where it runs over the node. */
function nearness({ points, box }: Way, point: Point, clearance: number): number {
  if (point.x < box.x - clearance || point.x > box.x + box.width + clearance) return 0;
  if (point.y < box.y - clearance || point.y > box.y + box.height + clearance) return 0;
  let near = clearance;
  for (const step of points) {
    const d = distance(step, point);
    if (d < near) near = d;
  }
  if (near >= clearance) return 0;
  const share = near / clearance;
  return NEAR_COST * (1 - share) + (share < OVER_SHARE ? OVER_COST * (1.5 - share) : 0);
}

function crossings(way: Way, other: Way): number {
  let count = 0;
  if (!overlaps(way.box, other.box)) return count;
  for (const p of way.parts) {
    for (const q of other.parts) {
      if (p.right < q.left || q.right < p.left || p.low < q.top || q.low < p.top) continue;
      count += partCrossings(way.points, p, other.points, q);
    }
  }
  return count;
}

function partCrossings(way: readonly Point[], p: Part, other: readonly Point[], q: Part): number {
  let count = 0;
  for (let i = p.from + 1; i <= p.to; i++) {
    const a = way[i - 1];
    const b = way[i];
    if (!a || !b) continue;
    for (let j = q.from + 1; j <= q.to; j++) {
      const c = other[j - 1];
      const d = other[j];
      if (c && d && segmentsCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y)) count++;
    }
  }
  return count;
}
