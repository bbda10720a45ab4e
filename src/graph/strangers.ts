import { distance, type Point } from "../base/geometry.ts";
import type { Actor, Id } from "../casefile/types.ts";
import { compare } from "./network.ts";

const NEAREST = 5;

/** How many of the five nearest of each actor are of another side, though more of its own side could be. */
export function strangers(
  actors: readonly Pick<Actor, "id" | "side">[],
  positions: ReadonlyMap<Id, Point>,
): number {
  let count = 0;
  for (const { id, side } of actors) {
    const at = positions.get(id);
    const others = actors.flatMap((other) => {
      const point = positions.get(other.id);
      return at && point && other.id !== id ? [{ ...other, far: distance(at, point) }] : [];
    });
    const nearest = others.sort((p, q) => p.far - q.far || compare(p.id, q.id)).slice(0, NEAREST);
    const own = others.filter((other) => other.side === side).length;
    count += Math.min(NEAREST, own) - nearest.filter((other) => other.side === side).length;
  }
  return count;
}
