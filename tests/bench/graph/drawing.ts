import { distance, type Point, type Rect } from "../../../src/base/geometry.ts";
import type { CaseIndex } from "../../../src/casefile/index-case.ts";
import type { Id } from "../../../src/casefile/types.ts";
import type { RelationSign } from "../../../src/casefile/vocabulary.ts";
import { frameFor } from "../../../src/graph/camera.ts";
import { bulging, type Curve, sampled, trimmed } from "../../../src/graph/curves.ts";
import { curveOf, routesOf } from "../../../src/graph/edges.ts";
import { type PlacedLabel, placeLabels } from "../../../src/graph/labels.ts";
import { type GraphCase, type Pair, pairKey, pairsOf } from "../../../src/graph/network.ts";
import { baseFor, type PlacedEdge, type Plan, planGraph } from "../../../src/graph/plan.ts";
import { actorLabel } from "../../../src/words/labels.ts";

/** The pane that everything is measured in, in px. */
export const PANE = { width: 1200, height: 800 } as const;
/** Empty rim around layouts of other engines, so that names fit. */
const MARGIN = 40;
/** Pieces that a curve is measured in: the widest bow is then true to half a px. */
const SAMPLES = 24;
/** As in the product: pieces that names avoid, room between node and edge, and clearance in radii. */
const LABEL_SAMPLES = 16;
const RIM_GAP = 2;
const CLEARANCE = 1.4;

/** What measures look at: where things are on screen, whoever has drawn them. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly labels: readonly DrawnLabel[];
  /** One for each two actors with a relation. */
  readonly ties: readonly DrawnTie[];
}

export interface DrawnNode {
  readonly id: Id;
  readonly side?: Id;
  readonly at: Point;
  readonly radius: number;
}

export interface DrawnLabel {
  readonly id: Id;
  readonly box: Rect;
  /** The name is shortened. */
  readonly cut: boolean;
}

export interface DrawnTie {
  readonly a: Id;
  readonly b: Id;
  readonly sign: RelationSign;
  /** The curve of each relation of the two, as points from rim to rim. */
  readonly curves: readonly (readonly Point[])[];
}

type Edge = Pick<PlacedEdge, "relation" | "curve">;

export type Points = ReadonlyMap<Id, Point>;

/** What Casus shows at rest for these positions of the 1200 x 800 space. */
export function drawnByCasus(index: CaseIndex, positions: Points): Drawing {
  const plan = planOf(index, positions);
  return {
    nodes: plan.nodes.map(({ actor, at, radius }) => nodeOf(actor.id, actor.side, at, radius)),
    labels: labelsOf([...plan.labels.values()]),
    ties: tiesOf(index.casefile, plan.edges),
  };
}

/** Where Casus draws the actors, and how large. */
export function placedByCasus(
  index: CaseIndex,
  positions: Points,
): { readonly points: Points; readonly radius: number } {
  const { nodes } = planOf(index, positions);
  return { points: new Map(nodes.map(({ actor, at }) => [actor.id, at])), radius: nodes[0]?.radius ?? 0 };
}

/** The drawing that is the same for every engine: nodes of one size, a straight line for each two, names as Casus places them. */
export function drawnStraight(index: CaseIndex, points: Points, radius: number): Drawing {
  const edges = index.casefile.relations.flatMap((relation): readonly Edge[] => {
    const [from, to] = [points.get(relation.source), points.get(relation.target)];
    return from && to ? [{ relation, curve: cutAtRims(bulging(from, to, 0), radius) }] : [];
  });
  return composed(index, points, radius, edges);
}

/** The same with the edges routed around nodes and names as in the product. */
export function drawnRouted(index: CaseIndex, points: Points, radius: number): Drawing {
  const first = composed(index, points, radius, routedEdges(index, points, radius, []));
  const covers = first.labels.map((label) => label.box);
  return composed(index, points, radius, routedEdges(index, points, radius, covers));
}

/** Brings a layout into the pane, in the middle, with room at the rim: alike in both directions, or stretched to fill it. */
export function fitted(points: Points, stretched = false): Points {
  const all = [...points.values()];
  const xs = all.map((point) => point.x);
  const ys = all.map((point) => point.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const across = (PANE.width - 2 * MARGIN) / (width || 1);
  const down = (PANE.height - 2 * MARGIN) / (height || 1);
  const least = Math.min(across, down);
  const [kx, ky] = stretched ? [across, down] : [least, least];
  const x = (PANE.width - width * kx) / 2;
  const y = (PANE.height - height * ky) / 2;
  return new Map(
    [...points].map(([id, point]) => [id, { x: x + (point.x - left) * kx, y: y + (point.y - top) * ky }]),
  );
}

/** Friends have more positive relations than negative ones, foes more negative ones; the rest is neutral. */
export function signOf({ positive, negative }: Pair): RelationSign {
  return positive > negative ? "positive" : negative > positive ? "negative" : "neutral";
}

function planOf(index: CaseIndex, positions: Points): Plan {
  const frame = frameFor(PANE);
  const input = { index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() } as const;
  return planGraph(input, baseFor(index, positions, frame));
}

function routedEdges(
  { casefile }: CaseIndex,
  points: Points,
  radius: number,
  covers: readonly Rect[],
): readonly Edge[] {
  const terrain = { points, clearance: CLEARANCE * radius, bounds: PANE, covers };
  return routesOf(casefile.relations, terrain).map((route) => {
    const { relation } = route;
    const curve = curveOf(route, pointOf(points, relation.source), pointOf(points, relation.target));
    return { relation, curve: cutAtRims(curve, radius) };
  });
}

function composed(
  { casefile, relationsOfActor }: CaseIndex,
  points: Points,
  radius: number,
  edges: readonly Edge[],
): Drawing {
  const nodes = casefile.actors.map(({ id, side }) => nodeOf(id, side, pointOf(points, id), radius));
  const wishes = casefile.actors.map((actor) => ({
    id: actor.id,
    text: actorLabel(actor),
    at: pointOf(points, actor.id),
    radius,
    rank: relationsOfActor.get(actor.id)?.length ?? 0,
  }));
  const labels = placeLabels(wishes, {
    boxes: nodes.map(({ at }) => ({
      x: at.x - radius,
      y: at.y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    lines: edges.map((edge) => sampled(edge.curve, LABEL_SAMPLES)),
    bounds: PANE,
  });
  return { nodes, labels: labelsOf(labels), ties: tiesOf(casefile, edges) };
}

function tiesOf(casefile: GraphCase, edges: readonly Edge[]): readonly DrawnTie[] {
  const curves = new Map<string, (readonly Point[])[]>();
  for (const { relation, curve } of edges) {
    const key = pairKey(relation.source, relation.target);
    curves.set(key, [...(curves.get(key) ?? []), sampled(curve, SAMPLES)]);
  }
  return pairsOf(casefile).map((pair) => ({
    a: pair.a,
    b: pair.b,
    sign: signOf(pair),
    curves: curves.get(pairKey(pair.a, pair.b)) ?? [],
  }));
}

/** As the product does; between nodes that touch, the whole way. */
function cutAtRims(curve: Curve, radius: number): Curve {
  const rim = radius + RIM_GAP;
  return distance(curve.from, curve.to) > 2 * rim ? trimmed(curve, rim, rim) : curve;
}

function labelsOf(labels: readonly PlacedLabel[]): readonly DrawnLabel[] {
  return labels.map(({ id, box, lines }) => ({
    id,
    box,
    cut: lines.some((text) => text.endsWith("…")),
  }));
}

function nodeOf(id: Id, side: Id | undefined, at: Point, radius: number): DrawnNode {
  return side === undefined ? { id, at, radius } : { id, side, at, radius };
}

function pointOf(points: Points, id: Id): Point {
  const point = points.get(id);
  if (!point) throw new Error(`no position for ${id}`);
  return point;
}
