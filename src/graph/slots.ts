import type { Point } from "../base/geometry.ts";
import { REGION_HEAD, type Region } from "./sides.ts";

const PAD_X = 20;
const PAD_BOTTOM = 20;
/** Names are wider than high, so places are too. */
const CELL_RATIO = 1.7;
/** Places that stay empty give the annealing room: one in eight. */
const SLACK = 1.12;

/** The places of one region: where linked actors may stand, and where those without relations do, in order. */
export interface Slots {
  readonly linked: readonly Point[];
  readonly alone: readonly Point[];
  readonly cell: { readonly width: number; readonly height: number };
}

/** A lattice in which every other row is shifted, so that three places seldom lie on one line. */
export function slotsOf(region: Region): Slots {
  const { rect, linked, alone } = region;
  const inner = {
    x: rect.x + PAD_X,
    y: rect.y + REGION_HEAD,
    width: rect.width - 2 * PAD_X,
    height: rect.height - REGION_HEAD - PAD_BOTTOM,
  };
  const { columns, rows, aloneRows } = gridFor(linked.length, alone.length, inner.width / inner.height);
  const cell = { width: inner.width / columns, height: inner.height / rows };
  const places: Point[][] = [];
  for (let row = 0; row < rows; row++) {
    const free = row < rows - aloneRows;
    const shift = free && columns > 1 ? (row % 2 === 0 ? -0.22 : 0.22) : 0;
    places.push(
      Array.from({ length: columns }, (_, column) => ({
        x: inner.x + (column + 0.5 + shift) * cell.width,
        y: inner.y + (row + 0.5) * cell.height,
      })),
    );
  }
  return {
    linked: places.slice(0, rows - aloneRows).flat(),
    alone: places.slice(rows - aloneRows).flat(),
    cell,
  };
}

function gridFor(linked: number, alone: number, ratio: number) {
  let best = { columns: 1, rows: 1, aloneRows: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= Math.max(1, linked + alone); columns++) {
    const linkedRows = Math.ceil((linked > 3 ? linked * SLACK : linked) / columns);
    const aloneRows = Math.ceil(alone / columns);
    const rows = Math.max(1, linkedRows + aloneRows);
    const cellRatio = (ratio * rows) / columns;
    const off = cellRatio > CELL_RATIO ? cellRatio / CELL_RATIO : CELL_RATIO / cellRatio;
    const empty = columns * rows - linked - alone;
    const cost = off + 0.04 * empty;
    if (cost < least) {
      least = cost;
      best = { columns, rows, aloneRows };
    }
  }
  return best;
}
