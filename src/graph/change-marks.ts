import { overlaps, type Point, type Rect } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Mark } from "../scene/scene.ts";
import { type Curve, n, pointOn } from "./curves.ts";
import { boxOf, type Plan } from "./plan.ts";

/** What is other than on the day before. */
export interface Changes {
  readonly appeared: ReadonlySet<Id>;
  readonly ended: ReadonlySet<Id>;
}

const RADIUS = 7;
const ARM = 3.5;
/** Along the curve, from the middle outwards, until a badge covers no name, no actor and no other badge. */
const STOPS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** A plus on ties that appeared, a cross on those that are past: told apart by form, in ink. */
export function changeMarks(plan: Plan, { appeared, ended }: Changes): readonly Mark[] {
  const taken = [...plan.nodes.map(boxOf), ...[...plan.labels.values()].map(({ box }) => box)];
  return plan.edges.flatMap(({ relation, curve }): readonly Mark[] => {
    const isNew = appeared.has(relation.id);
    if (!isNew && !ended.has(relation.id)) return [];
    const at = placeOn(curve, taken);
    taken.push(badgeBox(at));
    return badge(relation.id, at, isNew);
  });
}

function placeOn(curve: Curve, taken: readonly Rect[]): Point {
  const points = STOPS.map((t) => pointOn(curve, t));
  const free = points.find((point) => !taken.some((box) => overlaps(box, badgeBox(point))));
  return free ?? pointOn(curve, 0.5);
}

function badgeBox({ x, y }: Point): Rect {
  return { x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS };
}

function badge(id: Id, { x, y }: Point, isNew: boolean): readonly Mark[] {
  const ring = `M${n(x - RADIUS)},${n(y)}a${RADIUS},${RADIUS} 0 1 1 ${2 * RADIUS},0a${RADIUS},${RADIUS} 0 1 1 ${-2 * RADIUS},0Z`;
  const arms = isNew
    ? `M${n(x - ARM)},${n(y)}h${2 * ARM}M${n(x)},${n(y - ARM)}v${2 * ARM}`
    : `M${n(x - ARM + 1)},${n(y - ARM + 1)}l5,5m0,-5l-5,5`;
  return [
    {
      kind: "path",
      key: `change:${id}`,
      d: ring,
      fill: isNew ? "ink" : "paper",
      stroke: isNew ? "paper" : "ink",
      strokeWidth: 1.5,
    },
    { kind: "path", key: `change-sign:${id}`, d: arms, stroke: isNew ? "paper" : "ink", strokeWidth: 2 },
  ];
}
