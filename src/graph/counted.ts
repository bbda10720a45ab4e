import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, Relation } from "../casefile/types.ts";

/** Which relations count: all, or only those that a source reports as fact. */
export type RelationsOf = "all" | "reported";

export function isCounted({ status }: Relation, relationsOf: RelationsOf): boolean {
  return relationsOf === "all" || status === "reported";
}

/** What the case comes down to when only reported relations count. */
export interface Reported {
  readonly relations: number;
  readonly reported: number;
  /** Actors that have ties, but none that is reported, in the file's order. */
  readonly alone: readonly Id[];
}

export function reportedOf({ casefile, relationsOfActor }: CaseIndex): Reported {
  const isReported = (relation: Relation) => isCounted(relation, "reported");
  return {
    relations: casefile.relations.length,
    reported: casefile.relations.filter(isReported).length,
    alone: casefile.actors.flatMap(({ id }) => {
      const ties = relationsOfActor.get(id) ?? [];
      return ties.length > 0 && !ties.some(isReported) ? [id] : [];
    }),
  };
}
