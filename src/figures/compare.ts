import type { Figure, Id } from "../casefile/types.ts";
import { ACCOUNTINGS, CIVILIANS, MEASURES, METHODS, type OVERLAPS } from "../casefile/vocabulary.ts";

export type Aspect =
  | "measure"
  | "unit"
  | "population"
  | "civilians"
  | "accounting"
  | "time"
  | "place"
  | "method"
  | "source";

/** One aspect of two figures, side by side, in words. */
export interface Difference {
  readonly aspect: Aspect;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

export interface FigureWords {
  readonly time: (figure: Figure) => string;
  readonly place: (figure: Figure) => string;
  readonly source: (figure: Figure) => string;
}

/** Two figures side by side, aspect by aspect, in a fixed order. */
export function compareFigures(a: Figure, b: Figure, words: FigureWords): readonly Difference[] {
  const aspects: readonly (readonly [Aspect, (figure: Figure) => string])[] = [
    ["measure", (f) => MEASURES[f.measure].label],
    ["unit", (f) => f.unit],
    ["population", (f) => f.population],
    ["civilians", (f) => CIVILIANS[f.civilians].label],
    ["accounting", (f) => ACCOUNTINGS[f.accounting].label],
    ["time", words.time],
    ["place", words.place],
    ["method", (f) => METHODS[f.method].label],
    ["source", words.source],
  ];
  return aspects.map(([aspect, of]) => ({ aspect, a: of(a), b: of(b), same: of(a) === of(b) }));
}

export type Overlap = keyof typeof OVERLAPS;

/** What the casefile says about the overlap of two figures; undefined when it says nothing. */
export function overlapOf(
  a: Figure,
  b: Figure,
): { readonly relation: Overlap; readonly basis: string } | undefined {
  return entry(a, b.id) ?? inverse(entry(b, a.id));
}

/** The sum of two values, with the weaker of the two bounds; undefined when one has no number to add. */
export function sumOf(a: Figure["value"], b: Figure["value"]): Omit<Figure["value"], "words"> | undefined {
  const lows = [a.low ?? a.best, b.low ?? b.best] as const;
  const highs = [a.high ?? closedTop(a), b.high ?? closedTop(b)] as const;
  const low = plus(lows[0], lows[1]);
  const high = plus(highs[0], highs[1]);
  if (low === null && high === null) return undefined;
  const exact = low !== null && low === high;
  return {
    low: exact ? null : low,
    lowInclusive: exact || low === null ? null : a.lowInclusive !== false && b.lowInclusive !== false,
    high: exact ? null : high,
    highInclusive: exact || high === null ? null : a.highInclusive !== false && b.highInclusive !== false,
    best: exact ? low : null,
  };
}

function closedTop(value: Figure["value"]): number | null {
  return value.low === null ? value.best : null;
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function entry(a: Figure, b: Id) {
  return a.overlaps.find((overlap) => overlap.figure === b);
}

function inverse(found: ReturnType<typeof entry>) {
  if (found === undefined) return undefined;
  const relation: Overlap =
    found.relation === "contains" ? "within" : found.relation === "within" ? "contains" : found.relation;
  return { relation, basis: found.basis };
}
