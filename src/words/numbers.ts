import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure } from "../casefile/types.ts";
import { whenWords } from "./dates.ts";
import { actorLabel, speakerLabel } from "./labels.ts";
import { LOCALE, say } from "./messages.ts";
import { verbAfter } from "./plural.ts";

const plain = new Intl.NumberFormat(LOCALE, { useGrouping: "always", maximumFractionDigits: 20 });

/** The number with its thousands grouped, never abbreviated: "80,000". */
export function numberWords(value: number): string {
  return plain.format(value);
}

/** The figure with its qualifier and what it counts: "more than 90 killed". Never a bare number. */
export function figureWords(figure: Figure): string {
  const words = apart(figure);
  const unit = unitOf(figure);
  return saysUnit(words, unit) || saysMeasure(figure) ? words : say("words.figure", { words, unit });
}

/** The figure with who says it: "more than 90 killed, says SOHR". */
export function figureSaid(figure: Figure, index: CaseIndex): string {
  const source = index.actors.get(figure.source);
  return say("words.figure.said", {
    figure: figureWords(figure),
    says: verbAfter(source, say("words.says")),
    who: source === undefined ? figure.source : speakerLabel(source),
  });
}

/** The figure with who says it and when: "more than 90 killed – SOHR, 19 to 21 May 2013". */
export function figureLine(figure: Figure, index: CaseIndex): string {
  const source = index.actors.get(figure.source);
  const when = figure.period ?? figure.asOf;
  const parts = [
    source === undefined ? figure.source : actorLabel(source),
    ...(when === undefined ? [] : [whenWords(when)]),
  ];
  return say("words.figure.line", { figure: withWhat(figure), parts: parts.join(", ") });
}

/** Votes, money and durations do not say by themselves what they are of, so `figureLine` adds it. */
export function linesSayWhat({ measure }: Figure): boolean {
  return measure === "votes" || measure === "money" || measure === "duration";
}

/** "15 votes, members who voted for it". */
function withWhat(figure: Figure): string {
  const words = figureWords(figure);
  if (!linesSayWhat(figure)) return words;
  return say("words.figure.what", { figure: words, what: figure.population });
}

/** "26-month", which goes before a noun, on its own: "26 months". */
function apart({ unit, value }: Figure): string {
  const { words, best } = value;
  return best !== null && /^[\d.,]+-\p{L}+$/u.test(words)
    ? say("words.figure", { words: numberWords(best), unit })
    : words;
}

/** What the number counts, in one word: for people harmed the harm itself, else the unit. */
function unitOf({ measure, unit }: Figure): string {
  return measure === "killed" || measure === "injured" || measure === "missing" ? measure : unit;
}

/** True where the number is one of people: not of votes, money, time or things. */
export function countsPeople({ civilians }: Figure): boolean {
  return civilians !== "not-applicable";
}

/** Who or what is counted; nothing where the file says no more than that civilians are not told apart. */
export function populationWords({ civilians, population }: Figure): string | undefined {
  if (civilians !== "unspecified") return population;
  const rest = population.replace(/(?:^|,\s*)not separated$/i, "");
  return rest === "" ? undefined : rest;
}

const LEAST_WORD = 4;

/** True when the words already name the unit: "billions of dollars" in US dollars, "two vehicles" in vehicles. */
function saysUnit(words: string, unit: string): boolean {
  const said = lowered(words);
  if (said.includes(lowered(unit))) return true;
  const stems = lowered(unit)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= LEAST_WORD)
    .map((word) => word.replace(/s$/, ""));
  return stems.some((stem) => said.includes(stem));
}

const TIMES = /\b(?:hour|day|week|month|year|decade)/i;
const DEATHS = /\b(?:killed|dead|deaths?|died|fatalities|lives)\b/i;

function saysMeasure({ measure, value }: Figure): boolean {
  if (measure === "duration") return TIMES.test(value.words);
  return measure === "killed" && DEATHS.test(value.words);
}

function lowered(text: string): string {
  return text.toLowerCase();
}
