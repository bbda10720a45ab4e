import type { ReactNode } from "react";
import type { Id, Side } from "../casefile/types.ts";
import { sideColour } from "../theme/palette.ts";
import { say } from "../words/messages.ts";
import css from "./Matrix.module.css";
import { MatrixRow, type MatrixShared } from "./MatrixRow.tsx";
import type { At, Band } from "./matrix.ts";
import { BAND, CELL, isIn, type Ranges } from "./matrix-space.ts";

interface MatrixBandProps extends MatrixShared {
  readonly band: Band;
  /** Below the top of the grid, in px. */
  readonly top: number;
  /** Its side stands above it. */
  readonly titled: boolean;
  readonly ranges: Ranges;
  readonly litRelations: ReadonlySet<Id>;
  /** Where the Tab key leads. */
  readonly current: At;
  /** The cell whose list is open. */
  readonly opened: At | undefined;
  /** Where the keyboard or the pointer is. */
  readonly marked: At | undefined;
}

/** The rows of a side that are in the page: those in sight, and the one that the keyboard is on. */
export function MatrixBand(props: MatrixBandProps): ReactNode {
  const { band, top, titled, ranges, litRelations, current, opened, marked, ...shared } = props;
  const { from, count, side } = band;
  const head = titled ? BAND : 0;
  const rows = Array.from({ length: count }, (_, i) => from + i).filter(
    (row) => isIn(ranges.rows, row) || row === current.row,
  );
  if (rows.length === 0) return null;
  return (
    <div
      role="rowgroup"
      className={css.band}
      style={{ insetBlockStart: top, blockSize: head + count * CELL }}
    >
      {titled && <SideName side={side} />}
      {rows.map((row) => (
        <MatrixRow
          key={row}
          {...shared}
          row={row}
          top={head + (row - from) * CELL}
          range={ranges.columns}
          litRelations={litRelations}
          reachable={row === current.row ? current.column : undefined}
          opened={row === opened?.row ? opened.column : undefined}
          marked={row === marked?.row}
        />
      ))}
    </div>
  );
}

/** The letters and the name of a side beside its hue. The names and cells say it in words. */
function SideName({ side }: { readonly side: Side | undefined }): ReactNode {
  return (
    <div aria-hidden="true" className={css.side}>
      <span className={css.sideName}>
        <span className={css.chip} style={{ background: `var(--${sideColour(side?.slot)})` }} />
        {side && <span className={css.tag}>{side.tag.toUpperCase()}</span>}
        <bdi>{side?.name ?? say("graph.noSide")}</bdi>
      </span>
    </div>
  );
}
