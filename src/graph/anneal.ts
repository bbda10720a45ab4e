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
/** The worst step that is taken at the start, in the unit of the costs above; found by trial. */
const HOTTEST = 120;

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
    const threshold = HOTTEST * cool * cool;
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

/** Who stands where, and what that costs. The numbers lie in flat arrays: this is the inner loop of the layout. */
class State {
  readonly placeOf: number[];
  readonly #board: Board;
  readonly #actorAt: (number | undefined)[];
  readonly #edgesOf: readonly (readonly number[])[];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #half: Float64Array;
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #pull: Float64Array;
  readonly #touched: Uint8Array;
  #last: readonly [actor: number, from: number, other: number | undefined] | undefined;

  constructor(board: Board) {
    const { start, edges, places } = board;
    this.#board = board;
    this.placeOf = [...start];
    this.#actorAt = places.map(() => undefined);
    this.#x = new Float64Array(start.length);
    this.#y = new Float64Array(start.length);
    this.#half = Float64Array.from(board.halfLabel);
    this.#a = Int32Array.from(edges, (edge) => edge.a);
    this.#b = Int32Array.from(edges, (edge) => edge.b);
    this.#pull = Float64Array.from(edges, (edge) => edge.pull);
    this.#touched = new Uint8Array(edges.length);
    this.placeOf.forEach((place, actor) => {
      this.#put(actor, place);
    });
    const edgesOf: number[][] = start.map(() => []);
    edges.forEach((edge, e) => {
      edgesOf[edge.a]?.push(e);
      edgesOf[edge.b]?.push(e);
    });
    this.#edgesOf = edgesOf;
  }

  /** Moves the actor, swapping with who stands there; returns the change of cost, or undefined when nothing moved. */
  tryMove(actor: number, place: number): number | undefined {
    const from = this.placeOf[actor] ?? 0;
    const other = this.#actorAt[place];
    if (from === place || (other !== undefined && this.#board.regionOf[other] === undefined))
      return undefined;
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
    let cost = 0;
    for (let e = 0; e < this.#a.length; e++) {
      cost += this.#ownCost(e);
      for (let f = e + 1; f < this.#a.length; f++) cost += this.#crossCost(e, f);
    }
    return cost;
  }

  /** Cost of everything that the two actors touch. */
  #localCost(actor: number, other: number | undefined): number {
    const touched = this.#touched;
    const mine = this.#edgesOf[actor] ?? [];
    const theirs = other === undefined ? [] : (this.#edgesOf[other] ?? []);
    touched.fill(0);
    let cost = 0;
    // An edge counts against those met before it, so that each pair counts once.
    for (const edges of [mine, theirs]) {
      for (const e of edges) {
        if (touched[e] === 1) continue;
        cost += this.#ownCost(e);
        for (let f = 0; f < touched.length; f++) if (touched[f] === 1) cost += this.#crossCost(e, f);
        touched[e] = 1;
      }
    }
    for (let f = 0; f < touched.length; f++) {
      if (touched[f] === 1) continue;
      cost += this.#overCost(f, actor) + (other === undefined ? 0 : this.#overCost(f, other));
      for (const e of mine) cost += this.#crossCost(e, f);
      for (const e of theirs) if (this.#a[e] !== actor && this.#b[e] !== actor) cost += this.#crossCost(e, f);
    }
    return cost;
  }

  /** Cost of an edge by itself: its length, and the actors and names that it runs over. */
  #ownCost(e: number): number {
    let cost = this.#lengthCost(e);
    for (let actor = 0; actor < this.#x.length; actor++) cost += this.#overCost(e, actor);
    return cost;
  }

  #lengthCost(e: number): number {
    const a = this.#a[e] ?? 0;
    const b = this.#b[e] ?? 0;
    const dx = ((this.#x[a] ?? 0) - (this.#x[b] ?? 0)) / LENGTH_UNIT;
    const dy = ((this.#y[a] ?? 0) - (this.#y[b] ?? 0)) / LENGTH_UNIT;
    const square = dx * dx + dy * dy;
    return (this.#pull[e] ?? 0) * (4 * Math.sqrt(square) + square);
  }

  #crossCost(e: number, f: number): number {
    const x = this.#x;
    const y = this.#y;
    const a = this.#a[e] ?? 0;
    const b = this.#b[e] ?? 0;
    const c = this.#a[f] ?? 0;
    const d = this.#b[f] ?? 0;
    if (a === c || a === d || b === c || b === d) return 0;
    const ax = x[a] ?? 0;
    const bx = x[b] ?? 0;
    const cx = x[c] ?? 0;
    const dx = x[d] ?? 0;
    if ((ax < cx && ax < dx && bx < cx && bx < dx) || (ax > cx && ax > dx && bx > cx && bx > dx)) return 0;
    const ay = y[a] ?? 0;
    const by = y[b] ?? 0;
    const cy = y[c] ?? 0;
    const dy = y[d] ?? 0;
    if ((ay < cy && ay < dy && by < cy && by < dy) || (ay > cy && ay > dy && by > cy && by > dy)) return 0;
    return segmentsCross(ax, ay, bx, by, cx, cy, dx, dy) ? CROSSING : 0;
  }

  /** Cost of the edge running over one actor or its name, which is taken to stand below. */
  #overCost(e: number, actor: number): number {
    const a = this.#a[e] ?? 0;
    const b = this.#b[e] ?? 0;
    if (a === actor || b === actor) return 0;
    const py = this.#y[actor] ?? 0;
    const ay = this.#y[a] ?? 0;
    const by = this.#y[b] ?? 0;
    const top = py - NODE_RADIUS;
    const low = py + LABEL_BELOW;
    if ((ay < top && by < top) || (ay > low && by > low)) return 0;
    const px = this.#x[actor] ?? 0;
    const ax = this.#x[a] ?? 0;
    const bx = this.#x[b] ?? 0;
    const half = Math.max(NODE_RADIUS, this.#half[actor] ?? 0);
    if ((ax < px - half && bx < px - half) || (ax > px + half && bx > px + half)) return 0;
    const near = distanceToSegment(px, py, ax, ay, bx, by);
    if (near < NODE_RADIUS) return OVER_NODE * (1.2 - near / NODE_RADIUS);
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
}
