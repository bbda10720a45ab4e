import { distance, overlaps, type Point, type Rect } from "../../../src/base/geometry.ts";
import type { Id } from "../../../src/casefile/types.ts";
import { distanceToSegment, segmentsCross } from "../../../src/graph/segments.ts";
import { distancesFrom, neighboursOf } from "./distances.ts";
import type { Drawing, DrawnNode } from "./drawing.ts";
import { hullOf, isWithin } from "./hull.ts";

/**
 * Crossings of edges: the sum over all pairs of ties of how often their curves cross, where parallel curves of one tie
 * count as one (the two curves that cross most often). Ties that share an actor count only where their curves really
 * cross. Purchase, "Which aesthetic has the greatest effect on human understanding?", Graph Drawing 1997.
 */
export function crossings({ ties }: Drawing): number {
  const boxes = ties.map((tie) => boxAround(tie.curves.flat()));
  let count = 0;
  ties.forEach((tie, i) => {
    for (let j = i + 1; j < ties.length; j++) {
      const [a, b, other] = [boxes[i], boxes[j], ties[j]];
      if (!a || !b || !other || !overlaps(a, b)) continue;
      count += most(tie.curves.flatMap((p) => other.curves.map((q) => curveCrossings(p, q))));
    }
  });
  return count;
}

/**
 * Edges over nodes: the number of pairs of a tie and an actor that is no end of it, where a curve of the tie comes
 * nearer to the actor's middle than its radius. Davidson and Harel, "Drawing graphs nicely using simulated annealing",
 * ACM Transactions on Graphics 15 (4), 1996 (its distance of nodes from edges, counted where it is less than the node).
 */
export function edgesOverNodes({ ties, nodes }: Drawing): number {
  let count = 0;
  for (const { a, b, curves } of ties) {
    for (const { id, at, radius } of nodes) {
      if (id !== a && id !== b && curves.some((curve) => distanceToCurve(at, curve) < radius)) count++;
    }
  }
  return count;
}

/** Overlaps of nodes: pairs of nodes whose middles are nearer than the sum of their radii. */
export function nodeOverlaps({ nodes }: Drawing): number {
  return pairsThat(nodes, (p, q) => distance(p.at, q.at) < p.radius + q.radius);
}

/**
 * Overlaps of names: pairs of name boxes that share an area. Christensen, Marks and Shieber, "An empirical study of
 * algorithms for point-feature label placement", ACM Transactions on Graphics 14 (3), 1995.
 */
export function labelOverlaps({ labels }: Drawing): number {
  return pairsThat(labels, (p, q) => overlaps(p.box, q.box));
}

/** Edges through names: pairs of a tie and a shown name, of whomever, where a curve of the tie runs through its box. */
export function edgesThroughLabels({ ties, labels }: Drawing): number {
  let count = 0;
  for (const { curves } of ties) {
    for (const { box } of labels) if (curves.some((curve) => runsThrough(curve, box))) count++;
  }
  return count;
}

/** Share of the actors whose name is shown (Christensen, Marks and Shieber 1995), shortened or not. */
export function labelsShown({ labels, nodes }: Drawing): number {
  return nodes.length === 0 ? 1 : labels.length / nodes.length;
}

/** Share of the actors whose name is shown in full. */
export function labelsInFull({ labels, nodes }: Drawing): number {
  return nodes.length === 0 ? 1 : labels.filter((label) => !label.cut).length / nodes.length;
}

/**
 * Intruders: actors that stand inside the convex hull of a side that is not theirs; those who are on no side may intrude,
 * and have no hull. After the false containments of Collins, Penn and Carpendale, "Bubble Sets", IEEE TVCG 15 (6), 2009.
 */
export function intruders({ nodes }: Drawing): number {
  const hulls = [...bySide(nodes)].map(
    ([side, members]) => [side, hullOf(members.map(({ at }) => at))] as const,
  );
  return nodes.filter((node) => hulls.some(([side, hull]) => side !== node.side && isWithin(node.at, hull)))
    .length;
}

const NEAREST = 5;

/**
 * Camp purity: for each actor on a side, the share of its own side among its k = 5 nearest actors, averaged; sides with
 * m < 6 members can fill only m - 1 of the five, which then count as all. The k-nearest-neighbour purity of class
 * separation: Sips, Neubert, Lewis and Hanrahan, "Selecting good views of high-dimensional data using class
 * consistency", Computer Graphics Forum 28 (3), 2009.
 */
export function campPurity({ nodes }: Drawing): number {
  const sides = bySide(nodes);
  const shares = nodes.flatMap((node) => {
    const others = (sides.get(node.side ?? "")?.length ?? 0) - 1;
    if (node.side === undefined || others < 1) return [];
    const own = nearest(node, nodes, NEAREST).filter((other) => other.side === node.side).length;
    return [own / Math.min(NEAREST, others)];
  });
  return mean(shares, 1);
}

/**
 * Sign satisfaction: of all triples of an actor a, a friend f and an enemy e of it, the share with |af| < |ae|. The
 * condition of Kermarrec and Thraves, "Can everybody sit closer to their friends than their enemies?", MFCS 2011.
 */
export function signSatisfaction({ nodes, ties }: Drawing): number {
  const at = new Map(nodes.map((node) => [node.id, node.at]));
  let met = 0;
  let all = 0;
  for (const { id } of nodes) {
    const lengths = (sign: "positive" | "negative") =>
      ties
        .filter((tie) => tie.sign === sign && (tie.a === id || tie.b === id))
        .map((tie) => distance(at.get(tie.a) ?? ORIGIN, at.get(tie.b) ?? ORIGIN));
    const enemies = lengths("negative");
    for (const friend of lengths("positive")) {
      all += enemies.length;
      met += enemies.filter((enemy) => friend < enemy).length;
    }
  }
  return all === 0 ? 1 : met / all;
}

/**
 * Scale-normalised stress: min over s of sum((s e - d)^2 / d^2) / n, over the n pairs of actors that a path connects,
 * e their distance on screen, d the length of the shortest path; the best s is sum(e / d) / sum(e^2 / d^2). 0 is
 * perfect. Ahmed, Erten, Kobourov, Lotz, Miller and Taraz, "Size should not matter: scale-invariant stress metrics",
 * 2024 (arXiv 2408.04688).
 */
export function stress({ nodes, ties }: Drawing): number {
  const neighbours = neighboursOf(ties);
  let n = 0;
  let linear = 0;
  let square = 0;
  nodes.forEach((node, i) => {
    const steps = distancesFrom(node.id, neighbours);
    for (const other of nodes.slice(i + 1)) {
      const d = steps.get(other.id);
      if (d === undefined) continue;
      const share = distance(node.at, other.at) / d;
      n++;
      linear += share;
      square += share * share;
    }
  });
  if (n === 0) return 0;
  return square === 0 ? 1 : (n - (linear * linear) / square) / n;
}

/**
 * Neighbourhood preservation: for each actor with k > 0 neighbours in the graph, the Jaccard index of these and its k
 * nearest actors on screen, averaged. Kruiger, Rauber, Martins, Kerren, Kobourov and Telea, "Graph layouts by t-SNE",
 * Computer Graphics Forum 36 (3), 2017; here for neighbours at one step.
 */
export function neighbourhoodPreservation({ nodes, ties }: Drawing): number {
  const neighbours = neighboursOf(ties);
  const scores = nodes.flatMap((node) => {
    const linked = neighbours.get(node.id);
    if (!linked) return [];
    const both = nearest(node, nodes, linked.size).filter((other) => linked.has(other.id)).length;
    return [both / (2 * linked.size - both)];
  });
  return mean(scores, 1);
}

const ORIGIN: Point = { x: 0, y: 0 };

/** The k nearest others; of those equally near, the first by id. */
function nearest(node: DrawnNode, nodes: readonly DrawnNode[], k: number): readonly DrawnNode[] {
  return nodes
    .filter((other) => other !== node)
    .map((other) => ({ other, far: distance(node.at, other.at) }))
    .sort((p, q) => p.far - q.far || (p.other.id < q.other.id ? -1 : 1))
    .slice(0, k)
    .map(({ other }) => other);
}

function bySide(nodes: readonly DrawnNode[]): ReadonlyMap<Id, readonly DrawnNode[]> {
  const sides = new Map<Id, DrawnNode[]>();
  for (const node of nodes) {
    if (node.side !== undefined) sides.set(node.side, [...(sides.get(node.side) ?? []), node]);
  }
  return sides;
}

function pairsThat<T>(items: readonly T[], hold: (p: T, q: T) => boolean): number {
  let count = 0;
  items.forEach((p, i) => {
    for (const q of items.slice(i + 1)) if (hold(p, q)) count++;
  });
  return count;
}

/** How often two curves cross; that both begin or end in the same point is no crossing. */
function curveCrossings(p: readonly Point[], q: readonly Point[]): number {
  const shared = [p[0], p.at(-1)].filter((end) => [q[0], q.at(-1)].some((other) => isSame(end, other)));
  const ends = ([a, b]: Piece) => shared.some((end) => isSame(end, a) || isSame(end, b));
  let count = 0;
  for (const piece of pieces(p)) {
    for (const other of pieces(q)) if (piecesCross(piece, other) && !(ends(piece) && ends(other))) count++;
  }
  return count;
}

/** A point on a line counts as left of it, so that curves which cross where two pieces meet cross once. */
function piecesCross([a, b]: Piece, [c, d]: Piece): boolean {
  return isLeft(a, b, c) !== isLeft(a, b, d) && isLeft(c, d, a) !== isLeft(c, d, b);
}

function isLeft(a: Point, b: Point, p: Point): boolean {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) >= 0;
}

function isSame(p: Point | undefined, q: Point | undefined): boolean {
  return p !== undefined && q !== undefined && p.x === q.x && p.y === q.y;
}

function distanceToCurve({ x, y }: Point, curve: readonly Point[]): number {
  return Math.min(...pieces(curve).map(([a, b]) => distanceToSegment(x, y, a.x, a.y, b.x, b.y)));
}

function runsThrough(curve: readonly Point[], box: Rect): boolean {
  return pieces(curve).some(([a, b]) => isInside(a, box) || isInside(b, box) || cutsBox(a, b, box));
}

/** One of the diagonals of a box is cut by every line that passes it from side to side. */
function cutsBox(a: Point, b: Point, { x, y, width, height }: Rect): boolean {
  const [right, low] = [x + width, y + height];
  return (
    segmentsCross(a.x, a.y, b.x, b.y, x, y, right, low) || segmentsCross(a.x, a.y, b.x, b.y, right, y, x, low)
  );
}

function isInside({ x, y }: Point, box: Rect): boolean {
  return x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
}

type Piece = readonly [from: Point, to: Point];

function pieces(curve: readonly Point[]): readonly Piece[] {
  return curve.slice(1).map((to, i): Piece => [curve[i] ?? to, to]);
}

function boxAround(points: readonly Point[]): Rect {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  // A straight line across or down still has a box that others can overlap.
  return { x: x - 1, y: y - 1, width: Math.max(...xs) - x + 2, height: Math.max(...ys) - y + 2 };
}

function most(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}

function mean(numbers: readonly number[], ofNone: number): number {
  return numbers.length === 0 ? ofNone : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
