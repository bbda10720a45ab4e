/** What was drawn from a document: which thing of the case rests on which of its passages. */
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Block, Evidence, Id, Passage, SourceDocument } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";
import { nameOf } from "../words/describe.ts";
import { relationLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { figureSaid } from "../words/numbers.ts";

export interface Claim {
  /** Unique within the document. */
  readonly key: string;
  readonly target: Target;
  /** The thing's own name, in our words. */
  readonly title: string;
  readonly passage: Passage;
  /** Ids that light up with the passage: the thing itself and the event that it belongs to. */
  readonly lights: readonly Id[];
}

export interface BlockClaims {
  readonly block: Block;
  readonly claims: readonly Claim[];
}

/** Everything drawn from the document, in the order of its text; where two begin together, the longer one first. */
export function claimsOf(index: CaseIndex, document: Id): readonly Claim[] {
  const { casefile } = index;
  const claims = [
    ...casefile.events.flatMap((event) =>
      drawn({ kind: "event", id: event.id }, event.title, event.evidence),
    ),
    ...casefile.relations.flatMap((relation) =>
      drawn({ kind: "relation", id: relation.id }, relationTitle(index, relation), relation.evidence),
    ),
    ...casefile.figures.flatMap((figure) =>
      drawn({ kind: "figure", id: figure.id }, figureSaid(figure, index), figure.evidence, figure.event),
    ),
    ...casefile.actors.flatMap((actor) =>
      drawn({ kind: "actor", id: actor.id }, nameOf(index, actor.id), actor.evidence),
    ),
  ].filter(({ passage }) => passage.document === document);
  return claims.sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
}

/** Each block of the document, in its order, with what was drawn from it. */
export function claimsByBlock(document: SourceDocument, claims: readonly Claim[]): readonly BlockClaims[] {
  return document.blocks.map((block) => ({
    block,
    claims: claims.filter(({ passage }) => passage.block === block.id),
  }));
}

function drawn(target: Target, title: string, evidence: readonly Evidence[], event?: Id): readonly Claim[] {
  return evidence.flatMap((one, n) =>
    one.kind === "passage"
      ? [
          {
            key: `${target.kind}:${target.id}:${n}`,
            target,
            title,
            passage: one,
            lights: event === undefined ? [target.id] : [target.id, event],
          },
        ]
      : [],
  );
}

function relationTitle(index: CaseIndex, relation: CaseIndex["casefile"]["relations"][number]): string {
  return say("details.relation.heading", {
    source: nameOf(index, relation.source),
    words: relationLabel(relation.type, index.actors.get(relation.source)),
    target: nameOf(index, relation.target),
  });
}
