/** Days, months and stretches of days in words: the pieces that `dates.ts` puts together. */
import { calendarOf, type Day } from "../base/day.ts";
import { say } from "./messages.ts";

type Style = "long" | "short";

// From the messages: making the browser's own calendar takes longer than drawing a whole case.
const MONTHS = {
  long: say("words.months").split(" "),
  short: say("words.months.short").split(" "),
} as const;
const WEEKDAYS = say("words.weekdays").split(" ");

/** "22 May 2013". */
export function dayWords(day: Day): string {
  return dated(day, "long");
}

/** "22 May": the year is known from elsewhere. */
export function dayShort(day: Day): string {
  return ofYear(day, "short");
}

/** "22 Sept 2013". */
export function dayBrief(day: Day): string {
  return dated(day, "short");
}

/** "Wednesday 22 May 2013". */
export function weekdayWords(day: Day): string {
  return say("words.weekday", { weekday: WEEKDAYS[calendarOf(day).weekday] ?? "", day: dayWords(day) });
}

/** "May 2013". */
export function monthWords(day: Day, style: Style = "long"): string {
  const { year, month } = calendarOf(day);
  return say("words.month", { month: monthName(month, style), year: yearDigits(year) });
}

/** "2013". */
export function yearWords(day: Day): string {
  return yearDigits(calendarOf(day).year);
}

/** "19 to 21 May 2013" for an inclusive stretch of days. */
export function spanWords(from: Day, to: Day): string {
  return say("words.span", ends(from, to));
}

/** The first and the last of two days; what both share is said once: "19" and "21 May 2013". */
export function ends(
  from: Day,
  to: Day,
  style: Style = "long",
): { readonly from: string; readonly to: string } {
  const a = calendarOf(from);
  const b = calendarOf(to);
  const last = dated(to, style);
  if (a.year !== b.year) return { from: dated(from, style), to: last };
  return { from: a.month === b.month ? String(a.date) : ofYear(from, style), to: last };
}

function dated(day: Day, style: Style): string {
  return say("words.day", { day: ofYear(day, style), year: yearWords(day) });
}

function ofYear(day: Day, style: Style): string {
  const { month, date } = calendarOf(day);
  return say("words.dayOfMonth", { date: String(date), month: monthName(month, style) });
}

/** Years before 1000 keep their zeros, so that they are not taken for short forms. */
function yearDigits(year: number): string {
  return String(year).padStart(4, "0");
}

function monthName(month: number, style: Style): string {
  return MONTHS[style][month - 1] ?? "";
}
