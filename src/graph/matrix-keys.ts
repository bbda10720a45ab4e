import { clamp } from "../base/geometry.ts";
import type { At, Cell, Matrix } from "./matrix.ts";

export interface MatrixKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Rows that PageUp and PageDown go. */
const PAGE = 5;

const STEPS: Readonly<Record<string, At>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/**
 * Where a key leads in the matrix, its names included; undefined for a key that is none of its own. Arrows go to the next
 * cell, with Ctrl to the next relation in that direction or else to the edge, as in a spreadsheet; brackets go from
 * relation to relation.
 */
export function leadsTo(
  at: At,
  { key, ctrlKey, metaKey, altKey }: MatrixKey,
  matrix: Matrix,
): At | undefined {
  if (metaKey || altKey) return undefined;
  const last = { row: matrix.rows.length - 1, column: matrix.columns.length - 1 };
  const step = STEPS[key];
  if (step) return ctrlKey ? leapt(at, step, matrix) : stepped(at, step, last);
  if (ctrlKey) return { Home: { row: 0, column: 0 }, End: last }[key];
  switch (key) {
    case "Home":
      return { ...at, column: at.row < 0 ? 0 : -1 };
    case "End":
      return { ...at, column: last.column };
    case "PageUp":
      return { ...at, row: Math.max(0, at.row - PAGE) };
    case "PageDown":
      return { ...at, row: Math.min(last.row, at.row + PAGE) };
    case "[":
      return nextFilled(at, -1, matrix);
    case "]":
      return nextFilled(at, 1, matrix);
    default:
      return undefined;
  }
}

/** The next cell with relations in the row, or in the rows after it; the other way round with -1. */
export function nextFilled(at: At, step: 1 | -1, { cells, columns }: Matrix): At | undefined {
  const order = ({ row, column }: At) => row * (columns.length + 1) + column;
  return nearest(cells, (cell) => (order(cell) - order(at)) * step);
}

/** Where the keyboard enters: at the first cell that holds a relation. */
export function firstFilled(matrix: Matrix): At {
  return nextFilled({ row: 0, column: -1 }, 1, matrix) ?? { row: 0, column: 0 };
}

/** There is nothing to read in the corner between the names. */
function stepped(at: At, step: At, last: At): At {
  const next = {
    row: clamp(at.row + step.row, -1, last.row),
    column: clamp(at.column + step.column, -1, last.column),
  };
  return next.row < 0 && next.column < 0 ? at : next;
}

function leapt(at: At, step: At, matrix: Matrix): At {
  const ahead = nearest(matrix.cells, ({ row, column }) => {
    const beside = step.row === 0 ? row === at.row : column === at.column;
    return beside ? (row - at.row) * step.row + (column - at.column) * step.column : 0;
  });
  if (ahead) return ahead;
  const { rows, columns } = matrix;
  if (step.row === 0) return { ...at, column: edgeOf(step.column, at.row, columns.length) };
  return { ...at, row: edgeOf(step.row, at.column, rows.length) };
}

/** The last cell, or back the name; of the names themselves the first one. */
function edgeOf(step: number, beside: number, count: number): number {
  if (step > 0) return count - 1;
  return beside < 0 ? 0 : -1;
}

/** The cell with the least distance above 0. */
function nearest(cells: ReadonlyMap<string, Cell>, distanceTo: (cell: Cell) => number): At | undefined {
  let best: At | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells.values()) {
    const distance = distanceTo(cell);
    if (distance <= 0 || distance >= least) continue;
    least = distance;
    best = { row: cell.row, column: cell.column };
  }
  return best;
}
