import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Actor, Id, Relation } from "../casefile/types.ts";
import { ACTOR_KINDS, RELATION_TYPES, STATUSES } from "../casefile/vocabulary.ts";
import { say } from "../words/messages.ts";

/** Accessible name of an actor in the graph: name, kind, side, and its relations by sign. */
export function actorName(actor: Actor, index: CaseIndex): string {
  const counts = { positive: 0, negative: 0, neutral: 0 };
  for (const { type } of index.relationsOfActor.get(actor.id) ?? []) counts[RELATION_TYPES[type].sign] += 1;
  return say("graph.actor", {
    name: actor.name,
    kind: ACTOR_KINDS[actor.kind].label,
    side: sideOf(index, actor.id)?.name ?? say("graph.noSide"),
    ...counts,
    all: counts.positive + counts.negative + counts.neutral,
  });
}

/** Accessible name of a relation: a short sentence with its status and sign. */
export function relationName(relation: Relation, index: CaseIndex): string {
  const { label, sign } = RELATION_TYPES[relation.type];
  return say("graph.relation", {
    source: nameIn(index, relation.source),
    type: label,
    target: nameIn(index, relation.target),
    status: STATUSES[relation.status].label,
    sign: say(`graph.sign.${sign}`),
  });
}

/** What stands along an edge in focus; the status only where it did not simply happen. */
export function edgeWords({ type, status }: Relation): string {
  const { label } = RELATION_TYPES[type];
  if (status === "reported") return label;
  return say("graph.edge", { type: label, status: STATUSES[status].label });
}

function nameIn(index: CaseIndex, actor: Id): string {
  return index.actors.get(actor)?.name ?? actor;
}
