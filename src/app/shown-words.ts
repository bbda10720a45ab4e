/** What of a case a picture shows, in words, for whoever gets the picture without the app. */
import { day, type Span } from "../base/day.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { ClauseKey, Query } from "../engine/query.ts";
import { chipsOf } from "../filter/chips.ts";
import { CLAUSES } from "../filter/clauses.ts";
import { spanWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";

/** "Filtered by: Hezbollah or Russia; reported": values of one clause are alternatives; undefined without a filter. */
export function filterLine(query: Query, index: CaseIndex): string | undefined {
  const chips = chipsOf(query, index);
  const clauses = CLAUSES.flatMap((key): readonly string[] => {
    const labels = chips.filter(({ clause }) => clause === key).map(({ label }) => label);
    return labels.length === 0 ? [] : [labels.join(` ${joinerOf(key, query)} `)];
  });
  return clauses.length === 0 ? undefined : say("export.filter", { clauses: clauses.join("; ") });
}

/** "Window: 19 to 26 May 2013": the days that the window touches. */
export function windowLine({ from, to }: Span): string {
  return say("export.window", { when: spanWords(day(Math.floor(from)), day(Math.ceil(to) - 1)) });
}

function joinerOf(key: ClauseKey, { actorMode }: Query): string {
  const all = key === "exclude" || (key === "actors" && actorMode === "all");
  return say(all ? "words.and" : "words.or");
}
