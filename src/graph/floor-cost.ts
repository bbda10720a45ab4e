import { distance, type Point, type Rect } from "../base/geometry.ts";
import { segmentsCross } from "./segments.ts";

/** All ties between two camps. */
export interface Bundle {
  readonly a: number;
  readonly b: number;
  readonly ties: number;
}

/** What there is to be drawn on a floor plan. */
export interface Traffic {
  readonly bundles: readonly Bundle[];
  /** Ties inside each camp. */
  readonly inside: readonly number[];
  /** The two camps most hostile to each other: one is to stand at the left end, one at the right. */
  readonly opposed: readonly [number, number] | undefined;
}

/** Crossings that a tie meets where it runs through a camp with one tie of its own, over the length of the camp's side. */
const THROUGH = 0.35;
const LENGTH_UNIT = 400;
const NEAR = 2;
const CENTRED = 3;
const NOT_OPPOSED = 500;
const NOT_FACING = 100;
/** For a camp that is tied to both opposed ones and stands aside of the middle by the whole width. */
const ASIDE = 60;

/**
 * Roughly how many crossings a floor plan brings: bundles of ties, from middle to middle, that cross each other or run
 * through a camp that is not theirs, and their lengths; and what it costs when those most hostile do not face each other
 * from the two ends, or those between them stand aside.
 */
export function trafficCost(
  rects: readonly Rect[],
  { bundles, inside, opposed }: Traffic,
  width: number,
): number {
  const middles = rects.map(middleOf);
  let cost = opposed ? opposedCost(rects, opposed, width) + asideCost(middles, bundles, opposed, width) : 0;
  bundles.forEach(({ a, b, ties }, i) => {
    const from = middles[a];
    const to = middles[b];
    const one = rects[a];
    const other = rects[b];
    if (!from || !to || !one || !other) return;
    cost += (ties * (NEAR * between(one, other) + CENTRED * distance(from, to))) / LENGTH_UNIT;
    rects.forEach((rect, camp) => {
      if (camp !== a && camp !== b) cost += THROUGH * ties * (inside[camp] ?? 0) * chordIn(rect, from, to);
    });
    for (let j = 0; j < i; j++) {
      const second = bundles[j];
      if (!second || second.a === a || second.a === b || second.b === a || second.b === b) continue;
      const p = middles[second.a];
      const q = middles[second.b];
      if (p && q && segmentsCross(from.x, from.y, to.x, to.y, p.x, p.y, q.x, q.y)) cost += ties * second.ties;
    }
  });
  return cost;
}

function opposedCost(
  rects: readonly Rect[],
  [left, right]: readonly [number, number],
  width: number,
): number {
  const [l, r] = [rects[left], rects[right]];
  if (!l || !r) return 0;
  const atEnds = l.x < 1 && r.x + r.width > width - 1 && l.x + l.width < r.x;
  const facing = l.y < r.y + r.height && r.y < l.y + l.height;
  return (atEnds ? 0 : NOT_OPPOSED) + (facing ? 0 : NOT_FACING);
}

function asideCost(
  middles: readonly Point[],
  bundles: readonly Bundle[],
  [left, right]: readonly [number, number],
  width: number,
): number {
  const tiedTo = (camp: number, to: number) =>
    bundles.some(({ a, b }) => (a === camp && b === to) || (b === camp && a === to));
  const middle = ((middles[left]?.x ?? 0) + (middles[right]?.x ?? 0)) / 2;
  let cost = 0;
  middles.forEach(({ x }, camp) => {
    if (camp === left || camp === right || !tiedTo(camp, left) || !tiedTo(camp, right)) return;
    cost += (ASIDE * Math.abs(x - middle)) / width;
  });
  return cost;
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The way from one rectangle to the other; 0 where they touch. */
function between(a: Rect, b: Rect): number {
  const x = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const y = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.sqrt(x * x + y * y);
}

/** How long a segment runs inside a rectangle (Liang and Barsky 1984), in mean sides of it. */
function chordIn({ x, y, width, height }: Rect, from: Point, to: Point): number {
  if ((from.x < x && to.x < x) || (from.x > x + width && to.x > x + width)) return 0;
  if ((from.y < y && to.y < y) || (from.y > y + height && to.y > y + height)) return 0;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  // Where the segment meets the four sides, as shares of its length; nowhere, when it runs beside them.
  const left = dx === 0 ? Number.NEGATIVE_INFINITY : (x - from.x) / dx;
  const right = dx === 0 ? Number.POSITIVE_INFINITY : (x + width - from.x) / dx;
  const top = dy === 0 ? Number.NEGATIVE_INFINITY : (y - from.y) / dy;
  const low = dy === 0 ? Number.POSITIVE_INFINITY : (y + height - from.y) / dy;
  const enter = Math.max(0, Math.min(left, right), Math.min(top, low));
  const leave = Math.min(1, Math.max(left, right), Math.max(top, low));
  return leave <= enter ? 0 : ((leave - enter) * distance(from, to)) / Math.sqrt(width * height);
}
