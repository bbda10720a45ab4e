import type { Point } from "../base/geometry.ts";
import { crossingCost, lengthCost, nearCost, overCost, signCost } from "./cost-terms.ts";
import { Ledger } from "./ledger.ts";
import { SPACE } from "./sides.ts";

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

/** How far those of two camps should keep apart, in mean distances of neighbours, and at most. */
const APART = 2;
const FARTHEST_APART = 330;

/**
 * What it costs that everybody stands where they do, kept as one number for each two things that can be in each other's
 * way: a move changes a few rows, and one that is not taken changes nothing. Flat arrays: the inner loop of the layout.
 */
export class Costs {
  readonly #edgesOf: readonly Int32Array[];
  readonly #triplesOf: readonly Int32Array[];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #half: Float64Array;
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #pull: Float64Array;
  readonly #camp: Int32Array;
  readonly #triples: Drawn["triples"];
  readonly #crowding: number;
  /** Edges, and triples, of those who move, each marked once. */
  readonly #touched: Uint8Array;
  readonly #told: Uint8Array;
  /** Cost of each edge's length; of edge e crossing edge f at `[e * edges + f]`, the later of the two first. */
  readonly #lengths: Ledger;
  readonly #crossings: Ledger;
  /** Of edge e over actor i at `[e * actors + i]`. */
  readonly #overs: Ledger;
  readonly #signs: Ledger;
  /** Of actors i and j being near at `[i * actors + j]`, the later first. */
  readonly #nears: Ledger;
  readonly #ledgers: readonly Ledger[];
  readonly #reach: number;
  /** Who moves, and from where; a second one or -1. */
  #first = -1;
  #second = -1;
  #backX = 0;
  #backY = 0;
  #secondX = 0;
  #secondY = 0;

  /** `crowding` is what nearness costs, as it must where actors may stand anywhere; 0 where places keep them apart. */
  constructor({ campOf, halfLabel, edges, triples }: Drawn, points: readonly Point[], crowding: number) {
    const actors = points.length;
    this.#x = Float64Array.from(points, (point) => point.x);
    this.#y = Float64Array.from(points, (point) => point.y);
    this.#half = Float64Array.from(halfLabel);
    this.#a = Int32Array.from(edges, (edge) => edge.a);
    this.#b = Int32Array.from(edges, (edge) => edge.b);
    this.#pull = Float64Array.from(edges, (edge) => edge.pull);
    this.#camp = Int32Array.from(campOf);
    this.#edgesOf = indexed(actors, edges, ({ a, b }) => [a, b]);
    this.#triples = triples;
    this.#triplesOf = indexed(actors, triples, (triple) => triple);
    this.#crowding = crowding;
    const apart = APART * Math.sqrt((SPACE.width * SPACE.height) / Math.max(1, actors));
    this.#reach = Math.min(FARTHEST_APART, apart);
    this.#touched = new Uint8Array(edges.length);
    this.#told = new Uint8Array(triples.length);
    this.#lengths = new Ledger(edges.length);
    this.#crossings = new Ledger(edges.length * edges.length);
    this.#overs = new Ledger(edges.length * actors);
    this.#signs = new Ledger(triples.length);
    this.#nears = new Ledger(crowding > 0 ? actors * actors : 0);
    this.#ledgers = [this.#lengths, this.#crossings, this.#overs, this.#signs, this.#nears];
    this.#reckonAll();
    this.keep();
  }

  at(actor: number): Point {
    return { x: this.#x[actor] ?? 0, y: this.#y[actor] ?? 0 };
  }

  /** Copies where everybody stands. */
  copyTo(x: Float64Array, y: Float64Array): void {
    x.set(this.#x);
    y.set(this.#y);
  }

  total(): number {
    return this.#ledgers.reduce((sum, ledger) => sum + ledger.total(), 0);
  }

  /** The change of cost when an actor goes to (x, y) and, where there is one, another to (ox, oy); `keep` or `undo` follows. */
  move(actor: number, x: number, y: number, other = -1, ox = 0, oy = 0): number {
    this.#first = actor;
    this.#second = other;
    this.#backX = this.#x[actor] ?? 0;
    this.#backY = this.#y[actor] ?? 0;
    this.#x[actor] = x;
    this.#y[actor] = y;
    if (other >= 0) {
      this.#secondX = this.#x[other] ?? 0;
      this.#secondY = this.#y[other] ?? 0;
      this.#x[other] = ox;
      this.#y[other] = oy;
    }
    let change = this.#edgesAround(actor, other) + this.#signsAround(actor);
    if (other >= 0) change += this.#signsAround(other);
    this.#told.fill(0);
    if (this.#crowding > 0) {
      change += this.#nearsAround(actor, other);
      if (other >= 0) change += this.#nearsAround(other, -1);
    }
    return change;
  }

  keep(): void {
    for (const ledger of this.#ledgers) ledger.keep();
  }

  undo(): void {
    for (const ledger of this.#ledgers) ledger.drop();
    this.#x[this.#first] = this.#backX;
    this.#y[this.#first] = this.#backY;
    if (this.#second < 0) return;
    this.#x[this.#second] = this.#secondX;
    this.#y[this.#second] = this.#secondY;
  }

  #reckonAll(): void {
    for (let e = 0; e < this.#a.length; e++) {
      this.#lengthChange(e);
      this.#overChanges(e);
      this.#crossChanges(e);
      this.#touched[e] = 1;
    }
    for (let t = 0; t < this.#triples.length; t++) this.#signChange(t);
    if (this.#crowding > 0)
      for (let i = 0; i < this.#x.length; i++) for (let j = 0; j < i; j++) this.#nearChange(i, j);
  }

  #edgesAround(actor: number, other: number): number {
    const touched = this.#touched;
    touched.fill(0);
    let change = 0;
    for (const mover of other < 0 ? [actor] : [actor, other]) {
      for (const e of this.#edgesOf[mover] ?? []) {
        if (touched[e] === 1) continue;
        change += this.#lengthChange(e) + this.#crossChanges(e) + this.#overChanges(e);
        // Marked after it is met, so that each pair of edges counts once.
        touched[e] = 1;
      }
    }
    change += this.#overActor(actor);
    return other < 0 ? change : change + this.#overActor(other);
  }

  #signsAround(actor: number): number {
    let change = 0;
    for (const t of this.#triplesOf[actor] ?? []) {
      if (this.#told[t] === 1) continue;
      this.#told[t] = 1;
      change += this.#signChange(t);
    }
    return change;
  }

  #nearsAround(actor: number, except: number): number {
    let change = 0;
    for (let i = 0; i < this.#x.length; i++)
      if (i !== actor && i !== except) change += this.#nearChange(actor, i);
    return change;
  }

  #lengthChange(e: number): number {
    const a = this.#a[e] ?? 0;
    const b = this.#b[e] ?? 0;
    const pull = this.#pull[e] ?? 0;
    const cost = lengthCost(pull, this.#x[a] ?? 0, this.#y[a] ?? 0, this.#x[b] ?? 0, this.#y[b] ?? 0);
    return this.#lengths.note(e, cost);
  }

  /** Of an edge crossing all others but those that are marked. */
  #crossChanges(e: number): number {
    const [x, y, from, to, touched] = [this.#x, this.#y, this.#a, this.#b, this.#touched];
    const a = from[e] ?? 0;
    const b = to[e] ?? 0;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    const count = touched.length;
    let change = 0;
    for (let f = 0; f < count; f++) {
      const c = from[f] ?? 0;
      const d = to[f] ?? 0;
      if (touched[f] === 1 || a === c || a === d || b === c || b === d) continue;
      const cost = crossingCost(ax, ay, bx, by, x[c] ?? 0, y[c] ?? 0, x[d] ?? 0, y[d] ?? 0);
      change += this.#crossings.note(e > f ? e * count + f : f * count + e, cost);
    }
    return change;
  }

  /** Of an edge running over anybody. */
  #overChanges(e: number): number {
    const [x, y, half] = [this.#x, this.#y, this.#half];
    const a = this.#a[e] ?? 0;
    const b = this.#b[e] ?? 0;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    const first = e * x.length;
    let change = 0;
    for (let i = 0; i < x.length; i++) {
      if (i === a || i === b) continue;
      const cost = overCost(x[i] ?? 0, y[i] ?? 0, half[i] ?? 0, ax, ay, bx, by);
      change += this.#overs.note(first + i, cost);
    }
    return change;
  }

  /** Of all edges but the marked ones running over an actor. */
  #overActor(actor: number): number {
    const [x, y, from, to, touched] = [this.#x, this.#y, this.#a, this.#b, this.#touched];
    const px = x[actor] ?? 0;
    const py = y[actor] ?? 0;
    const half = this.#half[actor] ?? 0;
    let change = 0;
    for (let f = 0; f < touched.length; f++) {
      if (touched[f] === 1) continue;
      const c = from[f] ?? 0;
      const d = to[f] ?? 0;
      const cost = overCost(px, py, half, x[c] ?? 0, y[c] ?? 0, x[d] ?? 0, y[d] ?? 0);
      change += this.#overs.note(f * x.length + actor, cost);
    }
    return change;
  }

  #signChange(t: number): number {
    const [actor, friend, enemy] = this.#triples[t] ?? [0, 0, 0];
    const x = this.#x[actor] ?? 0;
    const y = this.#y[actor] ?? 0;
    const cost = signCost(
      (this.#x[friend] ?? 0) - x,
      (this.#y[friend] ?? 0) - y,
      (this.#x[enemy] ?? 0) - x,
      (this.#y[enemy] ?? 0) - y,
    );
    return this.#signs.note(t, cost);
  }

  #nearChange(i: number, j: number): number {
    const dx = (this.#x[i] ?? 0) - (this.#x[j] ?? 0);
    const dy = (this.#y[i] ?? 0) - (this.#y[j] ?? 0);
    const cost = nearCost(dx, dy, this.#camp[i] === this.#camp[j], this.#crowding, this.#reach);
    return this.#nears.note(i > j ? i * this.#x.length + j : j * this.#x.length + i, cost);
  }
}

/** For each actor the numbers of the things that it is part of, each once. */
function indexed<T>(
  actors: number,
  things: readonly T[],
  membersOf: (thing: T) => readonly number[],
): readonly Int32Array[] {
  const lists: number[][] = Array.from({ length: actors }, () => []);
  things.forEach((thing, i) => {
    for (const member of new Set(membersOf(thing))) lists[member]?.push(i);
  });
  return lists.map((list) => Int32Array.from(list));
}
