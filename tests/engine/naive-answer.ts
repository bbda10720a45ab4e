/** What a query means, written with loops over the casefile and no index: slow and plain. */
import { overlapsWindow, parseEdtf } from "../../src/casefile/edtf.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { CaseEvent, Casefile, Figure, Id, Relation, When } from "../../src/casefile/types.ts";
import { foldText } from "../../src/engine/fold.ts";
import { type ClauseKey, NO_SIDE, type Query } from "../../src/engine/query.ts";
import { eventText, figureText, namesIn, relationText } from "../../src/engine/row-text.ts";

export interface Naive {
  readonly events: ReadonlySet<Id>;
  readonly figures: ReadonlySet<Id>;
  readonly relations: ReadonlySet<Id>;
  readonly actors: ReadonlySet<Id>;
}

export function naiveAnswer(casefile: Casefile, query: Query): Naive {
  const events = casefile.events.filter((event) => eventMatches(casefile, event, query));
  const relations = casefile.relations.filter((relation) => relationMatches(casefile, relation, query));
  const figures = casefile.figures.filter((figure) => figureMatches(casefile, figure, query));
  const whole =
    casefile.events.length > 0
      ? events.length === casefile.events.length
      : relations.length === casefile.relations.length;
  return {
    events: idsOf(events),
    relations: idsOf(relations),
    figures: idsOf(figures),
    actors: new Set([
      ...(whole ? casefile.actors.map((actor) => actor.id) : []),
      ...events.flatMap((event) => event.participants.map((participant) => participant.actor)),
      ...relations.flatMap((relation) => [relation.source, relation.target]),
    ]),
  };
}

/** Events per value of a facet: those that match without the clause, and have the value. */
export function naiveCount(
  casefile: Casefile,
  query: Query,
  without: readonly ClauseKey[],
  has: (event: CaseEvent) => boolean,
): number {
  const rest = without.reduce(leaveOut, query);
  return casefile.events.filter((event) => eventMatches(casefile, event, rest) && has(event)).length;
}

export function eventMatches(casefile: Casefile, event: CaseEvent, query: Query): boolean {
  const actors = event.participants.map((participant) => participant.actor);
  return (
    actorsMatch(casefile, actors, query, Number.POSITIVE_INFINITY) &&
    anyOf(query.sides, eventSides(casefile, event)) &&
    anyOf(query.types, [event.type]) &&
    anyOf(query.statuses, [event.status]) &&
    anyOf(
      query.places,
      event.places.flatMap((place) => around(casefile, place)),
    ) &&
    dateMatches(event.when, query) &&
    textMatches(eventText(namesIn(indexCase(casefile)), event), query)
  );
}

export function eventSides(casefile: Casefile, event: CaseEvent): readonly Id[] {
  const lane = event.lane === undefined ? [] : [event.lane];
  return orNone([
    ...lane,
    ...sidesOf(
      casefile,
      event.participants.map(({ actor }) => actor),
    ),
  ]);
}

/** The actor and, with members, its parts, their parts and so on. */
export function standsFor(casefile: Casefile, actor: Id, query: Query): readonly Id[] {
  if (!query.withMembers) return [actor];
  const parts = casefile.actors.filter((one) => one.partOf === actor).map((one) => one.id);
  return [actor, ...parts.flatMap((part) => standsFor(casefile, part, query))];
}

export function around(casefile: Casefile, place: Id): readonly Id[] {
  const within = casefile.places.find((one) => one.id === place)?.within;
  return [place, ...(within === undefined ? [] : around(casefile, within))];
}

function relationMatches(casefile: Casefile, relation: Relation, query: Query): boolean {
  const ends = [relation.source, relation.target];
  return (
    actorsMatch(casefile, ends, query, 2) &&
    anyOf(query.sides, orNone(sidesOf(casefile, ends))) &&
    anyOf(query.statuses, [relation.status]) &&
    dateMatches(relation.when, query) &&
    textMatches(relationText(namesIn(indexCase(casefile)), relation), query)
  );
}

function figureMatches(casefile: Casefile, figure: Figure, query: Query): boolean {
  const event = casefile.events.find((one) => one.id === figure.event);
  if (event !== undefined) return eventMatches(casefile, event, query);
  const relation = casefile.relations.find((one) => one.id === figure.relation);
  const actors = [
    figure.source,
    ...(figure.attributedTo ? [figure.attributedTo.actor] : []),
    ...(relation ? [relation.source, relation.target] : []),
  ];
  return (
    actorsMatch(casefile, actors, query, Number.POSITIVE_INFINITY) &&
    anyOf(query.sides, orNone(sidesOf(casefile, actors))) &&
    anyOf(query.statuses, [figure.status]) &&
    anyOf(query.places, figure.place === undefined ? [] : around(casefile, figure.place)) &&
    dateMatches(figure.period ?? figure.asOf, query) &&
    textMatches(figureText(namesIn(indexCase(casefile)), figure), query)
  );
}

function actorsMatch(casefile: Casefile, actors: readonly Id[], query: Query, most: number): boolean {
  const holds = (chosen: Id) => standsFor(casefile, chosen, query).some((id) => actors.includes(id));
  if (query.exclude.some(holds)) return false;
  if (query.actors.length === 0) return true;
  const held = query.actors.filter(holds).length;
  return held >= (query.actorMode === "any" ? 1 : Math.min(query.actors.length, most));
}

function dateMatches(when: When | undefined, { from, to }: Query): boolean {
  if (when === undefined) return true;
  const parsed = parseEdtf(when.edtf);
  if (!parsed.ok) throw new Error(parsed.error);
  return overlapsWindow(parsed.value, from, to);
}

function textMatches(text: string, query: Query): boolean {
  return foldText(query.text)
    .split(" ")
    .every((word) => text.includes(word));
}

function anyOf(asked: readonly string[], has: readonly string[]): boolean {
  return asked.length === 0 || asked.some((value) => has.includes(value));
}

function sidesOf(casefile: Casefile, actors: readonly Id[]): readonly Id[] {
  return actors.flatMap((id) => casefile.actors.find((actor) => actor.id === id)?.side ?? []);
}

function orNone(sides: readonly Id[]): readonly Id[] {
  return sides.length > 0 ? sides : [NO_SIDE];
}

function leaveOut(query: Query, key: ClauseKey): Query {
  if (key === "dates") {
    const { from: _, to: __, ...rest } = query;
    return rest;
  }
  return { ...query, [key]: key === "text" ? "" : [] };
}

function idsOf(items: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(items.map((item) => item.id));
}
