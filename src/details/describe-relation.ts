import type { CaseIndex } from "../casefile/index-case.ts";
import type { Relation } from "../casefile/types.ts";
import { RELATION_TYPES } from "../casefile/vocabulary.ts";
import { nameOf } from "../words/describe.ts";
import { relationLabel, signLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { byTime } from "./by-time.ts";
import { ambiguitiesOf, dateDetail, plainStatus } from "./common.ts";
import type { Detail, Section } from "./detail.ts";
import {
  actorEntry,
  eventEntry,
  fact,
  figureEntry,
  relationBadge,
  relationEntry,
  section,
} from "./entries.ts";

export function describeRelation(relation: Relation, index: CaseIndex): Detail {
  const heading = say("details.relation.heading", {
    source: nameOf(index, relation.source),
    words: relationLabel(relation.type, index.actors.get(relation.source)),
    target: nameOf(index, relation.target),
  });
  return {
    target: { kind: "relation", id: relation.id },
    kicker: say("details.relation", { sign: signLabel(RELATION_TYPES[relation.type].sign) }),
    heading,
    ...(relation.marking === undefined ? {} : { marking: relation.marking }),
    status: plainStatus(relation.status, relation.evidence, relationBadge(relation)),
    dates: [dateDetail(index, relation.when)],
    facts: fact("topic", say("details.topic"), relation.topic),
    sections: sectionsOf(relation, index),
    more: moreOf(relation, index),
    ambiguities: ambiguitiesOf(index, relation.ambiguities),
    evidence: relation.evidence,
  };
}

function sectionsOf({ id, source, target }: Relation, index: CaseIndex): readonly Section[] {
  const figures = index.casefile.figures.filter(({ relation }) => relation === id);
  return [
    ...section("actors", say("details.actors"), [actorEntry(index, source), actorEntry(index, target)]),
    ...section(
      "figures",
      say("details.figures"),
      figures.map((figure) => figureEntry(index, figure)),
    ),
  ];
}

function moreOf({ id, source, target }: Relation, index: CaseIndex): readonly Section[] {
  const between = (index.relationsOfActor.get(source) ?? []).filter(
    (other) => other.id !== id && (other.source === target || other.target === target),
  );
  const together = (index.eventsOfActor.get(source) ?? []).filter(({ participants }) =>
    participants.some(({ actor }) => actor === target),
  );
  return [
    ...section(
      "between",
      say("details.otherRelations"),
      between.map((other) => relationEntry(index, other)),
    ),
    ...section(
      "events",
      say("details.eventsTogether"),
      byTime(together).map((event) => eventEntry(index, event.id)),
    ),
  ];
}
