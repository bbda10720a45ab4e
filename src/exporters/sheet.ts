/**
 * A picture as it leaves the app: with what it finds, what it shows, how to read it and where it comes from.
 *
 *     handling line
 *     Title: the finding
 *     what is shown
 *     +--------------------------+
 *     |        the picture       |
 *     +--------------------------+
 *     legend   legend   legend
 *     ---------------------------
 *     source
 *     handling line
 */
import type { Mark, Scene } from "../scene/scene.ts";
import { TYPE } from "../theme/type-scale.ts";
import { wrapText } from "../theme/wrap.ts";

export interface SheetLegendEntry {
  /** Drawn in a box of `width` px by the part's `boxHeight`. */
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly words: string;
}

export interface SheetLegendPart {
  readonly title: string;
  readonly boxHeight: number;
  readonly entries: readonly SheetLegendEntry[];
}

export interface SheetInput {
  readonly picture: Scene;
  readonly title: string;
  /** Case, filter, window, counts: one line each. */
  readonly shown: readonly string[];
  readonly legend: readonly SheetLegendPart[];
  readonly source: string;
  /** The handling line: above and below everything. */
  readonly marking?: string | undefined;
}

const MARGIN = 32;
const COLUMN_GAP = 32;
const SAMPLE_GAP = 10;
const LEADING = 1.35;
const HANDLING = 34;
/** Lines are broken early: who opens the file may not have our font, and others are wider. */
const OTHER_FONTS = 0.85;
/** The longest part of the legend goes on in a second column, where it has more entries and there is room for the column. */
const MOST_ENTRIES = 5;
const MOST_COLUMNS = 4;

/** The sheet as a scene of its own. */
export function sheetOf(input: SheetInput): Scene {
  const { picture, title, shown, legend, source, marking } = input;
  const width = picture.width + 2 * MARGIN;
  const page = new Page(width);
  if (marking !== undefined) page.handling("handling-top", marking);
  page.down(MARGIN - (marking === undefined ? 0 : 8));
  page.paragraph("title", title, TYPE.title, { weight: 600 });
  page.down(4);
  shown.forEach((line, i) => {
    page.paragraph(`shown-${i}`, line, TYPE.ui, { fill: "ink-2" });
  });
  page.down(16);
  page.block("picture", picture.marks, picture.height);
  page.down(20);
  page.columns(legend);
  page.rule();
  page.paragraph("source", source, TYPE.meta, { fill: "ink-2" });
  page.down(marking === undefined ? MARGIN - 8 : 16);
  if (marking !== undefined) page.handling("handling-bottom", marking);
  return { width, height: Math.round(page.height), label: title, marks: page.marks };
}

interface Look {
  readonly weight?: 400 | 600;
  readonly fill?: "ink" | "ink-2";
}

/** What has been set so far, from the top down. */
class Page {
  readonly marks: Mark[] = [];
  readonly #width: number;
  #y = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get height(): number {
    return this.#y;
  }

  down(px: number): void {
    this.#y += px;
  }

  paragraph(key: string, text: string, size: number, look: Look = {}): void {
    const { marks, height } = setText(key, text, MARGIN, this.#y, {
      ...look,
      size,
      width: this.#width - 2 * MARGIN,
    });
    this.marks.push(...marks);
    this.#y += height;
  }

  block(key: string, children: readonly Mark[], height: number): void {
    this.marks.push({ kind: "group", key, x: MARGIN, y: this.#y, children });
    this.#y += height;
  }

  rule(): void {
    const line = { x1: MARGIN, x2: this.#width - MARGIN, y1: this.#y, y2: this.#y };
    this.marks.push({ kind: "line", key: "rule", ...line, stroke: "hair", strokeWidth: 1 });
    this.#y += 12;
  }

  handling(key: string, text: string): void {
    const line: Mark = {
      kind: "text",
      key,
      x: this.#width / 2,
      y: this.#y + 22,
      text,
      size: TYPE.label,
      weight: 600,
      anchor: "middle",
      fill: "ink",
    };
    const ground: Mark = {
      kind: "rect",
      key: `${key}-ground`,
      x: 0,
      y: this.#y,
      width: this.#width,
      height: HANDLING,
      fill: "wash",
    };
    this.marks.push(ground, line);
    this.#y += HANDLING;
  }

  /** Side by side, as wide as each other. */
  columns(parts: readonly SheetLegendPart[]): void {
    const longest = Math.max(0, ...parts.map(({ entries }) => entries.length));
    const split = longest > MOST_ENTRIES && parts.length < MOST_COLUMNS;
    const last = split ? parts.findLast(({ entries }) => entries.length === longest) : undefined;
    const all = parts.flatMap((part) => (part === last ? halves(part) : [part]));
    if (all.length === 0) return;
    const step = (this.#width - 2 * MARGIN + COLUMN_GAP) / all.length;
    const heights = all.map((part, i) =>
      this.#column(part, i, MARGIN + i * step, step - COLUMN_GAP, this.#y),
    );
    this.#y += Math.max(...heights) + 18;
  }

  #column(part: SheetLegendPart, n: number, x: number, width: number, top: number): number {
    const head = setText(`legend-${n}`, part.title, x, top, {
      size: TYPE.label,
      weight: 600,
      fill: "ink-2",
      width,
    });
    this.marks.push(...head.marks);
    const widest = Math.max(...part.entries.map((entry) => entry.width));
    let y = top + head.height + 6;
    part.entries.forEach((entry, i) => {
      const key = `legend-${n}-${i}`;
      const inset = widest + SAMPLE_GAP;
      const words = setText(`${key}-words`, entry.words, x + inset, y + 1, {
        size: TYPE.label,
        width: width - inset,
      });
      this.marks.push(
        { kind: "group", key, x: x + (widest - entry.width) / 2, y, children: entry.marks },
        ...words.marks,
      );
      y += Math.max(part.boxHeight, words.height) + 3;
    });
    return y - top;
  }
}

function halves(part: SheetLegendPart): readonly SheetLegendPart[] {
  const half = Math.ceil(part.entries.length / 2);
  return [
    { ...part, entries: part.entries.slice(0, half) },
    { ...part, title: "", entries: part.entries.slice(half) },
  ];
}

interface TextLook extends Look {
  readonly size: number;
  readonly width: number;
}

/** A text in lines from `y` downwards, and how much room it takes; one line where there is no text. */
function setText(key: string, text: string, x: number, y: number, look: TextLook) {
  const { size, width, weight = 400, fill = "ink" } = look;
  const leading = Math.round(size * LEADING);
  const lines = wrapText(text, { width: width * OTHER_FONTS, size, weight });
  const marks = lines.map(
    (line, i): Mark => ({
      kind: "text",
      key: `${key}-${i}`,
      x,
      y: y + i * leading + Math.round(size * 0.98),
      text: line,
      size,
      weight,
      fill,
    }),
  );
  return { marks, height: Math.max(1, lines.length) * leading };
}
