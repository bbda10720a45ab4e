import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { hasMarked } from "../casefile/markings.ts";
import type { CaseEvent } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import type { Target } from "../scene/scene.ts";
import { usePrinting } from "../theme/use-printing.dom.ts";
import { say } from "../words/messages.ts";
import { BY_DATE, COLUMNS, cellText, pressed, type Sort, sortedEvents } from "./columns.ts";
import { type RowRange, rowsInView, scrollTo } from "./rows-in-view.ts";
import css from "./Table.module.css";

const ROW_HEIGHT = 48;
const HEAD_HEIGHT = 40;
const PAGE_ROWS = 10;

const SAVED_LISTS = ["events", "actors", "relations", "figures"] as const;
export type SavedList = (typeof SAVED_LISTS)[number];

export interface TableProps {
  readonly index: CaseIndex;
  readonly matched: Pick<Answer, SavedList>;
  readonly selection?: Target | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
  readonly onSelect: (target: Target) => void;
  /** Hands out a file of what matches. */
  readonly onSave: (list: SavedList) => void;
  /** Asks first how far marked things go along; instead of `onSave` where the case has any. */
  readonly onAsk: () => void;
  /** Height of the scrolled part in px; measured when left out. */
  readonly height?: number;
}

/** The events that match, as a grid: arrows move, Enter opens, the heads sort. Only the rows in view are in the page. */
export function Table(props: TableProps): ReactNode {
  const { index, matched } = props;
  const asks = useMemo(() => hasMarked(index.casefile), [index]);
  const saved = (list: SavedList) => say(`table.save.${list}`, { count: matched[list].length });
  return (
    <section className={css.table} aria-label={say("table.label")}>
      <div className={css.bar}>
        <p className={css.count}>{say("table.count", { count: matched.events.length })}</p>
        <fieldset className={css.save}>
          <legend>{say("table.save")}</legend>
          {SAVED_LISTS.map((list) => (
            <button
              key={list}
              type="button"
              aria-haspopup={asks ? "dialog" : undefined}
              onClick={() => (asks ? props.onAsk() : props.onSave(list))}
            >
              {asks ? say("table.save.ask", { what: saved(list) }) : saved(list)}
            </button>
          ))}
        </fieldset>
      </div>
      {matched.events.length === 0 ? <p className={css.empty}>{say("table.empty")}</p> : <Grid {...props} />}
    </section>
  );
}

/** Row 0 is the head. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

function Grid({
  index,
  matched,
  selection,
  sort = BY_DATE,
  onSort,
  onSelect,
  height,
}: TableProps): ReactNode {
  const events = useMemo(() => sortedEvents(index, matched.events, sort), [index, matched.events, sort]);
  const box = useRef<HTMLDivElement>(null);
  const measured = useHeight(box, height);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState<Cell>({ row: 1, column: 0 });
  const at: Cell = { row: Math.min(active.row, events.length), column: active.column };
  const selected = selection?.kind === "event" ? selection.id : undefined;
  const room = measured - HEAD_HEIGHT;
  const printing = usePrinting();
  const range = printing
    ? rowsInView(events.length, ROW_HEIGHT, 0, events.length * ROW_HEIGHT)
    : rowsInView(events.length, ROW_HEIGHT, scrollTop, room);

  function show(row: number): void {
    const element = box.current;
    if (element === null || row < 1) return;
    element.scrollTop = scrollTo(row - 1, ROW_HEIGHT, element.scrollTop, room);
    setScrollTop(element.scrollTop);
  }

  const selectedRow = selected === undefined ? 0 : events.findIndex((event) => event.id === selected) + 1;
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current === selected) return;
    shown.current = selected;
    show(selectedRow);
  });

  function move(to: Cell): void {
    const row = Math.max(0, Math.min(events.length, to.row));
    const column = Math.max(0, Math.min(COLUMNS.length - 1, to.column));
    setActive({ row, column });
    show(row);
    focusWhenThere(box, row, column);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = nextCell(event, at, events.length);
    if (to !== undefined) {
      event.preventDefault();
      move(to);
      return;
    }
    const row = events[at.row - 1];
    if (row !== undefined && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      onSelect({ kind: "event", id: row.id });
    }
  }

  const rows = rowsOf(range, at.row - 1);
  return (
    <div ref={box} className={css.scroll} onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}>
      <table
        role="grid"
        aria-label={say("table.label")}
        aria-rowcount={events.length + 1}
        aria-colcount={COLUMNS.length}
        onKeyDown={onKeyDown}
      >
        <Head sort={sort} at={at} onSort={onSort} onFocus={(column) => setActive({ row: 0, column })} />
        <tbody>
          {rows.map((i, n) => {
            const event = events[i];
            const gap = i - (rows[n - 1] ?? -1) - 1;
            if (event === undefined) return null;
            return (
              <Fragment key={event.id}>
                {gap > 0 && <Gap rows={gap} />}
                <Row
                  index={index}
                  event={event}
                  row={i + 1}
                  active={at.row === i + 1 ? at.column : undefined}
                  selected={event.id === selected}
                  onPick={(column) => {
                    setActive({ row: i + 1, column });
                    onSelect({ kind: "event", id: event.id });
                  }}
                />
              </Fragment>
            );
          })}
          <Gap rows={events.length - 1 - (rows.at(-1) ?? -1)} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows that are not in the page. */
function Gap({ rows }: { readonly rows: number }): ReactNode {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ blockSize: rows * ROW_HEIGHT, padding: 0 }} />
    </tr>
  );
}

interface HeadProps {
  readonly sort: Sort;
  readonly at: Cell;
  readonly onSort: (sort: Sort) => void;
  readonly onFocus: (column: number) => void;
}

function Head({ sort, at, onSort, onFocus }: HeadProps): ReactNode {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.map((column, i) => (
          <th
            key={column}
            scope="col"
            aria-colindex={i + 1}
            aria-sort={sort.column === column ? (sort.descending ? "descending" : "ascending") : "none"}
            data-column={column}
          >
            <button
              type="button"
              data-cell={`0-${i}`}
              tabIndex={at.row === 0 && at.column === i ? 0 : -1}
              onFocus={() => onFocus(i)}
              onClick={() => onSort(pressed(sort, column))}
            >
              {say(`table.column.${column}`)}
              <span aria-hidden="true" className={css.arrow}>
                {sort.column === column ? (sort.descending ? "▼" : "▲") : ""}
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly index: CaseIndex;
  readonly event: CaseEvent;
  /** From 1; the head is row 0. */
  readonly row: number;
  /** The column with the focus, when it is in this row. */
  readonly active: number | undefined;
  readonly selected: boolean;
  readonly onPick: (column: number) => void;
}

function Row({ index, event, row, active, selected, onPick }: RowProps): ReactNode {
  return (
    <tr aria-rowindex={row + 1} aria-selected={selected} className={css.row}>
      {COLUMNS.map((column, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys
        <td
          key={column}
          aria-colindex={i + 1}
          data-cell={`${row}-${i}`}
          data-column={column}
          tabIndex={active === i ? 0 : -1}
          onClick={() => onPick(i)}
        >
          <span dir="auto">{cellText(index, event, column)}</span>
        </td>
      ))}
    </tr>
  );
}

/** The rows of the range, and the one with the focus even when it is scrolled away. */
function rowsOf({ from, to }: RowRange, focused: number): readonly number[] {
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  if (focused < 0 || (focused >= from && focused < to)) return rows;
  return focused < from ? [focused, ...rows] : [...rows, focused];
}

function nextCell(event: KeyboardEvent, at: Cell, rows: number): Cell | undefined {
  const last = COLUMNS.length - 1;
  const forward = event.currentTarget.matches(":dir(rtl)") ? -1 : 1;
  switch (event.key) {
    case "ArrowDown":
      return { ...at, row: at.row + 1 };
    case "ArrowUp":
      return { ...at, row: at.row - 1 };
    case "ArrowRight":
      return { ...at, column: at.column + forward };
    case "ArrowLeft":
      return { ...at, column: at.column - forward };
    case "PageDown":
      return { ...at, row: at.row + PAGE_ROWS };
    case "PageUp":
      return { ...at, row: Math.max(1, at.row - PAGE_ROWS) };
    case "Home":
      return event.ctrlKey ? { row: 1, column: 0 } : { ...at, column: 0 };
    case "End":
      return event.ctrlKey ? { row: rows, column: last } : { ...at, column: last };
    default:
      return undefined;
  }
}

function focusWhenThere(box: { readonly current: HTMLElement | null }, row: number, column: number): void {
  const focus = () =>
    box.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus({ preventScroll: true });
  requestAnimationFrame(focus);
}

function useHeight(box: { readonly current: HTMLElement | null }, given: number | undefined): number {
  const [height, setHeight] = useState(given ?? 600);
  useEffect(() => {
    const element = box.current;
    if (given !== undefined || element === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, given]);
  return given ?? height;
}
