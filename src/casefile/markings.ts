/** Handling markings: free text, or a step of one of two well-known scales. */
import type { Casefile } from "./types.ts";

/** From the least to the most restricted. Steps of two scales cannot be compared, nor can anything else. */
export const MARKING_SCALES: readonly (readonly string[])[] = [
  ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"],
  ["UNCLASSIFIED", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET"],
];

/** The markings that things of the case carry, each once: those of the scales in their order, then others in the file's. */
export function markingsIn(casefile: Casefile): readonly string[] {
  return inOrder(markedItems(casefile).map(({ marking }) => marking));
}

/** Up to which markings things of the case may go: those that they carry, and the one that holds unless the reader says otherwise. */
export function limitsIn(casefile: Casefile): readonly string[] {
  const markings = markingsIn(casefile);
  return markings.length === 0 ? [] : inOrder([...markings, impliedHighest(casefile)]);
}

function inOrder(markings: readonly (string | undefined)[]): readonly string[] {
  const found = new Map<string, string>();
  for (const marking of markings) {
    if (marking !== undefined && !found.has(plain(marking))) found.set(plain(marking), marking);
  }
  const place = (key: string) => {
    const at = stepOf(key);
    return at === undefined ? Number.POSITIVE_INFINITY : at.scale * 10 + at.step;
  };
  return [...found]
    .map(([key, words], n) => ({ words, place: place(key), n }))
    .sort((a, b) => (a.place === b.place ? a.n - b.n : a.place - b.place))
    .map(({ words }) => words);
}

/**
 * Whether a thing with this marking must not go where `highest` is the most that may: it is higher, or it cannot be
 * compared. Without a `highest`, nothing that is marked may go.
 */
export function isAbove(marking: string, highest: string | undefined): boolean {
  if (highest === undefined) return true;
  if (plain(marking) === plain(highest)) return false;
  const mine = stepOf(plain(marking));
  const most = stepOf(plain(highest));
  return mine === undefined || most === undefined || mine.scale !== most.scale || mine.step > most.step;
}

/**
 * The most that goes out unless the reader says otherwise: the case's own marking, where a thing is marked higher on the same
 * scale, so that no file holds more than the line on it says. Undefined: all of it.
 */
export function impliedHighest(casefile: Casefile): string | undefined {
  const own = casefile.marking;
  const scale = own === undefined ? undefined : stepOf(plain(own))?.scale;
  if (own === undefined || scale === undefined) return undefined;
  const above = markingsIn(casefile).filter((marking) => isAbove(marking, own));
  return above.some((marking) => stepOf(plain(marking))?.scale === scale) ? own : undefined;
}

/** Whether things of the case carry markings of their own: then nothing goes out before the reader said how far they go along. */
export function hasMarked(casefile: Casefile): boolean {
  return markingsIn({ ...casefile, briefings: [] }).length > 0;
}

/** One line over things with these markings: the highest of each scale, and whatever cannot be compared. */
export function lineOver(markings: readonly (string | undefined)[]): string | undefined {
  const kept = new Map<string | number, string>();
  for (const marking of markings) {
    if (marking === undefined) continue;
    const key = stepOf(plain(marking))?.scale ?? plain(marking);
    const before = kept.get(key);
    if (before === undefined || isAbove(marking, before)) kept.set(key, marking);
  }
  return kept.size === 0 ? undefined : [...kept.values()].join(" / ");
}

/**
 * The line over all of the case, under the line `own` where another one than the case's own holds. Of briefings only a title
 * shows beside the case: they go out under their own lines.
 */
export function lineOfCase(casefile: Casefile, own = casefile.marking): string | undefined {
  return lineOver([own, casefile.marking, ...markingsIn({ ...casefile, briefings: [] })]);
}

function markedItems({ events, figures, relations, briefings }: Casefile): readonly { marking?: string }[] {
  return [...events, ...figures, ...relations, ...briefings] as readonly { marking?: string }[];
}

/** Case, spaces and the old name of TLP:CLEAR make no difference. */
function plain(marking: string): string {
  const text = marking
    .trim()
    .replace(/\s+/g, " ")
    .toUpperCase()
    .replace(/^TLP ?: ?/, "TLP:");
  return text === "TLP:WHITE" ? "TLP:CLEAR" : text;
}

function stepOf(key: string): { readonly scale: number; readonly step: number } | undefined {
  for (const [scale, steps] of MARKING_SCALES.entries()) {
    const step = steps.indexOf(key);
    if (step >= 0) return { scale, step };
  }
  return undefined;
}
