/** The bits of a casefile that are copied from a document, word for word. */
import type { CheckContext, Subject } from "./check-context.ts";
import type { Id, When } from "./types.ts";

export interface Bit {
  readonly text: string;
  /** JSON path. */
  readonly path: string;
  readonly kind: "cue" | "hedge" | "words" | "as";
  /** Documents in which it can stand. */
  readonly documents: readonly Id[];
  /** Where to look first, in UTF-16 units; undefined where no passage says. */
  readonly near: { readonly document: Id; readonly start: number; readonly end: number } | undefined;
}

/** Every cue, hedge, bit of a date or figure, and "as" of a chain. */
export function bitsOf(context: CheckContext): readonly Bit[] {
  const bits = context.subjects.flatMap((subject) => bitsOfSubject(context, subject));
  context.casefile.documents.forEach((document, i) => {
    for (const key of ["published", "reference"] as const)
      bits.push(...wordsOf(document[key], `documents[${i}].${key}`, [document.id]));
  });
  return bits;
}

function bitsOfSubject(context: CheckContext, subject: Subject): Bit[] {
  const { item, path } = subject;
  const documents = context.documentsOf(subject).map((document) => document.id);
  const bits = bitsOfEvidence(subject);
  if (subject.list === "figures") {
    const { value, period, asOf } = subject.item;
    if (item.evidence.some((evidence) => evidence.kind === "passage"))
      bits.push({
        text: value.words,
        path: `${path}.value.words`,
        kind: "words",
        documents,
        near: undefined,
      });
    bits.push(...wordsOf(period, `${path}.period`, documents), ...wordsOf(asOf, `${path}.asOf`, documents));
  } else if (subject.list !== "actors") bits.push(...wordsOf(subject.item.when, `${path}.when`, documents));
  return bits;
}

function bitsOfEvidence({ item, path }: Subject): Bit[] {
  return item.evidence.flatMap((evidence, i) => {
    if (evidence.kind === "record") return [];
    const at = `${path}.evidence[${i}]`;
    const place = {
      documents: [evidence.document],
      near: { document: evidence.document, start: evidence.start, end: evidence.end },
    };
    const chains = [
      ["attribution", evidence.attribution],
      ["alternativeAttribution", evidence.alternativeAttribution ?? []],
    ] as const;
    return [
      { text: evidence.cue, path: `${at}.cue`, kind: "cue" as const, ...place },
      ...evidence.hedges.map(({ text }, n) => ({
        text,
        path: `${at}.hedges[${n}].text`,
        kind: "hedge" as const,
        ...place,
      })),
      ...chains.flatMap(([key, chain]) =>
        chain.flatMap((step, n): Bit[] => [
          ...(step.as === undefined
            ? []
            : [{ text: step.as, path: `${at}.${key}[${n}].as`, kind: "as" as const, ...place }]),
          ...wordsOf(step.saidOn, `${at}.${key}[${n}].saidOn`, place.documents),
        ]),
      ),
    ];
  });
}

function wordsOf(when: When | undefined, path: string, documents: readonly Id[]): readonly Bit[] {
  return (when?.words ?? []).map((text, n) => ({
    text,
    path: `${path}.words[${n}]`,
    kind: "words",
    documents,
    near: undefined,
  }));
}

/** Marks and case that a bit may write differently from its document; one unit stays one unit. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s/g, " ");
}

/** Where a folded bit stands in a folded text: in its passage if it can, else first in the text; -1 for nowhere. */
export function placeOf(bit: string, text: string, near: Bit["near"]): number {
  if (near) {
    const at = text.indexOf(bit, near.start);
    if (at !== -1 && at < near.end) return at;
  }
  return text.indexOf(bit);
}

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: runs of letters and digits with the dots, apostrophes and hyphens inside them. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0].replaceAll("’", "'").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
