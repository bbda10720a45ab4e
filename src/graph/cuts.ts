/** Slicing floor plans: a rectangle cut into a row or a column of parts, each of which may be cut the other way. */
import type { Rect, Size } from "../base/geometry.ts";

/** A rectangle: cut into a row (`across`) or a column of parts, or the number of a camp. */
export type Cut = number | { readonly across: boolean; readonly parts: readonly Cut[] };

/** What a floor plan is made in. */
export interface Floor {
  readonly space: Size;
  readonly gap: number;
  /** How much of the space each camp takes, in any unit. */
  readonly needs: readonly number[];
}

/** The rectangle of each camp, by its number: parts share what they are cut from by their needs. */
export function rectsOf(cut: Cut, { space, gap, needs }: Floor): readonly Rect[] {
  const rects: Rect[] = [];
  function place(part: Cut, rect: Rect): void {
    if (typeof part === "number") {
      rects[part] = rect;
      return;
    }
    const whole = needOf(part, needs);
    const free = (part.across ? rect.width : rect.height) - gap * (part.parts.length - 1);
    let at = part.across ? rect.x : rect.y;
    for (const inner of part.parts) {
      const share = (free * needOf(inner, needs)) / whole;
      place(inner, part.across ? { ...rect, x: at, width: share } : { ...rect, y: at, height: share });
      at += share + gap;
    }
  }
  place(cut, { x: 0, y: 0, ...space });
  return rects;
}

function needOf(cut: Cut, needs: readonly number[]): number {
  if (typeof cut === "number") return needs[cut] ?? 0;
  let sum = 0;
  for (const part of cut.parts) sum += needOf(part, needs);
  return sum;
}

/**
 * Every slicing in which no cut goes through one of the boxes: what the plan can have been that things were laid out
 * in. Boxes are numbered as the camps are; seven of them, the most that a case has, make at most 1,806 (the large
 * Schröder numbers).
 */
export function* cutsBetween(boxes: readonly Rect[]): Generator<Cut> {
  const all = boxes.map((_, i) => i);
  if (all.length === 1) yield 0;
  yield* cutOneWay(boxes, all, true);
  yield* cutOneWay(boxes, all, false);
}

function* cutOneWay(boxes: readonly Rect[], camps: readonly number[], across: boolean): Generator<Cut> {
  const groups = groupsAlong(boxes, camps, across);
  // Each gap between two groups may be a cut of this rectangle, or of one of its parts' parts.
  for (let gaps = 1; gaps < 2 ** (groups.length - 1); gaps++) {
    const parts: number[][] = [];
    groups.forEach((group, i) => {
      const last = parts.at(-1);
      if (last !== undefined && (gaps & (1 << (i - 1))) === 0) last.push(...group);
      else parts.push([...group]);
    });
    for (const cut of combined(boxes, parts, !across)) yield { across, parts: cut };
  }
}

/** Every way to cut each of the parts. */
function* combined(
  boxes: readonly Rect[],
  [first, ...rest]: readonly (readonly number[])[],
  across: boolean,
): Generator<readonly Cut[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  const ways: Iterable<Cut> = first.length === 1 ? first : cutOneWay(boxes, first, across);
  for (const cut of ways) for (const others of combined(boxes, rest, across)) yield [cut, ...others];
}

/** Camps in groups, from first to last: between two groups a straight cut touches no box. */
function groupsAlong(boxes: readonly Rect[], camps: readonly number[], across: boolean): readonly number[][] {
  const spans = camps.flatMap((camp) => {
    const box = boxes[camp];
    if (box === undefined) return [];
    return [
      across ? { camp, from: box.x, to: box.x + box.width } : { camp, from: box.y, to: box.y + box.height },
    ];
  });
  const groups: number[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { camp, from, to } of spans.sort((p, q) => p.from - q.from)) {
    if (from > end) groups.push([]);
    groups.at(-1)?.push(camp);
    end = Math.max(end, to);
  }
  return groups;
}
