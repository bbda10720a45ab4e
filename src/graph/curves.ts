import { distance, type Point } from "../base/geometry.ts";

/** A quadratic Bezier curve. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** A curve whose middle lies `bulge` px to the left of the straight way from `from` to `to` (y grows downwards). */
export function bulging(from: Point, to: Point, bulge: number): Curve {
  const length = distance(from, to) || 1;
  const nx = (to.y - from.y) / length;
  const ny = (from.x - to.x) / length;
  return {
    from,
    to,
    control: { x: (from.x + to.x) / 2 + 2 * bulge * nx, y: (from.y + to.y) / 2 + 2 * bulge * ny },
  };
}

export function pointOn({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

/** The part of the curve between two of its parameters. */
export function part(curve: Curve, t0: number, t1: number): Curve {
  const { from, control, to } = curve;
  const s0 = 1 - t0;
  const s1 = 1 - t1;
  return {
    from: pointOn(curve, t0),
    control: {
      x: s0 * s1 * from.x + (t0 * s1 + t1 * s0) * control.x + t0 * t1 * to.x,
      y: s0 * s1 * from.y + (t0 * s1 + t1 * s0) * control.y + t0 * t1 * to.y,
    },
    to: pointOn(curve, t1),
  };
}

/** Cuts `before` px off the start and `after` px off the end, measured straight from the ends. */
export function trimmed(curve: Curve, before: number, after: number): Curve {
  const t0 = leaving((t) => distance(pointOn(curve, t), curve.from) >= before);
  const t1 = 1 - leaving((t) => distance(pointOn(curve, 1 - t), curve.to) >= after);
  return t0 < t1 ? part(curve, t0, t1) : part(curve, 0.45, 0.55);
}

/** The least t in [0, 0.5] for which `out` holds, found by halving. */
function leaving(out: (t: number) => boolean): number {
  let inside = 0;
  let outside = 0.5;
  for (let i = 0; i < 12; i++) {
    const middle = (inside + outside) / 2;
    if (out(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}

/** Unit direction in which the curve arrives at its end. */
export function arrival({ control, to }: Curve): Point {
  const length = distance(control, to) || 1;
  return { x: (to.x - control.x) / length, y: (to.y - control.y) / length };
}

export function reversed({ from, control, to }: Curve): Curve {
  return { from: to, control, to: from };
}

export function pathOf({ from, control, to }: Curve): string {
  return `M${n(from.x)},${n(from.y)}Q${n(control.x)},${n(control.y)} ${n(to.x)},${n(to.y)}`;
}

/** The curve as `steps` + 1 points. */
export function sampled(curve: Curve, steps: number): readonly Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => pointOn(curve, i / steps));
}

/** A number of a path, to a tenth of a px. */
export function n(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
