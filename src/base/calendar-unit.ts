import { calendarOf, type Day, day, dayOf, type Span } from "./day.ts";

/** Stretches of the calendar, from the finest on. A week is one of ISO 8601: Monday to Sunday. */
export const CALENDAR_UNITS = ["day", "week", "month", "year", "decade", "century"] as const;

export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** The whole day, week, month … that a day lies in. */
export function unitAround(at: Day, unit: CalendarUnit): Span {
  const { year, month } = calendarOf(at);
  switch (unit) {
    case "day":
      return stretch(Math.floor(at), 1);
    case "week":
      return stretch(mondayOf(at), 7);
    case "month":
      return { from: dayOf(year, month), to: dayOf(year, month + 1) };
    case "year":
      return years(year, 1);
    case "decade":
      return years(year, 10);
    case "century":
      return years(year, 100);
  }
}

/** Number of the ISO week that a day lies in: the first week of a year is the one with its first Thursday. */
export function isoWeekOf(at: Day): number {
  const thursday = day(mondayOf(at) + 3);
  return Math.floor((thursday - dayOf(calendarOf(thursday).year)) / 7) + 1;
}

function mondayOf(at: Day): number {
  return Math.floor(at) - ((calendarOf(at).weekday + 6) % 7);
}

function stretch(from: number, length: number): Span {
  return { from: day(from), to: day(from + length) };
}

function years(year: number, count: number): Span {
  const first = Math.floor(year / count) * count;
  return { from: dayOf(first), to: dayOf(first + count) };
}
