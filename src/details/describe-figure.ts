import { type FigureValue, isUnordered } from "../casefile/figure-value.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure } from "../casefile/types.ts";
import {
  accountingLabel,
  civiliansLabel,
  measureLabel,
  methodLabel,
  overlapLabel,
  statusLabel,
} from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { countsPeople, figureSaid, figureWords, numberWords, populationWords } from "../words/numbers.ts";
import { ambiguitiesOf, dateDetail, plainStatus } from "./common.ts";
import type { DateDetail, Detail, Entry, Section } from "./detail.ts";
import { actorEntry, eventEntry, fact, figureEntry, placeEntry, relationEntry, section } from "./entries.ts";

export function describeFigure(figure: Figure, index: CaseIndex): Detail {
  return {
    target: { kind: "figure", id: figure.id },
    kicker: say("details.figure", { measure: measureLabel(figure.measure) }),
    heading: figureSaid(figure, index),
    ...(figure.marking === undefined ? {} : { marking: figure.marking }),
    status: plainStatus(figure.status, figure.evidence),
    dates: datesOf(figure, index),
    gist: figure.title,
    facts: factsOf(figure, index),
    sections: sectionsOf(figure, index),
    more: section("overlaps", say("details.overlaps"), overlapsOf(figure, index)),
    ambiguities: ambiguitiesOf(index, figure.ambiguities),
    evidence: figure.evidence,
  };
}

/** "more than 90; no upper bound; no best estimate": the numbers as the file holds them, in words. */
export function valueWords(value: FigureValue): string {
  const { low, lowInclusive, high, highInclusive, best } = value;
  if (low === null && high === null && best === null) return say("details.value.none");
  const number = (n: number | null) => (n === null ? say("details.value.missing") : numberWords(n));
  if (isUnordered(value))
    return say("details.value.unordered", { low: number(low), best: number(best), high: number(high) });
  if (low !== null && low === high && (best === null || best === low))
    return say("details.value.exact", { n: number(low) });
  if (low === null && high === null) return say("details.value.best", { n: number(best) });
  return [
    ...(low === null ? [] : [say("details.value.low", { n: number(low), inclusive: lowInclusive ?? true })]),
    ...(high === null
      ? [say("details.value.noHigh")]
      : [say("details.value.high", { n: number(high), inclusive: highInclusive ?? true })]),
    best === null ? say("details.value.noBest") : say("details.value.best", { n: number(best) }),
  ].join(say("details.value.sep"));
}

function datesOf({ period, asOf }: Figure, index: CaseIndex): readonly DateDetail[] {
  return [
    ...(period === undefined ? [] : [dateDetail(index, period, say("details.period"))]),
    ...(asOf === undefined ? [] : [dateDetail(index, asOf, say("details.asOf"))]),
  ];
}

function factsOf(figure: Figure, index: CaseIndex): readonly Section[] {
  return [
    ...section("source", say("details.source"), [actorEntry(index, figure.source)]),
    ...fact("value", say("details.value"), valueWords(figure.value)),
    ...fact("unit", say("details.unit"), unitOf(figure)),
    ...fact(
      "population",
      say("details.population", { people: String(countsPeople(figure)) }),
      populationWords(figure),
    ),
    ...fact("civilians", civiliansTitle(figure), civiliansOf(figure)),
    ...fact("accounting", say("details.accounting"), accountingOf(figure)),
    ...fact("method", say("details.method"), methodLabel(figure.method)),
    ...section(
      "place",
      say("details.places"),
      figure.place === undefined ? [] : [placeEntry(index, figure.place)],
    ),
    ...section("laidOn", say("details.laidOn"), laidOn(figure, index)),
  ];
}

/** Nothing where the words of the figure name the unit, or the measure implies it. */
function unitOf(figure: Figure): string | undefined {
  const said = figureWords(figure).toLowerCase();
  const implied = countsPeople(figure) && figure.unit === "people";
  return implied || said.includes(figure.unit.toLowerCase()) ? undefined : figure.unit;
}

/** Of those who are counted; or who is counted, where nothing else says so. */
function civiliansTitle(figure: Figure): string {
  return populationWords(figure) === undefined
    ? say("details.population", { people: "true" })
    : say("details.civilians");
}

function civiliansOf({ civilians }: Figure): string | undefined {
  return civilians === "not-applicable" ? undefined : civiliansLabel(civilians);
}

/** A duration is kept as one, which need not be said. */
function accountingOf({ accounting, measure }: Figure): string | undefined {
  return accounting === measure ? undefined : accountingLabel(accounting);
}

function laidOn({ attributedTo }: Figure, index: CaseIndex): readonly Entry[] {
  return attributedTo === undefined
    ? []
    : [actorEntry(index, attributedTo.actor, statusLabel(attributedTo.status))];
}

function sectionsOf(figure: Figure, index: CaseIndex): readonly Section[] {
  const { figures, relations } = index;
  const older = figure.supersedes === undefined ? undefined : figures.get(figure.supersedes);
  const newer = index.casefile.figures.filter(({ supersedes }) => supersedes === figure.id);
  const relation = figure.relation === undefined ? undefined : relations.get(figure.relation);
  return [
    ...section(
      "event",
      say("details.ofEvent"),
      figure.event === undefined ? [] : [eventEntry(index, figure.event)],
    ),
    ...section(
      "relation",
      say("details.ofRelation"),
      relation === undefined ? [] : [relationEntry(index, relation)],
    ),
    ...section(
      "newer",
      say("details.supersededBy"),
      newer.map((other) => figureEntry(index, other)),
    ),
    ...section("older", say("details.supersedes"), older === undefined ? [] : [figureEntry(index, older)]),
  ];
}

/** What the file says of this figure and others, on either of them. */
function overlapsOf(figure: Figure, index: CaseIndex): readonly Entry[] {
  const said = figure.overlaps.flatMap((overlap) => {
    const other = index.figures.get(overlap.figure);
    if (other === undefined) return [];
    const entry = figureEntry(index, other);
    return [
      {
        ...entry,
        parts: [overlapLabel(overlap.relation), ...entry.parts],
        meta: [overlap.basis, ...entry.meta],
      },
    ];
  });
  const mine = new Set(figure.overlaps.map((overlap) => overlap.figure));
  const saidThere = index.casefile.figures.flatMap((other) => {
    const overlap = mine.has(other.id) ? undefined : other.overlaps.find((one) => one.figure === figure.id);
    if (overlap === undefined) return [];
    const entry = figureEntry(index, other);
    const words = say("details.overlap.inverse", { relation: overlap.relation });
    return [{ ...entry, parts: [words, ...entry.parts], meta: [overlap.basis, ...entry.meta] }];
  });
  return [...said, ...saidThere];
}
