/** Edits of a query: each takes one and gives another. What asks nothing is `EVERYTHING` itself. */
import type { Day } from "../base/day.ts";
import type { Id } from "../casefile/types.ts";
import { type ClauseKey, EVERYTHING, type Query } from "../engine/query.ts";

export type Edit = (query: Query) => Query;

/** Clauses that are lists of values to tick. */
export type ListClause = "actors" | "exclude" | "sides" | "types" | "statuses" | "places";

export const CLAUSES: readonly ClauseKey[] = [
  "actors",
  "exclude",
  "sides",
  "types",
  "statuses",
  "places",
  "dates",
  "text",
];

/** Asks for the actor; one that was left out no longer is. */
export function addActor(id: Id): Edit {
  return (query) => made({ ...query, actors: added(query.actors, id), exclude: without(query.exclude, id) });
}

/** Leaves the actor's events out; one that was asked for no longer is. */
export function excludeActor(id: Id): Edit {
  return (query) => made({ ...query, actors: without(query.actors, id), exclude: added(query.exclude, id) });
}

/** Neither asks for the actor nor leaves it out. */
export function removeActor(id: Id): Edit {
  return (query) =>
    made({ ...query, actors: without(query.actors, id), exclude: without(query.exclude, id) });
}

export function setActorMode(actorMode: Query["actorMode"]): Edit {
  return (query) => made({ ...query, actorMode });
}

export function setWithMembers(withMembers: boolean): Edit {
  return (query) => made({ ...query, withMembers });
}

/** Adds the value to the clause, or takes it out when it is there. */
export function toggleValue<K extends ListClause>(clause: K, value: Query[K][number]): Edit {
  return (query) => {
    const values: readonly string[] = query[clause];
    const toggled = values.includes(value) ? without(values, value) : [...values, value];
    return made({ ...query, [clause]: toggled });
  };
}

/** First and last day, both inclusive; undefined leaves that end open. Given the wrong way round, they are turned. */
export function setDates(from: Day | undefined, to: Day | undefined): Edit {
  return ({ from: _, to: __, ...rest }) => {
    const turned = from !== undefined && to !== undefined && from > to;
    const [first, last] = turned ? [to, from] : [from, to];
    return made({
      ...rest,
      ...(first === undefined ? {} : { from: first }),
      ...(last === undefined ? {} : { to: last }),
    });
  };
}

export function setText(text: string): Edit {
  return (query) => made({ ...query, text });
}

/** The query without one of its clauses. */
export function clearClause(key: ClauseKey): Edit {
  if (key === "dates") return setDates(undefined, undefined);
  if (key === "text") return setText("");
  return (query) => made({ ...query, [key]: [] });
}

/** True when the clause asks something. */
export function isInForce(query: Query, key: ClauseKey): boolean {
  if (key === "dates") return query.from !== undefined || query.to !== undefined;
  return query[key].length > 0;
}

export function clausesInForce(query: Query): readonly ClauseKey[] {
  return CLAUSES.filter((key) => isInForce(query, key));
}

/** The query in its one form: `any` where there are no actors to choose between, `EVERYTHING` where nothing is asked. */
function made(query: Query): Query {
  const settled: Query = query.actors.length === 0 ? { ...query, actorMode: "any" } : query;
  const plain = settled.withMembers === EVERYTHING.withMembers && clausesInForce(settled).length === 0;
  return plain ? EVERYTHING : settled;
}

function added(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids : [...ids, id];
}

function without<T>(values: readonly T[], value: T): readonly T[] {
  return values.filter((one) => one !== value);
}
