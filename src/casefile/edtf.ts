/**
 * The subset of EDTF (ISO 8601-2) that a casefile may use, read to four bounds in whole UTC days.
 *
 *      earliestStart     latestStart      earliestEnd      latestEnd
 *            |  may have begun |   surely on   |  may have ended |
 *     -------[=================]###############[=================]-------> days
 *
 * Every bound is an inclusive day: `latestEnd` is the last day on which the thing may still have gone on, so
 * `2013-05` ends on 2013-05-31. An end that the text leaves open has no bounds (undefined).
 */
import { type Day, dayOf } from "../base/day.ts";
import { err, ok, type Result } from "../base/result.ts";

export type Precision = "day" | "month" | "year";

/**
 * `date` A, `interval` A/B, `open-interval` A/.., `open-start` ../B, `unknown` /..,
 * `set-one-of` [A,B], `set-between` [A..B], `set-before` [..B], `set-after` [A..].
 */
export type EdtfForm =
  | "date"
  | "interval"
  | "open-interval"
  | "open-start"
  | "unknown"
  | "set-one-of"
  | "set-between"
  | "set-before"
  | "set-after";

/** First and last day of one written date, both inclusive. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

export interface EdtfDate {
  /** The text that was read. */
  readonly edtf: string;
  readonly form: EdtfForm;
  /** Precision of the first written date; undefined where that end is open. */
  readonly startPrecision: Precision | undefined;
  /** Precision of the last written date; undefined where that end is open. */
  readonly endPrecision: Precision | undefined;
  /** `?` or `%` on any part. Never moves a bound. */
  readonly uncertain: boolean;
  /** `~` or `%` on any part. Never moves a bound. */
  readonly approximate: boolean;
  /** First day on which it may have begun. */
  readonly earliestStart: Day | undefined;
  /** Last day on which it may have begun. */
  readonly latestStart: Day | undefined;
  /** First day that may have been its last. */
  readonly earliestEnd: Day | undefined;
  /** Last day that may have been its last. */
  readonly latestEnd: Day | undefined;
  /** The dates of `[A,B]`, as written; undefined for every other form. */
  readonly choices: readonly DayRange[] | undefined;
}

/** Longest text that is read, in UTF-16 units; the schema's limit. */
const MOST_CHARACTERS = 60;

/** Reads one date. The error is one sentence that says what is wrong and what would be right. */
export function parseEdtf(text: string): Result<EdtfDate, string> {
  const refused = refusal(text);
  if (refused !== undefined) return err(refused);
  if (text === "/..") return ok(dateFrom(text, "unknown", undefined, undefined));
  if (text.startsWith("[")) return parseSet(text);
  if (text.includes("/")) return parseInterval(text);
  const point = parsePoint(text);
  return point.ok ? ok(dateFrom(text, "date", point.value, point.value)) : point;
}

/** First and last day on which it may have been; an open end is undefined. */
export function possibleSpan(date: EdtfDate): {
  readonly first: Day | undefined;
  readonly last: Day | undefined;
} {
  return { first: date.earliestStart, last: date.latestEnd };
}

/**
 * True when it may have been on a day of the window `from` to `to`, both inclusive; a side left out is open.
 * What has no date at all may have been at any time. Of `[A,B]`, one of the dates must lie in the window.
 */
export function overlapsWindow(date: EdtfDate, from?: Day, to?: Day): boolean {
  const ranges = date.choices ?? [possibleSpan(date)];
  return ranges.some(
    ({ first, last }) =>
      (to === undefined || first === undefined || first <= to) &&
      (from === undefined || last === undefined || last >= from),
  );
}

interface Point extends DayRange {
  readonly precision: Precision;
  readonly mark: string;
}

/** The signs that dates are made of; what holds no other is not refused. */
const ONLY_DATES = /^[-\d/.,[\]?~%]+$/;

function refusal(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS)
    return `A date has at most ${MOST_CHARACTERS} characters; this has ${text.length}.`;
  if (ONLY_DATES.test(text)) return undefined;
  if (text === "") return "An empty date says nothing; where no date is given, write /..";
  if (/\s/.test(text))
    return `${quoted(text)} holds white space; write it without, as in 2013-05-19/2013-05-21.`;
  if (/[Xxu]/.test(text))
    return `${quoted(text)} holds a placeholder for a digit; leave the unknown part out: 2013-05 or 2013.`;
  if (/[‐-―−]/.test(text)) return `${quoted(text)} holds a dash or minus sign; write the plain hyphen -.`;
  if (/T|:/.test(text)) return `${quoted(text)} holds a time of day; write whole days, as in 2013-05-22.`;
  if (text.startsWith("{")) return `${quoted(text)} means all of several dates; one of several is [A,B].`;
  return undefined;
}

function parseInterval(text: string): Result<EdtfDate, string> {
  const [left = "", right = "", ...more] = text.split("/");
  if (more.length > 0) return err(`${quoted(text)} has more than one /; an interval is A/B, A/.. or ../B.`);
  if (left === "" || right === "")
    return err(`${quoted(text)} leaves one end empty; write A/.. or ../B for an open end, /.. for no date.`);
  if (left === ".." && right === "..") return err("../.. says nothing; where no date is given, write /..");
  const start = parseEnd(left);
  if (!start.ok) return start;
  const end = parseEnd(right);
  if (!end.ok) return end;
  const form =
    start.value === undefined ? "open-start" : end.value === undefined ? "open-interval" : "interval";
  return ordered(text, form, start.value, end.value);
}

function parseSet(text: string): Result<EdtfDate, string> {
  const inner = /^\[([^[\]]+)\]$/.exec(text)?.[1];
  if (inner === undefined)
    return err(`${quoted(text)} is not one closed pair of [ ] round dates, as in [A..B].`);
  if (inner.includes("/"))
    return err(`${quoted(text)} has / inside [ ]; some day between A and B is [A..B].`);
  if (inner.includes(",")) return parseChoices(text, inner.split(","));
  const range = /^(.*?)\.\.(.*)$/.exec(inner);
  if (!range) return err(`${quoted(text)} is a set of one date; write ${inner} without the brackets.`);
  const [, left = "", right = ""] = range;
  if (left === "" && right === "") return err("[..] says nothing; where no date is given, write /..");
  const start = left === "" ? ok(undefined) : parsePoint(left);
  if (!start.ok) return start;
  const end = right === "" ? ok(undefined) : parsePoint(right);
  if (!end.ok) return end;
  const form =
    start.value === undefined ? "set-before" : end.value === undefined ? "set-after" : "set-between";
  return ordered(text, form, start.value, end.value);
}

function parseChoices(text: string, parts: readonly string[]): Result<EdtfDate, string> {
  const points: Point[] = [];
  for (const part of parts) {
    if (part.includes("..")) return err(`${quoted(text)} mixes , and ..; write [A,B] or [A..B].`);
    const point = parsePoint(part);
    if (!point.ok) return point;
    if (points.some(({ first, last }) => first === point.value.first && last === point.value.last))
      return err(`${quoted(text)} names the same date twice; name each once.`);
    points.push(point.value);
  }
  const sorted = [...points].sort((a, b) => a.first - b.first || a.last - b.last);
  const latest = points.reduce((a, b) => (b.last > a.last ? b : a));
  const marks = points.map((point) => point.mark).join("");
  const whole = dateFrom(text, "set-one-of", sorted[0], latest, marks);
  return ok({ ...whole, choices: sorted.map(({ first, last }) => ({ first, last })) });
}

function ordered(
  text: string,
  form: EdtfForm,
  start: Point | undefined,
  end: Point | undefined,
): Result<EdtfDate, string> {
  if (start && end && start.first > end.last)
    return err(`${quoted(text)} ends before it begins; write the earlier date first.`);
  return ok(dateFrom(text, form, start, end));
}

function dateFrom(
  edtf: string,
  form: EdtfForm,
  start: Point | undefined,
  end: Point | undefined,
  marks = `${start?.mark ?? ""}${end?.mark ?? ""}`,
): EdtfDate {
  return {
    edtf,
    form,
    startPrecision: start?.precision,
    endPrecision: end?.precision,
    uncertain: /[?%]/.test(marks),
    approximate: /[~%]/.test(marks),
    ...bounds(form, start, end),
    choices: undefined,
  };
}

type Bounds = Pick<EdtfDate, "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd">;

/** An interval goes on from one date to the other; every other form is one stretch inside which it was. */
function bounds(form: EdtfForm, start: Point | undefined, end: Point | undefined): Bounds {
  const ends = {
    earliestStart: start?.first,
    latestStart: start?.last,
    earliestEnd: end?.first,
    latestEnd: end?.last,
  };
  if (form === "interval" && start && end)
    return {
      ...ends,
      latestStart: least(start.last, end.last),
      earliestEnd: greatest(start.first, end.first),
    };
  if (form === "open-interval" || form === "open-start") return ends;
  return { ...ends, latestStart: end?.last, earliestEnd: start?.first };
}

function parseEnd(text: string): Result<Point | undefined, string> {
  return text === ".." ? ok(undefined) : parsePoint(text);
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;

function parsePoint(text: string): Result<Point, string> {
  const match = POINT.exec(text);
  if (!match) return err(notADate(text));
  const [, yearText = "", monthText, dateText, mark = ""] = match;
  const year = Number(yearText);
  if (monthText === undefined)
    return ok({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: "year", mark });
  const month = Number(monthText);
  if (month < 1 || month > 12) return err(`${quoted(text)} has month ${monthText}; months are 01 to 12.`);
  const length = daysIn(year, month);
  if (dateText === undefined)
    return ok({ first: dayOf(year, month, 1), last: dayOf(year, month, length), precision: "month", mark });
  const date = Number(dateText);
  if (date < 1 || date > length)
    return err(
      `${quoted(text)} is no day of the calendar; ${yearText}-${monthText} has the days 01 to ${length}.`,
    );
  const only = dayOf(year, month, date);
  return ok({ first: only, last: only, precision: "day", mark });
}

function notADate(text: string): string {
  if (text === "") return "A date is missing beside a comma or a dot; write [A,B], [A..B], [..B] or [A..].";
  if (/[?~%]{2,}$/.test(text))
    return `${quoted(text)} has several marks; uncertain and approximate is one %.`;
  if (/[?~%]./.test(text))
    return `${quoted(text)} has a mark before its end; write it last, as in 2013-05-22?`;
  if (/^[[{]|[\]}]$/.test(text)) return `${quoted(text)} has a bracket out of place; write [A,B] or [A..B].`;
  return `${quoted(text)} is no date; write YYYY, YYYY-MM or YYYY-MM-DD, as in 2013-05-22.`;
}

function daysIn(year: number, month: number): number {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next - dayOf(year, month, 1);
}

function least(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function greatest(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
