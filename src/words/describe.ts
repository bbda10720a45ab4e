/** One sentence for each thing of a case: what a screen reader says when it gets there. */
import type { Day } from "../base/day.ts";
import { type CaseIndex, referenceOf, sideOf } from "../casefile/index-case.ts";
import type { Actor, CaseEvent, Evidence, Id, Relation } from "../casefile/types.ts";
import { RELATION_TYPES, type RelationSign } from "../casefile/vocabulary.ts";
import { chainLinks, linkWords } from "./chain.ts";
import { whenPhrase } from "./dates.ts";
import {
  actorLabel,
  kindLabel,
  relationLabel,
  sideLabel,
  statusLabel,
  toldLabel,
  typeLabel,
} from "./labels.ts";
import { say } from "./messages.ts";

export { chainWords } from "./chain.ts";

/**
 * "Battle for Al-Qusair. use of force, reported, from 19 May 2013, end open. government forces, rebels.
 * According to SOHR."
 */
export function eventSentence(event: CaseEvent, index: CaseIndex): string {
  const who = participantsOf(event, index);
  const origins = originsOf(event.evidence, index);
  return [
    say("words.event", {
      title: event.title,
      type: typeLabel(event.type),
      status: toldLabel(event),
      when: whenPhrase(event.when, referenceDay(index)),
    }),
    ...(who.length === 0 ? [] : [who.join(", ")]),
    ...(origins.length === 0 ? [] : [say("words.event.says", { who: joined(origins) })]),
  ]
    .map(closed)
    .join(" ");
}

/** "Hezbollah, armed group, Government's backers; 4 relations: 3 allied, 1 hostile". */
export function actorSentence(actor: Actor, index: CaseIndex): string {
  const relations = index.relationsOfActor.get(actor.id) ?? [];
  const count = (sign: RelationSign) => relations.filter((r) => RELATION_TYPES[r.type].sign === sign).length;
  const counts = [
    say("words.actor.positive", { count: count("positive") }),
    say("words.actor.negative", { count: count("negative") }),
    say("words.actor.neutral", { count: count("neutral") }),
  ].filter((part) => part !== "");
  return say("words.actor", {
    name: actor.name,
    kind: kindLabel(actor.kind),
    side: sideLabel(sideOf(index, actor.id)),
    relations: say("words.actor.relations", { count: relations.length, signs: counts.join(", ") }),
  });
}

/** "Hezbollah fights alongside government forces, claimed, by 22 May 2013". */
export function relationSentence(relation: Relation, index: CaseIndex): string {
  const values = {
    source: nameOf(index, relation.source),
    type: relationLabel(relation.type, index.actors.get(relation.source)),
    target: nameOf(index, relation.target),
    status: statusLabel(relation.status),
    when: whenPhrase(relation.when, referenceDay(index)),
  };
  return relation.topic === undefined
    ? say("words.relation", values)
    : say("words.relation.topic", { ...values, topic: relation.topic });
}

/** Who said it first, over all the evidence, each once, in the file's order. */
export function originatorsOf(evidence: readonly Evidence[]): readonly Id[] {
  return [...new Set(evidence.flatMap((one) => one.attribution.at(-1)?.actor ?? []))];
}

/** The latest day that "today" means in the case's documents. */
export function referenceDay(index: CaseIndex): Day | undefined {
  return referenceOf(index.casefile)?.latestEnd;
}

/** The name of an actor; of one that the file lacks, its id. */
export function nameOf(index: CaseIndex, id: Id): string {
  const actor = index.actors.get(id);
  return actor === undefined ? id : actorLabel(actor);
}

/** Everybody once; who takes part less surely than the event happened, with the word for it. */
function participantsOf(event: CaseEvent, index: CaseIndex): readonly string[] {
  const names = event.participants.map(({ actor, status }) => {
    const name = nameOf(index, actor);
    return status === undefined || status === event.status
      ? name
      : say("words.participant.lessSure", { name, status: statusLabel(status) });
  });
  return [...new Set(names)];
}

/** Everybody who said it first, once, as the first chain that leads there calls them. */
export function originsOf(evidence: readonly Evidence[], index: CaseIndex): readonly string[] {
  const words = new Map<Id, string>();
  for (const { attribution } of evidence) {
    const last = chainLinks(attribution, index).at(-1);
    if (last !== undefined && !words.has(last.actor)) words.set(last.actor, linkWords(last));
  }
  return [...words.values()];
}

/** With a full stop, unless the text ends in one of its own: "U.S.". */
function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : say("words.sentence", { text });
}

function joined(names: readonly string[]): string {
  return names.join(` ${say("words.and")} `);
}
