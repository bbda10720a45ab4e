import type { Rect, Size } from "../../base/geometry.ts";
import { textWidth } from "../../theme/type-scale.ts";
import { wrapText } from "../../theme/wrap.ts";
import { LINE_HEIGHT } from "./letters.ts";
import type { TextShape } from "./shapes.ts";

/** A slide's title: one text that wraps in its box, so that the outline and screen readers have it whole. */
export interface TitleShape {
  readonly kind: "title";
  readonly name: "title";
  readonly alt: string;
  readonly text: string;
  readonly size: number;
  /** The last line stands at the bottom. */
  readonly box: Rect;
  /** Distance of baselines, in heights of a line. */
  readonly leading: number;
}

const SIZE = 24;
const LEAST_SIZE = 12;
const LEADING = 1.32;

/** The title where the scene draws it; above the slide where it draws none. */
export function titleOf(title: string, drawn: readonly TextShape[], slide: Size): readonly TitleShape[] {
  const text = title.replace(/\s+/g, " ").trim();
  if (text === "") return [];
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) {
    const box = { x: 0, y: -3 * SIZE, width: slide.width, height: 2 * SIZE };
    return [shape(text, SIZE, box, LEADING)];
  }
  const across = slide.width - 2 * first.box.x;
  const asDrawn = drawn.map((line) => line.text);
  const isWhole = asDrawn.join(" ") === text;
  const size = isWhole ? first.size : fittingSize(text, across, first.size, Math.max(2, drawn.length));
  const lines = isWhole ? asDrawn : wrapText(text, { width: across, size, weight: 600 });
  const leading = drawn.length > 1 ? (last.box.y - first.box.y) / (drawn.length - 1) / first.size : LEADING;
  const height = Math.max(1, lines.length) * size * leading;
  const bottom = last.box.y + last.box.height;
  const box = { x: first.box.x, y: bottom - height, width: widthOf(lines, size, across), height };
  return [shape(text, size, box, leading)];
}

function shape(text: string, size: number, box: Rect, leading: number): TitleShape {
  return { kind: "title", name: "title", alt: text, text, size, box, leading: leading / LINE_HEIGHT };
}

/** A title that was cut on the stage is whole here, in smaller letters. */
function fittingSize(text: string, width: number, most: number, lines: number): number {
  for (let size = most; size > LEAST_SIZE; size--) {
    if (wrapText(text, { width, size, weight: 600 }).length <= lines) return size;
  }
  return LEAST_SIZE;
}

/** What Inter's bold letters take at least and at most of the width that `textWidth` says. */
const LEAST_REAL = 0.9;
const MOST_REAL = 0.95;

/** Between what the lines need and what they would need with the next word, so that they break where the scene's do. */
function widthOf(lines: readonly string[], size: number, across: number): number {
  if (lines.length < 2) return across;
  const width = (text: string) => textWidth(text, size, 600);
  const longer = lines.slice(0, -1).map((line, i) => width(`${line} ${lines[i + 1]?.split(" ")[0]}`));
  return Math.max(MOST_REAL * Math.max(...lines.map(width)), LEAST_REAL * Math.min(...longer));
}
