/** One window of the timeline: which marks are in view, where, and what lies outside. Pure; px from the plot's left. */
import type { Span } from "../base/day.ts";
import { clamp } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { type Axis, axisFor, offsetAt } from "./axis.ts";
import { GLYPH, isOpenBegun, isOpenEnded, labelSide } from "./extent.ts";
import { NAME_HEIGHT, UNDATED_COLUMNS } from "./frame.ts";
import type { TimelineItem, TimelineModel } from "./model.ts";
import { CLUSTER, LABEL_GAP, markKey, type Packed, type Packing, ROW } from "./pack.ts";

const LANE_PADDING = 5;

export interface PlacedLane {
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedMark {
  readonly packed: Packed;
  /** Ends where they are, in view or not. */
  readonly x0: number;
  readonly x1: number;
  /** Centre of the glyph, in view. */
  readonly x: number;
  readonly y: number;
  /** Parked at this edge: its day lies beyond, its possible time does not. */
  readonly edge?: "left" | "right";
  /** Px of the row that a parked mark and its words may take, from its edge. */
  readonly reach?: number;
}

export interface UndatedMark {
  readonly key: string;
  readonly items: readonly TimelineItem[];
  /** Px from the left of the column. */
  readonly x: number;
  readonly y: number;
}

export interface TimelineLayout {
  readonly axis: Axis;
  /** Px of the picture left of the plot. */
  readonly plotLeft: number;
  readonly lanes: readonly PlacedLane[];
  readonly marks: readonly PlacedMark[];
  readonly undated: readonly UndatedMark[];
  /** Shown events that lie wholly before or after the window. */
  readonly before: readonly Id[];
  readonly after: readonly Id[];
  readonly height: number;
}

type Away = "before" | "after" | "left" | "right";
type Spot = Omit<PlacedMark, "y">;

export function layoutTimeline(
  model: TimelineModel,
  packing: Packing,
  window: Span,
  width: number,
): TimelineLayout {
  const axis = axisFor(window, width, model.reference);
  const origin = offsetAt(window.from, axis.scale, model.reference);
  const spots: Spot[] = [];
  const away: Readonly<Record<Away, TimelineItem[][]>> = {
    before: model.lanes.map(() => []),
    after: model.lanes.map(() => []),
    left: model.lanes.map(() => []),
    right: model.lanes.map(() => []),
  };
  for (const packed of packing.marks) {
    const spot = placed(packed, packed.x0 - origin, packed.x1 - origin, origin, width);
    if (typeof spot === "object") spots.push(spot);
    else away[spot][packed.lane]?.push(...packed.items);
  }
  const lanes = placedLanes(packing, away);
  const top = (lane: number) => (lanes[lane]?.y ?? 0) + LANE_PADDING + ROW / 2;
  const busy = new Set(spots.map((spot) => spot.packed.lane));
  const parked = lanes.flatMap(({ index }) => {
    const row = busy.has(index) ? (packing.rows[index] ?? 1) : 0;
    return [...parkedAt("left", index, row, away, width), ...parkedAt("right", index, row, away, width)];
  });
  return {
    axis,
    plotLeft: model.plotLeft,
    lanes,
    marks: [...untangled(spots), ...parked].map((spot) => ({
      ...spot,
      y: top(spot.packed.lane) + spot.packed.row * ROW,
    })),
    undated: packing.undated.flatMap((items, lane) =>
      undatedCells(items).map((cell, i) => ({
        key: markKey(cell, `undated:${lane}`),
        items: cell,
        x: 14 + (i % UNDATED_COLUMNS) * 24,
        y: top(lane) + Math.floor(i / UNDATED_COLUMNS) * ROW,
      })),
    ),
    before: away.before.flat().map((item) => item.id),
    after: away.after.flat().map((item) => item.id),
    height: lanes.reduce((sum, lane) => sum + lane.height, 0),
  };
}

/** How many lanes lie below what is in view, by more than half of their names; lengths in px. */
export function lanesBelow(lanes: readonly PlacedLane[], scrollTop: number, room: number): number {
  return lanes.filter((lane) => lane.y + Math.min(lane.height, NAME_HEIGHT) / 2 > scrollTop + room).length;
}

/** A lane is as high as its rows, one more where marks are parked at an edge, or its undated cells. */
function placedLanes(
  packing: Packing,
  away: Readonly<Record<Away, TimelineItem[][]>>,
): readonly PlacedLane[] {
  let y = 0;
  return packing.rows.map((rows, index) => {
    const parked = (away.left[index]?.length ?? 0) + (away.right[index]?.length ?? 0) > 0 ? 1 : 0;
    const cells = Math.ceil(undatedCells(packing.undated[index] ?? []).length / UNDATED_COLUMNS);
    const height = Math.max(rows + parked, cells, 1) * ROW + 2 * LANE_PADDING;
    const lane = { index, y, height };
    y += height;
    return lane;
  });
}

const MOST_UNDATED = 24;

/** One cell an event; when there are very many, the rest share the last one. */
function undatedCells(items: readonly TimelineItem[]): readonly (readonly TimelineItem[])[] {
  const cells = items.slice(0, MOST_UNDATED).map((item) => [item]);
  if (items.length > MOST_UNDATED) cells[MOST_UNDATED - 1] = items.slice(MOST_UNDATED - 1);
  return cells;
}

/**
 * Where a mark stands in the window. Else: "before" or "after" when its possible time does not touch the window; "left" or
 * "right" when it does, but the day that it hangs on lies beyond that edge.
 */
function placed(packed: Packed, x0: number, x1: number, origin: number, width: number): Spot | Away {
  const form = packed.items.length > 1 ? undefined : packed.items[0]?.form;
  const spot = (x: number): Spot => ({ packed, x0, x1, x });
  if (form === undefined) {
    if (packed.last - origin < 0) return "before";
    return x0 + GLYPH > width ? "after" : spot(clamp(x0 + CLUSTER, 0, width));
  }
  if (isOpenEnded(form)) {
    const x = x0 + GLYPH + (form === "after" ? 4 : 1);
    if (x > width) return x0 <= width ? "right" : "after";
    if (x >= 0) return spot(x);
    return packed.line ? { ...spot(GLYPH + 14), edge: "left" } : "left";
  }
  if (isOpenBegun(form)) {
    const x = x1 - GLYPH - 4;
    if (x >= GLYPH && x <= width) return spot(x);
    if (x > width) return "right";
    return form === "standing" || x1 > 0 ? "left" : "before";
  }
  if (form === "bar" || form === "band") {
    if (x1 <= 0) return "before";
    if (x0 >= width) return "after";
    const from = Math.max(0, x0);
    const to = Math.min(width, x1);
    if (to - from < 2 * GLYPH) return spot(x0 < 0 ? to - GLYPH : from + GLYPH);
    const whole = x0 >= 0 && x1 <= width;
    return spot(form === "band" && whole ? (from + to) / 2 : from + GLYPH + (x0 < 0 ? 6 : 0));
  }
  const x = (x0 + x1) / 2;
  return x < 0 ? "before" : x > width ? "after" : spot(x);
}

/** What is parked at an edge of a lane stands in one mark, in the row under the others; in the first where there are none. */
function parkedAt(
  edge: "left" | "right",
  lane: number,
  row: number,
  away: Readonly<Record<Away, TimelineItem[][]>>,
  width: number,
): readonly Spot[] {
  const items = away[edge][lane] ?? [];
  if (items.length === 0) return [];
  const shared = (away[edge === "left" ? "right" : "left"][lane]?.length ?? 0) > 0;
  const x = edge === "left" ? GLYPH + 14 : width - GLYPH - 8;
  const packed = {
    key: markKey(items, `${edge}:${lane}`),
    items,
    lane,
    row,
    x0: x,
    x1: x,
    last: x,
    line: false,
  };
  return [
    {
      packed: { ...packed, label: items.length === 1 ? (items[0]?.event.short ?? "") : "" },
      x0: x,
      x1: x,
      x,
      edge,
      reach: shared ? width / 2 - 4 : width,
    },
  ];
}

/** A cluster that sticks out on the left takes in the mark that it would cover. */
function untangled(spots: readonly Spot[]): readonly Spot[] {
  const merged = new Map<string, Spot>();
  const kept: Spot[] = [];
  for (const spot of spots) {
    const { packed } = spot;
    const row = `${packed.lane}:${packed.row}`;
    const before = merged.get(row);
    const free = before === undefined ? Number.NEGATIVE_INFINITY : before.x + CLUSTER + 1;
    if (before !== undefined && leftOf(spot) < free) {
      const items = [...before.packed.items, ...packed.items];
      const both = { ...before, packed: { ...before.packed, items, key: markKey(items), label: "" } };
      merged.set(row, both);
      kept[kept.indexOf(before)] = both;
    } else {
      kept.push(wordsLeftOf(spot) < free ? { ...spot, packed: { ...packed, label: "" } } : spot);
      if (packed.items.length > 1 && spot.x0 + CLUSTER < 0) merged.set(row, spot);
    }
  }
  return kept;
}

/** Left end of the mark's ink in view. */
function leftOf({ packed, x0, x }: Spot): number {
  const [only] = packed.items;
  if (packed.items.length > 1 || only === undefined) return x - CLUSTER;
  return isOpenBegun(only.form) ? x - 2 * GLYPH - 1 : Math.min(x - GLYPH, Math.max(x0, 0));
}

/** Left end of the mark with its words. */
function wordsLeftOf(spot: Spot): number {
  const { packed, x0 } = spot;
  const form = packed.items[0]?.form;
  if (packed.label === "" || form === undefined || labelSide(form) === "right") return leftOf(spot);
  return x0 - LABEL_GAP - textWidth(packed.label, TYPE.label);
}
