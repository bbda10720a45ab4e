/** EV-1 to EV-4 and CO-1: evidence, where it points and who says so. */
import { type CheckContext, type Rule, type StepAt, type Subject, statusesOf } from "./check-context.ts";
import { holderOf, isWithoutSource, originatorOf } from "./corroboration.ts";
import { problem } from "./problem.ts";
import type { Attribution, Evidence, Id, Passage, Problem, SourceDocument } from "./types.ts";
import type { Status } from "./vocabulary.ts";

export const EVIDENCE_RULES = {
  "EV-1": {
    title: "Everything has evidence",
    meaning:
      "Every actor, event, figure and relation has at least one evidence; the side of an actor has one that supports it.",
    check: (context) => context.subjects.flatMap(missingEvidence),
  },
  "EV-2": {
    title: "Evidence points to its place",
    meaning:
      "The positions of a passage lie inside the block that it names; with the document at hand, its SHA-256 is right and the cue stands between the positions.",
    check: (context) => [
      ...context.casefile.documents.flatMap((document, i) => documentProblems(context, document, i)),
      ...eachPassage(context, (passage, path) => positionProblems(context, passage, path)),
    ],
  },
  "EV-3": {
    title: "Chains begin with the publication",
    meaning:
      "Who says so begins with the publisher of the document and names nobody twice; the last one is the originator. A record of a data set that names nobody has no chain.",
    check: (context) => context.subjects.flatMap((subject) => chainProblems(context, subject)),
  },
  "EV-4": {
    title: "Somebody's word has somebody",
    meaning:
      "What is claimed, alleged, threatened, forecast or feared is passed on from somebody, or is what a speech or a state of mind is about, or comes from a data set that names nobody.",
    check: (context) => wordProblems(context),
  },
  "CO-1": {
    title: "Corroboration counts sources",
    meaning:
      "Only different originators in different documents corroborate each other; the same passage listed twice adds nothing.",
    check: (context) => context.subjects.flatMap(repeatedEvidence),
  },
} as const satisfies Record<string, Rule>;

function missingEvidence(subject: Subject): readonly Problem[] {
  const { evidence } = subject.item;
  if (evidence.length === 0)
    return [
      problem(
        "EV-1",
        `${subject.path}.evidence`,
        "[]",
        `"${subject.item.id}" has no evidence.`,
        "At least one passage or record that says so; what no document says is left out.",
      ),
    ];
  if (subject.list !== "actors" || subject.item.side === undefined || evidence.some(supportsSide)) return [];
  return [
    problem(
      "EV-1",
      `${subject.path}.side`,
      subject.item.side,
      `No evidence of "${subject.item.id}" supports its side.`,
      'At least one evidence with "side" among its "supports".',
    ),
  ];
}

function supportsSide(evidence: Evidence): boolean {
  return evidence.kind === "record" || (evidence.supports?.includes("side") ?? false);
}

function documentProblems(
  { texts }: CheckContext,
  document: SourceDocument,
  index: number,
): readonly Problem[] {
  const path = `documents[${index}]`;
  const problems = document.blocks.flatMap((block, i) =>
    block.start <= block.end && block.end <= document.chars
      ? []
      : [
          problem(
            "EV-2",
            `${path}.blocks[${i}]`,
            `${block.start} to ${block.end}`,
            `The block "${block.id}" does not lie in the document's ${document.chars} characters.`,
            `start <= end <= ${document.chars}.`,
          ),
        ],
  );
  const atHand = texts.get(document.id);
  if (!atHand) return problems;
  if (atHand.sha256 !== document.sha256)
    return [
      ...problems,
      problem(
        "EV-2",
        `${path}.sha256`,
        document.sha256,
        "The text at hand is another file than the one that was read.",
        `The SHA-256 of the text at hand is ${atHand.sha256}.`,
      ),
    ];
  return [...problems, ...sizeProblems(document, atHand.text, path)];
}

/** A file may begin with a byte order mark, three bytes that are no part of its text. */
function sizeProblems(document: SourceDocument, text: string, path: string): readonly Problem[] {
  const bytes = utf8Length(text);
  const sizes = [
    ["chars", document.chars, [text.length]],
    ["bytes", document.bytes, [bytes, bytes + 3]],
  ] as const;
  return sizes.flatMap(([key, given, right]) =>
    right.some((size) => size === given)
      ? []
      : [
          problem(
            "EV-2",
            `${path}.${key}`,
            given,
            `The document has another number of ${key}.`,
            `${right[0]}${key === "chars" ? " UTF-16 units" : ""}.`,
          ),
        ],
  );
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Calls `check` for each passage of each subject. */
function eachPassage(
  { subjects }: CheckContext,
  check: (passage: Passage, path: string) => readonly Problem[],
): readonly Problem[] {
  return subjects.flatMap((subject) =>
    subject.item.evidence.flatMap((one, i) =>
      one.kind === "passage" ? check(one, `${subject.path}.evidence[${i}]`) : [],
    ),
  );
}

function positionProblems(
  { documents, texts }: CheckContext,
  passage: Passage,
  path: string,
): readonly Problem[] {
  const document = documents.get(passage.document);
  const block = document?.blocks.find((one) => one.id === passage.block);
  if (!document || !block) return [];
  const { start, end, cue } = passage;
  if (start >= end || start < block.start || end > block.end)
    return [
      problem(
        "EV-2",
        path,
        `${start} to ${end}`,
        `The passage does not lie in its block "${block.id}", which runs from ${block.start} to ${block.end}.`,
        `${block.start} <= start < end <= ${block.end}.`,
      ),
    ];
  const atHand = texts.get(document.id);
  if (!atHand || atHand.sha256 !== document.sha256 || atHand.text.slice(start, end).includes(cue)) return [];
  return [
    problem(
      "EV-2",
      `${path}.cue`,
      cue,
      `The cue does not stand between the positions ${start} and ${end} of the document.`,
      "Words copied exactly from the passage, or positions that hold them.",
    ),
  ];
}

function chainProblems({ documents }: CheckContext, subject: Subject): readonly Problem[] {
  return subject.item.evidence.flatMap((evidence, i) => {
    const path = `${subject.path}.evidence[${i}]`;
    const publisher = evidence.kind === "passage" ? documents.get(evidence.document)?.publisher : undefined;
    const main = chainProblem(evidence.attribution, `${path}.attribution`, publisher);
    if (isWithoutSource(evidence)) return [];
    if (evidence.kind === "record" || !evidence.alternativeAttribution) return main;
    const other = `${path}.alternativeAttribution`;
    return [...main, ...chainProblem(evidence.alternativeAttribution, other, publisher)];
  });
}

function chainProblem(
  chain: readonly Attribution[],
  path: string,
  publisher: Id | undefined,
): readonly Problem[] {
  const first = chain[0];
  if (!first)
    return [problem("EV-3", path, "[]", "The chain is empty.", "Begin with the publisher of the document.")];
  const problems: Problem[] = [];
  if (publisher !== undefined && first.actor !== publisher)
    problems.push(
      problem(
        "EV-3",
        `${path}[0].actor`,
        first.actor,
        "The chain does not begin with the document's publisher.",
        `"${publisher}" first, then whom it passes on.`,
      ),
    );
  chain.forEach(({ actor }, i) => {
    if (chain.findIndex((step) => step.actor === actor) === i) return;
    const right = "Each actor once; the last one is the originator.";
    problems.push(
      problem("EV-3", `${path}[${i}].actor`, actor, `"${actor}" comes twice in the chain.`, right),
    );
  });
  return problems;
}

const WORD_STATUSES: ReadonlySet<Status> = new Set([
  "claimed",
  "alleged",
  "threatened",
  "forecast",
  "feared",
]);

function wordProblems({ casefile, subjects }: CheckContext): readonly Problem[] {
  const told = new Set(
    casefile.events.flatMap((event) => (event.kind === "act" ? [] : (event.content ?? []))),
  );
  return subjects.flatMap((subject) => {
    const { evidence } = subject.item;
    if (evidence.some((one) => one.attribution.length > 1 || isWithoutSource(one))) return [];
    if (subject.list === "events" && told.has(subject.item.id)) return [];
    return statusesOf(subject).flatMap(({ status, path }) =>
      WORD_STATUSES.has(status)
        ? [
            problem(
              "EV-4",
              path,
              status,
              `"${subject.item.id}" is ${status}, but nobody is named whose word it is.`,
              "A chain of more than one step, or a speech or state event that has it as its content.",
            ),
          ]
        : [],
    );
  });
}

function repeatedEvidence(subject: Subject): readonly Problem[] {
  const seen = new Set<string>();
  return subject.item.evidence.flatMap((evidence, i) => {
    const place = evidence.kind === "passage" ? [evidence.start, evidence.end] : [evidence.row];
    const key = JSON.stringify([holderOf(evidence), ...place, originatorOf(evidence)]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      problem(
        "CO-1",
        `${subject.path}.evidence[${i}]`,
        place.join(" to "),
        "The same passage of the same originator is listed twice.",
        "Once, with all that it supports.",
        { severity: "warning" },
      ),
    ];
  });
}

/** The steps whose speaker the document does not name. */
export function anonymousSteps(context: CheckContext): readonly StepAt[] {
  return context.steps.filter(
    ({ step }) => step.anonymous === true || context.actors.get(step.actor)?.kind === "anonymous-person",
  );
}
