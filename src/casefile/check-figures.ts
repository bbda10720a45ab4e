/** FG-1 to FG-5: figures keep their words, their scope and their doubt. */
import { amountsIn } from "./amounts.ts";
import type { CheckContext, Rule } from "./check-context.ts";
import { type FigureValue, isUnknown, isUnordered, lowerBoundOf, saysUnknown } from "./figure-value.ts";
import { problem } from "./problem.ts";
import type { Figure, Problem } from "./types.ts";
import type { OVERLAPS } from "./vocabulary.ts";

export const FIGURE_RULES = {
  "FG-1": {
    title: "Figures say what their words say",
    meaning:
      '"At least N" has the low N, inclusive, and no best; "more than N" the low N, exclusive, and no best; words without a number have no number.',
    check: (context) => eachFigure(context, (figure, path) => wordsProblem(context, figure, path)),
  },
  "FG-2": {
    title: "Figures are not added",
    meaning:
      "Two figures may be added only if an overlap entry says that they are disjoint and measure, unit, population and accounting agree. What is said of an overlap from both ends agrees.",
    check: (context) => overlapProblems(context.casefile.figures),
  },
  "FG-3": {
    title: "A period lies within its event",
    meaning: "The dates of the event of a figure cover the period of the figure.",
    check: (context) => eachFigure(context, (figure, path) => periodProblem(context, figure, path)),
  },
  "FG-4": {
    title: "Low, best and high rise",
    meaning: "low <= best <= high; a figure in which they do not is flagged, and all three are shown.",
    check: (context) => eachFigure(context, ({ value }, path) => orderProblem(value, `${path}.value`)),
  },
  "FG-5": {
    title: "Zero is not unknown",
    meaning:
      "A number that is not known is null, and so is whether it is inclusive; 0 means that there were none.",
    check: (context) => eachFigure(context, ({ value }, path) => unknownProblems(value, `${path}.value`)),
  },
} as const satisfies Record<string, Rule>;

function eachFigure(
  { casefile }: CheckContext,
  check: (figure: Figure, path: string) => readonly Problem[],
): readonly Problem[] {
  return casefile.figures.flatMap((figure, i) => check(figure, `figures[${i}]`));
}

function wordsProblem(context: CheckContext, figure: Figure, path: string): readonly Problem[] {
  const { value } = figure;
  const { words } = value;
  if (words.trim() === "")
    return [
      problem("FG-1", `${path}.value.words`, words, "The words are empty.", "The words of the document."),
    ];
  const at = `${path}.value`;
  const bound = lowerBoundOf(words, figure.evidence);
  if (bound && bound.amounts.length > 0) return boundProblem(value, bound.inclusive, bound.amounts, at);
  if (isUnknown(value) || saysUnknown(words) || amountsIn(words).length > 0) return [];
  if (!readsNumbers(context, figure)) return [];
  return [
    problem(
      "FG-1",
      at,
      words,
      "The words hold no number, but the value does.",
      "null for low, best and high; the words are shown.",
    ),
  ];
}

function boundProblem(
  value: FigureValue,
  inclusive: boolean,
  amounts: readonly number[],
  path: string,
): readonly Problem[] {
  const { low, lowInclusive, best, words } = value;
  if (best === null && low !== null && amounts.includes(low) && lowInclusive === inclusive) return [];
  return [
    problem(
      "FG-1",
      path,
      `low ${low}, lowInclusive ${lowInclusive}, best ${best}`,
      `The value does not say what its words say: "${words}".`,
      `low ${amounts[0]}, lowInclusive ${inclusive}, best null.`,
    ),
  ];
}

/** Whether numbers spelled out in the words of the figure can be told from other words: in English only. */
function readsNumbers({ casefile, documentsOf }: CheckContext, figure: Figure): boolean {
  const [document] = documentsOf({ list: "figures", item: figure, path: "" });
  return /^en\b/i.test(document?.language ?? casefile.language);
}

type Overlap = keyof typeof OVERLAPS;

const INVERSE: Readonly<Record<Overlap, Overlap>> = {
  contains: "within",
  within: "contains",
  overlaps: "overlaps",
  disjoint: "disjoint",
  unknown: "unknown",
};

function overlapProblems(figures: readonly Figure[]): readonly Problem[] {
  const said = new Map<string, Overlap>();
  return figures.flatMap((figure, f) =>
    figure.overlaps.flatMap((overlap, i) => {
      const path = `figures[${f}].overlaps[${i}]`;
      if (overlap.figure === figure.id)
        return [
          problem(
            "FG-2",
            path,
            figure.id,
            "The figure is compared with itself.",
            "The id of another figure.",
          ),
        ];
      const forward = figure.id < overlap.figure;
      const key = JSON.stringify(forward ? [figure.id, overlap.figure] : [overlap.figure, figure.id]);
      const relation = forward ? overlap.relation : INVERSE[overlap.relation];
      const earlier = said.get(key);
      said.set(key, earlier ?? relation);
      if (earlier === undefined || earlier === relation) return [];
      return [
        problem(
          "FG-2",
          `${path}.relation`,
          overlap.relation,
          `Elsewhere "${figure.id}" and "${overlap.figure}" are said to have another overlap.`,
          `"${forward ? earlier : INVERSE[earlier]}" here, or the same change there.`,
        ),
      ];
    }),
  );
}

/** An end that is open on either hand says nothing against the period. */
function periodProblem(context: CheckContext, figure: Figure, path: string): readonly Problem[] {
  const event = figure.event === undefined ? undefined : context.events.get(figure.event);
  if (!figure.period || !event) return [];
  const period = context.dateOf(figure.period);
  const when = context.dateOf(event.when);
  if (!period || !when) return [];
  const early = below(period.earliestStart, when.earliestStart);
  const late = below(when.latestEnd, period.latestEnd);
  if (!early && !late) return [];
  return [
    problem(
      "FG-3",
      `${path}.period.edtf`,
      figure.period.edtf,
      `The period ${early ? "begins before" : "ends after"} its event "${event.id}" (${event.when.edtf}).`,
      "An event whose dates cover the period: a count over three days does not belong to one of them.",
    ),
  ];
}

function below(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}

function orderProblem(value: FigureValue, path: string): readonly Problem[] {
  if (!isUnordered(value)) return [];
  const numbers = `low ${value.low}, best ${value.best}, high ${value.high}`;
  const right = "low <= best <= high; if the source has it like this, leave it: all three are shown.";
  return [problem("FG-4", path, numbers, "The numbers do not rise.", right, { severity: "warning" })];
}

function unknownProblems(value: FigureValue, path: string): readonly Problem[] {
  const { low, lowInclusive, high, highInclusive, words } = value;
  const sides = [
    ["low", low, lowInclusive],
    ["high", high, highInclusive],
  ] as const;
  const bounds = sides.flatMap(([key, number, inclusive]) =>
    (number === null) === (inclusive === null)
      ? []
      : [
          problem(
            "FG-5",
            `${path}.${key}Inclusive`,
            inclusive,
            number === null
              ? `The ${key} is unknown, yet it says whether it is inclusive.`
              : `The ${key} is ${number}, yet it does not say whether that is inclusive.`,
            number === null ? "null" : "true or false",
          ),
        ],
  );
  const amounts = amountsIn(words);
  if (isUnknown(value) && amounts.length > 0 && amounts.every((n) => n === 0))
    return [...bounds, problem("FG-5", path, words, "The words say that there were none.", "The number 0.")];
  if (!isUnknown(value) && saysUnknown(words) && amounts.length === 0)
    return [
      ...bounds,
      problem("FG-5", path, words, "The words say that it is unknown.", "null, not a number."),
    ];
  return bounds;
}
