import { CALENDAR_UNITS, type CalendarUnit, unitAround } from "../base/calendar-unit.ts";
import { type Day, day, type Span } from "../base/day.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { CaseEvent, Id, Relation, When } from "../casefile/types.ts";
import type { Changes } from "./change-marks.ts";
import { isCounted, type RelationsOf } from "./counted.ts";
import { mayTouch } from "./focus.ts";

/** One picture of the graph in time: a day, or a stretch of the calendar where there are many days. */
export interface GraphDay {
  readonly unit: CalendarUnit;
  /** What the window has of it. */
  readonly span: Span;
  /** Ties that may hold then; those without a date always do. */
  readonly held: ReadonlySet<Id>;
  /** Ties that may hold now and could not before. */
  readonly appeared: readonly Id[];
  /** Ties that could hold before and cannot now. */
  readonly ended: readonly Id[];
  /** Those of `ended` that may have been over before: of "by 22 May" the last day is not known. */
  readonly overBefore: readonly Id[];
  /** Actors of whom nothing is dated before, and something may begin now. */
  readonly firstSeen: readonly Id[];
  /** Dated events that may fall into it. */
  readonly events: readonly Id[];
}

export interface GraphDays {
  readonly days: readonly GraphDay[];
  readonly unit: CalendarUnit;
  /** Ties without any date: they are there on every day. */
  readonly undated: number;
}

export interface DaysInput {
  readonly index: CaseIndex;
  readonly window: Span;
  /** What matches the filter; the rest is left out of the days. */
  readonly matched: Matched;
  /** Relations that do not count are left out as well. */
  readonly relationsOf?: RelationsOf;
}

export interface Matched {
  readonly relations: readonly Id[];
  readonly events: readonly Id[];
}

/** More pictures than this nobody goes through: days are then taken together. */
const MOST = 30;

/**
 * The days of a window on which something happens, or a tie may begin or end, in order. Where there are more than 30,
 * weeks, months, years … of the calendar. What is possible counts as there: a tie "by 22 May" holds until then, and is
 * gone after.
 */
export function graphDays({ index, window, matched, relationsOf = "all" }: DaysInput): GraphDays {
  const relations = matched.relations
    .flatMap((id) => index.relations.get(id) ?? [])
    .filter((relation) => isCounted(relation, relationsOf));
  const events = matched.events.flatMap((id) => index.events.get(id) ?? []);
  const dated = events.filter((event) => isDated(event.when));
  const { unit, spans } = spansOf(turnsOf(relations, dated, window), window);
  const begins = beginsOf(relations, events);
  let before: Pick<GraphDay, "span" | "held"> | undefined;
  const days = spans.map((span): GraphDay => {
    const held = new Set(relations.filter(({ when }) => mayTouch(when, span)).map(({ id }) => id));
    const whenOf = (id: Id) => index.relations.get(id)?.when;
    const past = before;
    const appeared = [...held].filter((id) =>
      past ? !past.held.has(id) : isWithin(beginOf(whenOf(id)), span),
    );
    const ended = past ? [...past.held].filter((id) => !held.has(id)) : [];
    const overBefore = past ? ended.filter((id) => mayHaveEndedBefore(whenOf(id), past.span.from)) : [];
    const firstSeen = [...begins].filter(([, begin]) => isWithin(begin, span)).map(([id]) => id);
    before = { span, held };
    return {
      unit,
      span,
      held,
      appeared,
      ended,
      overBefore,
      firstSeen,
      events: dated.filter(({ when }) => mayTouch(when, span)).map(({ id }) => id),
    };
  });
  return { days, unit, undated: relations.filter(({ when }) => !isDated(when)).length };
}

/** What is marked in the picture of a day. */
export function changesOf({ appeared, ended, overBefore, firstSeen }: GraphDay): Changes {
  return {
    appeared: new Set(appeared),
    ended: new Set(ended),
    overBefore: new Set(overBefore),
    firstSeen: new Set(firstSeen),
  };
}

/** The picture that a day falls into; of a day between two, the one before it. */
export function dayAt({ days }: GraphDays, at: Day): number {
  const next = days.findIndex(({ span }) => span.from > at);
  return next < 0 ? days.length - 1 : Math.max(0, next - 1);
}

/** Why another day shows than the one that is asked for: nothing is dated on it, or by it. Undefined where it shows. */
export type Missed = "outside" | "undated" | "early";

export function missed(all: GraphDays, at: Day, window: Span): Missed | undefined {
  if (at < Math.floor(window.from) || at >= window.to) return "outside";
  const span = all.days[dayAt(all, at)]?.span;
  if (!span || at < span.from) return "early";
  return at < span.to ? undefined : "undated";
}

function isDated(when: When): boolean {
  const { earliestStart, latestEnd } = dateOf(when);
  return earliestStart !== undefined || latestEnd !== undefined;
}

function beginOf(when: When | undefined): Day | undefined {
  return when && dateOf(when).earliestStart;
}

function isWithin(at: Day | undefined, { from, to }: Span): boolean {
  return at !== undefined && at >= from && at < to;
}

function mayHaveEndedBefore(when: When | undefined, at: Day): boolean {
  const end = when && dateOf(when).earliestEnd;
  return end === undefined || end < at;
}

/** When each actor is first seen: in no tie and no event before. Whoever is in something without a beginning has none. */
function beginsOf(
  relations: readonly Relation[],
  events: readonly CaseEvent[],
): ReadonlyMap<Id, Day | undefined> {
  const begins = new Map<Id, Day | undefined>();
  const note = (actor: Id, when: When) => {
    const begin = beginOf(when);
    const known = begins.get(actor);
    if (begin === undefined || !begins.has(actor)) begins.set(actor, begin);
    else if (known !== undefined && begin < known) begins.set(actor, begin);
  };
  for (const { source, target, when } of relations) for (const actor of [source, target]) note(actor, when);
  for (const { participants, when } of events) for (const { actor } of participants) note(actor, when);
  return begins;
}

interface Dated {
  readonly when: When;
}

/** Days within the window on which something begins or ends, and days on which a tie is gone, each once. */
function turnsOf(ties: readonly Dated[], events: readonly Dated[], { from, to }: Span): readonly Day[] {
  const turns = new Set<number>();
  for (const { when } of [...ties, ...events]) {
    const { earliestStart, latestEnd } = dateOf(when);
    if (earliestStart !== undefined) turns.add(earliestStart);
    if (latestEnd !== undefined) turns.add(latestEnd);
  }
  for (const { when } of ties) {
    const { latestEnd } = dateOf(when);
    if (latestEnd !== undefined) turns.add(latestEnd + 1);
  }
  return [...turns]
    .filter((turn) => turn >= Math.floor(from) && turn < to)
    .sort((a, b) => a - b)
    .map(day);
}

/** The finest stretches of the calendar that are few enough, and what the window has of each. */
function spansOf(
  turns: readonly Day[],
  window: Span,
): { readonly unit: CalendarUnit; readonly spans: readonly Span[] } {
  const stretches = (unit: CalendarUnit) => [
    ...new Map(turns.map((turn) => unitAround(turn, unit)).map((span) => [span.from, span])).values(),
  ];
  const unit = CALENDAR_UNITS.find((one) => stretches(one).length <= MOST) ?? "century";
  const spans = stretches(unit).map(({ from, to }) => ({
    from: day(Math.max(from, Math.floor(window.from))),
    to: day(Math.min(to, Math.ceil(window.to))),
  }));
  return { unit, spans };
}
