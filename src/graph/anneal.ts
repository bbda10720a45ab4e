import type { Point } from "../base/geometry.ts";
import { distanceToSegment, segmentsCross } from "./segments.ts";

/** What is to be placed: numbers stand for actors and places, so that the order of ids is the only order there is. */
export interface Board {
  /** Every place, of all regions. */
  readonly places: readonly Point[];
  /** Region of each place. */
  readonly regionOfPlace: readonly number[];
  /** Half the width of each actor's name, in the unit of the places. */
  readonly halfLabel: readonly number[];
  /** Region in which an actor may move; undefined for those that stay. */
  readonly regionOf: readonly (number | undefined)[];
  readonly edges: readonly BoardEdge[];
  /** Place of each actor at the start. */
  readonly start: readonly number[];
}

export interface BoardEdge {
  readonly a: number;
  readonly b: number;
  /** How strongly the two want to be near; enemies hardly do. */
  readonly pull: number;
}

const CROSSING = 40;
const OVER_NODE = 70;
const OVER_LABEL = 22;
/** An edge nearer than this to a node's centre seems to belong to it. */
const NODE_RADIUS = 26;
const LABEL_BELOW = 27;
const LENGTH_UNIT = 100;

/**
 * Threshold accepting (Dueck and Scheuer 1990): like simulated annealing, but without the exponential, whose last digit
 * differs between engines. Swaps actors and empty places inside their regions to lessen edge length, crossings, and edges
 * over nodes and names. Yields the share that is done; returns each actor's place.
 */
export function* anneal(
  board: Board,
  random: () => number,
  steps: number,
): Generator<number, { readonly placeOf: readonly number[]; readonly cost: number }> {
  const state = new State(board);
  const movable = board.regionOf.flatMap((region, actor) => (region === undefined ? [] : [actor]));
  const placesIn = groupPlaces(board);
  let best = [...state.placeOf];
  let cost = 0;
  let least = 0;
  for (let step = 0; step < steps && movable.length > 0; step++) {
    if (step % 2048 === 0) yield step / steps;
    const cool = 1 - step / steps;
    const threshold = 60 * cool * cool;
    const actor = movable[Math.floor(random() * movable.length)] ?? 0;
    const choices = placesIn[board.regionOf[actor] ?? 0] ?? [];
    const place = choices[Math.floor(random() * choices.length)] ?? 0;
    const change = state.tryMove(actor, place);
    if (change === undefined) continue;
    if (change > threshold) state.undo();
    else cost += change;
    if (cost < least - 1e-6) {
      least = cost;
      best = [...state.placeOf];
    }
  }
  return { placeOf: best, cost: new State({ ...board, start: best }).total() };
}

function groupPlaces({ places, regionOfPlace }: Board): readonly (readonly number[])[] {
  const groups: number[][] = [];
  places.forEach((_, place) => {
    const region = regionOfPlace[place] ?? 0;
    groups[region] = [...(groups[region] ?? []), place];
  });
  return groups;
}

class State {
  readonly placeOf: number[];
  readonly #board: Board;
  readonly #actorAt: (number | undefined)[];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #edgesOf: readonly (readonly number[])[];
  #last: readonly [actor: number, from: number, other: number | undefined] | undefined;

  constructor(board: Board) {
    this.#board = board;
    this.placeOf = [...board.start];
    this.#actorAt = board.places.map(() => undefined);
    this.#x = new Float64Array(board.start.length);
    this.#y = new Float64Array(board.start.length);
    this.placeOf.forEach((place, actor) => {
      this.#put(actor, place);
    });
    const edgesOf: number[][] = board.start.map(() => []);
    board.edges.forEach((edge, e) => {
      edgesOf[edge.a]?.push(e);
      edgesOf[edge.b]?.push(e);
    });
    this.#edgesOf = edgesOf;
  }

  /** Moves the actor, swapping with who stands there; returns the change of cost, or undefined when nothing moved. */
  tryMove(actor: number, place: number): number | undefined {
    const from = this.placeOf[actor] ?? 0;
    const other = this.#actorAt[place];
    if (from === place || (other !== undefined && this.#board.regionOf[other] === undefined)) return undefined;
    const before = this.#localCost(actor, other);
    this.#last = [actor, from, other];
    this.#swap(actor, place, other, from);
    return this.#localCost(actor, other) - before;
  }

  undo(): void {
    if (!this.#last) return;
    const [actor, from, other] = this.#last;
    this.#swap(actor, from, other, this.placeOf[actor] ?? 0);
    this.#last = undefined;
  }

  total(): number {
    const all = this.#board.edges.map((_, e) => e);
    let cost = 0;
    for (const e of all) {
      cost += this.#lengthCost(e) + this.#overCost(e, undefined);
      for (const f of all) if (f > e) cost += this.#crossCost(e, f);
    }
    return cost;
  }

  /** Cost of everything that the two actors touch. */
  #localCost(actor: number, other: number | undefined): number {
    const mine = this.#edgesOf[actor] ?? [];
    const theirs = other === undefined ? [] : (this.#edgesOf[other] ?? []).filter((e) => !mine.includes(e));
    const touched = [...mine, ...theirs];
    const isTouched = new Uint8Array(this.#board.edges.length);
    for (const e of touched) isTouched[e] = 1;
    let cost = 0;
    for (const e of touched) cost += this.#lengthCost(e) + this.#overCost(e, undefined);
    for (let f = 0; f < isTouched.length; f++) {
      const inside = isTouched[f] === 1;
      for (const e of touched) if (!inside || f > e) cost += this.#crossCost(e, f);
      if (!inside) {
        cost += this.#overCost(f, actor);
        if (other !== undefined) cost += this.#overCost(f, other);
      }
    }
    return cost;
  }

  #lengthCost(e: number): number {
    const { a, b, pull } = this.#board.edges[e] ?? { a: 0, b: 0, pull: 0 };
    const dx = (this.#at(this.#x, a) - this.#at(this.#x, b)) / LENGTH_UNIT;
    const dy = (this.#at(this.#y, a) - this.#at(this.#y, b)) / LENGTH_UNIT;
    const square = dx * dx + dy * dy;
    return pull * (4 * Math.sqrt(square) + square);
  }

  #crossCost(e: number, f: number): number {
    const p = this.#board.edges[e];
    const q = this.#board.edges[f];
    if (!p || !q || p.a === q.a || p.a === q.b || p.b === q.a || p.b === q.b) return 0;
    const x = this.#x;
    const y = this.#y;
    const crosses = segmentsCross(
      this.#at(x, p.a),
      this.#at(y, p.a),
      this.#at(x, p.b),
      this.#at(y, p.b),
      this.#at(x, q.a),
      this.#at(y, q.a),
      this.#at(x, q.b),
      this.#at(y, q.b),
    );
    return crosses ? CROSSING : 0;
  }

  /** Cost of the edge running over one actor, or over all of them. */
  #overCost(e: number, only: number | undefined): number {
    if (only !== undefined) return this.#overActor(e, only);
    let cost = 0;
    for (let actor = 0; actor < this.placeOf.length; actor++) cost += this.#overActor(e, actor);
    return cost;
  }

  #overActor(e: number, actor: number): number {
    const edge = this.#board.edges[e];
    if (!edge || edge.a === actor || edge.b === actor) return 0;
    const px = this.#at(this.#x, actor);
    const py = this.#at(this.#y, actor);
    const ax = this.#at(this.#x, edge.a);
    const ay = this.#at(this.#y, edge.a);
    const bx = this.#at(this.#x, edge.b);
    const by = this.#at(this.#y, edge.b);
    const low = py + LABEL_BELOW;
    if ((ay < py - NODE_RADIUS && by < py - NODE_RADIUS) || (ay > low && by > low)) return 0;
    const near = distanceToSegment(px, py, ax, ay, bx, by);
    if (near < NODE_RADIUS) return OVER_NODE * (1.2 - near / NODE_RADIUS);
    const half = this.#board.halfLabel[actor] ?? 0;
    return segmentsCross(ax, ay, bx, by, px - half, low, px + half, low) ? OVER_LABEL : 0;
  }

  #swap(actor: number, to: number, other: number | undefined, from: number): void {
    this.#actorAt[from] = undefined;
    this.#put(actor, to);
    if (other !== undefined) this.#put(other, from);
  }

  #put(actor: number, place: number): void {
    this.placeOf[actor] = place;
    this.#actorAt[place] = actor;
    this.#x[actor] = this.#board.places[place]?.x ?? 0;
    this.#y[actor] = this.#board.places[place]?.y ?? 0;
  }

  #at(list: Float64Array, i: number): number {
    return list[i] ?? 0;
  }
}
