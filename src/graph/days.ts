import { type Day, day, type Span } from "../base/day.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { Id, When } from "../casefile/types.ts";
import type { Changes } from "./change-marks.ts";
import { isCounted, type RelationsOf } from "./counted.ts";
import { mayTouch } from "./focus.ts";

/** One picture of the graph in time: a day, or a few days where there are many. */
export interface GraphDay {
  readonly span: Span;
  /** Ties that may hold then; those without a date always do. */
  readonly held: ReadonlySet<Id>;
  /** Ties that may hold now and could not before. */
  readonly appeared: readonly Id[];
  /** Ties that could hold before and cannot now. */
  readonly ended: readonly Id[];
  /** Dated events that may fall into it. */
  readonly events: readonly Id[];
}

export interface GraphDays {
  readonly days: readonly GraphDay[];
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
const WIDTHS = [1, 2, 5, 7, 14, 30, 91, 182, 365, 730, 1825, 3650];

/**
 * The days of a window on which something happens, or a tie may begin or end, in order. Where there are more than 30,
 * stretches of 2, 5, 7 … days. What is possible counts as there: a tie "by 22 May" holds until then, and is gone after.
 */
export function graphDays({ index, window, matched, relationsOf = "all" }: DaysInput): GraphDays {
  const relations = matched.relations
    .flatMap((id) => index.relations.get(id) ?? [])
    .filter((relation) => isCounted(relation, relationsOf));
  const events = matched.events.flatMap((id) => index.events.get(id) ?? []);
  const dated = events.filter((event) => isDated(event.when));
  const spans = spansOf(turnsOf(relations, dated, window), window);
  let before: ReadonlySet<Id> | undefined;
  const days = spans.map((span): GraphDay => {
    const held = new Set(relations.filter(({ when }) => mayTouch(when, span)).map(({ id }) => id));
    const appeared = [...held].filter((id) =>
      before ? !before.has(id) : beginsWithin(index.relations.get(id)?.when, span),
    );
    const ended = [...(before ?? [])].filter((id) => !held.has(id));
    before = held;
    return {
      span,
      held,
      appeared,
      ended,
      events: dated.filter(({ when }) => mayTouch(when, span)).map(({ id }) => id),
    };
  });
  return { days, undated: relations.filter(({ when }) => !isDated(when)).length };
}

/** What is marked in the picture of a day. */
export function changesOf({ appeared, ended }: GraphDay): Changes {
  return { appeared: new Set(appeared), ended: new Set(ended) };
}

/** The picture that a day falls into; of a day between two, the one before it. */
export function dayAt({ days }: GraphDays, at: Day): number {
  const next = days.findIndex(({ span }) => span.from > at);
  return next < 0 ? days.length - 1 : Math.max(0, next - 1);
}

function isDated(when: When): boolean {
  const { earliestStart, latestEnd } = dateOf(when);
  return earliestStart !== undefined || latestEnd !== undefined;
}

function beginsWithin(when: When | undefined, { from, to }: Span): boolean {
  const start = when && dateOf(when).earliestStart;
  return start !== undefined && start >= from && start < to;
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

function spansOf(turns: readonly Day[], window: Span): readonly Span[] {
  const first = Math.floor(window.from);
  for (const width of WIDTHS) {
    const starts = [...new Set(turns.map((turn) => first + Math.floor((turn - first) / width) * width))];
    if (starts.length <= MOST || width === WIDTHS.at(-1))
      return starts.map((from) => ({ from: day(from), to: day(from + width) }));
  }
  return [];
}
