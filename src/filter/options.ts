/** What each facet offers, with the count of events that each value would leave. */
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, Side } from "../casefile/types.ts";
import { EVENT_TYPES, type EventType, idsOf, STATUSES, type Status } from "../casefile/vocabulary.ts";
import type { Facets } from "../engine/engine.ts";
import { NO_SIDE, type Query } from "../engine/query.ts";
import type { Search } from "../engine/search.ts";
import { statusLabel, statusMeaning, typeLabel } from "../words/labels.ts";
import { nameOf, sideName } from "./chips.ts";

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly detail?: string;
  readonly side?: Side;
}

/** Sides in the file's order, then "no side" where the case has such events. */
export function sideOptions(index: CaseIndex, query: Query, facets: Facets): readonly Option[] {
  const ids = [
    ...index.casefile.sides.map((side) => side.id),
    ...(facets.sides.has(NO_SIDE) ? [NO_SIDE] : []),
  ];
  return ids.map((id) => {
    const side = index.sides.get(id);
    return {
      value: id,
      label: sideName(index, id),
      count: facets.sides.get(id) ?? 0,
      chosen: query.sides.includes(id),
      ...(side ? { side } : {}),
    };
  });
}

/** Types that the case has, in the vocabulary's order. */
export function typeOptions(query: Query, facets: Facets): readonly Option<EventType>[] {
  return idsOf(EVENT_TYPES)
    .filter((type) => facets.types.has(type) || query.types.includes(type))
    .map((type) => ({
      value: type,
      label: typeLabel(type),
      count: facets.types.get(type) ?? 0,
      chosen: query.types.includes(type),
    }));
}

/** Statuses that the case has, in the vocabulary's order, each with what it means. */
export function statusOptions(query: Query, facets: Facets): readonly Option<Status>[] {
  return idsOf(STATUSES)
    .filter((status) => facets.statuses.has(status) || query.statuses.includes(status))
    .map((status) => ({
      value: status,
      label: statusLabel(status),
      detail: statusMeaning(status),
      count: facets.statuses.get(status) ?? 0,
      chosen: query.statuses.includes(status),
    }));
}

/** Places where something happens, those with most events first. */
export function placeOptions(index: CaseIndex, query: Query, facets: Facets): readonly Option[] {
  return index.casefile.places
    .filter((place) => facets.places.has(place.id) || query.places.includes(place.id))
    .map((place) => ({
      value: place.id,
      label: place.name,
      count: facets.places.get(place.id) ?? 0,
      chosen: query.places.includes(place.id),
    }))
    .sort(byCount);
}

export interface ActorOption extends Option {
  readonly excluded: boolean;
  /** The full name, where the label is a shorter one. */
  readonly full?: string;
  /** The alias by which it was found. */
  readonly also?: string;
}

/** Actors that the text finds, best first; without text, all of them, those with most events first. */
export function actorOptions(
  index: CaseIndex,
  query: Query,
  facets: Facets,
  search: Search,
  text: string,
): readonly ActorOption[] {
  const option = (id: Id, also?: string): ActorOption => {
    const actor = index.actors.get(id);
    const side = actor?.side === undefined ? undefined : index.sides.get(actor.side);
    return {
      value: id,
      label: nameOf(index, id),
      count: facets.actors.get(id) ?? 0,
      chosen: query.actors.includes(id),
      excluded: query.exclude.includes(id),
      ...(side ? { side } : {}),
      ...(actor?.short === undefined || actor.short === actor.name ? {} : { full: actor.name }),
      ...(also === undefined ? {} : { also }),
    };
  };
  if (text.trim() === "") return index.casefile.actors.map((actor) => option(actor.id)).sort(byCount);
  return search
    .find(text, index.casefile.actors.length)
    .flatMap((hit) => (hit.target ? [option(hit.target.id, hit.also)] : []));
}

function byCount(a: Option, b: Option): number {
  return b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}
