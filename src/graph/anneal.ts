import type { Point } from "../base/geometry.ts";
import { Costs, type Drawn } from "./costs.ts";

/** What is to be placed, and the places. */
export interface Board extends Drawn {
  /** Every place, of all regions. */
  readonly places: readonly Point[];
  /** Region of each place. */
  readonly regionOfPlace: readonly number[];
  /** Region in which an actor may move; undefined for those that stay. */
  readonly regionOf: readonly (number | undefined)[];
  /** Place of each actor at the start. */
  readonly start: readonly number[];
}

/** Where everybody came to stand, and what that costs. */
export interface Annealed {
  readonly placeOf: readonly number[];
  readonly cost: number;
}

/** The worst step that is taken at the start, in the unit of the costs; found by trial. */
const HOTTEST = 500;

/**
 * Threshold accepting (Dueck and Scheuer 1990): like simulated annealing, but without the exponential, whose last digit
 * differs between engines. Swaps actors and empty places inside their regions to lessen edge length, crossings, edges
 * over nodes and names, and enemies nearer than friends. Yields the share that is done.
 */
export function* anneal(
  board: Board,
  random: () => number,
  steps: number,
  from: readonly number[] = board.start,
): Generator<number, Annealed> {
  const state = new State(board, from);
  const movable = board.regionOf.flatMap((region, actor) => (region === undefined ? [] : [actor]));
  const placesIn = groupPlaces(board);
  const best = Int32Array.from(state.placeOf);
  let cost = 0;
  let least = 0;
  for (let step = 0; step < steps && movable.length > 0; step++) {
    if (step % 2048 === 0) yield step / steps;
    const threshold = HOTTEST * (1 - step / steps);
    const actor = movable[Math.floor(random() * movable.length)] ?? 0;
    const choices = placesIn[board.regionOf[actor] ?? 0] ?? [];
    const place = choices[Math.floor(random() * choices.length)] ?? 0;
    const change = state.tryMove(actor, place);
    if (change === undefined) continue;
    if (change > threshold) {
      state.undo();
      continue;
    }
    state.keep();
    cost += change;
    if (cost < least - 1e-6) {
      least = cost;
      best.set(state.placeOf);
    }
  }
  const placeOf = [...best];
  return { placeOf, cost: new State(board, placeOf).costs.total() };
}

function groupPlaces({ places, regionOfPlace }: Board): readonly (readonly number[])[] {
  const groups: number[][] = [];
  places.forEach((_, place) => {
    const region = regionOfPlace[place] ?? 0;
    groups[region] = [...(groups[region] ?? []), place];
  });
  return groups;
}

/** Who stands in which place. */
class State {
  readonly placeOf: number[];
  readonly costs: Costs;
  readonly #board: Board;
  readonly #actorAt: (number | undefined)[];
  #next: readonly [actor: number, place: number, other: number | undefined, from: number] | undefined;

  constructor(board: Board, from: readonly number[]) {
    const { places } = board;
    this.#board = board;
    this.placeOf = [...from];
    this.#actorAt = places.map(() => undefined);
    this.placeOf.forEach((place, actor) => {
      this.#actorAt[place] = actor;
    });
    const points = this.placeOf.map((place) => places[place] ?? { x: 0, y: 0 });
    this.costs = new Costs(board, points, 0);
  }

  /** Moves the actor, swapping with who stands there; returns the change of cost, or undefined when nothing moved. */
  tryMove(actor: number, place: number): number | undefined {
    const from = this.placeOf[actor] ?? 0;
    const other = this.#actorAt[place];
    if (from === place || (other !== undefined && this.#board.regionOf[other] === undefined))
      return undefined;
    const to = this.#board.places[place] ?? { x: 0, y: 0 };
    const back = this.#board.places[from] ?? { x: 0, y: 0 };
    this.#next = [actor, place, other, from];
    return this.costs.move(actor, to.x, to.y, other ?? -1, back.x, back.y);
  }

  keep(): void {
    if (!this.#next) return;
    const [actor, place, other, from] = this.#next;
    this.#actorAt[from] = other;
    if (other !== undefined) this.placeOf[other] = from;
    this.#actorAt[place] = actor;
    this.placeOf[actor] = place;
    this.costs.keep();
  }

  undo(): void {
    this.costs.undo();
  }
}
