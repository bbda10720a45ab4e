import type { Point } from "../base/geometry.ts";
import type { Mark, PathMark, TextMark } from "../scene/scene.ts";
import { textWidth } from "../theme/type-scale.ts";
import { n } from "./curves.ts";

/** So many things share a path at most: later ones still run over and under earlier ones, and a tile draws few. */
const MOST_TOGETHER = 90;

/** A thing's marks, and where their origin is. */
export interface Placed {
  readonly at: Point;
  readonly marks: readonly Mark[];
}

/** Marks of many things that look alike, as one path for each look and layer. Leaves out text. */
export function mergedPaths(things: Iterable<Placed>): readonly PathMark[] {
  const groups = new Map<string, Placed[]>();
  const order: Placed[][] = [];
  for (const thing of things) {
    const look = thing.marks.map(lookOf).join(";");
    const group = groups.get(look);
    if (group && group.length < MOST_TOGETHER) group.push(thing);
    else {
      const next = [thing];
      groups.set(look, next);
      order.push(next);
    }
  }
  return order.flatMap((group, i) => together(group, `${i}`));
}

function together(group: readonly Placed[], key: string): readonly PathMark[] {
  const first = group[0]?.marks ?? [];
  return first.flatMap((mark, layer): readonly PathMark[] => {
    if (mark.kind !== "path") return [];
    const { x: _x, y: _y, scale = 1, strokeWidth, ...look } = mark;
    const d = group.map(({ at, marks }) => placedPath(marks[layer], at)).join("");
    return [
      {
        ...look,
        ...(strokeWidth === undefined ? {} : { strokeWidth: strokeWidth * scale }),
        key: `${key}-${mark.key}`,
        d,
      },
    ];
  });
}

function lookOf(mark: Mark): string {
  if (mark.kind !== "path") return mark.kind;
  const { key, fill, stroke, strokeWidth = 0, scale = 1, dash } = mark;
  return [key, fill, stroke, n(strokeWidth * scale), dash].join("|");
}

function placedPath(mark: Mark | undefined, at: Point): string {
  if (mark?.kind !== "path") return "";
  return movedPath(mark.d, { x: at.x + (mark.x ?? 0), y: at.y + (mark.y ?? 0) }, mark.scale ?? 1);
}

/** Path data scaled, then moved. Curves other than arcs are given by absolute points. */
export function movedPath(d: string, { x, y }: Point, scale: number): string {
  if (x === 0 && y === 0 && scale === 1) return d;
  return d.replace(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, rest: string) => {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const upper = command.toUpperCase();
    const [dx, dy] = command === upper ? [x, y] : [0, 0];
    const put = numbers.map((value, i) => {
      if (upper === "H") return n(value * scale + dx);
      if (upper === "V") return n(value * scale + dy);
      if (upper !== "A") return n(value * scale + (i % 2 === 0 ? dx : dy));
      const place = i % 7;
      if (place < 2) return n(value * scale);
      return place < 5 ? value : n(value * scale + (place === 5 ? dx : dy));
    });
    return command + put.join(" ");
  });
}

/** Letters that stand each for itself, as one text: where each has its middle, and its baseline. */
export interface Letters {
  readonly key: string;
  readonly text: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** What all of them look like. */
  readonly look: TextMark;
}

/** Short words (the sides' letters) of many things, one text for each look. Each must be anchored in its middle. */
export function mergedLetters(things: Iterable<Placed>): readonly Letters[] {
  const found = new Map<boolean, { text: string; xs: number[]; ys: number[]; look: TextMark }>();
  for (const { at, marks } of things) {
    for (const mark of marks) {
      if (mark.kind !== "text") continue;
      const halo = mark.halo ?? false;
      const letters = found.get(halo) ?? { text: "", xs: [], ys: [], look: mark };
      found.set(halo, letters);
      let x = at.x + mark.x - textWidth(mark.text, mark.size, mark.weight) / 2;
      for (const letter of mark.text) {
        const width = textWidth(letter, mark.size, mark.weight);
        letters.text += letter;
        letters.xs.push(...units(letter, n(x + width / 2)));
        letters.ys.push(...units(letter, n(at.y + mark.y)));
        x += width;
      }
    }
  }
  return [...found].map(([halo, letters]) => ({ key: halo ? "haloed" : "plain", ...letters }));
}

/** SVG counts a letter outside of the basic plane twice. */
function units(letter: string, at: number): readonly number[] {
  return Array.from({ length: letter.length }, () => at);
}
