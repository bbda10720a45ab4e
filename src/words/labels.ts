/** The words for the closed lists of a casefile. */
import { happened } from "../casefile/happening.ts";
import type { Actor, CaseEvent, Side } from "../casefile/types.ts";
import {
  ACCOUNTINGS,
  ACTOR_KINDS,
  type ActorKind,
  ATTRIBUTION_MODES,
  type AttributionMode,
  CIVILIANS,
  EVENT_KINDS,
  EVENT_TYPES,
  type EventKind,
  type EventType,
  HEDGE_CLASSES,
  type HedgeClass,
  INTERESTS,
  type Interest,
  MEASURES,
  METHODS,
  type Measure,
  OVERLAPS,
  PLACE_KINDS,
  type PlaceKind,
  RELATION_TYPES,
  type RelationSign,
  type RelationType,
  ROLES,
  type Role,
  STATUSES,
  type Status,
  SUPPORTS,
} from "../casefile/vocabulary.ts";
import { say } from "./messages.ts";
import { verbAfter } from "./plural.ts";

export function statusLabel(status: Status): string {
  return STATUSES[status].label;
}

/** What the status means, one sentence. */
export function statusMeaning(status: Status): string {
  return STATUSES[status].meaning;
}

type Told = Pick<CaseEvent, "status" | "polarity">;

/** The status of an event; for one that did not or shall not happen, in words that say so: "reported as not done". */
export function toldLabel({ status, polarity }: Told): string {
  if (polarity !== "negative") return statusLabel(status);
  return say("words.negative", { status, word: statusLabel(status) });
}

/** What `toldLabel` means, one sentence. */
export function toldMeaning({ status, polarity }: Told): string {
  return polarity === "negative" ? say("words.negative.meaning", { status }) : statusMeaning(status);
}

/** ST-1 in words: whether the event counts as having happened. */
export function countedWords(event: Told): string {
  if (happened(event)) return say("words.counted.happened");
  const apart = event.status === "claimed" || event.status === "alleged";
  return apart ? say("words.counted.apart", { word: statusLabel(event.status) }) : say("words.counted.not");
}

export function eventKindLabel(kind: EventKind): string {
  return EVENT_KINDS[kind].label;
}

export function typeLabel(type: EventType): string {
  return EVENT_TYPES[type].label;
}

export function kindLabel(kind: ActorKind): string {
  return ACTOR_KINDS[kind].label;
}

/** Reads after the actor's name: "does it", of several "do it". */
export function roleLabel(role: Role, actor?: Actor): string {
  return verbAfter(actor, ROLES[role].label);
}

/** Reads between the source's name and the target's. */
export function relationLabel(type: RelationType, source?: Actor): string {
  return verbAfter(source, RELATION_TYPES[type].label);
}

/** Reads between the target's name and the source's. */
export function inverseLabel(type: RelationType, target?: Actor): string {
  return verbAfter(target, RELATION_TYPES[type].inverse);
}

export function signLabel(sign: RelationSign): string {
  return say(`words.sign.${sign}`);
}

export function modeLabel(mode: AttributionMode): string {
  return ATTRIBUTION_MODES[mode].label;
}

export function interestLabel(interest: Interest): string {
  return INTERESTS[interest].label;
}

export function hedgeLabel(hedge: HedgeClass): string {
  return HEDGE_CLASSES[hedge].label;
}

export function supportLabel(support: keyof typeof SUPPORTS): string {
  return SUPPORTS[support].label;
}

export function placeKindLabel(kind: PlaceKind): string {
  return PLACE_KINDS[kind].label;
}

export function measureLabel(measure: Measure): string {
  return MEASURES[measure].label;
}

export function accountingLabel(accounting: keyof typeof ACCOUNTINGS): string {
  return ACCOUNTINGS[accounting].label;
}

export function methodLabel(method: keyof typeof METHODS): string {
  return METHODS[method].label;
}

export function civiliansLabel(civilians: keyof typeof CIVILIANS): string {
  return CIVILIANS[civilians].label;
}

export function overlapLabel(overlap: keyof typeof OVERLAPS): string {
  return OVERLAPS[overlap].label;
}

/** The actor's short name where it has one. */
export function actorLabel(actor: Actor): string {
  return actor.short ?? actor.name;
}

/** Who speaks: the actor's short name, and that the document withholds the name. */
export function speakerLabel(actor: Actor): string {
  const name = actorLabel(actor);
  return actor.kind === "anonymous-person" ? say("words.speaker.unnamed", { name }) : name;
}

export function sideLabel(side: Side | undefined): string {
  return side?.name ?? say("words.actor.noSide");
}
