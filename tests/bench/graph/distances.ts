import type { Id } from "../../../src/casefile/types.ts";

export type Neighbours = ReadonlyMap<Id, ReadonlySet<Id>>;

export function neighboursOf(ties: readonly { readonly a: Id; readonly b: Id }[]): Neighbours {
  const neighbours = new Map<Id, Set<Id>>();
  for (const { a, b } of ties) {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  return neighbours;
}

/** Steps from one actor to each that a path leads to, itself included. */
export function distancesFrom(start: Id, neighbours: Neighbours): ReadonlyMap<Id, number> {
  const steps = new Map([[start, 0]]);
  // A map is walked in the order of insertion, also over what is added on the way: breadth first.
  for (const [id, step] of steps) {
    for (const next of neighbours.get(id) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}
