/** What the details pane shows of one thing, as plain data, already in words. */
import type { Evidence, Id } from "../casefile/types.ts";
import type { EventType, RelationSign, Slot, Status } from "../casefile/vocabulary.ts";
import type { Target } from "../scene/scene.ts";

export interface Linked {
  readonly target: Target;
  readonly text: string;
}

/** Plain words, or words that lead to another thing of the case. */
export type Part = string | Linked;

/** The small picture beside the words; it says nothing that the words do not say. */
export type Badge =
  | { readonly kind: "event"; readonly type: EventType; readonly status: Status; readonly slot?: Slot }
  | { readonly kind: "relation"; readonly status: Status; readonly sign: RelationSign }
  | { readonly kind: "side"; readonly tag?: string; readonly slot?: Slot };

export interface Entry {
  readonly key: string;
  readonly badge?: Badge;
  readonly parts: readonly Part[];
  /** Less weight, after the parts: status, date, role. */
  readonly meta: readonly string[];
  /** Not from the document: marked and drawn apart. */
  readonly external?: boolean;
}

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface StatusDetail {
  readonly word: string;
  readonly badge?: Badge;
  /** What the word means, and whether the thing counts as having happened. */
  readonly meaning: readonly string[];
}

export interface DateDetail {
  readonly label: string;
  readonly words: string;
  readonly basis: readonly string[];
  readonly external: boolean;
}

export interface AmbiguityDetail {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
  readonly readings: readonly { readonly text: string; readonly chosen: boolean }[];
  /** The reading chosen, where it is not one of the list. */
  readonly chosen?: string;
}

export interface Detail {
  readonly target: Target;
  /** What kind of thing it is: "Event · use of force". */
  readonly kicker: string;
  readonly heading: string;
  readonly marking?: string;
  readonly status?: StatusDetail;
  readonly dates: readonly DateDetail[];
  readonly gist?: string;
  /** Short answers, one line each. */
  readonly facts: readonly Section[];
  /** What belongs to the statement itself: who takes part, how many. Stands before who says so. */
  readonly sections: readonly Section[];
  /** Lists of things that lead on. Stands after who says so. */
  readonly more: readonly Section[];
  readonly ambiguities: readonly AmbiguityDetail[];
  readonly evidence: readonly Evidence[];
}
