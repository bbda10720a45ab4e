import { TYPE, textWidth } from "../theme/type-scale.ts";
import type { ToldPaths } from "./say-ties.ts";
import type { Told } from "./told.ts";

/** A line of the strip above the picture, the room around its lines, and what its close button takes, in px. */
const LINE = 22;
const AROUND = 12;
const ASIDE = 76;
/** Of the pane; what is longer is scrolled, and the half of a line shows that there is more. */
const MOST_SHARE = 0.25;
const LEAST_LINES = 3;
/** `textWidth` is on the wide side. */
const SNUG = 0.94;

export interface StripRoom {
  readonly width: number;
  /** Of the whole pane. */
  readonly height: number;
}

/** The notice that only reported relations count, and what is told of a path: a paragraph each. */
export function paragraphsOf(notice: string | undefined, told: ToldPaths | undefined): readonly Told[] {
  const paths = told
    ? [
        told.head,
        ...told.ways,
        ...[...told.notes, ...told.hints.map(({ text }) => text)].map((text) => [text]),
      ]
    : [];
  return [...(notice === undefined ? [] : [[notice]]), ...paths];
}

/** Told from the widths of the words, so that the picture below is laid out once. */
export function stripHeight(paragraphs: readonly Told[], { width, height }: StripRoom): number {
  if (paragraphs.length === 0) return 0;
  const lines = paragraphs.reduce((sum, told) => sum + linesOf(told, Math.max(80, width - ASIDE)), 0);
  const most = Math.max(LEAST_LINES, Math.floor((MOST_SHARE * height) / LINE));
  return (lines > most ? most + 0.5 : lines) * LINE + AROUND;
}

/** How many lines words fill; those of a link stay together. */
function linesOf(told: Told, width: number): number {
  const space = SNUG * textWidth(" ", TYPE.label);
  let lines = 1;
  let x = 0;
  for (const piece of told.flatMap(wordsOf)) {
    if (x > 0 && x + piece > width) {
      lines += 1;
      x = 0;
    }
    lines += Math.floor(piece / width);
    x += (piece % width) + space;
  }
  return lines;
}

/** The widths of what is not broken. */
function wordsOf(piece: Told[number]): readonly number[] {
  if (typeof piece !== "string")
    return [SNUG * textWidth(piece.text, TYPE.label, piece.target.kind === "actor" ? 600 : 400)];
  return piece
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => SNUG * textWidth(word, TYPE.label));
}
