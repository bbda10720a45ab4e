import type { Figure } from "../../src/casefile/types.ts";

const NO_NUMBER = { low: null, lowInclusive: null, high: null, highInclusive: null, best: null } as const;

/** A figure of the invented source "monitor"; every value that a test does not name is the plainest one. */
export function aFigure(id: string, value: Partial<Figure["value"]>, changes: Partial<Figure> = {}): Figure {
  return {
    id,
    title: `Figure ${id}`,
    status: "reported",
    measure: "killed",
    unit: "people",
    value: { ...NO_NUMBER, words: "as the source says", ...value },
    population: "not separated",
    civilians: "unspecified",
    accounting: "cumulative",
    method: "tally",
    source: "monitor",
    evidence: [],
    overlaps: [],
    ...changes,
  };
}
