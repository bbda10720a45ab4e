import { boxAround, type Point, type Rect } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { NO_SIDE } from "../engine/query.ts";
import { type Cut, cutsBetween, type Floor, rectsOf } from "./cuts.ts";
import { type Bundle, type Traffic, trafficCost } from "./floor-cost.ts";
import { floorPlans } from "./floor-plans.ts";
import { compare, type GraphCase, pairsOf } from "./network.ts";

/** The space in which every actor has its place; a camera brings it to the screen. */
export const SPACE = { width: 1200, height: 800 } as const;
/** Room for the name of a side at the top of its region. */
export const REGION_HEAD = 40;
const GAP = 16;
const HOSTILE_PUSH = 0.6;
/** Who fights each other is opposed more than who warns or presses somebody. */
const MUTUAL = 4;

/** The place of one side: who stands there, in the order of ids. */
export interface Region {
  /** A side's id, or `NO_SIDE`. */
  readonly id: Id;
  readonly rect: Rect;
  /** Actors with a relation. */
  readonly linked: readonly Id[];
  /** Actors without any; they stand together in rows. */
  readonly alone: readonly Id[];
}

type Camp = Omit<Region, "rect">;
/** Region numbers, column by column, each from top to bottom. */
type Arrangement = readonly (readonly number[])[];

/** How many arrangements of the sides in columns, and in freer floor plans, a layout may choose from. */
export const CANDIDATES = 30;
const FREER = 24;
/** What bad shapes and a bad middle cost beside crossings. */
const SHAPES = 4;

/**
 * Sides as rectangles in up to three columns. All arrangements are tried; the best ones, best first, keep sides with
 * friendly ties near, the two most hostile ones at opposite ends, and the regions well shaped. Each side takes room by
 * its number of actors.
 */
export function regionCandidates(casefile: GraphCase): readonly (readonly Region[])[] {
  const known = candidates.get(casefile) ?? candidatesFor(casefile);
  candidates.set(casefile, known);
  return known;
}

const candidates = new WeakMap<GraphCase, readonly (readonly Region[])[]>();

/** Arrangements that are not bound to columns, best first: those that promise the fewest crossings. */
export function freerCandidates(casefile: GraphCase): readonly (readonly Region[])[] {
  const known = freer.get(casefile) ?? freerFor(casefile);
  freer.set(casefile, known);
  return known;
}

const freer = new WeakMap<GraphCase, readonly (readonly Region[])[]>();

function freerFor(casefile: GraphCase): readonly (readonly Region[])[] {
  const camps = campsOf(casefile);
  const rects = floorPlans(floorOf(camps), freerCostOf(casefile, camps), FREER);
  return rects.map((plan) => withRects(camps, plan));
}

function floorOf(camps: readonly Camp[]): Floor {
  return { space: SPACE, gap: GAP, needs: needsOf(camps) };
}

/** What a floor plan promises: crossings, and how ill its regions are shaped. */
function freerCostOf(casefile: GraphCase, camps: readonly Camp[]): (rects: readonly Rect[]) => number {
  const traffic = trafficOf(casefile, camps);
  return (rects) =>
    trafficCost(rects, traffic, SPACE.width) + SHAPES * sum(rects.map((rect, i) => ownCost(rect, camps[i])));
}

function trafficOf(casefile: GraphCase, camps: readonly Camp[]): Traffic {
  const campOf = campNumbers(camps);
  const inside = camps.map(() => 0);
  const bundles = new Map<string, Bundle>();
  for (const pair of pairsOf(casefile)) {
    const [p, q] = [campOf.get(pair.a) ?? 0, campOf.get(pair.b) ?? 0];
    const [a, b] = p < q ? [p, q] : [q, p];
    if (a === b) inside[a] = (inside[a] ?? 0) + 1;
    else bundles.set(`${a} ${b}`, { a, b, ties: (bundles.get(`${a} ${b}`)?.ties ?? 0) + 1 });
  }
  return {
    bundles: [...bundles.values()],
    inside,
    opposed: mostHostile(tiesOf(casefile, camps), sidesAmong(camps)),
  };
}

function candidatesFor(casefile: GraphCase): readonly (readonly Region[])[] {
  const camps = campsOf(casefile);
  if (camps.length === 0) return [[]];
  return bestRects(camps, tiesOf(casefile, camps)).map((rects) => withRects(camps, rects));
}

function withRects(camps: readonly Camp[], rects: readonly Rect[]): readonly Region[] {
  return camps.map((camp, i) => ({ ...camp, rect: rects[i] ?? { x: 0, y: 0, ...SPACE } }));
}

/**
 * The floor plan in which everybody stands in the region of their side, read off the positions, so that nobody has to
 * search for the one that they were laid out in; of several the one that a layout would rather take. Undefined when
 * positions came from elsewhere.
 */
export function regionsAround(
  casefile: GraphCase,
  positions: ReadonlyMap<Id, Point>,
): readonly Region[] | undefined {
  const camps = campsOf(casefile);
  const boxes = camps.flatMap(({ linked, alone }) => {
    const points = [...linked, ...alone].flatMap((id) => positions.get(id) ?? []);
    return points.length === 0 ? [] : [boxAround(points)];
  });
  if (boxes.length < camps.length) return undefined;
  if (camps.length === 0) return [];
  const floor = floorOf(camps);
  const ties = tiesOf(casefile, camps);
  const plans = [...cutsBetween(boxes)].flatMap((cut) => {
    const rects = rectsOf(cut, floor);
    if (!boxes.every((box, i) => holds(rects[i], box))) return [];
    return [{ rects, inColumns: isCandidate(columnsOf(cut), camps, ties) }];
  });
  const inColumns = plans.filter((plan) => plan.inColumns);
  const likely = inColumns.length > 0 ? inColumns : plans;
  if (likely.length === 0) return undefined;
  const freerCost = freerCostOf(casefile, camps);
  const costs = likely.map((plan) =>
    plan.inColumns ? costOf(plan.rects, camps, ties) : freerCost(plan.rects),
  );
  return withRects(camps, likely[costs.indexOf(Math.min(...costs))]?.rects ?? []);
}

/** The columns of a plan; undefined where it is no row of them. */
function columnsOf(cut: Cut): Arrangement | undefined {
  if (typeof cut === "number") return [[cut]];
  if (!cut.across) return cut.parts.every((part) => typeof part === "number") ? [cut.parts] : undefined;
  const columns = cut.parts.flatMap((part) => columnsOf(part) ?? []);
  return columns.length === cut.parts.length ? columns : undefined;
}

/** True for what `candidatesFor` tries. */
function isCandidate(columns: Arrangement | undefined, camps: readonly Camp[], ties: Ties): boolean {
  if (columns === undefined || columns.length > 3) return false;
  const sides = sidesAmong(camps);
  const opposed = mostHostile(ties, sides);
  if (opposed && !facing(columns, opposed)) return false;
  return (
    sides === camps.length ||
    columns.some((column, c) => column.at(-1) === sides && (column.length > 1 || c === 1))
  );
}

function holds(rect: Rect | undefined, { x, y, width, height }: Rect): boolean {
  return rect !== undefined && isWithin({ x, y }, rect) && isWithin({ x: x + width, y: y + height }, rect);
}

/** True as well for somebody without a position. */
export function isWithin(point: Point | undefined, { x, y, width, height }: Rect): boolean {
  return !point || (point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height);
}

/** Who stands together, by the ids of the sides; those on no side come last. */
export function campsOf(casefile: GraphCase): readonly Camp[] {
  const linked = new Set(pairsOf(casefile).flatMap((pair) => [pair.a, pair.b]));
  const sides = new Set(casefile.sides.map((side) => side.id));
  const members = new Map<Id, Id[]>();
  for (const { id, side } of [...casefile.actors].sort((a, b) => compare(a.id, b.id))) {
    const camp = side !== undefined && sides.has(side) ? side : NO_SIDE;
    members.set(camp, [...(members.get(camp) ?? []), id]);
  }
  return [...members]
    .map(([id, actors]) => ({
      id,
      linked: actors.filter((actor) => linked.has(actor)),
      alone: actors.filter((actor) => !linked.has(actor)),
    }))
    .sort((a, b) => Number(a.id === NO_SIDE) - Number(b.id === NO_SIDE) || compare(a.id, b.id));
}

/** Weight of the ties between camps i and j at `[i * n + j]`. */
interface Ties {
  readonly n: number;
  readonly friendly: Float64Array;
  readonly hostile: Float64Array;
}

function tiesOf(casefile: GraphCase, camps: readonly Camp[]): Ties {
  const n = camps.length;
  const campOf = campNumbers(camps);
  const friendly = new Float64Array(n * n);
  const hostile = new Float64Array(n * n);
  for (const pair of pairsOf(casefile)) {
    const i = campOf.get(pair.a);
    const j = campOf.get(pair.b);
    if (i === undefined || j === undefined || i === j) continue;
    for (const at of [i * n + j, j * n + i]) {
      add(friendly, at, pair.positive + pair.neutral);
      add(hostile, at, pair.negative + (MUTUAL - 1) * pair.mutual);
    }
  }
  return { n, friendly, hostile };
}

function campNumbers(camps: readonly Camp[]): ReadonlyMap<Id, number> {
  return new Map(camps.flatMap((camp, i) => camp.linked.map((actor) => [actor, i] as const)));
}

function needsOf(camps: readonly Camp[]): readonly number[] {
  return camps.map((camp) => 1 + camp.linked.length + 0.8 * camp.alone.length);
}

/** How many of the camps are sides: those who stand on none come last. */
function sidesAmong(camps: readonly Camp[]): number {
  return camps.filter((camp) => camp.id !== NO_SIDE).length;
}

function add(list: Float64Array, at: number, amount: number): void {
  list[at] = (list[at] ?? 0) + amount;
}

function bestRects(camps: readonly Camp[], ties: Ties): readonly (readonly Rect[])[] {
  const needs = needsOf(camps);
  const aside = camps.findIndex((camp) => camp.id === NO_SIDE);
  const opposed = mostHostile(ties, aside < 0 ? camps.length : aside);
  const best: { readonly rects: readonly Rect[]; readonly cost: number }[] = [];
  for (const sides of arrangements(aside < 0 ? camps.length : aside)) {
    if (opposed && !facing(sides, opposed)) continue;
    for (const arrangement of aside < 0 ? [sides] : withOneMore(sides, aside)) {
      const rects = rectsInColumns(arrangement, needs);
      const cost = costOf(rects, camps, ties);
      if (best.length === CANDIDATES && cost > (best.at(-1)?.cost ?? 0) - 1e-9) continue;
      const at = best.findIndex((other) => cost < other.cost - 1e-9);
      best.splice(at < 0 ? best.length : at, 0, { rects, cost });
      if (best.length > CANDIDATES) best.pop();
    }
  }
  return best.map(({ rects }) => rects);
}

/** Those who stand on no side come last in a column, or in a column of their own in the middle. */
function* withOneMore(sides: Arrangement, camp: number): Generator<Arrangement> {
  if (sides.length === 0) yield [[camp]];
  for (let c = 0; c < sides.length; c++)
    yield sides.map((column, i) => (i === c ? [...column, camp] : column));
  if (sides.length === 2) yield [sides[0] ?? [], [camp], sides[1] ?? []];
}

/** The two of the first `count` camps with the most hostility between them; undefined when there is none. */
function mostHostile({ n, hostile }: Ties, count: number): readonly [number, number] | undefined {
  let pair: readonly [number, number] | undefined;
  let most = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const weight = hostile[i * n + j] ?? 0;
      if (weight > most) {
        most = weight;
        pair = [i, j];
      }
    }
  }
  return pair;
}

function facing(arrangement: Arrangement, [left, right]: readonly [number, number]): boolean {
  return (
    (arrangement[0]?.includes(left) && arrangement.at(-1)?.includes(right) && arrangement.length > 1) ?? false
  );
}

/** Every way to stack `n` regions in one, two or three columns. */
function* arrangements(n: number): Generator<Arrangement> {
  if (n === 0) {
    yield [];
    return;
  }
  for (const order of permutations(n)) {
    yield [order];
    for (let first = 1; first < n; first++) {
      yield [order.slice(0, first), order.slice(first)];
      for (let second = first + 1; second < n; second++) {
        yield [order.slice(0, first), order.slice(first, second), order.slice(second)];
      }
    }
  }
}

function* permutations(n: number, taken: readonly number[] = []): Generator<readonly number[]> {
  if (taken.length === n) {
    yield taken;
    return;
  }
  for (let i = 0; i < n; i++) if (!taken.includes(i)) yield* permutations(n, [...taken, i]);
}

function rectsInColumns(arrangement: Arrangement, needs: readonly number[]): readonly Rect[] {
  const rects: Rect[] = [];
  const weights = arrangement.map((column) => sum(column.map((i) => needs[i] ?? 0)));
  const free = SPACE.width - GAP * (arrangement.length - 1);
  let x = 0;
  arrangement.forEach((column, c) => {
    const width = free * ((weights[c] ?? 0) / sum(weights));
    const height = SPACE.height - GAP * (column.length - 1);
    let y = 0;
    for (const i of column) {
      const share = height * ((needs[i] ?? 0) / (weights[c] ?? 1));
      rects[i] = { x, y, width, height: share };
      y += share + GAP;
    }
    x += width + GAP;
  });
  return rects;
}

function costOf(rects: readonly Rect[], camps: readonly Camp[], { n, friendly, hostile }: Ties): number {
  let cost = 0;
  for (let i = 0; i < n; i++) {
    const a = rects[i];
    const camp = camps[i];
    if (!a || !camp) continue;
    cost += ownCost(a, camp);
    for (let j = i + 1; j < n; j++) {
      const b = rects[j];
      if (!b) continue;
      const pull = (friendly[i * n + j] ?? 0) - HOSTILE_PUSH * (hostile[i * n + j] ?? 0);
      cost += (pull * apart(a, b)) / SPACE.width;
    }
  }
  return cost;
}

function ownCost(rect: Rect, camp: Camp | undefined): number {
  return shapeCost(rect) + (camp?.id === NO_SIDE ? middleCost(rect) : 0);
}

/** Those who stand on no side belong in the middle, low. */
function middleCost(rect: Rect): number {
  const aside = Math.abs(rect.x + rect.width / 2 - SPACE.width / 2) / SPACE.width;
  const high = (SPACE.height - rect.y - rect.height) / SPACE.height;
  return 3 * aside + high;
}

/** Regions that are narrow or flat hold no names and no edges. */
function shapeCost({ width, height }: Rect): number {
  const narrow = Math.max(0, 240 - width) / 240;
  const low = Math.max(0, 130 - height) / 130;
  const ratio = width > height ? width / height : height / width;
  return 12 * narrow + 12 * low + Math.max(0, ratio - 2.4);
}

function apart(a: Rect, b: Rect): number {
  const dx = a.x + a.width / 2 - b.x - b.width / 2;
  const dy = a.y + a.height / 2 - b.y - b.height / 2;
  return Math.sqrt(dx * dx + dy * dy);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
