import type { Casefile, Id } from "../casefile/types.ts";
import type { EventType, Status } from "../casefile/vocabulary.ts";
import type { Query } from "./query.ts";

/**
 * Events per value; each facet's counts leave out the facet's own clause, that of actors the exclusions as well.
 * Every value that the case has is there, with 0 where nothing is left.
 */
export interface Facets {
  readonly actors: ReadonlyMap<Id, number>;
  readonly sides: ReadonlyMap<Id, number>;
  readonly types: ReadonlyMap<EventType, number>;
  readonly statuses: ReadonlyMap<Status, number>;
  readonly places: ReadonlyMap<Id, number>;
}

/** What matches a query. Ids in the order of the case's time (undated first, then by earliest day, then by id); actors in the file's. */
export interface Answer {
  readonly events: readonly Id[];
  /** Actors that take part in a matching event or stand at the end of a matching relation. */
  readonly actors: readonly Id[];
  readonly relations: readonly Id[];
  readonly figures: readonly Id[];
  readonly facets: Facets;
}

/**
 * The one boundary behind which rows live: in this thread, in a worker or on a server.
 * Only plain data crosses. A later `run` makes the answer of an earlier one stale.
 */
export interface Engine {
  /** Takes a case; replaces the one before. */
  load(casefile: Casefile): Promise<void>;
  /** Throws `InvariantError` before `load`. */
  run(query: Query): Promise<Answer>;
}
