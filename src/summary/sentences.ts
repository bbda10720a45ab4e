import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { monthWords } from "../words/calendar.ts";
import { dayWords } from "../words/dates.ts";
import { actorLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { type StatusCount, type SummaryFacts, summaryFacts } from "./facts.ts";

/** Two or three sentences on the events with these ids; `filtered` says that they are what a filter leaves. */
export function summarySentences(index: CaseIndex, ids: readonly Id[], filtered: boolean): readonly string[] {
  const facts = summaryFacts(index, ids);
  if (facts.shown === 0) {
    return [facts.all === 0 ? say("summary.none") : say("summary.noneShown", { all: facts.all })];
  }
  return [
    sizeSentence(facts, filtered),
    statusSentence(facts),
    ...(facts.actors.length === 0 ? [] : [actorSentence(index, facts)]),
  ];
}

function sizeSentence(facts: SummaryFacts, filtered: boolean): string {
  return say("summary.size", {
    filtered: String(filtered),
    shown: facts.shown,
    all: facts.all,
    dates: datesClause(facts),
  });
}

function datesClause({ span, toTheDay, shown, undated }: SummaryFacts): string {
  if (span === undefined) return say("summary.allUndated", { shown });
  const from = toTheDay.from ? dayWords(span.from) : monthWords(span.from);
  const to = toTheDay.to ? dayWords(span.to) : monthWords(span.to);
  const dates = from === to ? say("summary.oneDay", { from }) : say("summary.span", { from, to });
  return undated === 0 ? dates : `${dates}${say("summary.undated", { undated })}`;
}

function statusSentence(facts: SummaryFacts): string {
  const notDone = facts.notDone === 0 ? [] : [say("summary.notDone", { events: facts.notDone })];
  const rest = [...notDone, ...counted(facts.rest)];
  return say("summary.statuses", {
    happened: facts.happened,
    apart: facts.apart.length === 0 ? "" : say("summary.apart", { list: listed(counted(facts.apart)) }),
    rest: rest.length === 0 ? "" : say("summary.rest", { list: listed(rest) }),
  });
}

function counted(counts: readonly StatusCount[]): readonly string[] {
  return counts.map(({ status, events }) => say("summary.counted", { events, word: statusLabel(status) }));
}

function actorSentence(index: CaseIndex, facts: SummaryFacts): string {
  const names = facts.actors.map(({ actor, events }) => {
    const found = index.actors.get(actor);
    return say("summary.actor", { name: found === undefined ? actor : actorLabel(found), events });
  });
  return say("summary.actors", { list: listed(names) });
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  return say("summary.list", { first: parts.slice(0, -1).join(", "), last });
}
