import { clamp, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { Actor } from "../casefile/types.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { actorLabel } from "../words/labels.ts";
import type { At, Band, Matrix } from "./matrix.ts";

/** Side of a cell in px: large enough for a finger. */
export const CELL = 24;
/** Height of the line with a side's name, in px. */
export const BAND = 20;
/** What stands around a name, in px. */
const NAME_ROOM = 20;
const LEAST_NAMES = 96;
const MOST_NAMES = 176;
/** Names are cut so far in order that all columns show at once. */
const FITTING = 124;
const SCROLLBAR = 12;
const LEAST_TOPS = 56;
const MOST_TOPS = 128;
/** Share of a pane that is too small for all that the names may take. */
const NAMES_SHARE = 0.34;
const TOPS_SHARE = 0.3;
/** Cells beyond the visible ones that are in the page, so that scrolling shows no gap. */
const BEYOND = 4;
/** A matrix of no more elements than this is in the page as a whole. */
const MOST_WHOLE = 600;

/** Width of the list of a cell, and what stays free around it, in px. */
const MENU = 340;
const MENU_EDGE = 8;

/** Where everything is, in px; cells are counted from below the names on top and beside those at the side. */
export interface Space {
  /** Width of the names at the side. */
  readonly names: number;
  /** Height of the names on top, with their sides. */
  readonly tops: number;
  /** Height of a side's line; 0 where there are no sides to tell apart. */
  readonly band: number;
  /** Of all cells and lines. */
  readonly width: number;
  readonly height: number;
  readonly rowTops: readonly number[];
}

/** From the first to before the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Ranges {
  readonly rows: Range;
  readonly columns: Range;
}

export function spaceOf(matrix: Matrix, pane: Size): Space {
  const { rows, columns, rowBands } = matrix;
  const width = columns.length * CELL;
  const band = hasSides(rowBands) || hasSides(matrix.columnBands) ? BAND : 0;
  const free = pane.width - width - SCROLLBAR;
  const room = free >= FITTING ? free : NAMES_SHARE * pane.width;
  const names = clamp(Math.min(longest(rows), room), LEAST_NAMES, MOST_NAMES);
  const tops = clamp(Math.min(longest(columns), TOPS_SHARE * pane.height), LEAST_TOPS, MOST_TOPS);
  const rowTops = rowBands.flatMap(({ from, count }, i) =>
    Array.from({ length: count }, (_, n) => (i + 1) * band + (from + n) * CELL),
  );
  return {
    names: Math.floor(names),
    tops: Math.floor(tops) + band,
    band,
    width,
    height: rowBands.length * band + rows.length * CELL,
    rowTops,
  };
}

/** The whole matrix, as long as it is small or is printed. */
export function wholeOf({ rows, columns, cells }: Matrix, printing: boolean): Ranges | undefined {
  if (rows.length + columns.length + cells.size > MOST_WHOLE && !printing) return undefined;
  return { rows: { from: 0, to: rows.length }, columns: { from: 0, to: columns.length } };
}

/** What is in sight at a scroll position, in steps of a few cells. */
export function inSight(matrix: Matrix, space: Space, pane: Size, scroll: Point): Ranges {
  const first = (at: number) => Math.max(0, Math.floor(at / CELL / BEYOND - 1) * BEYOND);
  const left = first(scroll.x);
  const right = first(scroll.x + pane.width - space.names) + 3 * BEYOND;
  const top = rowAt(space, scroll.y);
  const bottom = rowAt(space, scroll.y + pane.height - space.tops);
  return {
    rows: { from: first(top * CELL), to: Math.min(matrix.rows.length, first(bottom * CELL) + 3 * BEYOND) },
    columns: { from: left, to: Math.min(matrix.columns.length, right) },
  };
}

export function isIn({ from, to }: Range, at: number): boolean {
  return at >= from && at < to;
}

/** Where a cell stands; names stand at the edge. */
export function rectOf({ row, column }: At, space: Space): Rect {
  return { x: column * CELL, y: space.rowTops[row] ?? 0, width: CELL, height: CELL };
}

/** The scroll position that shows all of a cell beside the names, moved only if needed. */
export function scrolledTo(at: At, space: Space, pane: Size, scroll: Point): Point {
  const { x, y, width, height } = rectOf(at, space);
  return {
    x: at.column < 0 ? scroll.x : nudged(scroll.x, x, width, pane.width - space.names),
    y:
      at.row < 0 ? scroll.y : nudged(scroll.y, y - space.band, height + space.band, pane.height - space.tops),
  };
}

/** Where the list of a cell stands in the pane: below the cell or, if there is more room, above it. */
export interface MenuPlace {
  readonly insetInlineStart: number;
  readonly insetBlockStart?: number;
  readonly insetBlockEnd?: number;
  readonly inlineSize: number;
  readonly maxBlockSize: number;
}

export function menuPlace(at: At, space: Space, pane: Size, scroll: Point): MenuPlace {
  const cell = rectOf(at, space);
  const x = space.names + cell.x - scroll.x;
  const above = space.tops + cell.y - scroll.y;
  const below = above + CELL;
  const inlineSize = Math.min(MENU, pane.width - 2 * MENU_EDGE);
  const insetInlineStart = clamp(x, MENU_EDGE, Math.max(MENU_EDGE, pane.width - MENU_EDGE - inlineSize));
  const under = pane.height - below - MENU_EDGE;
  const over = above - MENU_EDGE;
  return under >= over
    ? { insetInlineStart, inlineSize, insetBlockStart: below, maxBlockSize: under }
    : { insetInlineStart, inlineSize, insetBlockEnd: pane.height - above, maxBlockSize: over };
}

/** The row at a height, or the one above a side's line. */
function rowAt({ rowTops }: Space, y: number): number {
  const after = rowTops.findIndex((top) => top > y);
  return after < 0 ? rowTops.length - 1 : Math.max(0, after - 1);
}

function nudged(scroll: number, start: number, length: number, room: number): number {
  if (start < scroll) return Math.max(0, start);
  return Math.max(scroll, start + length - room);
}

function longest(actors: readonly Actor[]): number {
  return NAME_ROOM + Math.max(0, ...actors.map((actor) => textWidth(actorLabel(actor), TYPE.meta, 600)));
}

function hasSides(bands: readonly Band[]): boolean {
  return bands.some(({ side }) => side !== undefined);
}
