import { clamp, type Point, type Rect } from "../base/geometry.ts";
import { Costs, type Drawn } from "./costs.ts";
import { separate } from "./separate.ts";
import { partOf } from "./slices.ts";

/** How far an actor is moved at first, in the unit of the space; in the end hardly at all. */
const FARTHEST = 120;
const NEAREST = 6;
const HOTTEST = 80;
/** So many of the moves are of two actors of one ground that change places. */
const SWAPS = 0.3;
/** What nearness costs while actors move freely, and in the end, when they only make room for each other. */
const CROWDED = 260;
const TOO_NEAR = 2_500;
const SETTLING = 0.15;

export interface Refined {
  readonly points: readonly Point[];
  readonly cost: number;
}

/**
 * Moves single actors anywhere inside their ground (threshold accepting again, see anneal.ts), and lets two change
 * places: what the lattice of places could not untangle. `grounds` holds for each actor where it may stand, one object
 * for those who share a ground, undefined where it stays.
 */
export function* refine(
  drawn: Drawn,
  start: readonly Point[],
  grounds: readonly (Rect | undefined)[],
  random: () => number,
  steps: number,
): Generator<number, Refined> {
  const freely = { grounds, random, hottest: HOTTEST, swaps: SWAPS, steps: steps * (1 - SETTLING) };
  const settling = { grounds, random, hottest: 0, swaps: 0, steps: steps * SETTLING };
  const free = yield* partOf(moves(new Costs(drawn, start, CROWDED), start, freely), 0, 1 - SETTLING);
  const rough = new Costs(drawn, free, TOO_NEAR);
  const settled = yield* partOf(moves(rough, free, settling), 1 - SETTLING, SETTLING);
  const points = separate(settled, grounds);
  return { points, cost: new Costs(drawn, points, CROWDED).total() };
}

interface Manner {
  readonly grounds: readonly (Rect | undefined)[];
  readonly random: () => number;
  /** The worst step that is taken at the start, in the unit of the costs. */
  readonly hottest: number;
  /** Share of the moves in which two change places. */
  readonly swaps: number;
  readonly steps: number;
}

function* moves(
  costs: Costs,
  start: readonly Point[],
  { grounds, random, hottest, swaps, steps }: Manner,
): Generator<number, readonly Point[]> {
  const movable = grounds.flatMap((ground, actor) => (ground ? [actor] : []));
  const matesOf = new Map(
    [...new Set(grounds)].map((ground) => [ground, movable.filter((actor) => grounds[actor] === ground)]),
  );
  const oneOf = (list: readonly number[]) => list[Math.floor(random() * list.length)] ?? 0;
  const bestX = Float64Array.from(start, (point) => point.x);
  const bestY = Float64Array.from(start, (point) => point.y);
  let cost = 0;
  let least = 0;
  for (let step = 0; step < steps && movable.length > 0; step++) {
    if (step % 2048 === 0) yield step / steps;
    const cool = 1 - step / steps;
    const actor = oneOf(movable);
    const ground = grounds[actor];
    const from = costs.at(actor);
    let change: number;
    if (random() < swaps) {
      const other = oneOf(matesOf.get(ground) ?? [actor]);
      if (other === actor) continue;
      const to = costs.at(other);
      change = costs.move(actor, to.x, to.y, other, from.x, from.y);
    } else {
      const reach = NEAREST + FARTHEST * cool * cool;
      const x = from.x + (2 * random() - 1) * reach;
      const to = within(ground, { x, y: from.y + (2 * random() - 1) * reach });
      change = costs.move(actor, to.x, to.y);
    }
    if (change > hottest * cool * cool) {
      costs.undo();
      continue;
    }
    costs.keep();
    cost += change;
    if (cost < least - 1e-6) {
      least = cost;
      costs.copyTo(bestX, bestY);
    }
  }
  return start.map((_, i) => ({ x: bestX[i] ?? 0, y: bestY[i] ?? 0 }));
}

function within(ground: Rect | undefined, { x, y }: Point): Point {
  if (!ground) return { x, y };
  return {
    x: clamp(x, ground.x, ground.x + ground.width),
    y: clamp(y, ground.y, ground.y + ground.height),
  };
}
