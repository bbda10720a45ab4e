/**
 * What an engine does, as a function: the same in this thread, in a worker and on a server.
 *
 * **Events** take every clause. **Figures** that hang on an event match when it does; the others take the clauses
 * themselves, with the exception of the types, which they do not have. **Relations** take actors (in `all` mode both ends
 * must be of two chosen actors), exclude, sides, statuses, dates and text; they have no types and no places, so those
 * two clauses leave all of them.
 */
import { eachBit } from "../base/bitset.ts";
import type { Id } from "../casefile/types.ts";
import type { Columns } from "./columns.ts";
import type { Answer } from "./engine.ts";
import { facetsOf } from "./facets.ts";
import type { ClauseKey, Query } from "./query.ts";
import type { Rows } from "./rows.ts";
import { matching, type Reading, selectionOf } from "./select.ts";

const ALL_CLAUSES: Reading = { deaf: new Set(), mostActors: Number.POSITIVE_INFINITY };
const NO_TYPES: Reading = { deaf: new Set<ClauseKey>(["types"]), mostActors: Number.POSITIVE_INFINITY };
const TWO_ENDS: Reading = { deaf: new Set<ClauseKey>(["types", "places"]), mostActors: 2 };

export function answer(columns: Columns, query: Query): Answer {
  const selection = selectionOf(columns.events, query, columns.membersOf, ALL_CLAUSES);
  const rows = matching(columns.events, selection);
  const events: Id[] = [];
  const figures = idsIn(columns.looseFigures, query, columns, NO_TYPES);
  eachBit(rows, (row) => {
    const id = columns.events.ids[row];
    if (id !== undefined) events.push(id);
    figures.push(...(columns.figuresOfEvent.get(row) ?? []));
  });
  const relations = idsIn(columns.relations, query, columns, TWO_ENDS);
  return {
    events,
    actors: actorsIn(columns, events, relations),
    relations,
    figures: figures.sort((a, b) => orderOf(columns, a) - orderOf(columns, b)),
    facets: facetsOf(columns, query, selection),
  };
}

function idsIn(rows: Rows, query: Query, { membersOf }: Columns, reading: Reading): Id[] {
  const found: Id[] = [];
  eachBit(matching(rows, selectionOf(rows, query, membersOf, reading)), (row) => {
    const id = rows.ids[row];
    if (id !== undefined) found.push(id);
  });
  return found;
}

/**
 * In the file's order. Nobody is left out while every event is there, or every relation of a case without events, so that
 * those who only publish are counted too.
 */
function actorsIn(columns: Columns, events: readonly Id[], relations: readonly Id[]): readonly Id[] {
  const [found, all] =
    columns.events.ids.length > 0 ? [events, columns.events.ids] : [relations, columns.relations.ids];
  if (found.length === all.length) return columns.actors;
  const there = new Set<Id>();
  for (const id of events) for (const actor of columns.participants.get(id) ?? []) there.add(actor);
  for (const id of relations) for (const actor of columns.ends.get(id) ?? []) there.add(actor);
  return columns.actors.filter((id) => there.has(id));
}

function orderOf(columns: Columns, figure: Id): number {
  return columns.figureOrder.get(figure) ?? 0;
}
