import type { Figure } from "../../src/casefile/types.ts";
import { aFigure as plainFigure } from "../support/case-builder.ts";

const NO_NUMBER = { low: null, lowInclusive: null, high: null, highInclusive: null, best: null } as const;

/** A figure of people killed with just the numbers that are given. */
export function aFigure(id: string, value: Partial<Figure["value"]>, changes: Partial<Figure> = {}): Figure {
  return plainFigure({
    id,
    measure: "killed",
    value: { ...NO_NUMBER, words: "as the source says", ...value },
    ...changes,
  });
}
