import { amountsIn } from "./amounts.ts";
import type { Evidence, Figure } from "./types.ts";

export type FigureValue = Figure["value"];

/** FG-4: low, best and high do not rise; such a figure is flagged and all its numbers are shown. */
export function isUnordered(value: FigureValue): boolean {
  const numbers = [value.low, value.best, value.high].filter((n) => n !== null);
  return numbers.some((n, i) => n < (numbers[i - 1] ?? n));
}

/** FG-5: no number at all, which is not the same as 0. */
export function isUnknown(value: FigureValue): boolean {
  return value.low === null && value.best === null && value.high === null;
}

/** FG-5: the number is known, and it is 0. */
export function isZero(value: FigureValue): boolean {
  const numbers = [value.low, value.best, value.high].filter((n) => n !== null);
  return numbers.length > 0 && numbers.every((n) => n === 0);
}

/** The words say that the number is not known. */
export function saysUnknown(words: string): boolean {
  return /\b(?:unknown|unclear|not known|unconfirmed number|undetermined)\b/i.test(words);
}

/** A bound that the words name: "at least 40" is `{ inclusive: true, amounts: [40] }`. */
export interface LowerBound {
  readonly inclusive: boolean;
  /** The readings of the number; empty where the words hold none, as in "more than several hundred". */
  readonly amounts: readonly number[];
}

const INCLUSIVE =
  /\b(?:at least|no fewer than|no less than|not less than|not fewer than|a minimum of)\b|[≥]/i;
const EXCLUSIVE =
  /\b(?:more than|upwards of|in excess of|exceeding|greater than)\b|\b(?:over|above)(?=\s+\S*\d)|[>]/i;

/**
 * The lower bound in the words of a figure: by a hedge of its evidence that stands in them, in any language, else by
 * the usual English ones.
 */
export function lowerBoundOf(words: string, evidence: readonly Evidence[]): LowerBound | undefined {
  for (const one of evidence) {
    if (one.kind === "record") continue;
    for (const hedge of one.hedges) {
      const at = words.toLowerCase().indexOf(hedge.text.toLowerCase());
      const inclusive = hedge.class === "bound-lower-inclusive";
      if (at === -1 || !(inclusive || hedge.class === "bound-lower-exclusive")) continue;
      return { inclusive, amounts: amountsIn(words.slice(at)) };
    }
  }
  const inclusive = INCLUSIVE.exec(words);
  const found = inclusive ?? EXCLUSIVE.exec(words);
  if (!found) return undefined;
  return { inclusive: inclusive !== null, amounts: amountsIn(words.slice(found.index + found[0].length)) };
}
