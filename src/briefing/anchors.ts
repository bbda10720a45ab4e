import type { Point, Rect } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Mark } from "../scene/scene.ts";
import { textWidth } from "../theme/type-scale.ts";

/** Where a group stands on the whole picture, and how much it is grown there. */
export interface Spot extends Point {
  readonly scale: number;
}

export interface Found {
  /** A point on each thing that has a mark: the middle of its glyph, of its line or of its row. */
  readonly points: ReadonlyMap<Id, Point>;
  /** What letters cover. */
  readonly letters: readonly Rect[];
}

/** Looks through a scene for the things in it and for its letters; lengths in the scene's px. */
export function findIn(marks: readonly Mark[]): Found {
  const points = new Map<Id, Point>();
  const letters: Rect[] = [];
  walk(marks, { x: 0, y: 0, scale: 1 }, (mark, at) => {
    if (mark.kind === "text") letters.push(boxOfText(mark, at));
    if (mark.kind !== "group" || mark.target === undefined) return;
    points.set(mark.target.id, anchorOf(mark, at));
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
