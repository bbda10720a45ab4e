import type { Point } from "../base/geometry.ts";
import { REGION_HEAD, type Region } from "./sides.ts";

const PAD_X = 20;
const PAD_BOTTOM = 20;
/** Names are wider than high, so places are too. */
const CELL_RATIO = 1.25;
/** Places that stay empty give the annealing room: one in eight. */
const SLACK = 1.12;
/** How far every other row is shifted, as a share of a place's width. */
const STAGGER = 0.22;
const EMPTY_COST = 0.05;

/** The places of one region: where linked actors may stand, and where those without relations do, in order. */
export interface Slots {
  readonly linked: readonly Point[];
  readonly alone: readonly Point[];
}

/**
 * A lattice in which every other row is shifted, so that three places seldom lie on one line. Those without relations
 * take the last places, in straight rows.
 */
export function slotsOf({ rect, linked, alone }: Region): Slots {
  const inner = {
    x: rect.x + PAD_X,
    y: rect.y + REGION_HEAD,
    width: rect.width - 2 * PAD_X,
    height: rect.height - REGION_HEAD - PAD_BOTTOM,
  };
  const { columns, rows } = gridFor(linked.length, alone.length, inner.width / inner.height);
  const straight = rows - Math.ceil(alone.length / columns);
  const places: Point[] = [];
  for (let row = 0; row < rows; row++) {
    const shift = row >= straight || columns === 1 ? 0 : row % 2 === 0 ? -STAGGER : STAGGER;
    for (let column = 0; column < columns; column++) {
      places.push({
        x: inner.x + ((column + 0.5 + shift) * inner.width) / columns,
        y: inner.y + ((row + 0.5) * inner.height) / rows,
      });
    }
  }
  const kept = straight * columns;
  const last = linked.length > kept ? places.length - alone.length : kept;
  return { linked: places.slice(0, last), alone: places.slice(last) };
}

/** Columns and rows whose places have the best shape for a region `ratio` times as wide as high. */
function gridFor(linked: number, alone: number, ratio: number) {
  const wanted = Math.max(1, Math.ceil((linked > 3 ? linked * SLACK : linked) + alone));
  let best = { columns: 1, rows: wanted };
  let least = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= wanted; columns++) {
    const rows = Math.ceil(wanted / columns);
    const shape = (ratio * rows) / columns;
    const off = shape > CELL_RATIO ? shape / CELL_RATIO : CELL_RATIO / shape;
    const cost = off + EMPTY_COST * (columns * rows - wanted);
    if (cost < least) {
      least = cost;
      best = { columns, rows };
    }
  }
  return best;
}
