import { readFileSync } from "node:fs";
import type { Actor, CaseEvent, Casefile, Id } from "../../../src/casefile/types.ts";

/** The shipped casefiles as they stand on disk: oracles are computed from these, never with the app's code. */
export function readCase(name: string): Casefile {
  return JSON.parse(readFileSync(`data/${name}.json`, "utf8"));
}

export const QUSAIR = "al-qusair-2013";
/** Invented from end to end; its documents ship with it. */
export const INVENTED = "invented-example";

/** The actor and its parts to any depth. */
export function withMembers(casefile: Casefile, actor: Id): ReadonlySet<Id> {
  const members = new Set([actor]);
  for (let size = 0; size !== members.size; ) {
    size = members.size;
    for (const { id, partOf } of casefile.actors)
      if (partOf !== undefined && members.has(partOf)) members.add(id);
  }
  return members;
}

/** True when one of the actors takes part in the event. */
export function involves(event: CaseEvent, actors: ReadonlySet<Id>): boolean {
  return event.participants.some((participant) => actors.has(participant.actor));
}

/** The event with this id; throws where the file has none. */
export function eventOf(casefile: Casefile, id: Id): CaseEvent {
  const event = casefile.events.find((candidate) => candidate.id === id);
  if (event === undefined) throw new Error(`No event ${id} in ${casefile.id}`);
  return event;
}

export function nameOf(casefile: Casefile, actor: Id): string {
  const found = casefile.actors.find((candidate) => candidate.id === actor);
  return found?.short ?? found?.name ?? actor;
}

/** The named actors with the most events, their parts not counted, most first. */
export function busiestActors(casefile: Casefile, count: number): readonly Actor[] {
  const events = (id: Id) => casefile.events.filter((event) => involves(event, new Set([id]))).length;
  return [...casefile.actors]
    .sort((a, b) => events(b.id) - events(a.id) || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

/** What is said about Hezbollah in Al-Qusair: found by actor, place and length of chain, not by id. */
export function hezbollahInQusair(casefile: Casefile): CaseEvent {
  const hezbollah = casefile.actors.find((actor) => /^hezbollah$/i.test(actor.short ?? actor.name));
  const town = casefile.places.find((place) => /qusair/i.test(place.name));
  const found = casefile.events.find(
    (event) =>
      hezbollah !== undefined &&
      involves(event, withMembers(casefile, hezbollah.id)) &&
      event.places.includes(town?.id ?? "") &&
      event.evidence.some((evidence) => evidence.attribution.length === 3),
  );
  if (found === undefined)
    throw new Error("The casefile tells nothing of Hezbollah in Al-Qusair with three links");
  return found;
}
