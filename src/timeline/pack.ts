/**
 * Rows inside lanes, at one scale and for all of time, so that panning never moves a mark to another row.
 * Greedy by x: a mark goes into the first row that is free for it and its label; when the rows of a lane are used up, a
 * label gives way, and when even the glyphs would touch, the two become a cluster.
 */
import type { Id } from "../casefile/types.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import { extentAt, isOpenEnded, labelSide } from "./extent.ts";
import type { TimelineItem, TimelineModel } from "./model.ts";

export const ROW = 22;
export const GAP = 8;
/** Px between a mark and its label. */
export const LABEL_GAP = 5;
const LABEL_MOST = 240;
export const LABEL_LEAST = 44;
const ROWS_WHEN_FEW = 40;
const FEW = 160;
/** Marks that may be on screen at once when there are many events. */
const MOST_MARKS = 150;
/** Half of a cluster's width in px. */
export const CLUSTER = 11;
/** Width of an open event that has no line, in px. */
const OPEN_STUB = 32;
/** Open events of a lane that get a row of their own each. */
const MOST_LINES = 20;

/** One mark of a lane: an event, or several that cannot be told apart at this scale. */
export interface Packed {
  readonly key: string;
  readonly items: readonly TimelineItem[];
  readonly lane: number;
  readonly row: number;
  /** Ends in px from day 0 at this scale, the gutter counted. */
  readonly x0: number;
  readonly x1: number;
  /** Middle of the last event of a cluster, in the same px. */
  readonly last: number;
  /** Empty where there is no room. */
  readonly label: string;
  /** Whether the rest of the row is its own: an open event with a line to the window's edge. */
  readonly line: boolean;
}

export interface Packing {
  readonly scale: number;
  readonly marks: readonly Packed[];
  /** Rows of each lane. */
  readonly rows: readonly number[];
  /** Events without a place on the axis, by lane. */
  readonly undated: readonly (readonly TimelineItem[])[];
}

export interface PackOptions {
  readonly model: TimelineModel;
  /** Pixels per day. */
  readonly scale: number;
  /** Width of the plot in px. */
  readonly width: number;
  /** Which events have a mark at all. */
  readonly shown: (id: Id) => boolean;
  /** Most rows of a lane, where there is less room than the marks want. */
  readonly rows?: number;
}

interface Draft {
  items: TimelineItem[];
  row: number;
  x0: number;
  x1: number;
  last: number;
  label: string;
  side: "left" | "right";
  /** Nothing else may stand right of it in its row. */
  line: boolean;
}

interface Limits {
  readonly rows: number;
  /** Least distance of two marks' left ends in px. */
  readonly spacing: number;
}

export function pack({ model, scale, width, shown, rows: most = ROWS_WHEN_FEW }: PackOptions): Packing {
  const lanes = Math.max(1, model.lanes.length);
  const items = model.items.filter((item) => shown(item.id));
  const many = items.length > FEW;
  const spacing = many ? Math.max(2 * CLUSTER + 4, (lanes * width) / MOST_MARKS) : 0;
  const rowsWhenMany = Math.max(1, Math.floor((MOST_MARKS * spacing) / (lanes * width)));
  const limits = { rows: Math.min(most, many ? rowsWhenMany : ROWS_WHEN_FEW), spacing };
  const mostLines = Math.min(MOST_LINES, limits.rows - 1);
  const undated: TimelineItem[][] = model.lanes.map(() => []);
  const drafts: Draft[][] = model.lanes.map(() => []);
  for (const item of items) {
    const extent = extentAt(item, scale, model.reference);
    if (extent === undefined) undated[item.lane]?.push(item);
    else drafts[item.lane]?.push(draftOf(item, extent));
  }
  const marks: Packed[] = [];
  const rows = drafts.map((lane, i) => {
    if (many || lane.filter((draft) => draft.line).length > mostLines) withoutLines(lane);
    const placed = many ? packMany(lane, limits) : packRows(lane, limits);
    for (const draft of placed) marks.push(packedOf(draft, i));
    return placed.reduce((most, draft) => Math.max(most, draft.row + 1), 1);
  });
  return { scale, marks, rows, undated };
}

function draftOf(item: TimelineItem, { x0, x1 }: { readonly x0: number; readonly x1: number }): Draft {
  return {
    items: [item],
    row: 0,
    x0,
    x1,
    last: (x0 + x1) / 2,
    label: fitText(item.event.short, LABEL_MOST, TYPE.label),
    side: labelSide(item.form),
    line: isOpenEnded(item.form),
  };
}

/** Each open event ends in a chevron right beside it. */
function withoutLines(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!draft.line) continue;
    draft.line = false;
    draft.x1 = draft.x0 + OPEN_STUB;
  }
}

function packedOf({ items, row, x0, x1, last, label, line }: Draft, lane: number): Packed {
  return { key: markKey(items), items, lane, row, x0, x1, last, label: items.length > 1 ? "" : label, line };
}

/** `event:battle`, or the key of a cluster. */
export function markKey(items: readonly TimelineItem[], name = `${items[0]?.id}:${items.length}`): string {
  const [only] = items;
  return items.length === 1 && only !== undefined ? `event:${only.id}` : `cluster:${name}`;
}

/** What is long has a row of its own, or a century would swallow every day in it. */
function packMany(drafts: readonly Draft[], limits: Limits): readonly Draft[] {
  const isLong = (draft: Draft) => draft.x1 - draft.x0 > 4 * limits.spacing;
  const short = packRows(
    drafts.filter((draft) => !isLong(draft)),
    limits,
  );
  const rows = short.reduce((most, draft) => Math.max(most, draft.row + 1), 0);
  const long = packRows(drafts.filter(isLong), { ...limits, rows: 1 });
  for (const draft of long) draft.row += rows;
  return [...short, ...long];
}

function packRows(drafts: readonly Draft[], { rows, spacing }: Limits): readonly Draft[] {
  const sorted = [...drafts].sort((a, b) => startOf(a) - startOf(b) || a.x0 - b.x0 || compare(a, b));
  const last: Draft[] = [];
  const placed: Draft[] = [];
  for (const draft of sorted) {
    const row = rowFor(draft, last, rows, spacing);
    const before = last[row];
    if (row < 0) {
      join(last, draft);
      continue;
    }
    if (before !== undefined) makeRoom(before, draft);
    draft.row = row;
    last[row] = draft;
    placed.push(draft);
  }
  return placed;
}

/** A row in which the mark fits with its labels; else a new one; else one in which the glyphs fit; else -1. */
function rowFor(draft: Draft, last: readonly Draft[], rows: number, spacing: number): number {
  const spaced = (before: Draft) => draft.x0 - before.x0 >= spacing && draft.x0 >= before.x0;
  const free = last.findIndex((before) => spaced(before) && startOf(draft) - endOf(before) >= GAP);
  if (free >= 0) return free;
  if (last.length < rows) return last.length;
  return last.findIndex((before) => !before.line && spaced(before) && draft.x0 - before.x1 >= GAP);
}

/** Left end of the mark with its label. */
function startOf(draft: Draft): number {
  return draft.side === "left" && draft.label !== "" ? draft.x0 - LABEL_GAP - widthOf(draft) : draft.x0;
}

/** Right end of the mark with its label. */
function endOf(draft: Draft): number {
  if (draft.line) return Number.POSITIVE_INFINITY;
  return draft.side === "right" && draft.label !== "" ? draft.x1 + LABEL_GAP + widthOf(draft) : draft.x1;
}

function widthOf(draft: Draft): number {
  return textWidth(draft.label, TYPE.label);
}

/** Where two marks fit but not their labels, the one on the left is cut, then the one on the right goes. */
function makeRoom(before: Draft, draft: Draft): void {
  if (startOf(draft) - endOf(before) >= GAP) return;
  if (draft.side === "left") draft.label = "";
  if (before.side === "left" || startOf(draft) - endOf(before) >= GAP) return;
  const room = draft.x0 - before.x1 - LABEL_GAP - GAP;
  before.label = room < LABEL_LEAST ? "" : fitText(before.label, room, TYPE.label);
}

/** Into the mark that stands nearest on the left, one without a line where there is one. */
function join(last: readonly Draft[], draft: Draft): void {
  const open = last.filter((before) => !before.line);
  const target = (open.length > 0 ? open : last).reduce((best, one) => (one.x0 > best.x0 ? one : best));
  target.items.push(...draft.items);
  target.x1 = target.x0 + 2 * CLUSTER;
  target.last = Math.max(target.last, draft.last);
  target.line = false;
  target.label = "";
}

function compare(a: Draft, b: Draft): number {
  const [x, y] = [a.items[0], b.items[0]];
  if (x === undefined || y === undefined) return 0;
  return x.priority - y.priority || (x.id < y.id ? -1 : 1);
}
