import { type CSSProperties, type ReactNode, useId, useMemo, useRef } from "react";
import type { Point } from "../base/geometry.ts";
import { say } from "../words/messages.ts";
import css from "./Matrix.module.css";
import { MatrixBand } from "./MatrixBand.tsx";
import { MatrixChoice } from "./MatrixChoice.tsx";
import { MatrixCross, MatrixInks } from "./MatrixInks.tsx";
import { MatrixTops } from "./MatrixTops.tsx";
import { matrixOf } from "./matrix.ts";
import { CELL, menuPlace, type Space, spaceOf } from "./matrix-space.ts";
import type { Outside } from "./outside.ts";
import type { RelationsProps } from "./relations-props.ts";
import { useMatrixCursor } from "./use-matrix-cursor.tsx";
import { useRanges } from "./use-ranges.tsx";

export interface MatrixProps extends RelationsProps {
  /** What is dim by the reader's choices, whatever is in focus. */
  readonly outside?: Outside | undefined;
  /** Of the pane, in px. */
  readonly width: number;
  readonly height: number;
}

/** Who stands with whom as a table: a row is who does it, a column to whom. The same filter and selection. */
export function Matrix(props: MatrixProps): ReactNode {
  const { index, litActors, litRelations, outside, selection, width, height } = props;
  const pane = useMemo(() => ({ width, height }), [width, height]);
  const matrix = useMemo(() => matrixOf(index), [index]);
  const space = useMemo(() => spaceOf(matrix, pane), [matrix, pane]);
  const whole = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { ranges, show } = useRanges(box, matrix, space, pane);
  const { current, choice, marked, on, choose, close, onScroll } = useMatrixCursor({
    matrix,
    space,
    selection,
    whole,
    show,
    onSelect: props.onSelect,
    onHover: props.onHover,
  });
  const keys = useId();
  const { rows, columns, rowBands } = matrix;
  const shared = { matrix, index, litActors, outside, selection };

  return (
    <div ref={whole} className={css.matrix} style={sizesOf(space)}>
      <div
        ref={box}
        className={css.scroll}
        onScroll={onScroll}
        onWheel={choice && close}
        onTouchMove={choice && close}
      >
        {rows.length > 0 && (
          <div
            role="grid"
            tabIndex={-1}
            aria-label={say("graph.matrix", { rows: rows.length, columns: columns.length })}
            aria-describedby={keys}
            aria-readonly
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            className={css.grid}
            style={{ inlineSize: space.names + space.width, blockSize: space.tops + space.height }}
            {...on}
          >
            <MatrixTops
              {...shared}
              space={space}
              range={ranges.columns}
              reachable={current.row < 0 ? current.column : undefined}
              marked={marked}
            />
            {marked && <MatrixCross at={marked} space={space} />}
            {rowBands.map((band, i) => (
              <MatrixBand
                key={band.id}
                {...shared}
                band={band}
                top={space.tops + i * space.band + band.from * CELL}
                titled={space.band > 0}
                ranges={ranges}
                litRelations={litRelations}
                current={current}
                opened={choice}
                marked={marked}
              />
            ))}
            <MatrixInks matrix={matrix} space={space} ranges={ranges} lit={litRelations} />
          </div>
        )}
        {matrix.alone > 0 && (
          <p className={css.alone}>{say("graph.matrix.alone", { count: matrix.alone })}</p>
        )}
      </div>
      <p id={keys} className="visually-hidden">
        {say("graph.matrix.keys")}
      </p>
      {choice && (
        <MatrixChoice
          cell={choice}
          matrix={matrix}
          index={index}
          selection={selection}
          place={menuPlace(choice, space, pane, scrollOf(box.current))}
          onChoose={(id) => choose({ kind: "relation", id })}
          onClose={close}
        />
      )}
    </div>
  );
}

function sizesOf({ names, tops, band }: Space): CSSProperties {
  return {
    "--names": `${names}px`,
    "--tops": `${tops}px`,
    "--band": `${band}px`,
    "--cell": `${CELL}px`,
  } as CSSProperties;
}

function scrollOf(box: HTMLElement | null): Point {
  return { x: box?.scrollLeft ?? 0, y: box?.scrollTop ?? 0 };
}
