import type { Point, Rect } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Mark, Target } from "../scene/scene.ts";
import { textWidth } from "../theme/type-scale.ts";

/** Where a group stands on the whole picture, and how much it is grown there. */
export interface Spot extends Point {
  readonly scale: number;
}

/** A point on a thing, and how far around it the thing's glyph reaches, in px. */
export interface Anchor extends Point {
  readonly reach: number;
}

export interface Found {
  /** A point on each thing that has a mark: the middle of its glyph, of its line or of its row. */
  readonly points: ReadonlyMap<Id, Anchor>;
  /** What letters cover. */
  readonly letters: readonly Rect[];
}

/** Half of what a glyph takes, a node, and a line that is a few px wide, in their own px. */
const GLYPH = 9;
const NODE = 14;
const LINE = 4;

function reachOf({ kind }: Target): number {
  return kind === "actor" ? NODE : kind === "relation" ? LINE : GLYPH;
}

/** Looks through a scene for the things in it and for its letters; lengths in the scene's px. */
export function findIn(marks: readonly Mark[]): Found {
  const points = new Map<Id, Anchor>();
  const letters: Rect[] = [];
  walk(marks, { x: 0, y: 0, scale: 1 }, (mark, at) => {
    if (mark.kind === "text") letters.push(boxOfText(mark, at));
    if (mark.kind !== "group" || mark.target === undefined) return;
    const { x, y } = anchorOf(mark, at);
    points.set(mark.target.id, { x, y, reach: reachOf(mark.target) * inside(mark, at).scale });
  });
  return { points, letters };
}

type Visit = (mark: Mark, at: Spot) => void;

function walk(marks: readonly Mark[], at: Spot, visit: Visit): void {
  for (const mark of marks) {
    visit(mark, at);
    if (mark.kind === "group") walk(mark.children, inside(mark, at), visit);
  }
}

function inside(group: Extract<Mark, { kind: "group" }>, { x, y, scale }: Spot): Spot {
  return {
    x: x + (group.x ?? 0) * scale,
    y: y + (group.y ?? 0) * scale,
    scale: scale * (group.scale ?? 1),
  };
}

/** Events and actors stand at their group's origin; of a line the middle of its first path counts, of a row its first mark. */
function anchorOf(group: Extract<Mark, { kind: "group" }>, at: Spot): Point {
  const own = inside(group, at);
  if (group.target?.kind === "event" || group.target?.kind === "actor") {
    const row = group.children.find(({ key }) => key === "marker");
    return row === undefined ? own : { x: own.x, y: own.y + 8 * own.scale };
  }
  const path = group.children.find((child) => child.kind === "path");
  if (group.target?.kind === "relation" && path?.kind === "path") {
    const [first, middle, last] = pointsOf(path.d);
    if (first && middle && last) {
      const on = { x: (first.x + 2 * middle.x + last.x) / 4, y: (first.y + 2 * middle.y + last.y) / 4 };
      return { x: own.x + on.x * own.scale, y: own.y + on.y * own.scale };
    }
  }
  return { x: own.x, y: own.y + 8 * own.scale };
}

/** Start, control and end of a path "M x,y Q x,y x,y". */
function pointsOf(d: string): readonly Point[] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
  return [0, 2, 4].flatMap((i) => {
    const [x, y] = [numbers[i], numbers[i + 1]];
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
}

function boxOfText(mark: Extract<Mark, { kind: "text" }>, { x, y, scale }: Spot): Rect {
  const width = textWidth(mark.text, mark.size, mark.weight ?? 400) * scale;
  const left = mark.anchor === "middle" ? width / 2 : mark.anchor === "end" ? width : 0;
  const height = mark.size * 1.2 * scale;
  return { x: x + mark.x * scale - left, y: y + mark.y * scale - 0.95 * mark.size * scale, width, height };
}

/** The smallest letters in a scene, in its px, each with its height. */
export function lettersIn(
  marks: readonly Mark[],
): readonly { readonly text: string; readonly size: number }[] {
  const found: { text: string; size: number }[] = [];
  walk(marks, { x: 0, y: 0, scale: 1 }, (mark, { scale }) => {
    if (mark.kind === "text" && mark.text.trim() !== "")
      found.push({ text: mark.text, size: mark.size * scale });
  });
  return found;
}
