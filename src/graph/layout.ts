import { type Point, tenth } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { anneal, type Board, type BoardEdge } from "./anneal.ts";
import { compare, type GraphCase, pairsOf } from "./network.ts";
import { withNewcomers } from "./newcomers.ts";
import { seeded } from "./random.ts";
import { regionsOf } from "./sides.ts";
import { slotsOf } from "./slots.ts";

const RUNS = 4;
const STEPS_PER_ACTOR = 350;
const MOST_WORK = 260_000_000;
const LONGEST_LABEL = 100;
/** With a lesser share of its actors placed, a file is laid out as if it placed nobody. */
const ENOUGH_PLACED = 0.5;

export type Positions = ReadonlyMap<Id, Point>;

/**
 * Where every actor stands, in the 1200 x 800 space: a function of the casefile alone, whatever the order of its lists.
 * Positions that the file already carries stay as they are; those that it does not place yet find a place among them.
 */
export function layoutGraph(casefile: GraphCase): Positions {
  const steps = layoutSteps(casefile);
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** The same in slices: yields the share that is done, from 0 to 1, so that a caller can tell it and stop. */
export function* layoutSteps(casefile: GraphCase): Generator<number, Positions> {
  const shipped = shippedPositions(casefile);
  if (shipped) return shipped;
  const { board, ids } = boardOf(casefile);
  let best = board.start;
  let least = Number.POSITIVE_INFINITY;
  const steps = stepsFor(board);
  for (let run = 0; run < RUNS; run++) {
    const annealing = anneal(board, seeded(run + 1), steps);
    let next = annealing.next();
    while (!next.done) {
      yield (run + next.value) / RUNS;
      next = annealing.next();
    }
    if (next.value.cost < least - 1e-6) {
      least = next.value.cost;
      best = next.value.placeOf;
    }
  }
  return new Map(ids.map((id, actor) => [id, rounded(board.places[best[actor] ?? 0])]));
}

/** Everybody in the right region, in the order of ids, without the fine ordering: at once for any size. */
export function quickLayout(casefile: GraphCase): Positions {
  const { board, ids } = boardOf(casefile);
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
export function positionsOf(casefile: GraphCase): Readonly<Record<Id, Point>> {
  return Object.fromEntries([...layoutGraph(casefile)].sort(([a], [b]) => compare(a, b)));
}

/** The case without its positions, to be laid out anew. */
export function unplaced({ positions: _, ...casefile }: GraphCase): GraphCase {
  return casefile;
}

/** Few actors get all the steps they want; many get what the time allows. */
function stepsFor(board: Board): number {
  const degree = (2 * board.edges.length) / Math.max(1, board.start.length) + 1;
  const perStep = 4 * degree * (board.edges.length + board.start.length) + 50;
  return Math.floor(Math.min(board.start.length * STEPS_PER_ACTOR, MOST_WORK / RUNS / perStep));
}

function boardOf(casefile: GraphCase): { readonly board: Board; readonly ids: readonly Id[] } {
  const places: Point[] = [];
  const regionOfPlace: number[] = [];
  const ids: Id[] = [];
  const start: number[] = [];
  const regionOf: (number | undefined)[] = [];
  regionsOf(casefile).forEach((region, r) => {
    const slots = slotsOf(region);
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
    });
    region.alone.forEach((id, i) => {
      ids.push(id);
      start.push(aloneFrom + i);
      regionOf.push(undefined);
    });
  });
  const board: Board = {
    places,
    regionOfPlace,
    regionOf,
    start,
    halfLabel: halfLabels(casefile, ids),
    edges: edgesOf(casefile, ids),
  };
  return { board, ids };
}

function edgesOf(casefile: GraphCase, ids: readonly Id[]): readonly BoardEdge[] {
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
