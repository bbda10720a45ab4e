import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Target } from "../scene/scene.ts";
import { type At, atOf, type Cell, cellKey, type Matrix, sameAt } from "./matrix.ts";
import { firstFilled, leadsTo } from "./matrix-keys.ts";
import { CELL, type Space } from "./matrix-space.ts";

interface CursorInput {
  readonly matrix: Matrix;
  readonly space: Space;
  readonly selection: Target | undefined;
  /** What holds the cells. */
  readonly whole: RefObject<HTMLElement | null>;
  readonly show: (at: At) => void;
  readonly onSelect: (target: Target) => void;
  readonly onHover: (target: Target | undefined) => void;
}

/** Where the keyboard and the pointer are in the matrix, and what they do there. */
export function useMatrixCursor({ matrix, space, selection, whole, show, onSelect, onHover }: CursorInput) {
  const selected = useMemo(() => placeOf(selection, matrix), [selection, matrix]);
  const [at, setAt] = useState<At>();
  const [over, setOver] = useState<At>();
  const [entered, setEntered] = useState(false);
  /** The cell of which one relation is to be chosen. */
  const [choice, setChoice] = useState<Cell>();
  /** The keyboard has moved on: the cell that it left may be gone, and the focus with it. */
  const moved = useRef(false);
  const current = there(at, matrix) ?? selected ?? firstFilled(matrix);
  const place = useRef(current);

  useLayoutEffect(() => {
    place.current = current;
    if (!moved.current) return;
    moved.current = false;
    whole.current?.querySelector<HTMLElement>("[data-at][tabindex='0']")?.focus({ preventScroll: true });
  });

  const reveal = useRef(show);
  useLayoutEffect(() => {
    reveal.current = show;
  });
  /** What is selected elsewhere comes into sight; what is selected here is in sight already. */
  useEffect(() => {
    if (!selected) return;
    if (!holds(matrix, place.current, selection)) setAt(selected);
    reveal.current(holds(matrix, place.current, selection) ? place.current : selected);
  }, [matrix, selected, selection]);

  function goTo(next: At): void {
    moved.current = true;
    setAt(next);
    setOver(undefined);
    show(next);
  }

  function open(there: At): void {
    const cell = matrix.cells.get(cellKey(there));
    if (cell && cell.relations.length > 1) setChoice(cell);
    const target = targetOf(there, matrix);
    if (target) onSelect(target);
  }

  function close(): void {
    moved.current = true;
    setChoice(undefined);
  }

  /** The place under the pointer; empty cells are no elements. */
  function placeAt({ target, nativeEvent }: MouseEvent): At | undefined {
    const element = target as Element;
    const named = atOf(element.closest("[data-at]")?.getAttribute("data-at"));
    const row = Number(element.getAttribute("data-row") ?? Number.NaN);
    const column = Math.floor((nativeEvent.offsetX - space.names) / CELL);
    return named ?? there({ row, column }, matrix);
  }

  return {
    current,
    choice,
    /** The place whose row and column stand out. */
    marked: choice ?? over ?? (entered ? current : selected),
    close,
    /** Other cells come under a pointer that rests. */
    onScroll: () => setOver(undefined),
    choose: (target: Target) => {
      close();
      onSelect(target);
    },
    on: {
      onKeyDown: (event: KeyboardEvent) => {
        const next = leadsTo(current, event, matrix);
        const plain = !(event.ctrlKey || event.metaKey || event.altKey);
        if (next) goTo(next);
        else if (plain && (event.key === "Enter" || event.key === " ")) open(current);
        else return;
        event.preventDefault();
      },
      onFocus: ({ target }: FocusEvent) => {
        const focused = atOf(target.getAttribute("data-at"));
        setEntered(true);
        // The grid or one of its rows: from there to the cell.
        if (!focused) return goTo(current);
        setAt(focused);
        onHover(targetOf(focused, matrix));
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (currentTarget.contains(relatedTarget)) return;
        setEntered(false);
        onHover(undefined);
      },
      onClick: (event: MouseEvent) => {
        const clicked = placeAt(event);
        if (!clicked) return;
        goTo(clicked);
        open(clicked);
      },
      onPointerMove: (event: PointerEvent) => {
        if (event.pointerType === "touch") return;
        const now = placeAt(event);
        if (sameAt(now, over)) return;
        setOver(now);
        onHover(now && targetOf(now, matrix));
      },
      onPointerLeave: () => {
        setOver(undefined);
        onHover(undefined);
      },
    },
  };
}

/** What a place stands for: an actor, the only relation of a cell; undefined for none or several. */
function targetOf({ row, column }: At, { rows, columns, cells }: Matrix): Target | undefined {
  const actor = column < 0 ? rows[row] : row < 0 ? columns[column] : undefined;
  if (actor) return { kind: "actor", id: actor.id };
  const relations = cells.get(cellKey({ row, column }))?.relations ?? [];
  const [only] = relations;
  return only && relations.length === 1 ? { kind: "relation", id: only.id } : undefined;
}

/** Where a thing stands: a relation from its source on, an actor at the side, or on top if it does nothing itself. */
function placeOf(target: Target | undefined, { rows, columns, cells }: Matrix): At | undefined {
  const numberIn = (list: Matrix["rows"]) => list.findIndex(({ id }) => id === target?.id);
  if (target?.kind === "actor") {
    const row = numberIn(rows);
    const column = numberIn(columns);
    if (row >= 0) return { row, column: -1 };
    return column >= 0 ? { row: -1, column } : undefined;
  }
  if (target?.kind !== "relation") return undefined;
  const mine = [...cells.values()].filter(({ relations }) => relations.some(({ id }) => id === target.id));
  const cell =
    mine.find(({ row, relations }) =>
      relations.some(({ id, source }) => id === target.id && source === rows[row]?.id),
    ) ?? mine[0];
  return cell && { row: cell.row, column: cell.column };
}

function holds(matrix: Matrix, at: At, target: Target | undefined): boolean {
  const own = targetOf(at, matrix);
  if (own?.kind === "actor") return target?.kind === "actor" && own.id === target.id;
  const relations = matrix.cells.get(cellKey(at))?.relations ?? [];
  return target?.kind === "relation" && relations.some(({ id }) => id === target.id);
}

/** The place, where the matrix has it. */
function there(at: At | undefined, { rows, columns }: Matrix): At | undefined {
  if (!at) return undefined;
  const { row, column } = at;
  return row >= -1 && row < rows.length && column >= -1 && column < columns.length && row + column > -2
    ? at
    : undefined;
}
