import { distance, type Point, type Rect } from "../base/geometry.ts";
import type { Target } from "../scene/scene.ts";
import { sampled } from "./curves.ts";
import type { PlacedEdge, Plan } from "./plan.ts";
import { distanceToSegment } from "./segments.ts";

/** What is drawn at a point of the zoomed picture. */
export type HitTest = (at: Point) => Target | undefined;

/** Half of the least size of what can be hit, in px. */
export const NODE_REACH = 12;
export const EDGE_REACH = 7;
const SAMPLES = 24;

/** As if every mark listened for itself: the nearest actor, else a name, else the nearest line. */
export function hitTestOf(plan: Plan): HitTest {
  const ways = plan.edges.map(wayOf);
  const names = [...plan.labels.values()];
  return (at) => {
    const node = nearest(
      plan.nodes,
      (one) => distance(one.at, at),
      NODE_REACH,
      (one) => one.radius,
    );
    if (node) return { kind: "actor", id: node.actor.id };
    const name = names.find(({ box }) => holds(box, at, 0));
    if (name) return { kind: "actor", id: name.id };
    const near = ways.filter(({ box }) => holds(box, at, EDGE_REACH));
    const way = nearest(near, ({ points }) => distanceToWay(points, at), EDGE_REACH);
    return way && { kind: "relation", id: way.edge.relation.id };
  };
}

interface Way {
  readonly edge: PlacedEdge;
  readonly points: readonly Point[];
  readonly box: Rect;
}

function wayOf(edge: PlacedEdge): Way {
  const points = sampled(edge.curve, SAMPLES);
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { edge, points, box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } };
}

/** The nearest within reach; of two as near, the one drawn last, which lies above. */
function nearest<T>(
  things: readonly T[],
  far: (thing: T) => number,
  reach: number,
  size: (thing: T) => number = () => 0,
): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const away = far(thing);
    if (away > Math.max(reach, size(thing)) || away > least) continue;
    best = thing;
    least = away;
  }
  return best;
}

function distanceToWay(points: readonly Point[], at: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1];
    const b = points[i];
    if (a && b) least = Math.min(least, distanceToSegment(at.x, at.y, a.x, a.y, b.x, b.y));
  }
  return least;
}

function holds({ x, y, width, height }: Rect, at: Point, margin: number): boolean {
  return (
    at.x >= x - margin && at.y >= y - margin && at.x <= x + width + margin && at.y <= y + height + margin
  );
}
