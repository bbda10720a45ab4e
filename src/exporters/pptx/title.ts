import type { Rect, Size } from "../../base/geometry.ts";
import { wrapText } from "../../theme/wrap.ts";
import { LINE_HEIGHT } from "./letters.ts";
import type { TextShape } from "./shapes.ts";

/** A slide's title: one paragraph, so that the outline and screen readers have it whole. */
export interface TitleShape {
  readonly kind: "title";
  readonly name: "title";
  readonly alt: string;
  /** Broken where the scene breaks it, whatever letters the reader has; what is wider still wraps in the box. */
  readonly lines: readonly string[];
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
    return [shape([text], SIZE, box, LEADING)];
  }
  const width = slide.width - 2 * first.box.x;
  const asDrawn = drawn.map((line) => line.text);
  const isWhole = asDrawn.join(" ") === text;
  const size = isWhole ? first.size : fittingSize(text, width, first.size, Math.max(2, drawn.length));
  const lines = isWhole ? asDrawn : wrapText(text, { width, size, weight: 600 });
  const leading = drawn.length > 1 ? (last.box.y - first.box.y) / (drawn.length - 1) / first.size : LEADING;
  const height = Math.max(1, lines.length) * size * leading;
  const bottom = last.box.y + last.box.height;
  const box = { x: first.box.x, y: bottom - height, width, height };
  return [shape(isWhole ? lines : [text], size, box, leading)];
}

function shape(lines: readonly string[], size: number, box: Rect, leading: number): TitleShape {
  return {
    kind: "title",
    name: "title",
    alt: lines.join(" "),
    lines,
    size,
    box,
    leading: leading / LINE_HEIGHT,
  };
}

/** A title that was cut on the stage is whole here, in smaller letters. */
function fittingSize(text: string, width: number, most: number, lines: number): number {
  for (let size = most; size > LEAST_SIZE; size--) {
    if (wrapText(text, { width, size, weight: 600 }).length <= lines) return size;
  }
  return LEAST_SIZE;
}
