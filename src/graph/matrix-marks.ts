import type { Rect } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { RelationSign, StatusFamily } from "../casefile/vocabulary.ts";
import type { Mark, PathMark } from "../scene/scene.ts";
import { FRAMES } from "../theme/fills.ts";
import { TYPE } from "../theme/type-scale.ts";
import { n } from "./curves.ts";
import type { Cell, Part } from "./matrix.ts";
import { rectOf, type Space } from "./matrix-space.ts";

const INSET = 2;
/** What is neither friendly nor hostile stays in the background. */
const NEUTRAL_INSET = 1.5;
/** Beside the frames of several relations stands their number. */
const SEVERAL = { inset: 1, width: 14 } as const;
const PART_GAP = 1;
const ROUND = 3;

interface Inks {
  readonly lit: readonly Mark[];
  readonly dim: readonly Mark[];
}

/**
 * What stands in the cells: a frame for each sign, filled as the status is, in it the end mark of the graph's lines (at
 * both ends where it holds both ways), and the number of relations where there are several. Alike marks are one path, so
 * that a page holds few elements.
 */
export function matrixMarks(cells: Iterable<Cell>, space: Space, lit: ReadonlySet<Id>): Inks {
  const bright: Mark[] = [];
  const faint: Mark[] = [];
  for (const cell of cells) (isLit(cell, lit) ? bright : faint).push(...cellMarks(cell, rectOf(cell, space)));
  return { lit: merged(bright), dim: merged(faint) };
}

export function isLit({ relations }: Cell, lit: ReadonlySet<Id>): boolean {
  return relations.some((relation) => lit.has(relation.id));
}

export function cellMarks(
  { relations, parts }: Pick<Cell, "relations" | "parts">,
  at: Rect,
): readonly Mark[] {
  const several = relations.length > 1;
  const x = at.x + (several ? SEVERAL.inset : INSET);
  const width = several ? SEVERAL.width : at.width - 2 * INSET;
  const inset = parts.length > 1 ? SEVERAL.inset : INSET;
  const height = (at.height - 2 * inset - PART_GAP * (parts.length - 1)) / parts.length;
  const marks = parts.flatMap((part, i) =>
    partMarks(part, { x, y: at.y + inset + i * (height + PART_GAP), width, height }),
  );
  return several ? [...marks, numberMark(relations.length, at)] : marks;
}

/** A frame by status, an end mark by sign. */
export function partMarks({ sign, family, mutual }: Part, room: Rect): readonly Mark[] {
  const frame = sign === "neutral" && !isLow(room) ? shrunk(room, NEUTRAL_INSET) : room;
  return [frameMark(sign, family, frame), glyphMark(sign, family === "happened", mutual, frame)];
}

function frameMark(sign: RelationSign, family: StatusFamily | undefined, frame: Rect): PathMark {
  const look = FRAMES[family ?? "several"];
  const { solid } = look;
  const strokeWidth = isLow(frame) ? Math.min(1.25, look.width) : look.width;
  const dash = isLow(frame) ? look.lowDash : look.dash;
  return {
    kind: "path",
    key: "frame",
    d: roundedRect(frame, strokeWidth / 2),
    fill: solid ? `sign-${sign}` : "paper",
    stroke: `sign-${sign}`,
    strokeWidth,
    ...(dash === undefined ? {} : { dash }),
  };
}

function glyphMark(sign: RelationSign, onHue: boolean, mutual: boolean, frame: Rect): PathMark {
  const colour = onHue ? "paper" : (`sign-${sign}` as const);
  const half = Math.min(4.5, frame.height / 2 - 2);
  const y = frame.y + frame.height / 2;
  const reach = Math.min(6, frame.width / 2 - 3);
  const middle = frame.x + frame.width / 2;
  const ends = mutual ? [-1, 1] : [1];
  const length = Math.min(half, mutual ? 0.7 * reach : 1.1 * reach);
  const stem = isLow(frame) && mutual ? "" : `M${n(middle - reach)},${n(y)}H${n(middle + reach)}`;
  return {
    kind: "path",
    key: "glyph",
    d: stem + ends.map((way) => endPath(sign, middle + way * reach, y, way, half, length)).join(""),
    stroke: colour,
    strokeWidth: isLow(frame) ? 1.3 : sign === "negative" ? 2 : 1.6,
    ...(sign === "positive" ? { fill: colour } : {}),
  };
}

/** `way` is 1 for an end at the right, -1 for one at the left. */
function endPath(
  sign: RelationSign,
  x: number,
  y: number,
  way: number,
  half: number,
  length: number,
): string {
  const back = x - way * length;
  switch (sign) {
    case "positive":
      return `M${n(x)},${n(y)}L${n(back)},${n(y - half + 1)}V${n(y + half - 1)}Z`;
    case "negative":
      return `M${n(x)},${n(y - half)}V${n(y + half)}`;
    case "neutral":
      return `M${n(back)},${n(y - half + 1)}L${n(x)},${n(y)}L${n(back)},${n(y + half - 1)}`;
  }
}

function numberMark(count: number, { x, y, width, height }: Rect): Mark {
  return {
    kind: "text",
    key: `count:${n(x)},${n(y)}`,
    x: x + width - 0.5,
    y: y + height / 2 + 4.5,
    text: String(count),
    size: TYPE.meta,
    weight: 600,
    anchor: "end",
    fill: "ink",
  };
}

/** One of several frames above each other: the same forms, drawn finer. */
function isLow({ height }: Rect): boolean {
  return height < 14;
}

function shrunk({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function roundedRect({ x, y, width, height }: Rect, inset: number): string {
  const r = Math.max(0, Math.min(ROUND, height / 2 - inset));
  const across = n(width - 2 * inset - 2 * r);
  const down = n(height - 2 * inset - 2 * r);
  const corner = (dx: number, dy: number) => `a${n(r)},${n(r)} 0 0 1 ${n(dx)},${n(dy)}`;
  return (
    `M${n(x + inset + r)},${n(y + inset)}h${across}${corner(r, r)}v${down}` +
    `${corner(-r, r)}h-${across}${corner(-r, -r)}v-${down}${corner(r, -r)}Z`
  );
}

/** Frames first, then glyphs; paths of the same ink as one. */
function merged(marks: readonly Mark[]): readonly Mark[] {
  const paths = new Map<string, PathMark>();
  const numbers: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind !== "path") {
      numbers.push(mark);
      continue;
    }
    const { d, key: kind, ...ink } = mark;
    const key = `${kind} ${JSON.stringify(ink)}`;
    const known = paths.get(key);
    paths.set(key, known ? { ...known, d: known.d + d } : { ...mark, key });
  }
  const inOrder = [...paths.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...inOrder, ...numbers];
}
