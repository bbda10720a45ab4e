/** EV-5 and EX-1: a casefile cannot replace its documents, and says nothing that they do not say. */
import type { CheckContext, Rule, WhenAt } from "./check-context.ts";
import { pathOf } from "./json-path.ts";
import { problem } from "./problem.ts";
import type { Id, Place, Problem } from "./types.ts";
import { type Bit, bitsOf, foldText, placeOf, type Word, wordsIn } from "./verbatim.ts";

/** Most words of a cue. */
export const CUE_WORDS = 3;
/** Most characters of a cue. */
export const CUE_CHARACTERS = 24;
/** Most words of a hedge, a bit of a date or figure, and an "as". */
export const BIT_WORDS = 6;
/** Words in a row that no string may share with a document. */
export const COPIED_WORDS = 8;
/** Most of a document's words that all bits together may cover. */
export const MOST_COVERED = 0.2;

export const COPIED_RULES = {
  "EV-5": {
    title: "The text stays with its owner",
    meaning:
      "Cues have at most three words and 24 characters; hedges, words and “as” at most six words; no string repeats eight words in a row of a document; all of them together cover at most 20 % of its words.",
    check: (context) => {
      const bits = bitsOf(context);
      return [...bits.flatMap(lengthProblem), ...copiedProblems(context), ...coverProblems(context, bits)];
    },
  },
  "EX-1": {
    title: "Nothing that the document does not say",
    meaning:
      "What a document does not say is absent, or marked as external and drawn apart; what is said to be its words stands in it.",
    check: (context) => [
      ...context.casefile.places.flatMap(coordinateProblem),
      ...context.whens.flatMap(externalProblem),
      ...absentProblems(context),
    ],
  },
} as const satisfies Record<string, Rule>;

function lengthProblem({ text, path, kind }: Bit): readonly Problem[] {
  const words = text.split(/\s+/).filter((word) => word !== "").length;
  const most = kind === "cue" ? CUE_WORDS : BIT_WORDS;
  const characters = kind === "cue" ? [...text].length : 0;
  if (words <= most && characters <= CUE_CHARACTERS) return [];
  const long = words > most ? `${words} words` : `${characters} characters`;
  const right =
    kind === "cue"
      ? `At most ${CUE_WORDS} words and ${CUE_CHARACTERS} characters, to find the place.`
      : `At most ${BIT_WORDS} words.`;
  return [problem("EV-5", path, text, `Copied words are short; these are ${long}.`, right)];
}

function copiedProblems(context: CheckContext): readonly Problem[] {
  if (context.ownTexts.size === 0) return [];
  const rows = new Set<string>();
  for (const { text } of context.ownTexts.values()) for (const row of rowsOf(wordsIn(text))) rows.add(row);
  const problems: Problem[] = [];
  eachString(context.casefile, [], (text, keys) => {
    const copied = rowsOf(wordsIn(text)).find((row) => rows.has(row));
    if (copied === undefined || isName(keys)) return;
    problems.push(
      problem(
        "EV-5",
        pathOf(keys),
        copied,
        `${COPIED_WORDS} words in a row are copied from the document.`,
        "The same in your own words.",
      ),
    );
  });
  return problems;
}

function rowsOf(words: readonly Word[]): readonly string[] {
  const rows: string[] = [];
  for (let i = 0; i + COPIED_WORDS <= words.length; i++)
    rows.push(
      words
        .slice(i, i + COPIED_WORDS)
        .map((word) => word.text)
        .join(" "),
    );
  return rows;
}

/** Titles of documents, and names and offices of actors, may be as long as they are. */
function isName([list, , key]: readonly (string | number)[]): boolean {
  if (list === "documents") return key === "title";
  return list === "actors" && typeof key === "string" && ["name", "short", "aliases", "role"].includes(key);
}

function eachString(
  value: unknown,
  keys: (string | number)[],
  visit: (text: string, keys: readonly (string | number)[]) => void,
): void {
  if (typeof value === "string") {
    if (value.length >= COPIED_WORDS * 2) visit(value, keys);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const entries: readonly [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, i) => [i, item])
    : Object.entries(value);
  for (const [key, item] of entries) {
    keys.push(key);
    eachString(item, keys, visit);
    keys.pop();
  }
}

function coverProblems({ casefile, ownTexts }: CheckContext, bits: readonly Bit[]): readonly Problem[] {
  return casefile.documents.flatMap((document, i) => {
    const text = ownTexts.get(document.id)?.text;
    if (text === undefined) return [];
    const words = wordsIn(text);
    const covered = coveredWords(document.id, text, words, bits);
    if (covered <= words.length * MOST_COVERED) return [];
    const share = Math.round((covered / words.length) * 1000) / 10;
    return [
      problem(
        "EV-5",
        `documents[${i}]`,
        `${covered} of ${words.length} words`,
        `Cues, hedges and other copied words cover ${share} % of the document.`,
        `At most ${MOST_COVERED * 100} %, which is ${Math.floor(words.length * MOST_COVERED)} words: shorter cues, or the same cue for several passages.`,
      ),
    ];
  });
}

/** How many words of the document lie under at least one bit. */
export function coveredWords(
  document: Id,
  text: string,
  words: readonly Word[],
  bits: readonly Bit[],
): number {
  const folded = foldText(text);
  const under = new Uint8Array(text.length + 1);
  for (const bit of bits) {
    if (!bit.documents.includes(document)) continue;
    const at = placeOf(foldText(bit.text), folded, bit.near?.document === document ? bit.near : undefined);
    if (at !== -1) under.fill(1, at, at + bit.text.length);
  }
  return words.filter(({ start, end }) => under.subarray(start, end).includes(1)).length;
}

function absentProblems(context: CheckContext): readonly Problem[] {
  const folded = new Map([...context.ownTexts].map(([id, { text }]) => [id, foldText(text)]));
  return bitsOf(context).flatMap((bit) => absentProblem(bit, folded));
}

function absentProblem(bit: Bit, folded: ReadonlyMap<Id, string>): readonly Problem[] {
  if (bit.kind === "cue" || bit.documents.length === 0) return [];
  const atHand = bit.documents.flatMap((id) => folded.get(id) ?? []);
  if (atHand.length < bit.documents.length) return [];
  const text = foldText(bit.text);
  if (atHand.some((whole) => whole.includes(text))) return [];
  return [
    problem(
      "EX-1",
      bit.path,
      bit.text,
      "These words are given as the document's, but do not stand in it.",
      "Words copied from the document, or none.",
    ),
  ];
}

function coordinateProblem(place: Place, index: number): readonly Problem[] {
  const given = [place.lat, place.lon].filter((n) => n !== undefined).length;
  if (given === 0 || (given === 2 && place.coordinates !== undefined)) return [];
  return [
    problem(
      "EX-1",
      `places[${index}]`,
      place.id,
      given === 1
        ? "The place has half of its coordinates."
        : "The coordinates do not say where they come from.",
      '"lat", "lon" and "coordinates": "document" or "external".',
    ),
  ];
}

function externalProblem({ when, path }: WhenAt): readonly Problem[] {
  if (when.basis !== "external" || when.note || when.rule) return [];
  const right = 'A "note" or "rule" that says where it is known from.';
  return [
    problem("EX-1", path, when.edtf, "The date is from outside the document, without its source.", right),
  ];
}
