import { clamp, type Point, tenth } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { SPACE } from "./sides.ts";

/** Where the reader put actors, in the space that they are laid out in. */
export type Pins = Readonly<Record<Id, Point>>;

/** Nobody is put nearer to the rim of the space than this. */
const RIM = 14;

/** The positions with the reader's own in their place; the same map when nobody was moved. */
export function withPins(positions: ReadonlyMap<Id, Point>, pins: Pins): ReadonlyMap<Id, Point> {
  const moved = Object.entries(pins).filter(([id]) => positions.has(id));
  return moved.length === 0 ? positions : new Map([...positions, ...moved]);
}

/** A place as it is kept: inside the space, to a tenth. */
export function pinned({ x, y }: Point): Point {
  return {
    x: tenth(clamp(x, RIM, SPACE.width - RIM)),
    y: tenth(clamp(y, RIM, SPACE.height - RIM)),
  };
}

/** Without one actor's pin: it goes back to its place. */
export function withoutPin(pins: Pins, actor: Id): Pins {
  const { [actor]: _, ...others } = pins;
  return others;
}
