import type { Rect } from "../base/geometry.ts";
import { type Cut, type Floor, rectsOf } from "./cuts.ts";
import { seeded } from "./random.ts";

interface FloorPlan {
  readonly rects: readonly Rect[];
  readonly cost: number;
}

const STARTS = 4;
/** For each two camps. */
const STEPS = 12;
/** The worst step that is taken at the start, in the unit of the cost. */
const HOTTEST = 60;

/**
 * The best slicing floor plans that a search finds (Otten, "Automatic floorplan design", 1982; the moves of Wong and Liu
 * 1986: camps change places, or one is cut out and set beside another), by threshold accepting as in anneal.ts. At most
 * `count`, best first.
 */
export function floorPlans(
  floor: Floor,
  costOf: (rects: readonly Rect[]) => number,
  count: number,
): readonly (readonly Rect[])[] {
  const met = new Map<string, FloorPlan>();
  if (floor.needs.length < 2) return [];
  for (let start = 0; start < STARTS; start++) search(floor, costOf, seeded(start + 1), met);
  return [...met.values()]
    .sort((p, q) => p.cost - q.cost)
    .slice(0, count)
    .map(({ rects }) => rects);
}

/** Every plan that is looked at is added to those that were met. */
function search(
  floor: Floor,
  costOf: (rects: readonly Rect[]) => number,
  random: () => number,
  met: Map<string, FloorPlan>,
): void {
  const rated = (cut: Cut): FloorPlan => {
    const rects = rectsOf(cut, floor);
    let key = "";
    for (const { x, y, width } of rects) key += `${Math.round(x)} ${Math.round(y)} ${Math.round(width)},`;
    const plan = met.get(key) ?? { rects, cost: costOf(rects) };
    met.set(key, plan);
    return plan;
  };
  const camps = floor.needs.length;
  const steps = STEPS * camps * camps;
  let cut: Cut = 0;
  for (let camp = 1; camp < camps; camp++) cut = besideAny(cut, camp, random);
  let { cost } = rated(cut);
  for (let step = 0; step < steps; step++) {
    const next = changed(cut, camps, random);
    const plan = rated(next);
    const cool = 1 - step / steps;
    if (plan.cost - cost > HOTTEST * cool * cool) continue;
    cut = next;
    cost = plan.cost;
  }
}

function changed(cut: Cut, camps: number, random: () => number): Cut {
  const one = Math.floor(random() * camps);
  const other = Math.floor(random() * camps);
  if (one === other) return cut;
  if (random() < 0.5) return swapped(cut, one, other);
  const rest = without(cut, one);
  return rest === undefined ? cut : beside(rest, one, other, random() < 0.5, random() < 0.5);
}

function swapped(cut: Cut, one: number, other: number): Cut {
  if (typeof cut === "number") return cut === one ? other : cut === other ? one : cut;
  return { across: cut.across, parts: cut.parts.map((part) => swapped(part, one, other)) };
}

function without(cut: Cut, camp: number): Cut | undefined {
  if (typeof cut === "number") return cut === camp ? undefined : cut;
  const parts = cut.parts.flatMap((part) => without(part, camp) ?? []);
  return parts.length > 1 ? joined(cut.across, parts) : parts[0];
}

/** Beside one of those with lesser numbers. */
function besideAny(cut: Cut, camp: number, random: () => number): Cut {
  return beside(cut, camp, Math.floor(random() * camp), random() < 0.5, random() < 0.5);
}

function beside(cut: Cut, camp: number, other: number, across: boolean, before: boolean): Cut {
  if (typeof cut === "number") {
    if (cut !== other) return cut;
    return { across, parts: before ? [camp, cut] : [cut, camp] };
  }
  return joined(
    cut.across,
    cut.parts.map((part) => beside(part, camp, other, across, before)),
  );
}

/** A row in a row is one row. */
function joined(across: boolean, parts: readonly Cut[]): Cut {
  const flat = parts.flatMap((part) =>
    typeof part !== "number" && part.across === across ? part.parts : [part],
  );
  return { across, parts: flat };
}
