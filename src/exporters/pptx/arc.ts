import type { Point } from "../../base/geometry.ts";

export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Degrees that the ellipse is turned by. */
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

export type ArcPiece =
  | { readonly kind: "line"; readonly to: Point }
  | { readonly kind: "cubic"; readonly by: readonly [Point, Point]; readonly to: Point };

/** An elliptic arc as cubic curves of at most a quarter each, by the formulas of the SVG specification (F.6). */
export function arcCurves(from: Point, to: Point, arc: Arc): readonly ArcPiece[] {
  if (arc.rx === 0 || arc.ry === 0) return [{ kind: "line", to }];
  if (from.x === to.x && from.y === to.y) return [];
  const turn = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const u = { x: cos * half.x + sin * half.y, y: -sin * half.x + cos * half.y };
  const { rx, ry } = grown(Math.abs(arc.rx), Math.abs(arc.ry), u);
  const rest = rx * rx * ry * ry - rx * rx * u.y * u.y - ry * ry * u.x * u.x;
  const size = Math.sqrt(Math.max(0, rest) / (rx * rx * u.y * u.y + ry * ry * u.x * u.x));
  const side = arc.large === arc.sweep ? -size : size;
  const c = { x: (side * rx * u.y) / ry, y: (-side * ry * u.x) / rx };
  const first = Math.atan2((u.y - c.y) / ry, (u.x - c.x) / rx);
  const last = Math.atan2((-u.y - c.y) / ry, (-u.x - c.x) / rx);
  const sweep = swept(last - first, arc.sweep);
  const centre = {
    x: cos * c.x - sin * c.y + (from.x + to.x) / 2,
    y: sin * c.x + cos * c.y + (from.y + to.y) / 2,
  };
  const place = (x: number, y: number): Point => ({
    x: centre.x + cos * rx * x - sin * ry * y,
    y: centre.y + sin * rx * x + cos * ry * y,
  });
  return quarters(first, sweep, place, to);
}

function grown(rx: number, ry: number, u: Point): { readonly rx: number; readonly ry: number } {
  const need = Math.sqrt((u.x / rx) ** 2 + (u.y / ry) ** 2);
  return need > 1 ? { rx: rx * need, ry: ry * need } : { rx, ry };
}

function swept(angle: number, positive: boolean): number {
  if (positive) return angle < 0 ? angle + 2 * Math.PI : angle;
  return angle > 0 ? angle - 2 * Math.PI : angle;
}

function quarters(
  first: number,
  sweep: number,
  place: (x: number, y: number) => Point,
  end: Point,
): readonly ArcPiece[] {
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const k = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i): ArcPiece => {
    const [a, b] = [first + i * step, first + (i + 1) * step];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return {
      kind: "cubic",
      by: [place(ca - k * sa, sa + k * ca), place(cb + k * sb, sb - k * cb)],
      to: i === count - 1 ? end : place(cb, sb),
    };
  });
}
