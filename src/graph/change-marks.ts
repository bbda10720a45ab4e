import { overlaps, type Point, type Rect } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Mark, Target } from "../scene/scene.ts";
import { type Curve, n, pointOn } from "./curves.ts";
import { boxOf, type PlacedNode, type Plan } from "./plan.ts";

/** What is other than on the day before. */
export interface Changes {
  /** Ties. */
  readonly appeared: ReadonlySet<Id>;
  readonly ended: ReadonlySet<Id>;
  /** Those of `ended` that may have been over before. */
  readonly overBefore: ReadonlySet<Id>;
  /** Actors. */
  readonly firstSeen: ReadonlySet<Id>;
}

export type Change = keyof Changes;

/** What a tie or an actor is marked as. */
export function changeOf(changes: Changes | undefined, { id, kind }: Target): Change | undefined {
  if (!changes) return undefined;
  if (kind === "actor") return changes.firstSeen.has(id) ? "firstSeen" : undefined;
  if (changes.appeared.has(id)) return "appeared";
  if (changes.overBefore.has(id)) return "overBefore";
  return changes.ended.has(id) ? "ended" : undefined;
}

const RADIUS = 7;
const ARM = 3.5;
/** Around a cross whose day is not known, in px. */
const BROKEN = "3 2.5";
/** Along the curve, from the middle outwards, until a badge covers no name, no actor and no other badge. */
const STOPS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** Around an actor, off the upper left, where a pin stands. */
const CORNERS = [
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * A plus on ties that appeared and beside actors first seen, a cross on ties that are past, in a broken ring where it is
 * not known since when: told apart by form, in ink.
 */
export function changeMarks(plan: Plan, changes: Changes): readonly Mark[] {
  const names = [...plan.labels.values()].map(({ box }) => box);
  const taken = [...plan.nodes.map(boxOf), ...names];
  const ties = plan.edges.flatMap(({ relation: { id }, curve }): readonly Mark[] => {
    const change = changeOf(changes, { kind: "relation", id });
    if (!change) return [];
    const at = placeOn(curve, taken);
    taken.push(badgeBox(at));
    return badge(id, at, change);
  });
  const actors = plan.nodes.flatMap((node): readonly Mark[] => {
    const { id } = node.actor;
    const change = changeOf(changes, { kind: "actor", id });
    return change ? badge(`actor:${id}`, placeBeside(node, names), change) : [];
  });
  return [...ties, ...actors];
}

/** On the rim. */
function placeBeside({ at, radius }: PlacedNode, names: readonly Rect[]): Point {
  const off = 0.75 * radius + 2;
  const points = CORNERS.map(([x, y]) => ({ x: at.x + x * off, y: at.y + y * off }));
  const free = points.find((point) => !names.some((box) => overlaps(box, badgeBox(point))));
  return free ?? { x: at.x + off, y: at.y - off };
}

function placeOn(curve: Curve, taken: readonly Rect[]): Point {
  const points = STOPS.map((t) => pointOn(curve, t));
  const free = points.find((point) => !taken.some((box) => overlaps(box, badgeBox(point))));
  return free ?? pointOn(curve, 0.5);
}

function badgeBox({ x, y }: Point): Rect {
  return { x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS };
}

/** A plus or a cross in a ring. */
export function badge(key: string, { x, y }: Point, change: Change): readonly Mark[] {
  const isNew = change === "appeared" || change === "firstSeen";
  const ring = `M${n(x - RADIUS)},${n(y)}a${RADIUS},${RADIUS} 0 1 1 ${2 * RADIUS},0a${RADIUS},${RADIUS} 0 1 1 ${-2 * RADIUS},0Z`;
  const arms = isNew
    ? `M${n(x - ARM)},${n(y)}h${2 * ARM}M${n(x)},${n(y - ARM)}v${2 * ARM}`
    : `M${n(x - ARM + 1)},${n(y - ARM + 1)}l5,5m0,-5l-5,5`;
  return [
    {
      kind: "path",
      key: `change:${key}`,
      d: ring,
      fill: isNew ? "ink" : "paper",
      stroke: isNew ? "paper" : "ink",
      strokeWidth: 1.5,
      ...(change === "overBefore" ? { dash: BROKEN } : {}),
    },
    { kind: "path", key: `change-sign:${key}`, d: arms, stroke: isNew ? "paper" : "ink", strokeWidth: 2 },
  ];
}
