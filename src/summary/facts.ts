import type { Day } from "../base/day.ts";
import { happened } from "../casefile/happening.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { CaseEvent, Id } from "../casefile/types.ts";
import { idsOf, STATUSES, type Status } from "../casefile/vocabulary.ts";

export interface StatusCount {
  readonly status: Status;
  readonly events: number;
}

export interface ActorCount {
  readonly actor: Id;
  readonly events: number;
}

/** What a summary may say: counts of events, each counted once. */
export interface SummaryFacts {
  /** Events of the whole case. */
  readonly all: number;
  readonly shown: number;
  /** ST-1: only `reported` counts as happened, and not when it is reported of something that was not done. */
  readonly happened: number;
  /** Reported refusals and denials: told as not done. */
  readonly notDone: number;
  /** Claimed and alleged, apart, each under its word; none of them is in `happened`. */
  readonly apart: readonly StatusCount[];
  /** All other statuses that occur; none of them counts as happened. */
  readonly rest: readonly StatusCount[];
  /** First and last day that any date of the events gives. */
  readonly span?: { readonly from: Day; readonly to: Day };
  /** Whether the text is as exact as a day about each end of the span; else a month is all that may be said. */
  readonly toTheDay: { readonly from: boolean; readonly to: boolean };
  /** Events whose date has no bound at all. */
  readonly undated: number;
  /** The three actors that take part in the most of the events; equal counts in the order of the file. */
  readonly actors: readonly ActorCount[];
}

const APART: readonly Status[] = ["claimed", "alleged"];
const MOST = 3;

export function summaryFacts(index: CaseIndex, ids: readonly Id[]): SummaryFacts {
  const events = ids.flatMap((id) => index.events.get(id) ?? []);
  const counts = (statuses: readonly Status[]) =>
    statuses
      .map((status) => ({ status, events: events.filter((event) => event.status === status).length }))
      .filter((count) => count.events > 0);
  const days = events.flatMap(daysOf);
  const exact = new Set(events.filter(isToTheDay).flatMap(daysOf));
  return {
    all: index.casefile.events.length,
    shown: events.length,
    happened: events.filter(happened).length,
    notDone: events.filter((event) => event.status === "reported" && !happened(event)).length,
    apart: counts(APART),
    rest: counts(idsOf(STATUSES).filter((status) => status !== "reported" && !APART.includes(status))),
    undated: events.filter((event) => daysOf(event).length === 0).length,
    actors: mostInvolved(index, events),
    toTheDay:
      days.length === 0
        ? { from: false, to: false }
        : { from: exact.has(least(days)), to: exact.has(greatest(days)) },
    ...(days.length === 0 ? {} : { span: { from: least(days), to: greatest(days) } }),
  };
}

function daysOf(event: CaseEvent): readonly Day[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = dateOf(event.when);
  return [earliestStart, latestStart, earliestEnd, latestEnd].filter((day) => day !== undefined);
}

function isToTheDay(event: CaseEvent): boolean {
  const { startPrecision, endPrecision, approximate, uncertain } = dateOf(event.when);
  const written = [startPrecision, endPrecision].filter((precision) => precision !== undefined);
  return !approximate && !uncertain && written.every((precision) => precision === "day");
}

function mostInvolved(index: CaseIndex, events: readonly CaseEvent[]): readonly ActorCount[] {
  const counts = new Map<Id, number>();
  for (const event of events) {
    for (const actor of new Set(event.participants.map((p) => p.actor))) {
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  }
  return index.casefile.actors
    .map(({ id }) => ({ actor: id, events: counts.get(id) ?? 0 }))
    .filter((count) => count.events > 0)
    .sort((a, b) => b.events - a.events)
    .slice(0, MOST);
}

function least(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b < a ? b : a));
}

function greatest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b > a ? b : a));
}
