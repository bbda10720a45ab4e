import { type CaseIndex, dateOf, sidesOfEvent } from "../casefile/index-case.ts";
import type { CaseEvent, Id } from "../casefile/types.ts";
import { whenListed } from "../words/dates.ts";
import { actorLabel, toldLabel, typeLabel } from "../words/labels.ts";
import { figureSaid } from "../words/numbers.ts";
import { sayersOf } from "../words/sayers.ts";

export const COLUMNS = [
  "date",
  "title",
  "type",
  "status",
  "who",
  "actors",
  "side",
  "place",
  "figures",
] as const;
export type ColumnId = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** The order without a request: by date, oldest first. Events without a date come last in either direction. */
export const BY_DATE: Sort = { column: "date", descending: false };

/** What stands in a cell. */
export function cellText(index: CaseIndex, event: CaseEvent, column: ColumnId): string {
  switch (column) {
    case "date":
      return whenListed(event.when);
    case "title":
      return event.title;
    case "type":
      return typeLabel(event.type);
    case "status":
      return toldLabel(event);
    case "actors":
      return actorsOf(index, event).join(", ");
    case "side":
      return sidesOfEvent(index, event)
        .map(({ tag, name }) => `${tag}\u00A0${name}`)
        .join(", ");
    case "place":
      return event.places.map((id) => index.places.get(id)?.name ?? id).join(", ");
    case "who":
      return sayersOf(index, event).join("; ");
    case "figures":
      return (index.figuresOfEvent.get(event.id) ?? []).map((figure) => figureSaid(figure, index)).join("; ");
  }
}

/** The events with these ids in the order of `sort`; what is equal stays in the order of time, then of the id. */
export function sortedEvents(index: CaseIndex, ids: readonly Id[], sort: Sort): readonly CaseEvent[] {
  const events = ids.flatMap((id) => index.events.get(id) ?? []).sort(byTime);
  const column = COLUMNS.find((known) => known === sort.column) ?? "date";
  const turn = sort.descending ? -1 : 1;
  if (column === "date") {
    const dated = events.filter(isDated);
    return [...(sort.descending ? dated.reverse() : dated), ...events.filter((event) => !isDated(event))];
  }
  const keyed = events.map((event) => ({ event, key: sortKey(index, event, column) }));
  return keyed.sort((a, b) => turn * compareKeys(a.key, b.key)).map(({ event }) => event);
}

/** The sort that a press on a column's head asks for: the same column again turns round. */
export function pressed(sort: Sort, column: ColumnId): Sort {
  return { column, descending: sort.column === column && !sort.descending };
}

function actorsOf(index: CaseIndex, event: CaseEvent): readonly string[] {
  return [...new Set(event.participants.map(({ actor }) => nameOf(index, actor)))];
}

function nameOf(index: CaseIndex, id: Id): string {
  const actor = index.actors.get(id);
  return actor === undefined ? id : actorLabel(actor);
}

function byTime(a: CaseEvent, b: CaseEvent): number {
  return firstDay(a) - firstDay(b) || lastDay(a) - lastDay(b) || (a.id < b.id ? -1 : 1);
}

function isDated(event: CaseEvent): boolean {
  return dateOf(event.when).form !== "unknown";
}

/** The first day that the date gives; a large number where it gives none. */
function firstDay(event: CaseEvent): number {
  const date = dateOf(event.when);
  return date.earliestStart ?? date.latestEnd ?? Number.MAX_SAFE_INTEGER;
}

/** The last day that the date gives; a large number where its end is open. */
function lastDay(event: CaseEvent): number {
  const date = dateOf(event.when);
  return date.latestEnd ?? Number.MAX_SAFE_INTEGER;
}

/** Figures sort by how many there are; everything else by its words, accents and case aside. */
function sortKey(index: CaseIndex, event: CaseEvent, column: ColumnId): string | number {
  if (column === "figures") return (index.figuresOfEvent.get(event.id) ?? []).length;
  return fold(cellText(index, event, column));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function compareKeys(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
