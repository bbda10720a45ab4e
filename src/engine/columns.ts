/** A casefile as columns: what the engine keeps of it to answer queries. */
import { type Bitset, copyBitset, emptyBitset, unite } from "../base/bitset.ts";
import { type CaseIndex, dateOf, indexCase } from "../casefile/index-case.ts";
import type { CaseEvent, Casefile, Figure, Id, Relation, When } from "../casefile/types.ts";
import { eventText, figureText, type Names, namesIn, relationText } from "./row-text.ts";
import { type RowFacts, type Rows, rowsOf } from "./rows.ts";

export interface Columns {
  readonly events: Rows;
  readonly relations: Rows;
  /** Figures that hang on no event of the case: they are asked themselves. */
  readonly looseFigures: Rows;
  /** Figures that hang on an event, under the row of that event. */
  readonly figuresOfEvent: ReadonlyMap<number, readonly Id[]>;
  /** Where each figure stands in the order of time. */
  readonly figureOrder: ReadonlyMap<Id, number>;
  /** Actors in the file's order, those that the file names but does not hold at the end. */
  readonly actors: readonly Id[];
  readonly ends: ReadonlyMap<Id, readonly [source: Id, target: Id]>;
  readonly participants: ReadonlyMap<Id, readonly Id[]>;
  readonly membersOf: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** The rows of events of an actor or any of its parts. */
  readonly eventsWithMembers: ReadonlyMap<Id, Bitset>;
}

export function columnsOf(casefile: Casefile): Columns {
  const index = indexCase(casefile);
  const names = namesIn(index);
  const events = rowsOf(casefile.events.map((event) => eventFacts(names, event)));
  const rowOf = new Map(events.ids.map((id, at) => [id, at]));
  const figures = rowsOf(casefile.figures.map((figure) => figureFacts(names, figure)));
  const loose = casefile.figures.filter((figure) => !hangs(figure, rowOf));
  const actors = actorsOf(casefile);
  return {
    events,
    relations: rowsOf(casefile.relations.map((relation) => relationFacts(names, relation))),
    looseFigures: rowsOf(loose.map((figure) => figureFacts(names, figure))),
    figuresOfEvent: hanging(casefile.figures, rowOf),
    figureOrder: new Map(figures.ids.map((id, at) => [id, at])),
    actors,
    ends: new Map(casefile.relations.map((r) => [r.id, [r.source, r.target] as const])),
    participants: new Map(casefile.events.map((event) => [event.id, participantsOf(event)])),
    membersOf: index.membersOf,
    eventsWithMembers: withMembers(events, actors, index.membersOf),
  };
}

/**
 * An event has every side of its participants and that of the lane it is drawn in; it has the places it names and those
 * that they lie in.
 */
function eventFacts(names: Names, event: CaseEvent): RowFacts {
  const { index } = names;
  const actors = participantsOf(event);
  const lane = event.lane === undefined ? [] : [event.lane];
  return {
    id: event.id,
    date: dateOf(event.when),
    actors,
    sides: unique([...lane, ...sidesOf(index, actors)]),
    type: event.type,
    status: event.status,
    places: event.places.flatMap((place) => withinOf(index, place)),
    text: () => eventText(names, event),
  };
}

/** The actors of a figure are who says it, who is said to have caused it, and the ends of the relation it hangs on. */
function figureFacts(names: Names, figure: Figure): RowFacts {
  const { index } = names;
  const relation = figure.relation === undefined ? undefined : index.relations.get(figure.relation);
  const actors = unique([
    figure.source,
    ...(figure.attributedTo ? [figure.attributedTo.actor] : []),
    ...(relation ? [relation.source, relation.target] : []),
  ]);
  return {
    id: figure.id,
    date: figureDate(index, figure),
    actors,
    sides: sidesOf(index, actors),
    status: figure.status,
    places: figure.place === undefined ? [] : withinOf(index, figure.place),
    text: () => figureText(names, figure),
  };
}

function relationFacts(names: Names, relation: Relation): RowFacts {
  const { index } = names;
  const actors = unique([relation.source, relation.target]);
  return {
    id: relation.id,
    date: dateOf(relation.when),
    actors,
    sides: sidesOf(index, actors),
    status: relation.status,
    places: [],
    text: () => relationText(names, relation),
  };
}

/** The period that a figure covers, else the date it stands for, else that of its event. */
function figureDate(index: CaseIndex, figure: Figure) {
  const event = figure.event === undefined ? undefined : index.events.get(figure.event);
  const when: When | undefined = figure.period ?? figure.asOf ?? event?.when;
  return when === undefined ? undefined : dateOf(when);
}

function hangs(figure: Figure, rowOf: ReadonlyMap<Id, number>): boolean {
  return figure.event !== undefined && rowOf.has(figure.event);
}

function hanging(
  figures: readonly Figure[],
  rowOf: ReadonlyMap<Id, number>,
): ReadonlyMap<number, readonly Id[]> {
  const found = new Map<number, Id[]>();
  for (const figure of figures) {
    const row = figure.event === undefined ? undefined : rowOf.get(figure.event);
    if (row === undefined) continue;
    const there = found.get(row);
    if (there) there.push(figure.id);
    else found.set(row, [figure.id]);
  }
  return found;
}

function actorsOf(casefile: Casefile): readonly Id[] {
  return unique([
    ...casefile.actors.map((actor) => actor.id),
    ...casefile.events.flatMap(participantsOf),
    ...casefile.relations.flatMap((relation) => [relation.source, relation.target]),
  ]);
}

function withMembers(
  events: Rows,
  actors: readonly Id[],
  membersOf: ReadonlyMap<Id, ReadonlySet<Id>>,
): ReadonlyMap<Id, Bitset> {
  return new Map(
    actors.map((actor) => {
      const own = events.actors.get(actor);
      const set = own ? copyBitset(own) : emptyBitset(events.all.size);
      for (const member of membersOf.get(actor) ?? []) {
        const more = events.actors.get(member);
        if (more) unite(set, more);
      }
      return [actor, set];
    }),
  );
}

function participantsOf(event: CaseEvent): readonly Id[] {
  return unique(event.participants.map((participant) => participant.actor));
}

function sidesOf(index: CaseIndex, actors: readonly Id[]): readonly Id[] {
  return unique(actors.flatMap((actor) => index.actors.get(actor)?.side ?? []));
}

/** The place and every place that it lies in. */
function withinOf(index: CaseIndex, place: Id): readonly Id[] {
  const chain: Id[] = [];
  for (
    let at: Id | undefined = place;
    at !== undefined && !chain.includes(at);
    at = index.places.get(at)?.within
  ) {
    chain.push(at);
  }
  return chain;
}

function unique(ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids)];
}
