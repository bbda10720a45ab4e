import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure, Id } from "../casefile/types.ts";
import { CIVILIANS } from "../casefile/vocabulary.ts";
import { whenWords } from "../words/dates.ts";
import { actorLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { figureWords } from "../words/numbers.ts";
import type { FigureRow } from "./rows.ts";

/** What stands beside the words of a figure: who says it, when, who is counted, how sure, what replaced it. */
export function metaOf(index: CaseIndex, { figure, supersededBy }: FigureRow): readonly string[] {
  const { attributedTo } = figure;
  return [
    say("figures.source", { source: actorWords(figure.source, index) }),
    ...timesOf(figure),
    say("figures.population", { population: figure.population }),
    ...(figure.civilians === "not-applicable"
      ? []
      : [say("figures.civilians", { civilians: CIVILIANS[figure.civilians].label })]),
    statusLabel(figure.status),
    ...(attributedTo === undefined
      ? []
      : [
          say("figures.attributed", {
            actor: actorWords(attributedTo.actor, index),
            status: statusLabel(attributedTo.status),
          }),
        ]),
    ...(supersededBy === undefined ? [] : [say("figures.superseded", { by: named(index, supersededBy) })]),
    ...(figure.supersedes === undefined
      ? []
      : [say("figures.supersedes", { older: named(index, figure.supersedes) })]),
  ];
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
  return figure === undefined ? id : figureWords(figure);
}
