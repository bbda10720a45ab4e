import { type AddRefusal, addable } from "../casefile/addable.ts";
import type { Figure } from "../casefile/types.ts";
import { ACCOUNTINGS, MEASURES, OVERLAPS } from "../casefile/vocabulary.ts";
import { say } from "../words/messages.ts";
import { figureWords, numberWords } from "../words/numbers.ts";
import { overlapOf, sumOf } from "./compare.ts";

/** The answer to "add these two": the reason why not, or the sum with its words. */
export function additionWords(a: Figure, b: Figure): string {
  const answer = addable(a, b);
  if (!answer.ok) return say("figures.add.refused", { reason: refusalWords(answer.reason, a, b) });
  const sum = sumOf(a.value, b.value);
  if (sum === undefined) return say("figures.add.noNumber");
  return say("figures.add.sum", { sum: figureWords({ ...a, value: { ...sum, words: sumWords(sum) } }) });
}

function refusalWords(reason: AddRefusal, a: Figure, b: Figure): string {
  switch (reason) {
    case "measure":
      return say("figures.add.measure", { a: MEASURES[a.measure].label, b: MEASURES[b.measure].label });
    case "unit":
      return say("figures.add.unit", { a: a.unit, b: b.unit });
    case "population":
      return say("figures.add.population", { a: a.population, b: b.population });
    case "accounting":
      return say("figures.add.accounting", {
        a: ACCOUNTINGS[a.accounting].label,
        b: ACCOUNTINGS[b.accounting].label,
      });
    case "overlapping": {
      const overlap = overlapOf(a, b);
      if (overlap === undefined) return say("figures.add.overlap-not-stated");
      return say("figures.add.overlapping", {
        relation: OVERLAPS[overlap.relation].label,
        basis: overlap.basis,
      });
    }
    default:
      return say(`figures.add.${reason}`);
  }
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
