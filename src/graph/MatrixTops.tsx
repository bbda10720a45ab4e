import type { ReactNode } from "react";
import { sameTarget } from "../scene/scene.ts";
import { sideColour } from "../theme/palette.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { actorLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import css from "./Matrix.module.css";
import type { MatrixShared } from "./MatrixRow.tsx";
import { type At, type Band, cellKey } from "./matrix.ts";
import { CELL, isIn, type Range, type Space } from "./matrix-space.ts";
import { cornerText, headWords } from "./say-matrix.ts";

interface MatrixTopsProps extends MatrixShared {
  readonly space: Space;
  /** The columns in the page. */
  readonly range: Range;
  /** The column that the Tab key reaches. */
  readonly reachable: number | undefined;
  /** Where the keyboard or the pointer is. */
  readonly marked: At | undefined;
}

/** The names on top under their sides, and in the corner in full what is marked. */
export function MatrixTops(props: MatrixTopsProps): ReactNode {
  const { matrix, index, space, range, reachable, marked, litActors, outside, selection } = props;
  return (
    <div role="row" tabIndex={-1} aria-rowindex={1} className={css.tops}>
      <div
        role="columnheader"
        tabIndex={-1}
        aria-colindex={1}
        aria-label={say("graph.matrix.corner")}
        className={css.corner}
      >
        <Corner {...props} />
      </div>
      {space.band > 0 && matrix.columnBands.map((band) => <TopSide key={band.id} band={band} />)}
      {matrix.columns.map((actor, column) =>
        isIn(range, column) || column === reachable ? (
          <div
            key={actor.id}
            role="columnheader"
            aria-colindex={column + 2}
            aria-label={headWords(actor, index, outside?.actors.get(actor.id))}
            aria-selected={sameTarget(selection, { kind: "actor", id: actor.id })}
            tabIndex={column === reachable ? 0 : -1}
            className={css.top}
            style={{ left: `calc(var(--names) + ${column} * var(--cell))` }}
            data-at={cellKey({ row: -1, column })}
            data-dim={!litActors.has(actor.id) || undefined}
            data-marked={column === marked?.column || undefined}
          >
            <bdi>{actorLabel(actor)}</bdi>
          </div>
        ) : null,
      )}
    </div>
  );
}

function Corner({ matrix, index, marked }: MatrixTopsProps): ReactNode {
  const cell = marked && matrix.cells.get(cellKey(marked));
  const text = marked && cornerText(marked, matrix, cell, index);
  if (!text) {
    return (
      <>
        <span>{say("graph.matrix.rows")}</span>
        <span>{say("graph.matrix.columns")}</span>
      </>
    );
  }
  return (
    <>
      <strong>
        <bdi>{text.first}</bdi>
      </strong>
      <span>{text.words}</span>
      {text.second !== undefined && (
        <strong>
          <bdi>{text.second}</bdi>
        </strong>
      )}
    </>
  );
}

/** The name only where most of it has room. */
function TopSide({ band: { side, from, count } }: { readonly band: Band }): ReactNode {
  const name = side?.name ?? say("graph.noSide");
  const tag = side?.tag.toUpperCase() ?? "–";
  const room = count * CELL - textWidth(tag, TYPE.meta) - 14;
  return (
    <div
      aria-hidden="true"
      className={css.topSide}
      style={{
        insetInlineStart: `calc(var(--names) + ${from} * var(--cell))`,
        inlineSize: count * CELL,
        borderColor: `var(--${sideColour(side?.slot)})`,
      }}
    >
      <span className={css.sideName}>
        <span className={css.tag}>{tag}</span>
        {textWidth(name, TYPE.meta, 600) * 0.6 < room && <bdi>{name}</bdi>}
      </span>
    </div>
  );
}
