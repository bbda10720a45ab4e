/** The folded text in which a query's words are looked for: what is written about a thing, and who is in it. */
import { once } from "../base/once.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { CaseEvent, Evidence, Figure, Id, Relation } from "../casefile/types.ts";
import { EVENT_TYPES, MEASURES, RELATION_TYPES, STATUSES } from "../casefile/vocabulary.ts";
import { foldText } from "./fold.ts";

/** The case and the folded names of its actors, each folded once. */
export interface Names {
  readonly index: CaseIndex;
  readonly actors: () => ReadonlyMap<Id, string>;
}

export function namesIn(index: CaseIndex): Names {
  return {
    index,
    actors: once(
      () =>
        new Map(
          index.casefile.actors.map((actor) => [
            actor.id,
            folded([actor.name, actor.short, actor.role, ...actor.aliases]),
          ]),
        ),
    ),
  };
}

export function eventText(names: Names, event: CaseEvent): string {
  return [
    folded([event.title, event.short, event.gist]),
    folded([EVENT_TYPES[event.type].label, STATUSES[event.status].label]),
    folded(event.places.map((place) => names.index.places.get(place)?.name)),
    namesOf(
      names,
      event.participants.map(({ actor }) => actor),
    ),
    saidIn(names, event.evidence),
  ].join(" ");
}

export function figureText(names: Names, figure: Figure): string {
  const place = figure.place === undefined ? undefined : names.index.places.get(figure.place)?.name;
  const doer = figure.attributedTo ? [figure.attributedTo.actor] : [];
  return [
    folded([figure.title, figure.value.words, figure.unit, figure.population, place]),
    folded([MEASURES[figure.measure].label, STATUSES[figure.status].label]),
    namesOf(names, [figure.source, ...doer]),
    saidIn(names, figure.evidence),
  ].join(" ");
}

export function relationText(names: Names, relation: Relation): string {
  const { label, inverse } = RELATION_TYPES[relation.type];
  return [
    folded([label, inverse, relation.topic, STATUSES[relation.status].label]),
    namesOf(names, [relation.source, relation.target]),
    saidIn(names, relation.evidence),
  ].join(" ");
}

function folded(parts: readonly (string | undefined)[]): string {
  return parts.map((part) => foldText(part ?? "")).join(" ");
}

function namesOf(names: Names, ids: readonly Id[]): string {
  return ids.map((id) => names.actors().get(id) ?? foldText(id)).join(" ");
}

/** The gists of the passages, and the names of those who said so. */
function saidIn(names: Names, evidence: readonly Evidence[]): string {
  return evidence
    .map(({ gist, attribution }) =>
      [
        folded([gist, ...attribution.map(({ as }) => as)]),
        namesOf(
          names,
          attribution.map(({ actor }) => actor),
        ),
      ].join(" "),
    )
    .join(" ");
}
