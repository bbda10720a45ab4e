import type { CaseIndex } from "../casefile/index-case.ts";
import type { Actor, Id, Relation, Side } from "../casefile/types.ts";
import { familyOf, RELATION_TYPES, type RelationSign, type StatusFamily } from "../casefile/vocabulary.ts";
import { NO_SIDE } from "../engine/query.ts";
import { treeOf } from "./tree.ts";

/** The relations of a case as a table: a row is the source, a column the target; what is mutual stands in both cells. */
export interface Matrix {
  /** Who does something, side by side, in the order of the list. */
  readonly rows: readonly Actor[];
  /** To whom something is done, in the same order. */
  readonly columns: readonly Actor[];
  readonly rowBands: readonly Band[];
  readonly columnBands: readonly Band[];
  /** By row and column: `cellKey`. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** How many actors have no relation at all. */
  readonly alone: number;
}

/** Actors of one side that stand together, from place `from` on. */
export interface Band {
  readonly id: Id;
  readonly side: Side | undefined;
  readonly from: number;
  readonly count: number;
}

export interface Cell extends At {
  readonly relations: readonly Relation[];
  /** The relations by sign, each sign once, friendly first. */
  readonly parts: readonly Part[];
}

/** What a cell holds of one sign. */
export interface Part {
  readonly sign: RelationSign;
  /** The family of all their statuses; undefined when they differ. */
  readonly family: StatusFamily | undefined;
  /** All of them hold both ways. */
  readonly mutual: boolean;
}

/** Row -1 are the names on top, column -1 those at the side. */
export interface At {
  readonly row: number;
  readonly column: number;
}

const SIGNS: readonly RelationSign[] = ["positive", "negative", "neutral"];

export function matrixOf(index: CaseIndex): Matrix {
  const places = placesOf(index.casefile.relations);
  const tree = treeOf(index);
  const does = new Set(places.map(({ from }) => from));
  const suffers = new Set(places.map(({ to }) => to));
  const actors = tree.map((row) => row.actor);
  const rows = actors.filter(({ id }) => does.has(id));
  const columns = actors.filter(({ id }) => suffers.has(id));
  return {
    rows,
    columns,
    rowBands: bandsOf(rows, index),
    columnBands: bandsOf(columns, index),
    cells: cellsOf(places, rows, columns),
    alone: actors.filter(({ id }) => !does.has(id) && !suffers.has(id)).length,
  };
}

export function cellKey({ row, column }: At): string {
  return `${row}:${column}`;
}

/** The other way round; undefined for text that is no key. */
export function atOf(key: string | null | undefined): At | undefined {
  const [row, column] = (key ?? "").split(":").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row + column)
    ? undefined
    : { row, column };
}

export function sameAt(a: At | undefined, b: At | undefined): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}

interface Place {
  readonly from: Id;
  readonly to: Id;
  readonly relation: Relation;
}

function placesOf(relations: readonly Relation[]): readonly Place[] {
  return relations.flatMap((relation): readonly Place[] => {
    const { source, target, type } = relation;
    const there = { from: source, to: target, relation };
    const back = { from: target, to: source, relation };
    return RELATION_TYPES[type].symmetric && source !== target ? [there, back] : [there];
  });
}

function cellsOf(
  places: readonly Place[],
  rows: readonly Actor[],
  columns: readonly Actor[],
): ReadonlyMap<string, Cell> {
  const rowOf = numbered(rows);
  const columnOf = numbered(columns);
  const lists = new Map<string, At & { relations: Relation[] }>();
  for (const { from, to, relation } of places) {
    const row = rowOf.get(from);
    const column = columnOf.get(to);
    if (row === undefined || column === undefined) continue;
    const key = cellKey({ row, column });
    const list = lists.get(key);
    if (list) list.relations.push(relation);
    else lists.set(key, { row, column, relations: [relation] });
  }
  return new Map([...lists].map(([key, list]) => [key, { ...list, parts: partsOf(list.relations) }]));
}

function partsOf(relations: readonly Relation[]): readonly Part[] {
  return SIGNS.flatMap((sign) => {
    const own = relations.filter(({ type }) => RELATION_TYPES[type].sign === sign);
    if (own.length === 0) return [];
    const families = new Set(own.map(({ status }) => familyOf(status)));
    const [family] = families;
    const mutual = own.every(({ type }) => RELATION_TYPES[type].symmetric);
    return [{ sign, family: families.size === 1 ? family : undefined, mutual }];
  });
}

function numbered(actors: readonly Actor[]): ReadonlyMap<Id, number> {
  return new Map(actors.map(({ id }, i) => [id, i]));
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
