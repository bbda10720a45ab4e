import { clamp, type Point, tenth } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Region } from "./sides.ts";

/** How far an actor is moved in one try, in the unit of the space. */
const REACHES = [14, 40, 90] as const;
const INSET = { x: 34, top: 60, bottom: 24 } as const;

/**
 * Moves single actors inside their regions and keeps what the judge likes better: slow, since each try is judged as
 * drawn, and never worse than before. `tries` is how many moves are judged.
 */
export function polish(
  start: ReadonlyMap<Id, Point>,
  regions: readonly Region[],
  judge: (positions: ReadonlyMap<Id, Point>) => number,
  random: () => number,
  tries: number,
): ReadonlyMap<Id, Point> {
  const movers = regions.flatMap(({ rect, linked }) => linked.map((id) => ({ id, rect })));
  let best = start;
  let least = judge(start);
  for (let i = 0; i < tries && movers.length > 0; i++) {
    const { id, rect } = movers[Math.floor(random() * movers.length)] ?? { id: "", rect: undefined };
    const from = best.get(id);
    if (!from || !rect) continue;
    const reach = REACHES[Math.floor(random() * REACHES.length)] ?? REACHES[0];
    const x = from.x + (2 * random() - 1) * reach;
    const y = from.y + (2 * random() - 1) * reach;
    const to = {
      x: tenth(clamp(x, rect.x + INSET.x, rect.x + rect.width - INSET.x)),
      y: tenth(clamp(y, rect.y + INSET.top, rect.y + rect.height - INSET.bottom)),
    };
    const next = new Map(best).set(id, to);
    const cost = judge(next);
    if (cost >= least) continue;
    least = cost;
    best = next;
  }
  return best;
}
