import type { CaseIndex } from "../casefile/index-case.ts";
import type { ClauseKey, Query } from "../engine/query.ts";
import { say } from "../words/messages.ts";
import { chipsOf } from "./chips.ts";
import { CLAUSES } from "./clauses.ts";

/** "Filtered by: Hezbollah or Russia; reported": values of one clause are alternatives; undefined without a filter. */
export function filterLine(query: Query, index: CaseIndex): string | undefined {
  const chips = chipsOf(query, index);
  const clauses = CLAUSES.flatMap((key): readonly string[] => {
    const labels = chips.filter(({ clause }) => clause === key).map(({ label }) => label);
    return labels.length === 0 ? [] : [labels.join(` ${joinerOf(key, query)} `)];
  });
  return clauses.length === 0 ? undefined : say("export.filter", { clauses: clauses.join("; ") });
}

function joinerOf(key: ClauseKey, { actorMode }: Query): string {
  const all = key === "exclude" || (key === "actors" && actorMode === "all");
  return say(all ? "words.and" : "words.or");
}
