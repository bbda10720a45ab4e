import { distance, type Point } from "../../../src/base/geometry.ts";
import type { Points } from "./drawing.ts";

/**
 * Displacement: the mean distance in px between where the actors of two drawings stand, after the second has been moved,
 * turned and if need be mirrored onto the first, not scaled. Misue, Eades, Lai and Sugiyama, "Layout adjustment and the
 * mental map", Journal of Visual Languages and Computing 6 (2), 1995; the fit is orthogonal Procrustes (Schönemann 1966).
 */
export function displacementFitted(before: Points, after: Points): number {
  const pairs = pairsIn(before, after);
  const [p, q] = [centred(pairs.map(([a]) => a)), centred(pairs.map(([, b]) => b))];
  return Math.min(
    ...[1, -1].map((mirror) => {
      const turned = turnedOnto(
        p,
        q.map(({ x, y }) => ({ x, y: mirror * y })),
      );
      return meanDistance(p, turned);
    }),
  );
}

/** The same without moving anything: what a reader of the screen sees. */
export function displacement(before: Points, after: Points): number {
  const pairs = pairsIn(before, after);
  return meanDistance(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
}

function turnedOnto(p: readonly Point[], q: readonly Point[]): readonly Point[] {
  let along = 0;
  let across = 0;
  p.forEach((a, i) => {
    const b = q[i] ?? a;
    along += a.x * b.x + a.y * b.y;
    across += a.y * b.x - a.x * b.y;
  });
  const length = Math.sqrt(along * along + across * across) || 1;
  const [cos, sin] = [along / length, across / length];
  return q.map(({ x, y }) => ({ x: cos * x - sin * y, y: sin * x + cos * y }));
}

function centred(points: readonly Point[]): readonly Point[] {
  const n = points.length || 1;
  const x = points.reduce((sum, point) => sum + point.x, 0) / n;
  const y = points.reduce((sum, point) => sum + point.y, 0) / n;
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}

function pairsIn(before: Points, after: Points): readonly (readonly [Point, Point])[] {
  return [...before].flatMap(([id, a]) => {
    const b = after.get(id);
    return b ? [[a, b] as const] : [];
  });
}

function meanDistance(p: readonly Point[], q: readonly Point[]): number {
  return p.length === 0 ? 0 : p.reduce((sum, a, i) => sum + distance(a, q[i] ?? a), 0) / p.length;
}
