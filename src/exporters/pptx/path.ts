/** The data of an SVG path as absolute lines and curves; arcs become cubic curves. */
import { must } from "../../base/assert.ts";
import type { Point, Rect } from "../../base/geometry.ts";
import { arcCurves } from "./arc.ts";

export type Segment =
  | { readonly kind: "move" | "line"; readonly to: Point }
  | { readonly kind: "quad"; readonly by: readonly [Point]; readonly to: Point }
  | { readonly kind: "cubic"; readonly by: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: "close" };

/** Reads M, L, H, V, Q, C, A and Z, absolute or relative. */
export function segmentsOf(d: string): readonly Segment[] {
  const reader = new Reader(d);
  while (reader.more()) reader.step();
  return reader.segments;
}

/** Every point of the path by way of `place`. */
export function placedSegments(
  segments: readonly Segment[],
  place: (point: Point) => Point,
): readonly Segment[] {
  return segments.map((segment): Segment => {
    switch (segment.kind) {
      case "close":
        return segment;
      case "quad":
        return { ...segment, by: [place(segment.by[0])], to: place(segment.to) };
      case "cubic":
        return { ...segment, by: [place(segment.by[0]), place(segment.by[1])], to: place(segment.to) };
      default:
        return { ...segment, to: place(segment.to) };
    }
  });
}

/** The least box around what is drawn (control points may lie outside); undefined for a path without points. */
export function boxOf(segments: readonly Segment[]): Rect | undefined {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const segment of segments) {
    if (segment.kind === "close") continue;
    if (segment.kind === "quad" || segment.kind === "cubic")
      points.push(...turns([at, ...segment.by, segment.to]));
    points.push(segment.to);
    at = segment.to;
  }
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Straight pieces that a curve is taken for. */
const PIECES = 12;

/** The closed polygons that a path goes around, curves in short straight pieces. */
export function outlineOf(segments: readonly Segment[]): readonly (readonly Point[])[] {
  const polygons: Point[][] = [];
  for (const segment of segments) {
    if (segment.kind === "close") continue;
    if (segment.kind === "move") polygons.push([]);
    const polygon = must(polygons.at(-1), "a move at the start of a path");
    const at = polygon.at(-1);
    if (at !== undefined && (segment.kind === "quad" || segment.kind === "cubic"))
      for (let i = 1; i < PIECES; i++) polygon.push(onCurve([at, ...segment.by, segment.to], i / PIECES));
    polygon.push(segment.to);
  }
  return polygons;
}

/** How many numbers each command takes. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };
/** What more numbers after a command mean: points after a move are lines. */
const AGAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."LHVQCAlhvqca"].map((command) => [command, command])),
  M: "L",
  m: "l",
};
const TOKENS = /[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

class Reader {
  readonly segments: Segment[] = [];
  readonly #tokens: readonly string[];
  #next = 0;
  #command = "";
  #at: Point = { x: 0, y: 0 };
  #start: Point = { x: 0, y: 0 };

  constructor(d: string) {
    this.#tokens = d.match(TOKENS) ?? [];
  }

  more(): boolean {
    return this.#next < this.#tokens.length;
  }

  step(): void {
    const token = must(this.#tokens[this.#next], "a token of a path");
    if (/^[a-zA-Z]$/.test(token)) {
      this.#command = token;
      this.#next++;
    } else {
      this.#command = must(AGAIN[this.#command], "a command before the numbers of a path");
    }
    const relative = this.#command !== this.#command.toUpperCase();
    for (const segment of this.#drawn(this.#command.toUpperCase(), relative ? this.#at : { x: 0, y: 0 })) {
      this.segments.push(segment);
      if (segment.kind === "move") this.#start = segment.to;
      this.#at = segment.kind === "close" ? this.#start : segment.to;
    }
  }

  #drawn(command: string, base: Point): readonly Segment[] {
    const numbers = this.#take(must(NUMBERS[command], "a command that paths are made of"));
    const n = (i: number) => must(numbers[i], "a number of a path");
    const point = (i: number): Point => ({ x: base.x + n(i), y: base.y + n(i + 1) });
    switch (command) {
      case "M":
        return [{ kind: "move", to: point(0) }];
      case "L":
        return [{ kind: "line", to: point(0) }];
      case "H":
        return [{ kind: "line", to: { x: base.x + n(0), y: this.#at.y } }];
      case "V":
        return [{ kind: "line", to: { x: this.#at.x, y: base.y + n(0) } }];
      case "Q":
        return [{ kind: "quad", by: [point(0)], to: point(2) }];
      case "C":
        return [{ kind: "cubic", by: [point(0), point(2)], to: point(4) }];
      case "A": {
        const arc = { rx: n(0), ry: n(1), turn: n(2), large: n(3) !== 0, sweep: n(4) !== 0 };
        return arcCurves(this.#at, point(5), arc);
      }
      default:
        return [{ kind: "close" }];
    }
  }

  #take(count: number): readonly number[] {
    const numbers = this.#tokens.slice(this.#next, this.#next + count).map(Number);
    this.#next += count;
    return numbers;
  }
}

/** Where a curve turns back in x or in y. */
function turns(points: readonly Point[]): readonly Point[] {
  const at = points.length === 3 ? quadTurns : cubicTurns;
  return [...at(points.map(({ x }) => x)), ...at(points.map(({ y }) => y))]
    .filter((t) => t > 0 && t < 1)
    .map((t) => onCurve(points, t));
}

function quadTurns([a = 0, b = 0, c = 0]: readonly number[]): readonly number[] {
  return [(a - b) / (a - 2 * b + c)];
}

function cubicTurns([a = 0, b = 0, c = 0, d = 0]: readonly number[]): readonly number[] {
  const [p, q, r] = [d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a];
  if (Math.abs(p) < 1e-9) return [-r / q];
  const root = Math.sqrt(q * q - 4 * p * r);
  return [(-q + root) / (2 * p), (-q - root) / (2 * p)];
}

/** De Casteljau. */
function onCurve(points: readonly Point[], t: number): Point {
  let row = points;
  while (row.length > 1) {
    row = row.slice(1).map((to, i) => {
      const from = must(row[i], "a point of a curve");
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    });
  }
  return must(row[0], "a point of a curve");
}
