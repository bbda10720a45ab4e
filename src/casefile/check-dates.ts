/** DT-1 to DT-4: dates that can be read, that say why, and that fit what the document can know. */

import type { Day } from "../base/day.ts";
import { isoOf } from "../base/day.ts";
import { withCapital } from "../base/with-capital.ts";
import type { CheckContext, Rule, Subject, WhenAt } from "./check-context.ts";
import { type EdtfDate, parseEdtf } from "./edtf.ts";
import { problem } from "./problem.ts";
import type { Problem, SourceDocument } from "./types.ts";
import type { Status } from "./vocabulary.ts";

export const DATE_RULES = {
  "DT-1": {
    title: "Dates can be read",
    meaning: "Every date is of the EDTF subset and does not end before it begins.",
    check: (context) => context.whens.flatMap(unreadable),
  },
  "DT-2": {
    title: "Dates say where they come from",
    meaning:
      "A relative date has its words and the rule that resolves them; a conflicting one has the other reading; one without a basis has no bound but a document's reference date.",
    check: (context) => context.whens.flatMap((at) => basisProblem(context, at)),
  },
  "DT-3": {
    title: "Dates fit the reference date",
    meaning:
      "What is planned, proposed, threatened, forecast, feared or conditional does not end before the latest reference date of its documents; what is reported does not begin after it.",
    check: (context) => context.subjects.flatMap((subject) => tenseProblem(context, subject)),
  },
  "DT-4": {
    title: "Said before it was published",
    meaning:
      "Nobody is quoted from after the publication or, where that day is unknown, from after the reference date.",
    check: (context) => saidOnProblems(context),
  },
} as const satisfies Record<string, Rule>;

function unreadable({ when, path }: WhenAt): readonly Problem[] {
  const alternatives = (when.alternatives ?? []).map(
    ({ edtf }, i) => [edtf, `${path}.alternatives[${i}].edtf`] as const,
  );
  return [[when.edtf, `${path}.edtf`] as const, ...alternatives].flatMap(([edtf, at]) => {
    const read = parseEdtf(edtf);
    if (read.ok) return [];
    const [message, right] = split(read.error);
    return [problem("DT-1", at, edtf, message, right)];
  });
}

/** The two halves of a sentence of `parseEdtf`: what is wrong, and what would be right. */
function split(sentence: string): readonly [string, string] {
  const at = sentence.lastIndexOf("; ");
  if (at === -1) return [sentence, "A date of the EDTF subset, as in 2013-05-22, [..2013-05-22] or /.."];
  const right = sentence.slice(at + 2);
  return [`${sentence.slice(0, at)}.`, withCapital(right)];
}

function basisProblem(context: CheckContext, at: WhenAt): readonly Problem[] {
  const { when, path } = at;
  if (when.basis === "relative" && !(when.words?.length && when.rule))
    return [
      problem(
        "DT-2",
        path,
        when.edtf,
        `The date is relative, but its ${when.words?.length ? "rule is" : when.rule ? "words are" : "words and rule are"} missing.`,
        '"words" (such as "yesterday") and "rule" (how they became the date).',
      ),
    ];
  if (when.basis === "conflicting" && !when.alternatives?.length)
    return [
      problem(
        "DT-2",
        path,
        when.edtf,
        "The text contradicts itself, but the other reading is missing.",
        'At least one entry in "alternatives".',
      ),
    ];
  return when.basis === "none" ? unfoundedBounds(context, at) : [];
}

function unfoundedBounds(context: CheckContext, { when, path, owner }: WhenAt): readonly Problem[] {
  const date = context.dateOf(when);
  if (!date) return [];
  const allowed = new Set<Day>();
  for (const reference of referencesOf(context, owner)) {
    if (reference.earliestStart !== undefined) allowed.add(reference.earliestStart);
    if (reference.latestEnd !== undefined) allowed.add(reference.latestEnd);
  }
  const unfounded = boundsOf(date).find((bound) => !allowed.has(bound));
  if (unfounded === undefined) return [];
  return [
    problem(
      "DT-2",
      `${path}.edtf`,
      when.edtf,
      `The text gives no date, yet the date has the bound ${isoOf(unfounded)}.`,
      "/.. or, for what is told as having happened, [..D] with D the reference date; else say what the date rests on.",
    ),
  ];
}

function boundsOf(date: EdtfDate): readonly Day[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = date;
  return [earliestStart, latestStart, earliestEnd, latestEnd].filter((bound) => bound !== undefined);
}

/** The reference dates that count for a date: those of its documents; of all documents where it has none. */
function referencesOf(context: CheckContext, owner: Subject | SourceDocument): readonly EdtfDate[] {
  const own = "reference" in owner ? [owner] : context.documentsOf(owner);
  const documents = own.length > 0 ? own : context.casefile.documents;
  return documents.flatMap((document) => context.dateOf(document.reference) ?? []);
}

const NOT_YET: ReadonlySet<Status> = new Set([
  "planned",
  "proposed",
  "threatened",
  "forecast",
  "feared",
  "conditional",
]);

function tenseProblem(context: CheckContext, subject: Subject): readonly Problem[] {
  if (subject.list !== "events" && subject.list !== "relations") return [];
  const { status, when } = subject.item;
  const date = context.dateOf(when);
  const reference = latest(referencesOf(context, subject));
  if (!date || !reference) return [];
  const path = `${subject.path}.when.edtf`;
  if (NOT_YET.has(status) && precedes(date.latestEnd, reference.earliestStart))
    return [
      problem(
        "DT-3",
        path,
        when.edtf,
        `"${subject.item.id}" is ${status}, yet it ends before the reference date ${reference.edtf}.`,
        `A date that does not end before ${reference.edtf}, an open end, or another status.`,
      ),
    ];
  if (status === "reported" && precedes(reference.latestEnd, date.earliestStart))
    return [
      problem(
        "DT-3",
        path,
        when.edtf,
        `"${subject.item.id}" is reported, yet it begins after the reference date ${reference.edtf}.`,
        `A date that does not begin after ${reference.edtf}, or another status, such as planned.`,
      ),
    ];
  return [];
}

function latest(dates: readonly EdtfDate[]): EdtfDate | undefined {
  return dates.reduce<EdtfDate | undefined>(
    (a, b) =>
      b.latestEnd !== undefined && (a?.latestEnd === undefined || b.latestEnd > a.latestEnd) ? b : a,
    undefined,
  );
}

/** True when both are known and `a` is an earlier day. */
function precedes(a: Day | undefined, b: Day | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}

function saidOnProblems(context: CheckContext): readonly Problem[] {
  return context.steps.flatMap(({ step, path, evidence }) => {
    if (!step.saidOn || evidence.kind === "record") return [];
    const document = context.documents.get(evidence.document);
    const said = context.dateOf(step.saidOn);
    if (!document || !said) return [];
    const published = context.dateOf(document.published);
    const known = published?.latestEnd !== undefined;
    const limit = known ? published : context.dateOf(document.reference);
    if (!precedes(limit?.latestEnd, said.earliestStart)) return [];
    const day = known ? "the publication" : "the reference date";
    return [
      problem(
        "DT-4",
        `${path}.saidOn.edtf`,
        step.saidOn.edtf,
        `It was said after ${day} of "${document.id}" (${limit?.edtf}).`,
        `A day not after ${limit?.edtf}.`,
      ),
    ];
  });
}
