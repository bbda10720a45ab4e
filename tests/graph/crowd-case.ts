import type { Point } from "../../src/base/geometry.ts";
import type { Casefile, Id } from "../../src/casefile/types.ts";
import { graphCase } from "./graph-case.ts";

const TYPES = ["fights", "backs", "meets", "leads"] as const;
const STATUSES = ["reported", "claimed", "planned", "threatened"] as const;
const KINDS = ["person", "state", "militia", "community", "media"] as const;

interface CrowdSize {
  readonly columns: number;
  readonly rows: number;
  /** Relations for each actor that start there. */
  readonly ties: number;
}

/** Too many for marks of their own, and for ways of their own. */
const CROWD: CrowdSize = { columns: 12, rows: 10, ties: 4 };

/** 120 actors with four relations each, or as many as told. */
export function aCrowd({ columns, rows, ties }: CrowdSize = CROWD): Casefile {
  const count = columns * rows;
  return graphCase({
    sides: 3,
    actors: Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      kind: KINDS[i % KINDS.length] ?? "person",
      side: `side-${i % 3}`,
    })),
    relations: Array.from({ length: ties * count }, (_, i) => ({
      id: `r${i}`,
      source: `a${i % count}`,
      target: `a${(i + 1 + 7 * Math.floor(i / count)) % count}`,
      type: TYPES[i % TYPES.length] ?? "meets",
      status: STATUSES[i % STATUSES.length] ?? "reported",
    })),
  });
}

/** On a lattice, so that no layout is needed. */
export function crowdPlaces({ columns, rows }: CrowdSize = CROWD): ReadonlyMap<Id, Point> {
  return new Map(
    Array.from({ length: columns * rows }, (_, i) => [
      `a${i}`,
      {
        x: 60 + (1140 / columns) * (i % columns),
        y: 60 + (720 / rows) * Math.floor(i / columns),
      },
    ]),
  );
}
