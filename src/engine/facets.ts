import { type Bitset, countCommon } from "../base/bitset.ts";
import type { Id } from "../casefile/types.ts";
import type { EventType, Status } from "../casefile/vocabulary.ts";
import type { Columns } from "./columns.ts";
import type { Facets } from "./engine.ts";
import type { Query } from "./query.ts";
import { matching, type Selection } from "./select.ts";

/**
 * Events per value, each facet without its own clause; actors without the exclusions as well. Every value that the case
 * has is there, with 0 where nothing is left. An actor counts the events that choosing it alone would find: with its
 * parts when the query asks with members.
 */
export function facetsOf(columns: Columns, query: Query, selection: Selection): Facets {
  const { events } = columns;
  const others = matching(events, selection, "actors", "exclude");
  const actorSet = (id: Id) => (query.withMembers ? columns.eventsWithMembers : events.actors).get(id);
  return {
    actors: new Map(columns.actors.map((id) => [id, countIn(actorSet(id), others)])),
    sides: counted(events.sides, matching(events, selection, "sides")),
    types: counted(events.types, matching(events, selection, "types")) as ReadonlyMap<EventType, number>,
    statuses: counted(events.statuses, matching(events, selection, "statuses")) as ReadonlyMap<
      Status,
      number
    >,
    places: counted(events.places, matching(events, selection, "places")),
  };
}

function counted(sets: ReadonlyMap<string, Bitset>, others: Bitset): ReadonlyMap<string, number> {
  return new Map([...sets].map(([value, set]) => [value, countCommon(set, others)]));
}

function countIn(set: Bitset | undefined, others: Bitset): number {
  return set === undefined ? 0 : countCommon(set, others);
}
