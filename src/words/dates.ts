/** Dates as readers see and hear them: never more exact than the text. */
import { calendarOf, type Day } from "../base/day.ts";
import type { EdtfDate } from "../casefile/edtf.ts";
import { dateOf } from "../casefile/index-case.ts";
import type { When } from "../casefile/types.ts";
import { dayBrief, dayShort, dayWords, ends, monthWords, yearWords } from "./calendar.ts";
import { say } from "./messages.ts";
import { type Point, pointsOf } from "./points.ts";

export { dayShort, dayWords, monthWords, spanWords, weekdayWords, yearWords } from "./calendar.ts";

/** How the pieces of a date are written. */
interface Manner {
  readonly style: "long" | "short";
  /** The year that goes without saying. */
  readonly year?: number;
  /** As part of a sentence: "on 21 May 2013", "from 19 to 21 May 2013". */
  readonly inSentence?: boolean;
}

const FULL: Manner = { style: "long" };
const SPOKEN: Manner = { style: "long", inSentence: true };

/**
 * The date in full: "by 22 May 2013", "from 19 May 2013, end open", "undated in the source". With the day that "today"
 * means in the document, a standing state is "undated, still so on 22 May 2013".
 */
export function whenWords(when: When, reference?: Day): string {
  return written(when, FULL, reference);
}

/** As `whenWords`, to go into a sentence: "on 21 May 2013", "in May 2013", "from 19 to 21 May 2013". */
export function whenPhrase(when: When, reference?: Day): string {
  return written(when, SPOKEN, reference);
}

/** As `whenWords`, with short months; the year is left out where it is that of `reference`. */
export function whenShort(when: When, reference?: Day): string {
  const { form } = dateOf(when);
  if (form === "unknown") return say(when.ongoing ? "words.short.ongoing" : "words.short.undated");
  const manner: Manner =
    reference === undefined ? { style: "short" } : { style: "short", year: calendarOf(reference).year };
  return written(when, manner, reference);
}

/** As `whenWords`, for a row of a list: a standing state is just "undated, still so". */
export function whenListed(when: When): string {
  return when.ongoing && dateOf(when).form === "unknown" ? whenShort(when) : whenWords(when);
}

/** How the date is known, in sentences: from which words, by which rule, and what else it could be. */
export function basisWords(when: When): string {
  return basisSentences(when).join(" ");
}

/** The sentences of `basisWords`, one by one: the first says where the date comes from. */
export function basisSentences(when: When): readonly string[] {
  const bits = (when.words ?? []).map((word) => say("words.quoted", { word }));
  const words = bits.join(` ${say("words.and")} `);
  const date = whenWords(when);
  const rule = bare(when.rule ?? "");
  const inline = rule !== "" && fitsInline(rule);
  return [
    say(`words.basis.${when.basis}`, {
      words,
      date,
      rule,
      hasWords: words === "" ? "no" : "yes",
      hasRule: inline ? "yes" : "no",
      told: toldAs(when),
    }),
    ...(rule === "" || inline ? [] : [say("words.basis.rule", { rule })]),
    ...(when.alternatives ?? []).map(({ edtf, reading }) =>
      say("words.basis.alternative", {
        date: whenWords({ ...when, edtf }),
        reading: bare(reading),
        inline: fitsInline(bare(reading)),
      }),
    ),
    ...(when.note === undefined ? [] : [say("words.basis.note", { note: bare(when.note) })]),
  ];
}

/** A rule that is no sentence of its own goes on after a comma. */
function fitsInline(rule: string): boolean {
  return !/[.;:]\s/.test(rule) && /^(?:\p{Ll}|\p{Lu}\p{Lu})/u.test(rule);
}

function toldAs(when: When): "past" | "ongoing" | "ahead" | "bare" {
  if (when.ongoing) return "ongoing";
  const { form } = dateOf(when);
  return form === "set-before" ? "past" : form === "set-after" ? "ahead" : "bare";
}

/** Without the full stop at its end: the sentence round it sets its own. */
function bare(text: string): string {
  return text.trim().replace(/\.$/, "");
}

function written(when: When, manner: Manner, reference: Day | undefined): string {
  const date = dateOf(when);
  const [first, last = first] = pointsOf(date.edtf);
  switch (date.form) {
    case "unknown":
      return undated(when, reference);
    case "date":
      return first === undefined ? "" : doubted(at(first, manner), [first]);
    case "set-before":
      return first === undefined ? "" : doubted(say("words.by", { date: name(first, manner) }), [first]);
    case "set-after":
      return first === undefined ? "" : doubted(say("words.after", { date: name(first, manner) }), [first]);
    case "open-interval":
      return first === undefined ? "" : say("words.from", { date: marked(first, manner) });
    case "open-start":
      return first === undefined ? "" : say("words.until", { date: marked(first, manner) });
    case "set-one-of":
      return oneOf(date, manner);
    case "interval":
      return first === undefined || last === undefined ? "" : interval(first, last, manner);
    case "set-between":
      return first === undefined || last === undefined ? "" : between(first, last, manner);
  }
}

function undated(when: When, reference: Day | undefined): string {
  if (!when.ongoing) return say("words.undated");
  return reference === undefined
    ? say("words.ongoing")
    : say("words.ongoing.on", { date: dayWords(reference) });
}

function interval(first: Point, last: Point, manner: Manner): string {
  const pair = pairOf(first, last, manner);
  if (sameDays(first, last)) return doubted(at(first, manner), [first, last]);
  return say(manner.inSentence ? "words.fromTo" : "words.span", pair);
}

function between(first: Point, last: Point, manner: Manner): string {
  if (sameDays(first, last)) return doubted(at(first, manner), [first, last]);
  return say("words.between", pairOf(first, last, manner));
}

function oneOf(date: EdtfDate, manner: Manner): string {
  const points = [...pointsOf(date.edtf)].sort((a, b) => a.first - b.first || a.last - b.last);
  const [first, last] = points;
  if (points.length === 2 && first && last) {
    const pair = pairOf(first, last, manner);
    return say("words.either", { first: pair.from, second: pair.to });
  }
  const names = points.map((point) => marked(point, manner));
  return say("words.oneOf", { dates: names.slice(0, -1).join(", "), last: names.at(-1) ?? "" });
}

/** Both ends of a stretch; what they share is said once, if both are plain days. */
function pairOf(first: Point, last: Point, manner: Manner): { readonly from: string; readonly to: string } {
  const plainDays = [first, last].every(({ precision, mark }) => precision === "day" && mark === "");
  if (!plainDays) return { from: marked(first, manner), to: marked(last, manner) };
  if (manner.year !== undefined && manner.year === calendarOf(last.first).year)
    return endsOfYear(first, last, manner);
  return ends(first.first, last.first, manner.style);
}

/** "19" and "21 May": the year goes without saying. */
function endsOfYear(
  first: Point,
  last: Point,
  manner: Manner,
): { readonly from: string; readonly to: string } {
  const a = calendarOf(first.first);
  const b = calendarOf(last.first);
  const sameMonth = a.year === b.year && a.month === b.month;
  return { from: sameMonth ? String(a.date) : name(first, manner), to: name(last, manner) };
}

function sameDays(a: Point, b: Point): boolean {
  return a.first === b.first && a.last === b.last;
}

/** "about 21 May 2013"; in a sentence "on 21 May 2013", "in May 2013". */
function at(point: Point, manner: Manner): string {
  const text = name(point, manner);
  if (!manner.inSentence || isApproximate(point)) return text;
  return say(point.precision === "day" ? "words.on" : "words.in", { date: text });
}

/** A date with its doubt beside it, where another date follows or goes before. */
function marked(point: Point, manner: Manner): string {
  const text = name(point, manner);
  return isUncertain(point) ? say("words.uncertain.inline", { date: text }) : text;
}

function doubted(text: string, points: readonly Point[]): string {
  return points.some(isUncertain) ? say("words.uncertain", { date: text }) : text;
}

/** The day, month or year itself, no more exact than it was written. */
function name(point: Point, manner: Manner): string {
  const text = plainName(point, manner);
  return isApproximate(point) ? say("words.about", { date: text }) : text;
}

function plainName({ first, precision }: Point, { style, year }: Manner): string {
  if (precision === "year") return yearWords(first);
  if (precision === "month") return monthWords(first, style);
  if (year === calendarOf(first).year) return dayShort(first);
  return style === "short" ? dayBrief(first) : dayWords(first);
}

function isApproximate({ mark }: Point): boolean {
  return mark === "~" || mark === "%";
}

function isUncertain({ mark }: Point): boolean {
  return mark === "?" || mark === "%";
}
