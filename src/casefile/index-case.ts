import { must } from "../base/assert.ts";
import { type EdtfDate, parseEdtf } from "./edtf.ts";
import type {
  Actor,
  Ambiguity,
  CaseEvent,
  Casefile,
  Figure,
  Id,
  Place,
  Relation,
  Side,
  SourceDocument,
  When,
} from "./types.ts";

/** A casefile with its look-ups; made once when a case is opened. */
export interface CaseIndex {
  readonly casefile: Casefile;
  readonly sides: ReadonlyMap<Id, Side>;
  readonly documents: ReadonlyMap<Id, SourceDocument>;
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly places: ReadonlyMap<Id, Place>;
  readonly events: ReadonlyMap<Id, CaseEvent>;
  readonly figures: ReadonlyMap<Id, Figure>;
  readonly relations: ReadonlyMap<Id, Relation>;
  readonly ambiguities: ReadonlyMap<Id, Ambiguity>;
  /** Events in which the actor takes part, each once, in the file's order. */
  readonly eventsOfActor: ReadonlyMap<Id, readonly CaseEvent[]>;
  readonly relationsOfActor: ReadonlyMap<Id, readonly Relation[]>;
  /** The actor's parts at any depth, without itself. */
  readonly membersOf: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly figuresOfEvent: ReadonlyMap<Id, readonly Figure[]>;
  /** Events whose `content` names the event: the speeches that tell of it. */
  readonly toldBy: ReadonlyMap<Id, readonly CaseEvent[]>;
}

const indexes = new WeakMap<Casefile, CaseIndex>();

/** The look-ups of a case, made once for each casefile value. */
export function indexCase(casefile: Casefile): CaseIndex {
  const known = indexes.get(casefile);
  if (known !== undefined) return known;
  const made = indexOf(casefile);
  indexes.set(casefile, made);
  return made;
}

function indexOf(casefile: Casefile): CaseIndex {
  return {
    casefile,
    sides: byId(casefile.sides),
    documents: byId(casefile.documents),
    actors: byId(casefile.actors),
    places: byId(casefile.places),
    events: byId(casefile.events),
    figures: byId(casefile.figures),
    relations: byId(casefile.relations),
    ambiguities: byId(casefile.ambiguities),
    eventsOfActor: grouped(casefile.events, (event) => event.participants.map((p) => p.actor)),
    relationsOfActor: grouped(casefile.relations, (r) => [r.source, r.target]),
    membersOf: membersOf(casefile.actors),
    figuresOfEvent: grouped(casefile.figures, (f) => (f.event === undefined ? [] : [f.event])),
    toldBy: grouped(casefile.events, (event) => event.content ?? []),
  };
}

/** The side whose lane an event is drawn in: its own `lane`, else that of its first participant with a side. */
export function laneSideOf(index: CaseIndex, event: CaseEvent): Id | undefined {
  if (event.lane !== undefined) return event.lane;
  for (const { actor } of event.participants) {
    const side = index.actors.get(actor)?.side;
    if (side !== undefined) return side;
  }
  return undefined;
}

/** The side of an actor, or undefined. */
export function sideOf(index: CaseIndex, actor: Id): Side | undefined {
  const side = index.actors.get(actor)?.side;
  return side === undefined ? undefined : index.sides.get(side);
}

/** The sides of those who take part, each once, in the order of the file. */
export function sidesOfEvent(index: CaseIndex, event: CaseEvent): readonly Side[] {
  const there = new Set(event.participants.map(({ actor }) => sideOf(index, actor)?.id));
  return index.casefile.sides.filter(({ id }) => there.has(id));
}

const parsed = new Map<string, EdtfDate>();

/** The date of a checked `When`; throws on text that the checker would have refused. */
export function dateOf(when: When): EdtfDate {
  const known = parsed.get(when.edtf);
  if (known) return known;
  const result = parseEdtf(when.edtf);
  const date = must(result.ok ? result.value : undefined, `date ${when.edtf}`);
  parsed.set(when.edtf, date);
  return date;
}

/** The latest day that "today" means inside the case's documents; undefined when none says. */
export function referenceOf(casefile: Casefile): EdtfDate | undefined {
  let latest: EdtfDate | undefined;
  for (const document of casefile.documents) {
    const date = dateOf(document.reference);
    if (date.latestEnd === undefined) continue;
    if (latest?.latestEnd === undefined || date.latestEnd > latest.latestEnd) latest = date;
  }
  return latest;
}

function byId<T extends { readonly id: Id }>(items: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly Id[]): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function membersOf(actors: readonly Actor[]): ReadonlyMap<Id, ReadonlySet<Id>> {
  const children = grouped(actors, (actor) => (actor.partOf === undefined ? [] : [actor.partOf]));
  const members = new Map<Id, ReadonlySet<Id>>();
  for (const actor of actors) {
    const found = new Set<Id>();
    const open = [actor.id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const child of children.get(next) ?? []) {
        if (child.id === actor.id || found.has(child.id)) continue;
        found.add(child.id);
        open.push(child.id);
      }
    }
    if (found.size > 0) members.set(actor.id, found);
  }
  return members;
}
