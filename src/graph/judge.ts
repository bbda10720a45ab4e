import { distance, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { frameFor } from "./camera.ts";
import { crossings, passes } from "./crossings.ts";
import { sampled } from "./curves.ts";
import { pairKey, triplesOf } from "./network.ts";
import { baseFor, LEAST_TAGGED, type Plan, planGraph } from "./plan.ts";
import { strangers } from "./strangers.ts";

/** The pane of a picture by itself, and those beside the timeline and on a tablet. */
const LARGE: Size = { width: 1200, height: 800 };
const SMALL: readonly Size[] = [
  { width: 1039, height: 291 },
  { width: 1024, height: 363 },
  { width: 665, height: 468 },
];
const SAMPLES = 16;
/** How much less a flaw weighs in one of the small panes. */
const SMALL_SHARE = 0.2;
const CROSSING = 160;
const OVER_NODE = 2_500;
const UNDER_NAME = 20;
/** A name that is left out or cut. */
const LOST_NAME = 8_000;
/** Nodes too close to each other to be as large as the letters of a side need. */
const SMALL_NODES = 12_000;
const WRONG_SIGN = 800;
const IMPURE = 150;

/**
 * What a layout is worth as it will be drawn, in several panes: crossings, edges over nodes and under names, names that
 * find no room, enemies nearer than friends, strangers among the nearest. Less is better. It takes a second, and chooses
 * among the layouts of a case that ships.
 */
export function judge(index: CaseIndex, positions: ReadonlyMap<Id, Point>): number {
  const small = SMALL.reduce((cost, pane) => cost + costIn(pane, index, positions), 0);
  const drawn = costIn(LARGE, index, positions) + SMALL_SHARE * small;
  return drawn + signCost(index, positions) + IMPURE * strangers(index.casefile.actors, positions);
}

function costIn(pane: Size, index: CaseIndex, positions: ReadonlyMap<Id, Point>): number {
  const frame = frameFor(pane);
  const input = { index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() } as const;
  return drawnCost(planGraph(input, baseFor(index, positions, frame)));
}

function drawnCost(plan: Plan): number {
  const ties = new Map<string, { readonly ends: readonly Id[]; readonly line: readonly Point[] }>();
  for (const { relation, curve } of plan.edges) {
    const ends = [relation.source, relation.target];
    ties.set(pairKey(relation.source, relation.target), { ends, line: sampled(curve, SAMPLES) });
  }
  const names = [...plan.labels.values()];
  const lost = plan.nodes.length - names.length + names.filter(isCut).length;
  const small = plan.nodes.some(({ radius }) => radius < LEAST_TAGGED - 0.01);
  let cost = LOST_NAME * lost + (small ? SMALL_NODES : 0);
  const all = [...ties.values()];
  all.forEach(({ ends, line }, i) => {
    for (const { actor, at, radius } of plan.nodes)
      if (!ends.includes(actor.id) && passes(line, at, radius + 1)) cost += OVER_NODE;
    for (const { box } of names) if (line.some((point) => isIn(point, box))) cost += UNDER_NAME;
    for (const other of all.slice(0, i)) cost += CROSSING * crossings(line, other.line);
  });
  return cost;
}

function isCut({ lines }: { readonly lines: readonly string[] }): boolean {
  return lines.some((line) => line.endsWith("…"));
}

function isIn({ x, y }: Point, box: Rect): boolean {
  return x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
}

function signCost(index: CaseIndex, positions: ReadonlyMap<Id, Point>): number {
  const wrong = triplesOf(index.casefile).filter(
    ({ actor, friend, enemy }) => apart(positions, actor, friend) >= apart(positions, actor, enemy),
  );
  return WRONG_SIGN * wrong.length;
}

function apart(positions: ReadonlyMap<Id, Point>, a: Id, b: Id): number {
  const from = positions.get(a);
  const to = positions.get(b);
  return from && to ? distance(from, to) : 0;
}
