import { memo, type ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { sameTarget, type Target } from "../scene/scene.ts";
import { actorLabel } from "../words/labels.ts";
import css from "./Matrix.module.css";
import { type Cell, cellKey, type Matrix } from "./matrix.ts";
import { isLit } from "./matrix-marks.ts";
import { isIn, type Range } from "./matrix-space.ts";
import type { Outside } from "./outside.ts";
import { cellWords, headWords } from "./say-matrix.ts";

/** What names and cells are told of the case and of what stands out in it. */
export interface MatrixShared {
  readonly matrix: Matrix;
  readonly index: CaseIndex;
  readonly litActors: ReadonlySet<Id>;
  readonly outside: Outside | undefined;
  readonly selection: Target | undefined;
}

interface MatrixRowProps extends MatrixShared {
  readonly row: number;
  /** Below the top of its side, in px. */
  readonly top: number;
  /** The columns in the page. */
  readonly range: Range;
  readonly litRelations: ReadonlySet<Id>;
  /** The column that the Tab key reaches; -1 is the name. */
  readonly reachable: number | undefined;
  /** The column whose list is open. */
  readonly opened: number | undefined;
  /** The keyboard or the pointer is in it. */
  readonly marked: boolean;
}

/** The name of an actor and what it does to others: only cells with a relation, and the one that the keyboard is on. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps): ReactNode {
  const { matrix, index, row, range, reachable, opened, litActors, litRelations, outside, selection } = props;
  const actor = matrix.rows[row];
  if (!actor) return null;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={row + 2}
      data-row={row}
      className={css.row}
      style={{ insetBlockStart: props.top }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={headWords(actor, index, outside?.actors.get(actor.id))}
        aria-selected={sameTarget(selection, { kind: "actor", id: actor.id })}
        tabIndex={reachable === -1 ? 0 : -1}
        className={css.name}
        data-at={cellKey({ row, column: -1 })}
        data-dim={!litActors.has(actor.id) || undefined}
        data-marked={props.marked || undefined}
      >
        <bdi>{actorLabel(actor)}</bdi>
      </div>
      {matrix.columns.map((target, column) => {
        const key = cellKey({ row, column });
        const cell = matrix.cells.get(key);
        if (column !== reachable && !(cell && isIn(range, column))) return null;
        return (
          <div
            key={target.id}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={cellWords(actor, target, cell, cell && reasonOf(cell, outside))}
            aria-selected={isSelected(cell, selection)}
            {...(cell && cell.relations.length > 1
              ? { "aria-haspopup": "menu", "aria-expanded": column === opened }
              : {})}
            tabIndex={column === reachable ? 0 : -1}
            className={css.cell}
            style={{ insetInlineStart: `calc(var(--names) + ${column} * var(--cell))` }}
            data-at={key}
            data-dim={(cell && !isLit(cell, litRelations)) || undefined}
          />
        );
      })}
    </div>
  );
});

/** Why all of a cell is left out; undefined when some of it is not. */
function reasonOf({ relations }: Cell, outside: Outside | undefined) {
  const reasons = relations.map(({ id }) => outside?.relations.get(id));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function isSelected(cell: Cell | undefined, selection: Target | undefined): boolean {
  return cell?.relations.some(({ id }) => sameTarget({ kind: "relation", id }, selection)) ?? false;
}
