import { distance, overlaps, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { frameFor, pictureFor } from "./camera.ts";
import { crossings, passes } from "./crossings.ts";
import { sampled } from "./curves.ts";
import { pairKey, triplesOf } from "./network.ts";
import { baseFor, boxOf, LEAST_TAGGED, type Plan, planGraph } from "./plan.ts";
import { strangers } from "./strangers.ts";

/** The pane of a picture by itself, those beside the timeline and on a tablet, and what small panes show a part of. */
const LARGE: Size = { width: 1200, height: 800 };
const SMALL: readonly Size[] = [
  { width: 1519, height: 380 },
  { width: 1039, height: 291 },
  { width: 1024, height: 363 },
];
const TOO_SMALL: readonly Size[] = [
  { width: 879, height: 193 },
  { width: 390, height: 468 },
];
const SAMPLES = 16;
/** How much less a flaw weighs in one of the small panes. */
const SMALL_SHARE = 0.2;
const CROSSING = 160;
const OVER_NODE = 2_500;
const UNDER_NAME = 20;
/** A name that is left out or cut, and two names, nodes or titles in each other's way. */
const LOST_NAME = 8_000;
const OVERLAP = 8_000;
/** Names in two lines may come as near as their descenders. */
const DESCENT = 1;
/** Nodes too close to each other to be as large as the letters of a side need, for each px that they lack. */
const SMALL_NODES = 12_000;
const WRONG_SIGN = 800;
const IMPURE = 150;

/**
 * What a layout is worth as it will be drawn, in several panes: crossings, edges over nodes and under names, names that
 * find no room, enemies nearer than friends, strangers among the nearest. Less is better. It takes a second, and chooses
 * among the layouts of a case that ships.
 */
export function judge(index: CaseIndex, positions: ReadonlyMap<Id, Point>): number {
  const actors = index.casefile.actors.length;
  const panes = [...SMALL, ...TOO_SMALL.map((pane) => pictureFor(pane, actors))];
  const small = panes.reduce((cost, pane) => cost + costIn(pane, index, positions), 0);
  const drawn = costIn(LARGE, index, positions) + SMALL_SHARE * small;
  return drawn + signCost(index, positions) + IMPURE * strangers(index.casefile.actors, positions);
}

function costIn(pane: Size, index: CaseIndex, positions: ReadonlyMap<Id, Point>): number {
  const frame = frameFor(pane);
  const input = { index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() } as const;
  return drawnCost(planGraph(input, baseFor(index, positions, frame)));
}

/** What a drawing costs: names that are lost or cut, overlaps, small nodes, edges over nodes and under names, crossings. */
export function drawnCost(plan: Plan): number {
  const ties = new Map<string, { readonly ends: readonly Id[]; readonly line: readonly Point[] }>();
  for (const { relation, curve } of plan.edges) {
    const ends = [relation.source, relation.target];
    ties.set(pairKey(relation.source, relation.target), { ends, line: sampled(curve, SAMPLES) });
  }
  const names = [...plan.labels.values()];
  const lost = plan.nodes.length - names.length + names.filter(isCut).length;
  const least = Math.min(LEAST_TAGGED, ...plan.nodes.map(({ radius }) => radius));
  let cost = LOST_NAME * lost + OVERLAP * overlapsIn(plan) + SMALL_NODES * (LEAST_TAGGED - least);
  const all = [...ties.values()];
  all.forEach(({ ends, line }, i) => {
    for (const { actor, at, radius } of plan.nodes)
      if (!ends.includes(actor.id) && passes(line, at, radius + 1)) cost += OVER_NODE;
    for (const { box } of names) if (line.some((point) => isIn(point, box))) cost += UNDER_NAME;
    for (const other of all.slice(0, i)) cost += CROSSING * crossings(line, other.line);
  });
  return cost;
}

function overlapsIn({ nodes, labels, panels }: Plan): number {
  const names = [...labels.values()].map(({ box: { x, y, width, height } }) => {
    return { x, y: y + DESCENT, width, height: height - 2 * DESCENT };
  });
  const boxes = [...nodes.map(boxOf), ...names, ...panels.map(({ title }) => title)];
  return boxes.reduce((sum, box, i) => sum + boxes.slice(0, i).filter((b) => overlaps(box, b)).length, 0);
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
