import { calendarOf, type Day, day, dayOf, dayOfIso } from "../base/day.ts";
import { type CaseIndex, dateOf, referenceOf } from "../casefile/index-case.ts";
import type { CaseEvent } from "../casefile/types.ts";
import type { AskedDays, Hit } from "./hit.ts";
import type { HitWords } from "./hit-words.ts";
import type { TypedDate } from "./read-day.ts";

export interface DaySearch {
  /** The days that are meant, each followed by the events dated to them. */
  find(typed: TypedDate): readonly Hit[];
}

interface Dated {
  readonly event: CaseEvent;
  readonly first: Day;
  readonly last: Day;
}

/** In days. Events whose date is wider are not listed under a day; nor is anything under a wider stretch of days. */
const WIDEST = 31;
const MOST_YEARS = 3;

/** Without a year, a date is looked for in every year that the case's events and documents name. */
export function createDaySearch(index: CaseIndex, words: HitWords): DaySearch {
  const dated = index.casefile.events.flatMap(boundsOf).sort((a, b) => a.first - b.first || a.last - b.last);
  const years = yearsOf(dated, index);
  return {
    find(typed) {
      const asked = (typed.year === undefined ? years : [typed.year]).flatMap((year) => daysOf(typed, year));
      return asked
        .map((days) => ({
          days,
          there: dated.filter((one) => one.first <= days.last && one.last >= days.first),
        }))
        .filter(({ there }) => typed.year !== undefined || there.some(isNarrow))
        .slice(0, MOST_YEARS)
        .flatMap(({ days, there }) => [dayHit(days, there.length, words), ...eventHits(days, there, words)]);
    },
  };
}

function dayHit(days: AskedDays, events: number, words: HitWords): Hit {
  return { kind: "date", days, label: words.days(days), detail: words.dated(events, days) };
}

function eventHits(days: AskedDays, there: readonly Dated[], words: HitWords): readonly Hit[] {
  if (days.last - days.first > WIDEST) return [];
  return there.filter(isNarrow).map(({ event }) => ({
    kind: "event",
    target: { kind: "event", id: event.id },
    label: event.title,
    detail: words.event(event),
  }));
}

function isNarrow({ first, last }: Dated): boolean {
  return last - first <= WIDEST;
}

function boundsOf(event: CaseEvent): readonly Dated[] {
  const { earliestStart, latestEnd } = dateOf(event.when);
  return earliestStart === undefined || latestEnd === undefined
    ? []
    : [{ event, first: earliestStart, last: latestEnd }];
}

/** The year of the reference date first, then the others in order. */
function yearsOf(dated: readonly Dated[], index: CaseIndex): readonly number[] {
  const reference = referenceOf(index.casefile)?.latestEnd;
  const named = dated.flatMap(({ first, last }) => [calendarOf(first).year, calendarOf(last).year]);
  const others = [...new Set(named)].sort((a, b) => a - b);
  return reference === undefined ? others : [...new Set([calendarOf(reference).year, ...others])];
}

function daysOf({ month, date }: TypedDate, year: number): readonly AskedDays[] {
  if (month === undefined) return [{ first: dayOf(year), last: day(dayOf(year + 1) - 1) }];
  if (date === undefined) return [{ first: dayOf(year, month), last: day(dayOf(year, month + 1) - 1) }];
  const only = dayOfIso(iso(year, month, date));
  return only === undefined ? [] : [{ first: only, last: only }];
}

function iso(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
