/**
 * Rows inside lanes, at one scale and for all of time, so that panning never moves a mark to another row.
 * Greedy by x: a mark goes into the first row that is free for it and its label; when the rows of a lane are used up, the
 * label before it gives way, and when even the glyphs would touch, the two become a cluster.
 */
import type { Id } from "../casefile/types.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import { GUTTER } from "./axis.ts";
import type { TimelineItem, TimelineModel } from "./model.ts";

export const ROW = 26;
export const GLYPH = 8;
const GAP = 6;
const LABEL_MOST = 240;
const LABEL_LEAST = 44;
const ROWS_WHEN_FEW = 60;
const FEW = 300;
/** Marks that may be on screen at once when there are many events. */
const MOST_MARKS = 180;

/** One mark of a lane: an event, or several that cannot be told apart at this scale. */
export interface Packed {
  readonly key: string;
  readonly items: readonly TimelineItem[];
  readonly lane: number;
  readonly row: number;
  /** Extent in px from day 0 at this scale, without gutter. */
  readonly x0: number;
  readonly x1: number;
  /** Whether the mark stands after the gutter. */
  readonly after: boolean;
  readonly label: string;
}

export interface Packing {
  readonly scale: number;
  readonly marks: readonly Packed[];
  /** Rows of each lane. */
  readonly rows: readonly number[];
  /** Events without a place on the axis, by lane. */
  readonly undated: readonly (readonly TimelineItem[])[];
  readonly markOf: ReadonlyMap<Id, Packed>;
}

export interface PackOptions {
  readonly model: TimelineModel;
  /** Pixels per day. */
  readonly scale: number;
  /** Width of the plot in px. */
  readonly width: number;
  /** Which events have a mark at all. */
  readonly shown: (id: Id) => boolean;
}

interface Draft {
  items: TimelineItem[];
  row: number;
  x0: number;
  x1: number;
  after: boolean;
  label: string;
  labelAt: number;
  /** A line to the right that nothing else may stand on: its length in px. */
  line: number;
}

/** Where the mark of an event stands, in px from day 0 (without gutter); undefined in the Undated column. */
export function extentAt(
  item: TimelineItem,
  scale: number,
  reference: number | undefined,
): { readonly x0: number; readonly x1: number; readonly after: boolean } | undefined {
  const { from, to } = item;
  const after = reference !== undefined && (from ?? (to ?? reference) - 1) >= reference;
  switch (item.form) {
    case "undated":
      return undefined;
    case "standing":
      return reference === undefined ? undefined : gutterExtent(reference * scale);
    case "by": {
      if (to === undefined) return undefined;
      if (to - 1 === reference) return gutterExtent(reference * scale);
      return { x0: to * scale - 3 * GLYPH, x1: to * scale, after };
    }
    case "point": {
      if (from === undefined) return undefined;
      const x = (from + 0.5) * scale;
      return { x0: x - GLYPH, x1: x + GLYPH, after };
    }
    case "open":
    case "after": {
      if (from === undefined) return undefined;
      return { x0: from * scale, x1: from * scale + 3 * GLYPH, after };
    }
    case "until":
      return to === undefined ? undefined : { x0: to * scale - 3 * GLYPH, x1: to * scale, after };
    case "bar":
    case "band": {
      if (from === undefined || to === undefined) return undefined;
      const gap = reference !== undefined && from < reference && to > reference ? GUTTER : 0;
      return { x0: from * scale, x1: Math.max(to * scale + gap, from * scale + 2 * GLYPH), after };
    }
  }
}

/** In the gutter, px are counted back from the reference day, as if the gutter lay over the days before it. */
function gutterExtent(reference: number) {
  return { x0: reference - GUTTER + 4, x1: reference - 2, after: true };
}

export function pack(options: PackOptions): Packing {
  const { model, scale, shown } = options;
  const lanes = model.lanes.length;
  const many = model.items.length > FEW;
  const spacing = many ? Math.max(2 * GLYPH + 6, (lanes * options.width) / MOST_MARKS) : 0;
  const limit = many
    ? Math.max(1, Math.floor((MOST_MARKS * spacing) / Math.max(1, lanes * options.width)))
    : ROWS_WHEN_FEW;
  const undated: TimelineItem[][] = model.lanes.map(() => []);
  const drafts: { lane: number; draft: Draft }[][] = model.lanes.map(() => []);
  for (const item of model.items) {
    if (!shown(item.id)) continue;
    const extent = extentAt(item, scale, model.reference);
    if (extent === undefined) {
      undated[item.lane]?.push(item);
      continue;
    }
    const line = item.form === "open" && !many ? Number.POSITIVE_INFINITY : 0;
    drafts[item.lane]?.push({
      lane: item.lane,
      draft: { items: [item], row: 0, ...extent, line, label: labelOf(item), labelAt: extent.x1 + 5 },
    });
  }
  const marks: Packed[] = [];
  const rows = drafts.map((lane, i) => {
    const placed = packLane(
      lane.map((one) => one.draft),
      limit,
      spacing,
    );
    let most = 1;
    for (const draft of placed) {
      most = Math.max(most, draft.row + 1);
      marks.push({
        key: keyOf(draft.items),
        items: draft.items,
        lane: i,
        row: draft.row,
        x0: draft.x0,
        x1: draft.x1,
        after: draft.after,
        label: draft.items.length > 1 ? "" : draft.label,
      });
    }
    return most;
  });
  const markOf = new Map(marks.flatMap((mark) => mark.items.map((item) => [item.id, mark] as const)));
  return { scale, marks, rows, undated, markOf };
}

function keyOf(items: readonly TimelineItem[]): string {
  const [only] = items;
  return items.length === 1 && only !== undefined
    ? `event:${only.id}`
    : `cluster:${items[0]?.id}:${items.length}`;
}

function labelOf(item: TimelineItem): string {
  return fitText(item.event.short, LABEL_MOST, TYPE.label);
}

/** Right end of the mark with its label. */
function endOf(draft: Draft): number {
  if (draft.line > 0) return draft.line;
  return draft.label === "" ? draft.x1 : draft.labelAt + textWidth(draft.label, TYPE.label);
}

function packLane(drafts: readonly Draft[], limit: number, spacing: number): readonly Draft[] {
  const sorted = [...drafts].sort(
    (a, b) => Number(a.after) - Number(b.after) || a.x0 - b.x0 || compare(a, b),
  );
  const last: Draft[] = [];
  const placed: Draft[] = [];
  for (const draft of sorted) {
    const free = last.findIndex(
      (before) => apart(before, draft) >= GAP + Math.max(0, endOf(before) - before.x1),
    );
    const row =
      free >= 0
        ? free
        : last.length < limit
          ? last.length
          : last.findIndex((before) => apart(before, draft) >= Math.max(GAP, spacing - 2 * GLYPH));
    if (row < 0) {
      join(last[last.length - 1], draft);
      continue;
    }
    const before = last[row];
    if (before !== undefined && free < 0) shorten(before, draft);
    draft.row = row;
    last[row] = draft;
    placed.push(draft);
  }
  return placed;
}

/** Free px between two marks; across the gutter there is always its width more. */
function apart(before: Draft, draft: Draft): number {
  return draft.x0 - before.x1 + (draft.after && !before.after ? GUTTER : 0);
}

function shorten(before: Draft, draft: Draft): void {
  const room = apart(before, draft) - 5 - GAP;
  before.label = room < LABEL_LEAST ? "" : fitText(before.label, room, TYPE.label);
}

function join(before: Draft | undefined, draft: Draft): void {
  if (before === undefined) return;
  before.items.push(...draft.items);
  before.x1 = Math.max(before.x1, before.x0 + 2 * GLYPH + 6);
  before.label = "";
}

function compare(a: Draft, b: Draft): number {
  const [x, y] = [a.items[0], b.items[0]];
  if (x === undefined || y === undefined) return 0;
  return x.priority - y.priority || (x.id < y.id ? -1 : 1);
}
