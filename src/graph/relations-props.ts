import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";

/** What the relations are shown from where they are told in words: in the matrix and in the list. */
export interface RelationsProps {
  readonly index: CaseIndex;
  readonly litActors: ReadonlySet<Id>;
  readonly litRelations: ReadonlySet<Id>;
  readonly selection?: Target | undefined;
  readonly onSelect: (target: Target) => void;
  readonly onHover: (target: Target | undefined) => void;
}
