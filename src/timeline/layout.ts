/** One window of the timeline: which marks are in view, where, and what lies outside. Pure; px from the plot's left. */
import type { Span } from "../base/day.ts";
import type { Id } from "../casefile/types.ts";
import { type Axis, axisFor, GUTTER, offsetAt } from "./axis.ts";
import { UNDATED_COLUMNS } from "./frame.ts";
import type { TimelineItem, TimelineModel } from "./model.ts";
import { GLYPH, type Packed, type Packing, ROW } from "./pack.ts";

const LANE_PADDING = 4;

export interface PlacedLane {
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedMark {
  readonly packed: Packed;
  /** Left and right end in view; a mark that begins before the window is cut off at 0. */
  readonly x0: number;
  readonly x1: number;
  /** Centre of the glyph. */
  readonly x: number;
  readonly y: number;
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
  readonly lanes: readonly PlacedLane[];
  readonly marks: readonly PlacedMark[];
  readonly undated: readonly UndatedMark[];
  /** Shown events that lie wholly before or after the window. */
  readonly before: readonly Id[];
  readonly after: readonly Id[];
  readonly height: number;
}

export function layoutTimeline(
  model: TimelineModel,
  packing: Packing,
  window: Span,
  width: number,
): TimelineLayout {
  const axis = axisFor(window, width, model.reference);
  const visible: PlacedMark[] = [];
  const stray: TimelineItem[][] = packing.undated.map((items) => [...items]);
  const before: Id[] = [];
  const after: Id[] = [];
  for (const packed of packing.marks) {
    const placed = place(packed, axis, width);
    if (typeof placed === "object") visible.push(placed);
    else if (placed === "undated") stray[packed.lane]?.push(...packed.items);
    else (placed === "before" ? before : after).push(...packed.items.map((item) => item.id));
  }
  let y = 0;
  const lanes = packing.rows.map((rows, index): PlacedLane => {
    const cells = Math.ceil(undatedCells(stray[index] ?? []).length / UNDATED_COLUMNS);
    const height = Math.max(rows, cells, 1) * ROW + 2 * LANE_PADDING;
    const lane = { index, y, height };
    y += height;
    return lane;
  });
  const top = (lane: number) => (lanes[lane]?.y ?? 0) + LANE_PADDING + ROW / 2;
  return {
    axis,
    lanes,
    marks: visible.map((mark) => ({ ...mark, y: top(mark.packed.lane) + mark.packed.row * ROW })),
    undated: stray.flatMap((items, lane) =>
      undatedCells(items).map((cell, i) => ({
        key: cell.length === 1 ? `event:${cell[0]?.id}` : `cluster:undated:${lane}`,
        items: cell,
        x: 14 + (i % UNDATED_COLUMNS) * 24,
        y: top(lane) + Math.floor(i / UNDATED_COLUMNS) * ROW,
      })),
    ),
    before,
    after,
    height: y,
  };
}

const MOST_UNDATED = 24;

/** One cell an event; when there are very many, the rest share the last one. */
function undatedCells(items: readonly TimelineItem[]): readonly (readonly TimelineItem[])[] {
  const cells = items.slice(0, MOST_UNDATED).map((item) => [item]);
  if (items.length > MOST_UNDATED) cells[MOST_UNDATED - 1] = items.slice(MOST_UNDATED - 1);
  return cells;
}

/**
 * In view with its ends; or before or after the window; or "undated": its possible time touches the window, but the
 * place where it would stand does not (a "by" whose day comes later, a standing state when the reference is not in view).
 */
function place(packed: Packed, axis: Axis, width: number): PlacedMark | "before" | "after" | "undated" {
  const { window, scale, reference } = axis;
  const origin = offsetAt(window.from, scale, reference);
  const shift = (packed.after ? GUTTER : 0) - origin;
  const x0 = packed.x0 + shift;
  const x1 = packed.x1 + shift;
  const item = packed.items[0];
  const form = packed.items.length > 1 ? "point" : item?.form;
  if (form === "open" || form === "after") {
    if (x0 > width) return "after";
    const at = Math.max(0, x0);
    return { packed, x0: at, x1: width, x: at + GLYPH + 2, y: 0 };
  }
  if (form === "standing" && (x1 < 0 || x0 > width)) return "undated";
  if (form === "by" || form === "until") {
    if (x1 < 0) return "before";
    if (x0 > width) return "undated";
    return { packed, x0, x1, x: x1 - GLYPH - 4, y: 0 };
  }
  if (x1 < 0) return "before";
  if (x0 > width) return "after";
  if (form === "bar") {
    const at = Math.max(0, x0);
    return { packed, x0: at, x1: Math.min(width, x1), x: Math.min(at + GLYPH, Math.max(at, x1)), y: 0 };
  }
  if (form === "band") {
    const from = Math.max(0, x0);
    const to = Math.min(width, x1);
    return { packed, x0: from, x1: to, x: Math.max(GLYPH, Math.min(width - GLYPH, (from + to) / 2)), y: 0 };
  }
  return { packed, x0, x1, x: (x0 + x1) / 2, y: 0 };
}
