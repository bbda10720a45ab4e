import { clamp, type Point, type Rect } from "../base/geometry.ts";

/** The box that one actor needs for itself, in the unit of the space. */
const BOX = 34;
const ROUNDS = 120;

/**
 * Pushes apart actors whose boxes overlap, along the axis on which they overlap least, inside their grounds (in the
 * manner of Dwyer, Marriott and Stuckey, Fast node overlap removal, 2005, without their solver). Those without a ground
 * stay. Whoever stands clear is not moved.
 */
export function separate(points: readonly Point[], grounds: readonly (Rect | undefined)[]): readonly Point[] {
  const now = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    let pushed = false;
    for (let i = 0; i < now.length; i++) {
      for (let j = 0; j < i; j++) {
        const a = now[i];
        const b = now[j];
        if (a && b && push(a, grounds[i], b, grounds[j])) pushed = true;
      }
    }
    if (!pushed) break;
  }
  return now;
}

interface Movable {
  x: number;
  y: number;
}

function push(a: Movable, groundA: Rect | undefined, b: Movable, groundB: Rect | undefined): boolean {
  const overX = BOX - Math.abs(a.x - b.x);
  const overY = BOX - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0 || (!groundA && !groundB)) return false;
  const axis = overX < overY ? "x" : "y";
  const over = Math.min(overX, overY) + 0.1;
  const way = a[axis] >= b[axis] ? 1 : -1;
  const share = groundA && groundB ? over / 2 : over;
  if (groundA) a[axis] = within(a[axis] + way * share, groundA, axis);
  if (groundB) b[axis] = within(b[axis] - way * share, groundB, axis);
  return true;
}

function within(value: number, ground: Rect, axis: "x" | "y"): number {
  return axis === "x"
    ? clamp(value, ground.x, ground.x + ground.width)
    : clamp(value, ground.y, ground.y + ground.height);
}
