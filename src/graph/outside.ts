import type { Id } from "../casefile/types.ts";
import { type Lit, type LitInput, litByFilter } from "./focus.ts";

/** Why something is dim even without any focus. */
export type Reason = "filter" | "time" | "status";

/** What the reader's choices leave out, each with the first reason; the rest is not in it. */
export interface Outside {
  readonly actors: ReadonlyMap<Id, Reason>;
  readonly relations: ReadonlyMap<Id, Reason>;
}

export function outsideOf(input: Omit<LitInput, "selection" | "hover" | "hops" | "path">): Outside {
  const { index, matched, window } = input;
  const steps: readonly (readonly [Reason, Lit])[] = [
    ["filter", litByFilter({ index, matched })],
    ["time", litByFilter({ index, matched, window })],
    ["status", litByFilter(input)],
  ];
  const reasons = (ids: Iterable<Id>, of: keyof Lit) =>
    new Map(
      [...ids].flatMap((id): readonly (readonly [Id, Reason])[] => {
        const left = steps.find(([, lit]) => !lit[of].has(id));
        return left ? [[id, left[0]]] : [];
      }),
    );
  return {
    actors: reasons(index.actors.keys(), "actors"),
    relations: reasons(index.relations.keys(), "relations"),
  };
}
