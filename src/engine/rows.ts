import { addBit, type Bitset, emptyBitset, fullBitset, subtract } from "../base/bitset.ts";
import { once } from "../base/once.ts";
import type { DayRange, EdtfDate } from "../casefile/edtf.ts";
import type { Id } from "../casefile/types.ts";
import { NO_SIDE } from "./query.ts";

/** One row before it stands in columns: what a query can ask of one thing. */
export interface RowFacts {
  readonly id: Id;
  readonly date: EdtfDate | undefined;
  readonly actors: readonly Id[];
  readonly sides: readonly Id[];
  readonly type?: string;
  readonly status: string;
  readonly places: readonly Id[];
  /** Folded; made when somebody looks for words. */
  readonly text: () => string;
}

/** Things of one kind, one a row, in the order of the case's time; every facet value has the set of its rows. */
export interface Rows {
  readonly ids: readonly Id[];
  readonly all: Bitset;
  readonly actors: ReadonlyMap<Id, Bitset>;
  /** With the rows that have no side under `NO_SIDE`. */
  readonly sides: ReadonlyMap<Id, Bitset>;
  readonly types: ReadonlyMap<string, Bitset>;
  readonly statuses: ReadonlyMap<string, Bitset>;
  readonly places: ReadonlyMap<Id, Bitset>;
  /** First and last possible day of each row; an open end is the least or the greatest Int32. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The dates of which a row has one, where it has such a choice. */
  readonly choices: ReadonlyMap<number, readonly DayRange[]>;
  /** Folded, one a row. */
  readonly texts: () => readonly string[];
}

const OPEN_START = -(2 ** 31);
const OPEN_END = 2 ** 31 - 1;

/**
 * Columns of the facts in the order of time: undated first, then those without an earliest day by their latest, then
 * by earliest day; ties by id.
 */
export function rowsOf(facts: readonly RowFacts[]): Rows {
  const ordered = [...facts].sort(byTime);
  const size = ordered.length;
  const rows = {
    ids: ordered.map((row) => row.id),
    all: fullBitset(size),
    actors: new Map<Id, Bitset>(),
    sides: new Map<Id, Bitset>(),
    types: new Map<string, Bitset>(),
    statuses: new Map<string, Bitset>(),
    places: new Map<Id, Bitset>(),
    first: Int32Array.from(ordered, (row) => row.date?.earliestStart ?? OPEN_START),
    last: Int32Array.from(ordered, (row) => row.date?.latestEnd ?? OPEN_END),
    choices: new Map<number, readonly DayRange[]>(),
    texts: once(() => ordered.map((row) => row.text())),
  };
  ordered.forEach((row, at) => {
    for (const actor of row.actors) mark(rows.actors, actor, at, size);
    for (const side of row.sides.length > 0 ? row.sides : [NO_SIDE]) mark(rows.sides, side, at, size);
    if (row.type !== undefined) mark(rows.types, row.type, at, size);
    mark(rows.statuses, row.status, at, size);
    for (const place of row.places) mark(rows.places, place, at, size);
    if (row.date?.choices !== undefined) rows.choices.set(at, row.date.choices);
  });
  return rows;
}

/** Rows that may have been on a day from `from` to `to`, both inclusive; what has no date may have been at any time. */
export function rowsOverlapping(rows: Rows, from: number | undefined, to: number | undefined): Bitset {
  const low = from ?? OPEN_START;
  const high = to ?? OPEN_END;
  const found = emptyBitset(rows.all.size);
  for (let at = 0; at < rows.all.size; at++) {
    if ((rows.first[at] ?? OPEN_START) <= high && (rows.last[at] ?? OPEN_END) >= low) addBit(found, at);
  }
  const apart = emptyBitset(rows.all.size);
  for (const [at, ranges] of rows.choices) {
    if (!ranges.some(({ first, last }) => first <= high && last >= low)) addBit(apart, at);
  }
  subtract(found, apart);
  return found;
}

/** Rows whose text holds every one of the folded words. */
export function rowsHolding(rows: Rows, words: readonly string[]): Bitset {
  const found = emptyBitset(rows.all.size);
  rows.texts().forEach((text, at) => {
    if (words.every((word) => text.includes(word))) addBit(found, at);
  });
  return found;
}

function byTime(a: RowFacts, b: RowFacts): number {
  return order(a) - order(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Undated below open starts, those below every earliest day (calendar days fit well into 2^30). */
function order({ date }: RowFacts): number {
  if (date?.earliestStart !== undefined) return date.earliestStart;
  return date?.latestEnd === undefined ? -(2 ** 40) : date.latestEnd - 2 ** 30;
}

function mark<K>(sets: Map<K, Bitset>, key: K, at: number, size: number): void {
  const known = sets.get(key);
  const set = known ?? emptyBitset(size);
  if (!known) sets.set(key, set);
  addBit(set, at);
}
