import { type Point, type Rect, tenth } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { type Annealed, anneal, type Board } from "./anneal.ts";
import type { DrawnEdge } from "./costs.ts";
import { drawingCost } from "./drawing-cost.ts";
import { compare, type GraphCase, pairsOf, triplesOf } from "./network.ts";
import { withNewcomers } from "./newcomers.ts";
import { seeded } from "./random.ts";
import { refine } from "./refine.ts";
import { freerCandidates, REGION_HEAD, type Region, regionCandidates } from "./sides.ts";
import { partOf } from "./slices.ts";
import { type Slots, slotsOf } from "./slots.ts";
import { strangers } from "./strangers.ts";

/** Shares of all steps: a trial of each arrangement of sides, and all full runs in the best of them. */
const TRIAL = 0.01;
const RUNNING = 0.8;
/** With fewer actors than these there are more and shorter full runs: they settle sooner. */
const FEW = 80;
const RUNS = 4;
const RUNS_OF_FEW = 8;
/** Arrangements of sides that are tried with the usual effort, of those in columns and of the freer ones. */
const TRIED = 8;
/** How many of them are worth full runs. */
const FINALISTS = 4;
const FINALISTS_THOROUGH = 12;
/** With fewer actors columns do, in which a third party stands between those who fight. */
const FREER_FROM = 20;
const STEPS_PER_ACTOR = 3_300;
const STEPS_PER_ACTOR_OF_FEW = 2_700;
const MOST_WORK = 2_100_000_000;
/** What somebody of another side among the nearest costs when runs are compared. */
const STRANGER = 150;
const LONGEST_LABEL = 100;
/** An actor stands at least so far inside of its region. */
const INSET = { x: 46, y: 30 } as const;
/** From the lowest linked actors to the first row of those without relations. */
const ABOVE_ROWS = 40;
/** With a lesser share of its actors placed, a file is laid out as if it placed nobody. */
const ENOUGH_PLACED = 0.5;

export type Positions = ReadonlyMap<Id, Point>;

/**
 * Where every actor stands, in the 1200 x 800 space: a function of the casefile alone, whatever the order of its lists.
 * Positions that the file already carries stay as they are; those that it does not place yet find a place among them.
 */
export function layoutGraph(casefile: GraphCase, wish: Wish = {}): Positions {
  const steps = layoutSteps(casefile, wish);
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** What ships is worth more work than what somebody waits for. */
export interface Wish {
  /** How many times the usual number of runs is made; 1 when absent. */
  readonly effort?: number;
  /** Chooses among the runs, less is better; when absent, the cost of what is drawn. */
  readonly judge?: (positions: Positions) => number;
}

/** The same in slices: yields the share that is done, from 0 to 1, so that a caller can tell it and stop. */
export function* layoutSteps(
  casefile: GraphCase,
  { effort = 1, judge }: Wish = {},
): Generator<number, Positions> {
  const shipped = shippedPositions(casefile);
  if (shipped) return shipped;
  const thorough = effort > 1;
  const few = thorough ? undefined : TRIED;
  const freer = casefile.actors.length < FREER_FROM ? [] : freerCandidates(casefile).slice(0, few);
  const arrangements = [...regionCandidates(casefile).slice(0, few), ...freer];
  const placings = arrangements.map((regions) => placingOf(casefile, regions));
  const first = placings[0];
  if (!first) return new Map();
  const steps = stepsFor(first.board);
  const runs = casefile.actors.length < FEW ? RUNS_OF_FEW : RUNS;
  /** Half of a run is on the lattice, half off it. */
  const half = RUNNING / runs / 2;
  const share = 1 / (placings.length * TRIAL + RUNNING * effort);
  let done = 0;
  function* told<T>(part: number, work: (steps: number) => Generator<number, T>): Generator<number, T> {
    const result = yield* partOf(work(part * steps), done * share, part * share);
    done += part;
    return result;
  }
  const tried: (Annealed & { readonly placing: Placing })[] = [];
  for (const placing of placings) {
    const trial = yield* told(TRIAL, (some) => anneal(placing.board, seeded(1), some));
    tried.push({ placing, ...trial });
  }
  tried.sort((a, b) => a.cost - b.cost);
  const finalists = Math.min(tried.length, thorough ? FINALISTS_THOROUGH : FINALISTS);
  let best: { readonly positions: Positions; readonly cost: number } | undefined;
  for (let run = 0; run < runs * effort; run++) {
    const { placing } = tried[run % finalists] ?? { placing: first };
    const { board, ids, grounds } = placing;
    const { placeOf } = yield* told(half, (many) => anneal(board, seeded(run + 2), many));
    const start = placeOf.map((place) => board.places[place] ?? { x: 0, y: 0 });
    const { points, cost } = yield* told(half, (many) =>
      refine(board, start, grounds, seeded(run + 2), many),
    );
    const positions = new Map(ids.map((id, actor) => [id, rounded(points[actor])]));
    const whole = judge?.(positions) ?? cost + drawnCost(casefile, positions);
    if (!best || whole < best.cost) best = { positions, cost: whole };
  }
  return best?.positions ?? new Map();
}

function drawnCost({ actors, relations }: GraphCase, positions: Positions): number {
  return drawingCost(relations, positions) + STRANGER * strangers(actors, positions);
}

/** Everybody in the right region, in the order of ids, without the fine ordering: at once for any size. */
export function quickLayout(casefile: GraphCase): Positions {
  const { board, ids } = placingOf(casefile, regionCandidates(casefile)[0] ?? []);
  return new Map(ids.map((id, actor) => [id, rounded(board.places[board.start[actor] ?? 0])]));
}

/** The file's own positions, with places for those that it leaves out; undefined when it places hardly anybody. */
export function shippedPositions(casefile: GraphCase): Positions | undefined {
  const { actors, positions } = casefile;
  if (!positions || actors.length === 0) return undefined;
  const known = new Map(Object.entries(positions));
  const placed = actors.flatMap((actor) => {
    const point = known.get(actor.id);
    return point ? [[actor.id, point] as const] : [];
  });
  if (placed.length < ENOUGH_PLACED * actors.length) return undefined;
  return placed.length === actors.length ? new Map(placed) : withNewcomers(casefile, new Map(placed));
}

/** The positions as they are written into a casefile: plain, in the order of ids. */
export function positionsOf(casefile: GraphCase, wish: Wish = {}): Readonly<Record<Id, Point>> {
  return Object.fromEntries([...layoutGraph(casefile, wish)].sort(([a], [b]) => compare(a, b)));
}

/** The case without its positions, to be laid out anew. */
export function unplaced({ positions: _, ...casefile }: GraphCase): GraphCase {
  return casefile;
}

/** Few actors get all the steps they want; many get what the time allows. */
function stepsFor(board: Board): number {
  const degree = (2 * board.edges.length) / Math.max(1, board.start.length) + 1;
  const perStep = 4 * degree * (board.edges.length + board.start.length) + 50;
  const actors = board.start.length;
  const wanted = actors * (actors < FEW ? STEPS_PER_ACTOR_OF_FEW : STEPS_PER_ACTOR);
  return Math.floor(Math.min(wanted, MOST_WORK / perStep));
}

/** A board, who its actors are, and where each may stand. */
interface Placing {
  readonly board: Board;
  readonly ids: readonly Id[];
  readonly grounds: readonly (Rect | undefined)[];
}

function placingOf(casefile: GraphCase, regions: readonly Region[]): Placing {
  const places: Point[] = [];
  const regionOfPlace: number[] = [];
  const ids: Id[] = [];
  const start: number[] = [];
  const regionOf: (number | undefined)[] = [];
  const grounds: (Rect | undefined)[] = [];
  const campOf: number[] = [];
  regions.forEach((region, r) => {
    const slots = slotsOf(region);
    const ground = groundFor(region, slots);
    const linkedFrom = places.length;
    places.push(...slots.linked);
    const aloneFrom = places.length;
    places.push(...slots.alone);
    // Places of the alone count as another region, so that nobody moves among them.
    regionOfPlace.push(...slots.linked.map(() => 2 * r), ...slots.alone.map(() => 2 * r + 1));
    region.linked.forEach((id, i) => {
      ids.push(id);
      start.push(linkedFrom + i);
      regionOf.push(2 * r);
      grounds.push(ground);
      campOf.push(r);
    });
    region.alone.forEach((id, i) => {
      ids.push(id);
      start.push(aloneFrom + i);
      regionOf.push(undefined);
      grounds.push(undefined);
      campOf.push(r);
    });
  });
  const board: Board = {
    places,
    regionOfPlace,
    regionOf,
    start,
    campOf,
    halfLabel: halfLabels(casefile, ids),
    edges: edgesOf(casefile, ids),
    triples: triplesAmong(casefile, ids),
  };
  return { board, ids, grounds };
}

/** Where the linked actors of a region may stand: clear of its rim, its name, and the rows of the unlinked. */
function groundFor({ rect }: Region, { alone }: Slots): Rect {
  const top = rect.y + REGION_HEAD;
  const bottom =
    alone.length === 0 ? rect.y + rect.height : Math.min(...alone.map(({ y }) => y)) - ABOVE_ROWS;
  return {
    x: rect.x + INSET.x,
    y: top + INSET.y,
    width: Math.max(0, rect.width - 2 * INSET.x),
    height: Math.max(0, bottom - top - 2 * INSET.y),
  };
}

function triplesAmong(casefile: GraphCase, ids: readonly Id[]): Board["triples"] {
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const number = (id: Id) => numberOf.get(id) ?? 0;
  return triplesOf(casefile).map(({ actor, friend, enemy }) => [
    number(actor),
    number(friend),
    number(enemy),
  ]);
}

function edgesOf(casefile: GraphCase, ids: readonly Id[]): readonly DrawnEdge[] {
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  return pairsOf(casefile).map((pair) => ({
    a: numberOf.get(pair.a) ?? 0,
    b: numberOf.get(pair.b) ?? 0,
    pull: pair.positive + 1.2 * pair.neutral + 0.25 * pair.negative,
  }));
}

function halfLabels(casefile: GraphCase, ids: readonly Id[]): readonly number[] {
  const names = new Map(casefile.actors.map((actor) => [actor.id, actor.short ?? actor.name]));
  return ids.map((id) => Math.min(LONGEST_LABEL, textWidth(names.get(id) ?? "", TYPE.meta)) / 2);
}

function rounded(point: Point | undefined): Point {
  return { x: tenth(point?.x ?? 0), y: tenth(point?.y ?? 0) };
}
