import type { Day } from "../base/day.ts";
import type { Id } from "../casefile/types.ts";
import type { EventType, Status } from "../casefile/vocabulary.ts";

/** Stands for "no side" among side ids. */
export const NO_SIDE = "none";

/** What the reader asks for. Values inside one clause are alternatives (or), clauses narrow each other (and). */
export interface Query {
  readonly actors: readonly Id[];
  /** With several actors: events of any of them, or only those in which all of them take part. */
  readonly actorMode: "any" | "all";
  /** An actor also stands for its parts (`partOf`, to any depth). */
  readonly withMembers: boolean;
  readonly exclude: readonly Id[];
  /** Side ids, or `NO_SIDE`. An event has the sides of all its participants, and that of its own lane. */
  readonly sides: readonly Id[];
  readonly types: readonly EventType[];
  readonly statuses: readonly Status[];
  /** A place also stands for the places that lie in it. */
  readonly places: readonly Id[];
  /** First and last day, inclusive. An event matches if it may have been then; undated ones always match. */
  readonly from?: Day;
  readonly to?: Day;
  /** Literal text, folded; every word must be found. */
  readonly text: string;
}

export const EVERYTHING: Query = {
  actors: [],
  actorMode: "any",
  withMembers: true,
  exclude: [],
  sides: [],
  types: [],
  statuses: [],
  places: [],
  text: "",
};

/** The clauses of a query, each of which can be left out on its own. */
export type ClauseKey = "actors" | "exclude" | "sides" | "types" | "statuses" | "places" | "dates" | "text";
