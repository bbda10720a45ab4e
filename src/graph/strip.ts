import { TYPE, textWidth } from "../theme/type-scale.ts";
import type { ToldPaths } from "./say-ties.ts";
import { plainly, type Told } from "./told.ts";

/** A line of the strip above the picture, the room around its lines, and what its close button takes, in px. */
const LINE = 22;
const AROUND = 12;
const ASIDE = 76;
/** Of the pane; what is longer is scrolled, and the half of a line shows that there is more. */
const MOST_SHARE = 0.25;
const LEAST_LINES = 3;
/** `textWidth` is on the wide side. */
const SNUG = 0.95;
/** Breaks between words leave a bit of each of several lines empty. */
const LOOSE = 1.08;

export interface StripRoom {
  readonly width: number;
  /** Of the whole pane. */
  readonly height: number;
}

/** The notice that only reported relations count, and what is told of a path: a paragraph each. */
export function paragraphsOf(notice: string | undefined, told: ToldPaths | undefined): readonly string[] {
  const paths: readonly (string | Told)[] = told
    ? [told.head, ...told.ways, ...told.notes, ...told.hints.map(({ text }) => text)]
    : [];
  return [...(notice === undefined ? [] : [notice]), ...paths].map((text) =>
    typeof text === "string" ? text : plainly(text),
  );
}

/** Told from the widths of the words, so that the picture below is laid out once. */
export function stripHeight(paragraphs: readonly string[], { width, height }: StripRoom): number {
  if (paragraphs.length === 0) return 0;
  const lines = paragraphs.reduce((sum, text) => sum + linesOf(text, Math.max(80, width - ASIDE)), 0);
  const most = Math.max(LEAST_LINES, Math.floor((MOST_SHARE * height) / LINE));
  return (lines > most ? most + 0.5 : lines) * LINE + AROUND;
}

function linesOf(text: string, width: number): number {
  const needed = (SNUG * textWidth(text, TYPE.label)) / width;
  return needed <= 1 ? 1 : Math.ceil(LOOSE * needed);
}
