import type { Point } from "../../src/base/geometry.ts";
import type { Casefile, Id } from "../../src/casefile/types.ts";
import { graphCase } from "./graph-case.ts";

const COLUMNS = 12;
const ROWS = 10;
const TYPES = ["fights", "backs", "meets", "leads"] as const;
const STATUSES = ["reported", "claimed", "planned", "threatened"] as const;
const KINDS = ["person", "state", "militia", "community", "media"] as const;

/** 120 actors with four relations each: too many for marks of their own, and for ways of their own. */
export function aCrowd(): Casefile {
  const count = COLUMNS * ROWS;
  return graphCase({
    sides: 3,
    actors: Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      kind: KINDS[i % KINDS.length] ?? "person",
      side: `side-${i % 3}`,
    })),
    relations: Array.from({ length: 4 * count }, (_, i) => ({
      id: `r${i}`,
      source: `a${i % count}`,
      target: `a${(i + 1 + 7 * Math.floor(i / count)) % count}`,
      type: TYPES[i % TYPES.length] ?? "meets",
      status: STATUSES[i % STATUSES.length] ?? "reported",
    })),
  });
}

/** On a lattice, so that no layout is needed. */
export function crowdPlaces(): ReadonlyMap<Id, Point> {
  return new Map(
    Array.from({ length: COLUMNS * ROWS }, (_, i) => [
      `a${i}`,
      { x: 60 + 95 * (i % COLUMNS), y: 60 + 72 * Math.floor(i / COLUMNS) },
    ]),
  );
}
