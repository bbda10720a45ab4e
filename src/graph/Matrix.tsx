import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Actor } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import { sameTarget, type Target } from "../scene/scene.ts";
import { sideColour } from "../theme/palette.ts";
import { relationSentence } from "../words/describe.ts";
import { actorLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import css from "./Matrix.module.css";
import { MatrixChoice } from "./MatrixChoice.tsx";
import {
  type At,
  type Cell,
  cellKey,
  matrixOf,
  nextFilled,
  stepFrom,
  type Matrix as Table,
} from "./matrix.ts";
import { CELL, isLit, matrixMarks } from "./matrix-marks.ts";
import type { RelationsProps } from "./relations-props.ts";

/** Who stands with whom as a table: a row is who does it, a column whom it is done to. The same filter and selection. */
export function Matrix({
  index,
  litActors,
  litRelations,
  selection,
  onSelect,
  onHover,
}: RelationsProps): ReactNode {
  const matrix = useMemo(() => matrixOf(index), [index]);
  const marks = useMemo(() => matrixMarks(matrix, litRelations), [matrix, litRelations]);
  const selected = useMemo(() => cellOfSelection(matrix, selection), [matrix, selection]);
  const [at, setAt] = useState<At>();
  const [choice, setChoice] = useState<Cell>();
  const whole = useRef<HTMLDivElement>(null);
  /** A key has moved on: the cell that it left may be gone, and the focus with it. */
  const moved = useRef(false);
  const { actors, bands, cells } = matrix;
  const current = at ?? selected ?? nextFilled({ row: 0, column: -1 }, 1, matrix) ?? { row: 0, column: 0 };
  const read = cells.get(cellKey(current.row, current.column));
  const firsts = new Set(bands.map((band) => band.from));

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    whole.current?.querySelector<HTMLElement>("[role='gridcell'][tabindex='0']")?.focus();
  });

  /** The cell of what is selected elsewhere comes into sight. */
  useEffect(() => {
    if (!selected) return;
    setAt({ row: selected.row, column: selected.column });
    const cell = whole.current?.querySelector(`[data-cell="${cellKey(selected.row, selected.column)}"]`);
    cell?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [selected]);

  function open(cell: Cell | undefined): void {
    const [only] = cell?.relations ?? [];
    if (!cell || !only) return;
    if (cell.relations.length === 1) onSelect({ kind: "relation", id: only.id });
    else setChoice(cell);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || choice) return;
    const step =
      event.ctrlKey && event.key !== "Home" && event.key !== "End"
        ? undefined
        : stepFrom(current, event.key, event.ctrlKey, actors.length);
    const bracket = event.key === "]" ? 1 : event.key === "[" ? -1 : undefined;
    const next = step ?? (bracket && nextFilled(current, bracket, matrix));
    if (next) {
      moved.current = true;
      setAt(next);
    } else if (event.key === "Enter" || event.key === " ") open(read);
    else return;
    event.preventDefault();
  }

  function onClick({ target }: MouseEvent): void {
    const key = (target as Element).closest("[data-cell]")?.getAttribute("data-cell");
    const cell = cells.get(key ?? "");
    if (!cell) return;
    setAt({ row: cell.row, column: cell.column });
    open(cell);
  }

  return (
    <div ref={whole} className={css.matrix} onPointerLeave={() => onHover(undefined)}>
      <div
        role="grid"
        aria-label={say("graph.matrix", { actors: actors.length })}
        aria-rowcount={actors.length + 1}
        aria-colcount={actors.length + 1}
        className={css.grid}
        style={{ "--count": actors.length } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="row" aria-rowindex={1} tabIndex={-1} className={css.tops}>
          <div
            role="columnheader"
            tabIndex={-1}
            aria-colindex={1}
            aria-label={say("graph.matrix.corner")}
            className={css.corner}
          >
            <Corner source={actors[current.row]} target={actors[current.column]} cell={read} />
          </div>
          {actors.map((actor, i) => (
            <div
              key={actor.id}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={i + 2}
              className={css.top}
              data-dim={!litActors.has(actor.id) || undefined}
              data-at={i === current.column || undefined}
              onPointerEnter={() => onHover({ kind: "actor", id: actor.id })}
            >
              <bdi>{actorLabel(actor)}</bdi>
            </div>
          ))}
        </div>
        {actors.map((actor, row) => (
          <div
            key={actor.id}
            role="row"
            tabIndex={-1}
            aria-rowindex={row + 2}
            className={css.row}
            data-first={firsts.has(row) || undefined}
          >
            <RowHead
              actor={actor}
              index={index}
              dim={!litActors.has(actor.id)}
              current={row === current.row}
              onHover={onHover}
            />
            {columnsOf(row, matrix, current).map((column) => {
              const cell = cells.get(cellKey(row, column));
              return (
                <div
                  key={column}
                  role="gridcell"
                  aria-colindex={column + 2}
                  aria-label={cellWords(
                    actor,
                    actors[column],
                    cell,
                    index,
                    cell !== undefined && !isLit(cell, litRelations),
                  )}
                  aria-selected={
                    cell?.relations.some((one) => sameTarget({ kind: "relation", id: one.id }, selection)) ??
                    false
                  }
                  aria-haspopup={cell && cell.relations.length > 1 ? "menu" : undefined}
                  data-cell={cellKey(row, column)}
                  tabIndex={row === current.row && column === current.column ? 0 : -1}
                  className={css.cell}
                  style={{ insetInlineStart: `calc(var(--names) + ${column} * var(--cell))` }}
                  onFocus={() => setAt({ row, column })}
                  onPointerEnter={() =>
                    cell?.relations[0] && onHover({ kind: "relation", id: cell.relations[0].id })
                  }
                />
              );
            })}
          </div>
        ))}
        <svg
          className={css.marks}
          width={actors.length * CELL}
          height={actors.length * CELL}
          aria-hidden="true"
        >
          <g className={css.faint}>
            <Marks marks={marks.dim} />
          </g>
          <Marks marks={marks.lit} />
        </svg>
      </div>
      {matrix.alone > 0 && <p className={css.alone}>{say("graph.matrix.alone", { count: matrix.alone })}</p>}
      {choice && (
        <MatrixChoice
          cell={choice}
          index={index}
          onChoose={(id) => {
            setChoice(undefined);
            onSelect({ kind: "relation", id });
          }}
          onClose={() => {
            setChoice(undefined);
            whole.current?.querySelector<HTMLElement>("[role='gridcell'][tabindex='0']")?.focus();
          }}
        />
      )}
    </div>
  );
}

/** The filled cells of a row, and the one that the keyboard is on. */
function columnsOf(row: number, { actors, cells }: Table, current: At): readonly number[] {
  return actors.flatMap((_, column) =>
    cells.has(cellKey(row, column)) || (row === current.row && column === current.column) ? [column] : [],
  );
}

interface CornerProps {
  readonly source: Actor | undefined;
  readonly target: Actor | undefined;
  readonly cell: Cell | undefined;
}

/** What the cell in focus is about, in full: names at the rim may be cut. */
function Corner({ source, target, cell }: CornerProps): ReactNode {
  if (!source || !target) return null;
  return (
    <>
      <strong>
        <bdi>{actorLabel(source)}</bdi>
      </strong>
      <span>{say("graph.matrix.count", { count: cell?.relations.length ?? 0 })}</span>
      <strong>
        <bdi>{actorLabel(target)}</bdi>
      </strong>
    </>
  );
}

interface RowHeadProps {
  readonly actor: Actor;
  readonly index: CaseIndex;
  readonly dim: boolean;
  readonly current: boolean;
  readonly onHover: (target: Target | undefined) => void;
}

function RowHead({ actor, index, dim, current, onHover }: RowHeadProps): ReactNode {
  const side = actor.side === undefined ? undefined : index.sides.get(actor.side);
  return (
    <div
      role="rowheader"
      tabIndex={-1}
      aria-colindex={1}
      className={css.name}
      data-dim={dim || undefined}
      data-at={current || undefined}
      onPointerEnter={() => onHover({ kind: "actor", id: actor.id })}
    >
      <span className={css.chip} style={{ background: `var(--${sideColour(side?.slot)})` }} />
      {side && <span className={css.tag}>{side.tag}</span>}
      <bdi>{actorLabel(actor)}</bdi>
    </div>
  );
}

function cellWords(
  source: Actor,
  target: Actor | undefined,
  cell: Cell | undefined,
  index: CaseIndex,
  outside: boolean,
): string {
  if (!target) return "";
  const pair = { source: actorLabel(source), target: actorLabel(target) };
  if (!cell) return say("graph.matrix.none", pair);
  const relations = cell.relations.map((relation) => relationSentence(relation, index)).join("; ");
  const words = say("graph.matrix.cell", { ...pair, count: cell.relations.length, relations });
  return outside ? say("graph.matrix.outside", { words }) : words;
}

function cellOfSelection({ cells }: Table, selection: Target | undefined): Cell | undefined {
  if (selection?.kind !== "relation") return undefined;
  return [...cells.values()].find(({ relations }) => relations.some((one) => one.id === selection.id));
}
