import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Actor, CaseEvent, Id } from "../casefile/types.ts";
import { RELATION_TYPES, type RelationSign } from "../casefile/vocabulary.ts";
import { chainWords } from "../words/describe.ts";
import { kindLabel, roleLabel, sideLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { byTime } from "./by-time.ts";
import { ambiguitiesOf, comesFrom } from "./common.ts";
import type { Detail, Entry, Section } from "./detail.ts";
import { actorEntry, eventEntry, fact, figureEntry, relationEntry, section, sideBadge } from "./entries.ts";

const SIGNS: readonly RelationSign[] = ["positive", "negative", "neutral"];

export function describeActor(actor: Actor, index: CaseIndex): Detail {
  return {
    target: { kind: "actor", id: actor.id },
    kicker: say("details.actor", { kind: kindLabel(actor.kind) }),
    heading: actor.name,
    dates: [],
    ...(actor.gist === undefined ? {} : { gist: actor.gist }),
    facts: factsOf(actor, index),
    sections: sectionsOf(actor, index),
    more: [],
    ambiguities: ambiguitiesOf(index, actor.ambiguities),
    evidence: actor.evidence,
  };
}

function factsOf(actor: Actor, index: CaseIndex): readonly Section[] {
  return [
    ...section("side", say("details.side"), [sideEntry(actor, index)]),
    ...fact("role", say("details.role"), actor.role),
    ...fact("aliases", say("details.aliases"), actor.aliases.join(", ")),
    ...section(
      "partOf",
      say("details.memberOf"),
      actor.partOf === undefined ? [] : [actorEntry(index, actor.partOf)],
    ),
    ...section("identity", say("details.identity"), identityOf(actor)),
  ];
}

/** The side with the evidence that puts the actor there. */
function sideEntry(actor: Actor, index: CaseIndex): Entry {
  const why =
    actor.side === undefined
      ? []
      : actor.evidence.flatMap((one) =>
          one.kind === "passage" && one.supports?.includes("side")
            ? [say("details.side.because", { gist: one.gist, who: chainWords(one.attribution, index) })]
            : [],
        );
  return {
    key: "side",
    badge: sideBadge(index, actor.id),
    parts: [sideLabel(sideOf(index, actor.id))],
    meta: why,
  };
}

function identityOf({ identity }: Actor): readonly Entry[] {
  if (identity === undefined) return [];
  return [
    {
      key: "identity",
      parts: [say("details.identity.merges", { names: identity.merges.join(", ") })],
      meta: [say(`details.identity.${identity.basis}`), identity.note],
      ...(identity.basis === "external" ? { external: true } : {}),
    },
  ];
}

function sectionsOf(actor: Actor, index: CaseIndex): readonly Section[] {
  const { id } = actor;
  const { casefile } = index;
  const relations = index.relationsOfActor.get(id) ?? [];
  const members = casefile.actors.filter(({ partOf }) => partOf === id);
  const own = index.eventsOfActor.get(id) ?? [];
  const said = casefile.events.filter((event) => !own.includes(event) && comesFrom(event.evidence, id));
  const counted = casefile.figures.filter(({ source }) => source === id);
  const laidOn = casefile.figures.filter(({ attributedTo }) => attributedTo?.actor === id);
  return [
    ...SIGNS.flatMap((sign) =>
      section(
        `relations-${sign}`,
        say(`details.relations.${sign}`),
        relations
          .filter(({ type }) => RELATION_TYPES[type].sign === sign)
          .map((relation) => relationEntry(index, relation, id)),
      ),
    ),
    ...section(
      "events",
      say("details.events", { count: own.length }),
      byTime(own).map((event) => takingPart(event, id, index)),
    ),
    ...section(
      "members",
      say("details.members"),
      members.map((member) => actorEntry(index, member.id)),
    ),
    ...section(
      "sourceOf",
      say("details.sourceOf"),
      byTime(said).map((event) => eventEntry(index, event.id)),
    ),
    ...section(
      "figures",
      say("details.figuresFrom"),
      counted.map((figure) => figureEntry(index, figure)),
    ),
    ...section(
      "laidOn",
      say("details.figuresLaidOn"),
      laidOn.map((figure) => figureEntry(index, figure)),
    ),
  ];
}

/** The event with the actor's part in it. */
function takingPart(event: CaseEvent, actor: Id, index: CaseIndex): Entry {
  const roles = event.participants
    .filter((participant) => participant.actor === actor)
    .map(({ role, status }) => {
      const words = roleLabel(role, index.actors.get(actor));
      return status === undefined || status === event.status
        ? words
        : say("details.roleLessSure", { role: words, status: statusLabel(status) });
    });
  return eventEntry(index, event.id, ...new Set(roles));
}
