import { clamp, distance, type Point, type Rect } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Actor, Id, Relation, Side } from "../casefile/types.ts";
import { actorLabel } from "../words/labels.ts";
import type { Frame } from "./camera.ts";
import { type Curve, sampled, trimmed } from "./curves.ts";
import { curveOf, type Route, routesOf } from "./edges.ts";
import { type Ground, groundsOf, projectionOf } from "./ground.ts";
import { type LabelWish, type PlacedLabel, placeLabels } from "./labels.ts";
import { type PlacedPanel, panelsOf } from "./panels.ts";
import type { Pins } from "./pins.ts";

export type NodeSize = "same" | "events";

/** Where everything is on the zoomed picture; who stands out is decided later. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Names that always show. */
  readonly labels: ReadonlyMap<Id, PlacedLabel>;
  readonly panels: readonly PlacedPanel[];
}

export interface PlacedNode {
  readonly actor: Actor;
  readonly side: Side | undefined;
  readonly at: Point;
  /** Half its size in px. */
  readonly radius: number;
  /** The reader put it there. */
  readonly pinned: boolean;
}

export interface PlacedEdge {
  readonly relation: Relation;
  /** From rim to rim, from the source to the target. */
  readonly curve: Curve;
}

export interface PlanInput {
  readonly index: CaseIndex;
  readonly positions: ReadonlyMap<Id, Point>;
  readonly frame: Frame;
  readonly zoom: number;
  /** Those that the reader moved carry a mark. */
  readonly pins?: Pins;
  readonly nodeSize: NodeSize;
  /** Events per actor, for `nodeSize: "events"`. */
  readonly counts: ReadonlyMap<Id, number>;
}

/** Half of the 24 px box that node glyphs are drawn in. */
export const GLYPH_RADIUS = 12;
/** Below this radius the letters of the side do not fit into a node. */
export const LEAST_TAGGED = 11;
/** Share of the distance of two nodes at which they nearly touch. */
const TOUCHING = 0.48;
const LARGEST_COUNTED = 18;
const RIM_GAP = 2;
/** With more relations the edges are routed once only, without regard to names. */
const MOST_REROUTED = 300;
const EDGE_SAMPLES = 16;

/** What holds for every zoom of one pane: the sides' grounds, and the edges' ways (zooming changes no angle). */
export interface Base {
  readonly grounds: readonly Ground[];
  readonly routes: readonly Route[];
}

/**
 * Routes that keep clear of nodes, then, names having been placed, of these and of the sides' names too.
 * The grounds are those of the case's own positions, even where the reader moved somebody.
 */
export function baseFor(
  index: CaseIndex,
  positions: ReadonlyMap<Id, Point>,
  frame: Frame,
  grounds = groundsOf(index.casefile, positions),
): Base {
  const { casefile } = index;
  const points = placedPoints(positions, frame, grounds, 1);
  const clearance = 1.4 * radiusFor(points, frame, 1);
  const routed = (covers: readonly Rect[]): Base => ({
    grounds,
    routes: routesOf(casefile.relations, { points, clearance, bounds: frame, covers }),
  });
  const first = routed([]);
  if (casefile.relations.length > MOST_REROUTED) return first;
  const input = { index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() } as const;
  const { labels, panels } = planGraph(input, first);
  return routed([...[...labels.values()].map(({ box }) => box), ...panels.map(({ title }) => title)]);
}

export function planGraph(input: PlanInput, { grounds, routes }: Base): Plan {
  const { index, positions, frame, zoom } = input;
  const points = placedPoints(positions, frame, grounds, zoom);
  const nodes = nodesOf(input, points);
  const ends = new Map(nodes.map((node) => [node.actor.id, node]));
  const edges = routes.flatMap((route) => placedEdge(route, ends) ?? []);
  const size = { width: frame.width * zoom, height: frame.height * zoom };
  const panels = panelsOf(grounds, index.sides, frame, zoom);
  const labels = placeLabels(wishesOf(nodes, index), {
    boxes: [...nodes.map(boxOf), ...panels.map((panel) => panel.title)],
    lines: edges.map((edge) => sampled(edge.curve, EDGE_SAMPLES)),
    bounds: size,
  });
  return { ...size, nodes, edges, panels, labels: new Map(labels.map((label) => [label.id, label])) };
}

/** An edge of a route from rim to rim, when both of its ends are placed. */
export function placedEdge(
  route: Route,
  ends: ReadonlyMap<Id, Pick<PlacedNode, "at" | "radius">>,
): PlacedEdge | undefined {
  const { relation } = route;
  const source = ends.get(relation.source);
  const target = ends.get(relation.target);
  if (!source || !target) return undefined;
  const curve = curveOf(route, source.at, target.at);
  return { relation, curve: trimmed(curve, source.radius + RIM_GAP, target.radius + RIM_GAP) };
}

/** Places for the names of the given nodes, when they are in focus and have none: only those in focus are in the way. */
export function focusLabels(plan: Plan, index: CaseIndex, focus: ReadonlySet<Id>): readonly PlacedLabel[] {
  const inFocus = plan.nodes.filter((node) => focus.has(node.actor.id));
  const missing = inFocus.filter((node) => !plan.labels.has(node.actor.id));
  const shown = inFocus.flatMap((node) => plan.labels.get(node.actor.id)?.box ?? []);
  return placeLabels(wishesOf(missing, index), {
    boxes: [...shown, ...inFocus.map(boxOf)],
    lines: [],
    bounds: plan,
  });
}

export function boxOf({ at, radius }: PlacedNode): Rect {
  return { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
}

export function placedPoints(
  positions: ReadonlyMap<Id, Point>,
  frame: Frame,
  grounds: readonly Ground[],
  zoom: number,
): ReadonlyMap<Id, Point> {
  const project = projectionOf(frame, grounds, zoom);
  return new Map([...positions].map(([id, point]) => [id, project(point)]));
}

function nodesOf(
  { index, frame, zoom, pins, nodeSize, counts }: PlanInput,
  points: ReadonlyMap<Id, Point>,
): readonly PlacedNode[] {
  const radius = radiusFor(points, frame, zoom);
  const largest = Math.max(radius, Math.min(LARGEST_COUNTED, TOUCHING * nearestTwo(points)));
  const most = Math.max(1, ...counts.values());
  return index.casefile.actors.flatMap((actor) => {
    const at = points.get(actor.id);
    if (!at) return [];
    const share = nodeSize === "same" ? 0 : Math.sqrt((counts.get(actor.id) ?? 0) / most);
    const side = actor.side === undefined ? undefined : index.sides.get(actor.side);
    const pinned = pins !== undefined && actor.id in pins;
    return [{ actor, side, at, pinned, radius: radius + share * (largest - radius) }];
  });
}

/**
 * As large as the closest two nodes and the crowd allow, up to a bit more than the glyphs' own size; not less than what
 * the letters of the side need, unless nodes would touch.
 */
function radiusFor(points: ReadonlyMap<Id, Point>, frame: Frame, zoom: number): number {
  const nearest = nearestTwo(points);
  const room = Math.sqrt((frame.width * frame.height) / Math.max(1, points.size)) * zoom;
  const comfortable = clamp(Math.min(0.42 * nearest, 0.155 * room), 5, 13);
  return Math.max(comfortable, Math.min(LEAST_TAGGED, TOUCHING * nearest));
}

function nearestTwo(points: ReadonlyMap<Id, Point>): number {
  const all = [...points.values()];
  let nearest = 60;
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) {
      const a = all[i];
      const b = all[j];
      if (a && b) nearest = Math.min(nearest, distance(a, b));
    }
  }
  return nearest;
}

/** Those with many relations choose their place first. */
function wishesOf(nodes: readonly PlacedNode[], index: CaseIndex): readonly LabelWish[] {
  return nodes.map(({ actor, at, radius }) => ({
    id: actor.id,
    text: actorLabel(actor),
    at,
    radius,
    rank: index.relationsOfActor.get(actor.id)?.length ?? 0,
  }));
}
