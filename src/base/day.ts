declare const dayBrand: unique symbol;

/** Whole days since 1970-01-01 in UTC. May be fractional where a camera, not a calendar, is meant. */
export type Day = number & { readonly [dayBrand]: true };

/** A stretch of time `[from, to)` in days. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;

export function day(n: number): Day {
  return n as Day;
}

/** The day of a calendar date; `month` counts from 1. Years 0 to 9999. */
export function dayOf(year: number, month = 1, date = 1): Day {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, date);
  return Math.round(instant.getTime() / MS_PER_DAY) as Day;
}

/** The calendar date of a day, in UTC; `month` counts from 1. */
export function calendarOf(d: Day): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
} {
  const instant = new Date(Math.floor(d) * MS_PER_DAY);
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    date: instant.getUTCDate(),
    weekday: instant.getUTCDay(),
  };
}

/** `YYYY-MM-DD`. */
export function isoOf(d: Day): string {
  const { year, month, date } = calendarOf(d);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The day of `YYYY-MM-DD`, or undefined where there is no such day. */
export function dayOfIso(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const d = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoOf(d) === iso ? d : undefined;
}

export function spanWidth(span: Span): number {
  return span.to - span.from;
}
