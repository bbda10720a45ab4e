import { type ReactNode, useMemo } from "react";
import type { Id } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import css from "./Matrix.module.css";
import type { At, Matrix } from "./matrix.ts";
import { matrixMarks } from "./matrix-marks.ts";
import { CELL, isIn, type Ranges, rectOf, type Space } from "./matrix-space.ts";

interface MatrixInksProps {
  readonly matrix: Matrix;
  readonly space: Space;
  readonly ranges: Ranges;
  readonly lit: ReadonlySet<Id>;
}

/** What stands in the cells, in one picture over all of them that are in the page. */
export function MatrixInks({ matrix, space, ranges, lit }: MatrixInksProps): ReactNode {
  const { rows, columns } = ranges;
  const inks = useMemo(() => {
    const cells = [...matrix.cells.values()];
    const shown = cells.filter((cell) => isIn(rows, cell.row) && isIn(columns, cell.column));
    return matrixMarks(shown, space, lit);
  }, [matrix, space, rows, columns, lit]);
  const first = rectOf({ row: rows.from, column: columns.from }, space);
  const last = rectOf({ row: rows.to - 1, column: columns.to - 1 }, space);
  const width = last.x + CELL - first.x;
  const height = last.y + CELL - first.y;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className={css.marks}
      width={width}
      height={height}
      viewBox={`${first.x} ${first.y} ${width} ${height}`}
      style={{ insetBlockStart: space.tops + first.y, insetInlineStart: space.names + first.x }}
    >
      <path className={css.parting} d={partings(matrix, space)} />
      <g className={css.faint}>
        <Marks marks={inks.dim} />
      </g>
      <Marks marks={inks.lit} />
    </svg>
  );
}

/** The row and the column of a place, from edge to edge. */
export function MatrixCross({ at, space }: { readonly at: At; readonly space: Space }): ReactNode {
  const { x, y } = rectOf(at, space);
  return (
    <>
      {at.row >= 0 && (
        <div aria-hidden="true" className={css.rowAt} style={{ insetBlockStart: space.tops + y }} />
      )}
      {at.column >= 0 && (
        <div aria-hidden="true" className={css.columnAt} style={{ insetInlineStart: space.names + x }} />
      )}
    </>
  );
}

/** Lines between the sides of the columns. */
function partings({ columnBands }: Matrix, { height }: Space): string {
  const starts = columnBands.filter(({ from }) => from > 0);
  return starts.map(({ from }) => `M${from * CELL - 0.5},0V${height}`).join("");
}
