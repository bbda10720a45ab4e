import type { Point } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { GraphCase } from "./network.ts";

/** What the layout worker is asked. */
export interface LayoutRequest {
  readonly casefile: GraphCase;
}

/** What it says: how far it is, from 0 to 1, then the positions. */
export type LayoutReply =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly positions: readonly (readonly [Id, Point])[] };

/** The part of a casefile that a layout reads, so that evidence and texts do not cross to the worker. */
export function layoutPart({ sides, actors, relations, positions }: GraphCase): GraphCase {
  return {
    sides,
    actors: actors.map((actor) => ({ ...actor, aliases: [], evidence: [] })),
    relations: relations.map((relation) => ({ ...relation, evidence: [] })),
    positions,
  };
}
