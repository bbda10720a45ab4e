import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure, Id } from "../casefile/types.ts";
import { whenWords } from "../words/dates.ts";
import { actorLabel, civiliansLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { countsPeople, figureSaid, populationWords } from "../words/numbers.ts";
import type { FigureGroup, FigureRow } from "./rows.ts";

/**
 * What stands below the words of a figure: when, who is counted, on whom it is laid, what replaced it. What the words and
 * the title say already is not said again.
 */
export function metaOf(index: CaseIndex, { figure, supersededBy }: FigureRow): readonly string[] {
  return [
    ...timesOf(figure),
    ...countedOf(figure),
    ...laidOn(figure, index),
    ...(supersededBy === undefined ? [] : [say("figures.superseded", { by: named(index, supersededBy) })]),
    ...(figure.supersedes === undefined
      ? []
      : [say("figures.supersedes", { older: named(index, figure.supersedes) })]),
  ];
}

/** Only what a room must be told with the figure: when, and on whom it is laid. */
export function briefMetaOf(index: CaseIndex, figure: Figure): readonly string[] {
  return [...timesOf(figure), ...laidOn(figure, index)];
}

function laidOn({ attributedTo }: Figure, index: CaseIndex): readonly string[] {
  if (attributedTo === undefined) return [];
  const { actor, status } = attributedTo;
  return [say("figures.attributed", { actor: actorWords(actor, index), status: statusLabel(status) })];
}

/** Who is counted, and whether civilians are told apart; nothing that the title says. */
function countedOf(figure: Figure): readonly string[] {
  const { civilians, title } = figure;
  const population = populationWords(figure) ?? "";
  const said = title.toLowerCase();
  const people = civilians === "civilian" ? "civilians" : "";
  const parts = [
    ...(said.includes(population.toLowerCase()) ? [] : [population]),
    ...(civilians === "not-applicable" || (people !== "" && `${said} ${population}`.includes(people))
      ? []
      : [civiliansLabel(civilians)]),
  ];
  if (parts.length === 0) return [];
  return [say("figures.population", { population: parts.join("; "), people: String(countsPeople(figure)) })];
}

/** "Killed in Syria", "Votes". */
export function groupTitle({ measure, place, unit, unitMatters }: FigureGroup, index: CaseIndex): string {
  const what = say(`figures.measure.${measure}`);
  const title = place === undefined ? what : say("figures.group", { what, place: placeWords(place, index) });
  return unitMatters ? say("figures.group.unit", { title, unit }) : title;
}

export function timeWords(figure: Figure): string {
  const times = timesOf(figure);
  return times.length === 0 ? say("figures.noTime") : times.join("; ");
}

export function placeWords(place: Id | undefined, index: CaseIndex): string {
  return place === undefined ? say("figures.noPlace") : (index.places.get(place)?.name ?? place);
}

export function actorWords(id: Id, index: CaseIndex): string {
  const actor = index.actors.get(id);
  return actor === undefined ? id : actorLabel(actor);
}

function timesOf(figure: Figure): readonly string[] {
  return [
    ...(figure.period === undefined ? [] : [say("figures.period", { when: whenWords(figure.period) })]),
    ...(figure.asOf === undefined ? [] : [say("figures.asOf", { when: whenWords(figure.asOf) })]),
  ];
}

function named(index: CaseIndex, id: Id): string {
  const figure = index.figures.get(id);
  return figure === undefined ? id : figureSaid(figure, index);
}
