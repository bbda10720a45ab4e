import { clamp, type Point, type Rect } from "../base/geometry.ts";
import { Costs, type Drawn } from "./costs.ts";
import { separate } from "./separate.ts";

/** How far an actor is moved at first, in the unit of the space; in the end hardly at all. */
const FARTHEST = 120;
const NEAREST = 6;
const HOTTEST = 40;
/** What nearness costs while actors move freely, and in the end, when they only make room for each other. */
const CROWDED = 260;
const TOO_NEAR = 2_500;
const SETTLING = 0.15;

export interface Refined {
  readonly points: readonly Point[];
  readonly cost: number;
}

/**
 * Moves single actors anywhere inside their ground (threshold accepting again, see anneal.ts): what the lattice of places
 * could not untangle. `grounds` holds for each actor where it may stand, undefined where it stays.
 */
export function* refine(
  drawn: Drawn,
  start: readonly Point[],
  grounds: readonly (Rect | undefined)[],
  random: () => number,
  steps: number,
): Generator<number, Refined> {
  const share = 1 - SETTLING;
  const freely = { hottest: HOTTEST, from: 0, share };
  const settling = { hottest: 0, from: share, share: SETTLING };
  const free = yield* moves(new Costs(drawn, start, CROWDED), start, grounds, random, steps * share, freely);
  const rough = new Costs(drawn, free, TOO_NEAR);
  const settled = yield* moves(rough, free, grounds, random, steps * SETTLING, settling);
  const points = separate(settled, grounds);
  return { points, cost: new Costs(drawn, points, CROWDED).total() };
}

function* moves(
  costs: Costs,
  start: readonly Point[],
  grounds: readonly (Rect | undefined)[],
  random: () => number,
  steps: number,
  { hottest, ...told }: { readonly hottest: number; readonly from: number; readonly share: number },
): Generator<number, readonly Point[]> {
  const movable = grounds.flatMap((ground, actor) => (ground ? [actor] : []));
  let best = start;
  let cost = 0;
  let least = 0;
  for (let step = 0; step < steps && movable.length > 0; step++) {
    if (step % 2048 === 0) yield told.from + told.share * (step / steps);
    const cool = 1 - step / steps;
    const actor = movable[Math.floor(random() * movable.length)] ?? 0;
    const from = costs.at(actor);
    const reach = NEAREST + FARTHEST * cool * cool;
    const to = within(grounds[actor], {
      x: from.x + (2 * random() - 1) * reach,
      y: from.y + (2 * random() - 1) * reach,
    });
    const change = costs.move(actor, to.x, to.y);
    if (change > hottest * cool * cool) {
      costs.undo();
      continue;
    }
    costs.keep();
    cost += change;
    if (cost < least - 1e-6) {
      least = cost;
      best = start.map((_, i) => costs.at(i));
    }
  }
  return best;
}

function within(ground: Rect | undefined, { x, y }: Point): Point {
  if (!ground) return { x, y };
  return {
    x: clamp(x, ground.x, ground.x + ground.width),
    y: clamp(y, ground.y, ground.y + ground.height),
  };
}
