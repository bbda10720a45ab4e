/** Which rows match a query: or inside a clause, and across clauses, not for exclude. */
import {
  type Bitset,
  copyBitset,
  emptyBitset,
  fullBitset,
  intersect,
  subtract,
  unite,
} from "../base/bitset.ts";
import type { Id } from "../casefile/types.ts";
import { foldText, wordsOf } from "./fold.ts";
import type { ClauseKey, Query } from "./query.ts";
import { type Rows, rowsHolding, rowsOverlapping } from "./rows.ts";

export type MembersOf = ReadonlyMap<Id, ReadonlySet<Id>>;

/** How the rows of a table take a query. */
export interface Reading {
  /** Clauses that the table does not know. */
  readonly deaf: ReadonlySet<ClauseKey>;
  /** In `all` mode: how many of the chosen actors a row can hold at most. */
  readonly mostActors: number;
}

/** A table's rows that each clause in force leaves; a clause that asks nothing is not there. */
export type Selection = ReadonlyMap<ClauseKey, Bitset>;

export function selectionOf(rows: Rows, query: Query, membersOf: MembersOf, reading: Reading): Selection {
  const selection = new Map<ClauseKey, Bitset>();
  const put = (key: ClauseKey, asks: boolean, rowsLeft: () => Bitset) => {
    if (asks && !reading.deaf.has(key)) selection.set(key, rowsLeft());
  };
  const words = wordsOf(foldText(query.text));
  put("actors", query.actors.length > 0, () => actorRows(rows, query, membersOf, reading.mostActors));
  put("exclude", query.exclude.length > 0, () => {
    const left = copyBitset(rows.all);
    for (const id of query.exclude) subtract(left, rowsOfActor(rows, id, query, membersOf));
    return left;
  });
  put("sides", query.sides.length > 0, () => anyOf(rows, rows.sides, query.sides));
  put("types", query.types.length > 0, () => anyOf(rows, rows.types, query.types));
  put("statuses", query.statuses.length > 0, () => anyOf(rows, rows.statuses, query.statuses));
  put("places", query.places.length > 0, () => anyOf(rows, rows.places, query.places));
  put("dates", query.from !== undefined || query.to !== undefined, () =>
    rowsOverlapping(rows, query.from, query.to),
  );
  put("text", words.length > 0, () => rowsHolding(rows, words));
  return selection;
}

/** Rows that every clause leaves, those in `leaveOut` apart. */
export function matching(rows: Rows, selection: Selection, ...leaveOut: readonly ClauseKey[]): Bitset {
  const found = copyBitset(rows.all);
  for (const [key, left] of selection) {
    if (!leaveOut.includes(key)) intersect(found, left);
  }
  return found;
}

function actorRows(rows: Rows, query: Query, membersOf: MembersOf, mostActors: number): Bitset {
  const chosen = [...new Set(query.actors)].map((id) => rowsOfActor(rows, id, query, membersOf));
  const needed = query.actorMode === "any" ? 1 : Math.min(chosen.length, mostActors);
  return inAtLeast(needed, chosen, rows.all.size);
}

/** What is in at least `needed` of the sets. */
function inAtLeast(needed: number, sets: readonly Bitset[], size: number): Bitset {
  if (needed === sets.length) return inAll(sets, size);
  // reached[n] holds what was met n + 1 times so far.
  const reached = Array.from({ length: needed }, () => emptyBitset(size));
  for (const set of sets) {
    for (let n = needed - 1; n >= 0; n--) {
      const here = reached[n];
      const below = n === 0 ? undefined : reached[n - 1];
      if (here === undefined) continue;
      const more = copyBitset(set);
      if (below) intersect(more, below);
      unite(here, more);
    }
  }
  return reached[needed - 1] ?? emptyBitset(size);
}

function inAll(sets: readonly Bitset[], size: number): Bitset {
  const found = fullBitset(size);
  for (const set of sets) intersect(found, set);
  return found;
}

function rowsOfActor(rows: Rows, actor: Id, query: Query, membersOf: MembersOf): Bitset {
  const ids = query.withMembers ? [actor, ...(membersOf.get(actor) ?? [])] : [actor];
  return anyOf(rows, rows.actors, ids);
}

function anyOf(rows: Rows, sets: ReadonlyMap<string, Bitset>, values: readonly string[]): Bitset {
  const found = emptyBitset(rows.all.size);
  for (const value of values) {
    const set = sets.get(value);
    if (set) unite(found, set);
  }
  return found;
}
