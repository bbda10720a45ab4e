import { overlaps, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import { lengthInside } from "./curves.ts";

export const LABEL_SIZE = TYPE.meta;
const LINE_HEIGHT = 14;
const LONGEST_LINE = 104;
const NODE_GAP = 4;

/** A name that wants a place beside its node. */
export interface LabelWish {
  readonly id: Id;
  readonly text: string;
  readonly at: Point;
  /** Half the node's size, in px. */
  readonly radius: number;
  /** Higher ones choose first. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly id: Id;
  readonly lines: readonly string[];
  readonly anchor: "start" | "middle" | "end";
  /** Box of the whole label on screen. */
  readonly box: Rect;
}

/** What a label must not cover (boxes), and what it had better not cover (lines). */
export interface Obstacles {
  readonly boxes: readonly Rect[];
  readonly lines: readonly (readonly Point[])[];
  readonly bounds: Size;
}

type Side = readonly [across: -1 | 0 | 1, down: -1 | 0 | 1, penalty: number];
/** Below, right, above, left, then the corners. */
const SIDES: readonly Side[] = [
  [0, 1, 0],
  [1, 0, 2],
  [0, -1, 3],
  [-1, 0, 4],
  [1, 1, 6],
  [1, -1, 7],
  [-1, 1, 8],
  [-1, -1, 9],
];

/**
 * Names beside their nodes, by rank: each takes the best free one of eight places, where lines running underneath cost.
 * What finds no free place is left out; it shows when its node is in focus.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): readonly PlacedLabel[] {
  const taken: Rect[] = [...obstacles.boxes];
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    const label = placeOne(wish, taken, obstacles);
    if (!label) continue;
    taken.push(label.box);
    placed.push(label);
  }
  return placed;
}

function placeOne(wish: LabelWish, taken: readonly Rect[], obstacles: Obstacles): PlacedLabel | undefined {
  let best: PlacedLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const lines of [linesOf(wish.text), [fitText(wish.text, LONGEST_LINE, LABEL_SIZE)]]) {
    for (const side of SIDES) {
      const box = boxAt(wish, lines, side);
      if (!inside(box, obstacles.bounds) || taken.some((other) => overlaps(other, box))) continue;
      let cost = side[2];
      for (const line of obstacles.lines) cost += lengthInside(line, box) / 4;
      if (cost < least) {
        least = cost;
        best = { id: wish.id, lines, anchor: anchorOf(side), box };
      }
    }
    if (best) return best;
  }
  return best;
}

/** The name on one line, or on two of about the same length; what is longer still ends with an ellipsis. */
export function linesOf(text: string): readonly string[] {
  if (textWidth(text, LABEL_SIZE) <= LONGEST_LINE) return [text];
  const words = text.split(" ");
  let best: readonly string[] = [text];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    const widest = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
    if (widest < least) {
      least = widest;
      best = lines;
    }
  }
  return best.map((line) => fitText(line, LONGEST_LINE * 1.3, LABEL_SIZE));
}

/** Baseline of each line of a placed label, and where it starts, ends or has its middle. */
export function baselines({ box, lines, anchor }: PlacedLabel): readonly { readonly text: string; readonly at: Point }[] {
  const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  return lines.map((text, i) => ({ text, at: { x, y: box.y + i * LINE_HEIGHT + 11 } }));
}

function boxAt({ at, radius }: LabelWish, lines: readonly string[], [across, down]: Side): Rect {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const height = lines.length * LINE_HEIGHT;
  const aside = down === 0 ? radius + NODE_GAP : radius * 0.7 + 2;
  const x = across === 0 ? at.x - width / 2 : across > 0 ? at.x + aside : at.x - aside - width;
  const off = across === 0 ? radius + 2 : radius * 0.6;
  const y = down === 0 ? at.y - height / 2 : down > 0 ? at.y + off : at.y - off - height;
  return { x, y, width, height };
}

function anchorOf([across]: Side): PlacedLabel["anchor"] {
  return across === 0 ? "middle" : across > 0 ? "start" : "end";
}

function inside(box: Rect, { width, height }: Size): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}
