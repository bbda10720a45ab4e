import type { Figure } from "../casefile/types.ts";
import { ACCOUNTINGS, MEASURES, OVERLAPS } from "../casefile/vocabulary.ts";
import { say } from "../words/messages.ts";
import { figureWords, numberWords } from "../words/numbers.ts";
import { overlapOf, sumOf } from "./compare.ts";

/** The answer to "add these two": every reason why not, or the sum with its words. */
export function additionWords(a: Figure, b: Figure): string {
  const reasons = reasonsAgainst(a, b);
  if (reasons.length > 0) return say("figures.add.refused", { reason: reasons.join(" ") });
  const sum = sumOf(a.value, b.value);
  if (sum === undefined) return say("figures.add.noNumber");
  return say("figures.add.sum", { sum: figureWords({ ...a, value: { ...sum, words: sumWords(sum) } }) });
}

/** FG-2: two figures add up only when the casefile says that they are apart and they count the same in the same way. */
function reasonsAgainst(a: Figure, b: Figure): readonly string[] {
  const overlap = overlapOf(a, b);
  return [
    ...(a.supersedes === b.id || b.supersedes === a.id ? [say("figures.add.superseded")] : []),
    ...(overlap === undefined ? [say("figures.add.overlapUntold")] : []),
    ...(overlap === undefined || overlap.relation === "disjoint"
      ? []
      : [say("figures.add.overlap", { relation: OVERLAPS[overlap.relation].label, basis: overlap.basis })]),
    ...differing("measure", MEASURES[a.measure].label, MEASURES[b.measure].label),
    ...differing("unit", a.unit, b.unit),
    ...differing("population", a.population, b.population),
    ...differing("accounting", ACCOUNTINGS[a.accounting].label, ACCOUNTINGS[b.accounting].label),
  ];
}

function differing(
  aspect: "measure" | "unit" | "population" | "accounting",
  a: string,
  b: string,
): readonly string[] {
  return a === b ? [] : [say(`figures.add.${aspect}`, { a, b })];
}

function sumWords({
  low,
  lowInclusive,
  high,
  highInclusive,
  best,
}: NonNullable<ReturnType<typeof sumOf>>): string {
  const lower =
    low === null
      ? undefined
      : say(lowInclusive ? "figures.sum.atLeast" : "figures.sum.moreThan", { n: numberWords(low) });
  const upper =
    high === null
      ? undefined
      : say(highInclusive ? "figures.sum.atMost" : "figures.sum.lessThan", { n: numberWords(high) });
  if (lower !== undefined && upper !== undefined) return say("figures.sum.both", { lower, upper });
  return lower ?? upper ?? numberWords(best ?? 0);
}
