import type { Point } from "../base/geometry.ts";
import { distanceToSegment, segmentsCross } from "./segments.ts";

/** What is drawn: numbers stand for actors, so that the order of ids is the only order there is. */
export interface Drawn {
  /** Number of each actor's camp. */
  readonly campOf: readonly number[];
  /** Half the width of each actor's name, in the unit of the places. */
  readonly halfLabel: readonly number[];
  readonly edges: readonly DrawnEdge[];
  /** Who is to be nearer than whom: an actor, one of its friends, one of its enemies. */
  readonly triples: readonly (readonly [actor: number, friend: number, enemy: number])[];
}

export interface DrawnEdge {
  readonly a: number;
  readonly b: number;
  /** How strongly the two want to be near; enemies hardly do. */
  readonly pull: number;
}

/** Of length, which matters least: what belongs together is held by the grounds of the sides. */
const PULL = 0.3;
const CROSSING = 100;
const OVER_NODE = 140;
const OVER_LABEL = 18;
/** An edge nearer than this to a node's centre seems to belong to it. */
const NODE_RADIUS = 26;
const LABEL_BELOW = 27;
const LENGTH_UNIT = 100;
/** An enemy that is nearer than a friend. */
const WRONG_SIGN = 300;
/** Two actors in such an ellipse leave too little room for nodes and names. */
const ROOM = { x: 92, y: 77 } as const;
/** Actors of two camps nearer than this, so that camps stand apart; only where actors may stand anywhere. */
const APART = 180;
const MINGLED = 85;

/** What it costs that everybody stands where they do. Flat arrays: this is the inner loop of the layout. */
export class Costs {
  readonly #edgesOf: readonly (readonly number[])[];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #half: Float64Array;
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #pull: Float64Array;
  readonly #touched: Uint8Array;
  readonly #triples: Drawn["triples"];
  readonly #triplesOf: readonly (readonly number[])[];
  readonly #crowding: number;
  readonly #camp: Int32Array;

  /** `crowding` is what nearness costs, as it must where actors may stand anywhere; 0 where places keep them apart. */
  constructor({ campOf, halfLabel, edges, triples }: Drawn, points: readonly Point[], crowding: number) {
    this.#x = Float64Array.from(points, (point) => point.x);
    this.#y = Float64Array.from(points, (point) => point.y);
    this.#half = Float64Array.from(halfLabel);
    this.#a = Int32Array.from(edges, (edge) => edge.a);
    this.#b = Int32Array.from(edges, (edge) => edge.b);
    this.#pull = Float64Array.from(edges, (edge) => edge.pull);
    this.#touched = new Uint8Array(edges.length);
    this.#edgesOf = indexed(points.length, edges, ({ a, b }) => [a, b]);
    this.#triples = triples;
    this.#triplesOf = indexed(points.length, triples, (triple) => triple);
    this.#crowding = crowding;
    this.#camp = Int32Array.from(campOf);
  }

  put(actor: number, { x, y }: Point): void {
    this.#x[actor] = x;
    this.#y[actor] = y;
  }

  at(actor: number): Point {
    return { x: this.#x[actor] ?? 0, y: this.#y[actor] ?? 0 };
  }

  total(): number {
    let cost = 0;
    for (let e = 0; e < this.#a.length; e++) {
      cost += this.#ownCost(e);
      for (let f = e + 1; f < this.#a.length; f++) cost += this.#crossCost(e, f);
    }
    for (let t = 0; t < this.#triples.length; t++) cost += this.#signCost(t);
    if (this.#crowding > 0) {
      for (let i = 0; i < this.#x.length; i++) for (let j = 0; j < i; j++) cost += this.#crowdCost(i, j);
    }
    return cost;
  }

  /** Cost of everything that one actor, or two, have to do with. */
  around(actor: number, other: number | undefined): number {
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
    return cost + this.#signsAround(actor, other) + (this.#crowding > 0 ? this.#crowdAround(actor) : 0);
  }

  #signsAround(actor: number, other: number | undefined): number {
    let cost = 0;
    for (const t of this.#triplesOf[actor] ?? []) cost += this.#signCost(t);
    if (other === undefined) return cost;
    for (const t of this.#triplesOf[other] ?? [])
      if (!this.#triples[t]?.includes(actor)) cost += this.#signCost(t);
    return cost;
  }

  #crowdAround(actor: number): number {
    let cost = 0;
    for (let i = 0; i < this.#x.length; i++) if (i !== actor) cost += this.#crowdCost(actor, i);
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
    return PULL * (this.#pull[e] ?? 0) * (4 * Math.sqrt(square) + square);
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

  #signCost(t: number): number {
    const [actor, friend, enemy] = this.#triples[t] ?? [0, 0, 0];
    const x = this.#x[actor] ?? 0;
    const y = this.#y[actor] ?? 0;
    const fx = (this.#x[friend] ?? 0) - x;
    const fy = (this.#y[friend] ?? 0) - y;
    const ex = (this.#x[enemy] ?? 0) - x;
    const ey = (this.#y[enemy] ?? 0) - y;
    return fx * fx + fy * fy < ex * ex + ey * ey ? 0 : WRONG_SIGN;
  }

  #crowdCost(i: number, j: number): number {
    const dx = (this.#x[i] ?? 0) - (this.#x[j] ?? 0);
    const dy = (this.#y[i] ?? 0) - (this.#y[j] ?? 0);
    const square = (dx * dx) / (ROOM.x * ROOM.x) + (dy * dy) / (ROOM.y * ROOM.y);
    const crowded = square < 1 ? this.#crowding * (1.2 - square) : 0;
    if (this.#camp[i] === this.#camp[j]) return crowded;
    const apart = (dx * dx + dy * dy) / (APART * APART);
    return apart < 1 ? crowded + MINGLED * (1 - apart) : crowded;
  }
}

/** For each actor the numbers of the things that it is part of, each once. */
function indexed<T>(
  actors: number,
  things: readonly T[],
  membersOf: (thing: T) => readonly number[],
): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: actors }, () => []);
  things.forEach((thing, i) => {
    for (const member of new Set(membersOf(thing))) lists[member]?.push(i);
  });
  return lists;
}
