import type { Point, Size } from "../base/geometry.ts";
import type { Id, Relation } from "../casefile/types.ts";
import { crossings, passes } from "./crossings.ts";
import { sampled } from "./curves.ts";
import { curveOf, routesOf } from "./edges.ts";
import { pairKey } from "./network.ts";
import { SPACE } from "./sides.ts";

const SAMPLES = 14;
const CROSSING = 60;
const OVER_NODE = 800;
const RADIUS = 15;
/** Routing more pairs than this takes longer than it is worth here. */
const MANY = 250;
/** A pane beside the timeline is that much flatter than the space. */
const FLAT = 0.5;

/**
 * What the edges cost as they will be drawn, bent around nodes, in a pane as high as the space and in a flat one:
 * crossings, and nodes that an edge still runs over. It chooses between layouts that are done; 0 for large graphs.
 */
export function drawingCost(relations: readonly Relation[], points: ReadonlyMap<Id, Point>): number {
  if (relations.length > MANY) return 0;
  const flat = new Map([...points].map(([id, { x, y }]) => [id, { x, y: FLAT * y }]));
  return (
    costIn(SPACE, relations, points) + costIn({ ...SPACE, height: FLAT * SPACE.height }, relations, flat)
  );
}

function costIn(bounds: Size, relations: readonly Relation[], points: ReadonlyMap<Id, Point>): number {
  const routes = routesOf(relations, { points, clearance: 1.4 * RADIUS, bounds });
  const lines = new Map<string, readonly Point[]>();
  let cost = 0;
  for (const route of routes) {
    const { source, target } = route.relation;
    const from = points.get(source);
    const to = points.get(target);
    if (!from || !to) continue;
    const line = sampled(curveOf(route, from, to), SAMPLES);
    for (const [id, point] of points)
      if (id !== source && id !== target && passes(line, point, RADIUS)) cost += OVER_NODE;
    lines.set(pairKey(source, target), line);
  }
  const all = [...lines.values()];
  all.forEach((line, i) => {
    for (let j = 0; j < i; j++) cost += CROSSING * crossings(line, all[j] ?? []);
  });
  return cost;
}
