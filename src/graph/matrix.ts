import type { CaseIndex } from "../casefile/index-case.ts";
import type { Actor, Id, Relation, Side } from "../casefile/types.ts";
import { familyOf, RELATION_TYPES, type RelationSign, type StatusFamily } from "../casefile/vocabulary.ts";
import { NO_SIDE } from "../engine/query.ts";
import { treeOf } from "./tree.ts";

/** The relations of a case as a table: a row is the source, a column the target. */
export interface Matrix {
  /** Rows and columns alike: those with a relation, side by side, in the order of the list. */
  readonly actors: readonly Actor[];
  readonly bands: readonly Band[];
  /** By row and column: `cellKey`. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** How many actors have no relation at all. */
  readonly alone: number;
}

/** Actors of one side that stand together, from row `from` on. */
export interface Band {
  readonly id: Id;
  readonly side: Side | undefined;
  readonly from: number;
  readonly count: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly relations: readonly Relation[];
  /** Each sign once, friendly first. */
  readonly signs: readonly RelationSign[];
  /** The family of all their statuses; undefined when they differ. */
  readonly family: StatusFamily | undefined;
}

export interface At {
  readonly row: number;
  readonly column: number;
}

const SIGNS: readonly RelationSign[] = ["positive", "negative", "neutral"];
const PAGE = 5;

export function matrixOf(index: CaseIndex): Matrix {
  const tree = treeOf(index);
  const actors = tree.filter((row) => row.relations.length > 0).map((row) => row.actor);
  const numberOf = new Map(actors.map((actor, i) => [actor.id, i]));
  const lists = new Map<string, Relation[]>();
  for (const relation of index.casefile.relations) {
    const source = numberOf.get(relation.source);
    const target = numberOf.get(relation.target);
    if (source === undefined || target === undefined) continue;
    add(lists, cellKey(source, target), relation);
    if (RELATION_TYPES[relation.type].symmetric && source !== target)
      add(lists, cellKey(target, source), relation);
  }
  const cells = new Map([...lists].map(([key, relations]) => [key, cellOf(key, relations)]));
  return { actors, bands: bandsOf(actors, index), cells, alone: tree.length - actors.length };
}

export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** Where a key leads from a cell, in a table of `count` rows and columns; undefined for a key that is none of the grid's. */
export function stepFrom(at: At, key: string, ctrl: boolean, count: number): At | undefined {
  const last = Math.max(0, count - 1);
  const to = (row: number, column: number): At => ({
    row: Math.max(0, Math.min(last, row)),
    column: Math.max(0, Math.min(last, column)),
  });
  const { row, column } = at;
  switch (key) {
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "Home":
      return to(ctrl ? 0 : row, 0);
    case "End":
      return to(ctrl ? last : row, last);
    case "PageUp":
      return to(row - PAGE, column);
    case "PageDown":
      return to(row + PAGE, column);
    default:
      return undefined;
  }
}

/** The next cell with relations in the row, or in the rows after it; the other way round with -1. */
export function nextFilled(at: At, step: 1 | -1, { cells }: Matrix): At | undefined {
  const order = (one: At) => one.row * 10_000 + one.column;
  const here = order(at);
  const ahead = [...cells.values()]
    .filter((cell) => (order(cell) - here) * step > 0)
    .sort((a, b) => (order(a) - order(b)) * step);
  return ahead[0] && { row: ahead[0].row, column: ahead[0].column };
}

function add(lists: Map<string, Relation[]>, key: string, relation: Relation): void {
  lists.set(key, [...(lists.get(key) ?? []), relation]);
}

function cellOf(key: string, relations: readonly Relation[]): Cell {
  const [row = 0, column = 0] = key.split(":").map(Number);
  const signs = new Set(relations.map((relation) => RELATION_TYPES[relation.type].sign));
  const families = new Set(relations.map((relation) => familyOf(relation.status)));
  const [family] = families;
  return {
    row,
    column,
    relations,
    signs: SIGNS.filter((sign) => signs.has(sign)),
    family: families.size === 1 ? family : undefined,
  };
}

function bandsOf(actors: readonly Actor[], index: CaseIndex): readonly Band[] {
  const bands: Band[] = [];
  actors.forEach((actor, i) => {
    const side = actor.side === undefined ? undefined : index.sides.get(actor.side);
    const id = side?.id ?? NO_SIDE;
    const last = bands.at(-1);
    if (last?.id === id) bands[bands.length - 1] = { ...last, count: last.count + 1 };
    else bands.push({ id, side, from: i, count: 1 });
  });
  return bands;
}
