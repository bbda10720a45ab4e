import { type CalendarUnit, isoWeekOf, unitAround } from "../base/calendar-unit.ts";
import { type Day, day } from "../base/day.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import { dayWords, monthWords, spanWords, weekdayWords, yearWords } from "../words/dates.ts";
import { actorLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import type { GraphDay, Missed } from "./days.ts";

/** So many names of actors are said; of more, how many. */
const NAMED = 3;

/**
 * "Sunday 19 May 2013"; where days are taken together "Week 21, 20 to 26 May 2013", "May 2013", "2013", "2010 to 2019",
 * and of what the window cuts the days that it has.
 */
export function dayTitle({ unit, span }: GraphDay): string {
  const { from } = span;
  const last = day(span.to - 1);
  if (unit === "day") return weekdayWords(from);
  const days = last <= from ? weekdayWords(from) : spanWords(from, last);
  if (unit === "week") return say("graph.day.week", { week: isoWeekOf(from), when: days });
  const whole = unitAround(from, unit);
  return whole.from === from && whole.to === span.to ? unitWords(unit, from, last) : days;
}

/** "3 new ties, 1 past": new ties may hold from then on; of those that are past it may be open since when. */
export function changeWords({ appeared, ended, overBefore }: GraphDay): string {
  const over = overBefore.length;
  const doubt = over === 0 ? "none" : over === ended.length ? "all" : "some";
  return say("graph.day.changes", { appeared: appeared.length, ended: ended.length, over, doubt });
}

/** "First seen: Orla, Bram."; undefined where nobody is. */
export function firstSeenWords({ firstSeen }: GraphDay, index: CaseIndex): string | undefined {
  const names = firstSeen.flatMap((id) => index.actors.get(id) ?? []).map(actorLabel);
  if (names.length === 0) return undefined;
  return say("graph.day.first", {
    names: names.slice(0, NAMED).join(", "),
    more: Math.max(0, names.length - NAMED),
  });
}

/** Why another day shows than the one that was asked for. */
export function missedWords(why: Missed, at: Day): string {
  return say(`graph.day.${why}`, { day: dayWords(at) });
}

/** What a screen reader says of a day. */
export function dayNews(one: GraphDay, index: CaseIndex): string {
  const first = firstSeenWords(one, index);
  return say("graph.day.news", {
    unit: one.unit,
    when: dayTitle(one),
    changes: changeWords(one),
    first: first === undefined ? "" : `${first} `,
    events: one.events.length,
  });
}

function unitWords(unit: CalendarUnit, from: Day, last: Day): string {
  if (unit === "month") return monthWords(from);
  if (unit === "year") return yearWords(from);
  return say("words.span", { from: yearWords(from), to: yearWords(last) });
}
