/** One line of a list for each kind of thing. What the file lacks is named by its id and leads nowhere. */
import { type CaseIndex, laneSideOf, sideOf } from "../casefile/index-case.ts";
import type { CaseEvent, Figure, Id, Place, Relation, When } from "../casefile/types.ts";
import { RELATION_TYPES, type Status } from "../casefile/vocabulary.ts";
import { whenWords } from "../words/dates.ts";
import { nameOf, referenceDay } from "../words/describe.ts";
import {
  civiliansLabel,
  inverseLabel,
  placeKindLabel,
  relationLabel,
  roleLabel,
  statusLabel,
  toldLabel,
} from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { figureLine, linesSayWhat, populationWords } from "../words/numbers.ts";
import type { Badge, Entry, Part, Section } from "./detail.ts";

/** The section, or nothing where it would be empty. */
export function section(key: string, title: string, entries: readonly Entry[]): readonly Section[] {
  return entries.length === 0 ? [] : [{ key, title, entries }];
}

/** One line of plain words. */
export function fact(
  key: string,
  title: string,
  text: string | undefined,
  ...meta: string[]
): readonly Section[] {
  return text === undefined || text === "" ? [] : section(key, title, [{ key, parts: [text], meta }]);
}

export function dateIn(index: CaseIndex, when: When): string {
  return whenWords(when, referenceDay(index));
}

export function eventEntry(index: CaseIndex, id: Id, ...meta: string[]): Entry {
  const event = index.events.get(id);
  if (event === undefined) return missing(id);
  return {
    key: id,
    badge: eventBadge(index, event),
    parts: [{ target: { kind: "event", id }, text: event.title }],
    meta: [...meta, toldLabel(event), dateIn(index, event.when)],
    ...external(event.when),
  };
}

export function eventBadge(index: CaseIndex, event: CaseEvent): Badge {
  const side = index.sides.get(laneSideOf(index, event) ?? "");
  return {
    kind: "event",
    type: event.type,
    status: event.status,
    ...(side === undefined ? {} : { slot: side.slot }),
  };
}

export function actorEntry(index: CaseIndex, id: Id, ...meta: string[]): Entry {
  if (!index.actors.has(id)) return { ...missing(id), meta };
  return { key: id, badge: sideBadge(index, id), parts: [actorPart(index, id)], meta };
}

/** The actor in its role; where the part is less sure than the event, its own status. */
export function participantEntry(index: CaseIndex, event: CaseEvent, n: number): readonly Entry[] {
  const participant = event.participants[n];
  if (participant === undefined) return [];
  const { actor, role, status } = participant;
  const lessSure = status === undefined || status === event.status ? [] : [lessSureWords(status)];
  return [
    {
      ...actorEntry(index, actor, roleLabel(role, index.actors.get(actor)), ...lessSure),
      key: `${actor}-${n}`,
    },
  ];
}

export function sideBadge(index: CaseIndex, actor: Id): Badge {
  const side = sideOf(index, actor);
  return side === undefined ? { kind: "side" } : { kind: "side", tag: side.tag, slot: side.slot };
}

export function actorPart(index: CaseIndex, id: Id): Part {
  return index.actors.has(id) ? { target: { kind: "actor", id }, text: nameOf(index, id) } : id;
}

export function figureEntry(index: CaseIndex, figure: Figure): Entry {
  return {
    key: figure.id,
    parts: [{ target: { kind: "figure", id: figure.id }, text: figureLine(figure, index) }],
    meta: [...(linesSayWhat(figure) ? [] : populationOf(figure)), statusLabel(figure.status)],
  };
}

function populationOf(figure: Figure): readonly string[] {
  return [populationWords(figure) ?? civiliansLabel(figure.civilians)];
}

/** The relation as seen from one of its two ends, or in full. */
export function relationEntry(index: CaseIndex, relation: Relation, seenFrom?: Id): Entry {
  const target = { kind: "relation", id: relation.id } as const;
  const outward = seenFrom !== relation.target;
  const other = outward ? relation.target : relation.source;
  const words = outward
    ? relationLabel(relation.type, index.actors.get(relation.source))
    : inverseLabel(relation.type, index.actors.get(relation.target));
  const text =
    relation.topic === undefined ? words : say("details.relation.topic", { words, topic: relation.topic });
  return {
    key: relation.id,
    badge: relationBadge(relation),
    parts: [
      ...(seenFrom === undefined ? [actorPart(index, relation.source)] : []),
      { target, text },
      actorPart(index, other),
    ],
    meta: [statusLabel(relation.status), dateIn(index, relation.when)],
    ...external(relation.when),
  };
}

export function relationBadge(relation: Relation): Badge {
  return { kind: "relation", status: relation.status, sign: RELATION_TYPES[relation.type].sign };
}

export function placeEntry(index: CaseIndex, id: Id): Entry {
  const place = index.places.get(id);
  if (place === undefined) return missing(id);
  return {
    key: id,
    parts: [{ target: { kind: "place", id }, text: place.name }],
    meta: [placeKindLabel(place.kind), ...within(index, place)],
  };
}

function within(index: CaseIndex, place: Place): readonly string[] {
  const outer = place.within === undefined ? undefined : index.places.get(place.within);
  return outer === undefined ? [] : [say("details.place.in", { place: outer.name })];
}

function lessSureWords(status: Status): string {
  return say("details.participant.lessSure", { status: statusLabel(status) });
}

function missing(id: Id): Entry {
  return { key: id, parts: [id], meta: [say("details.missing")] };
}

function external(when: When): { readonly external?: boolean } {
  return when.basis === "external" ? { external: true } : {};
}
