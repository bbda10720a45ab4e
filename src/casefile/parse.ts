/**
 * Text to casefile. What is good is kept, what is not is left out and listed; nothing throws. What becomes of an item
 * by what is wrong with it:
 *
 *   json, limit              the file is refused
 *   hostile                  the key is left out
 *   schema                   in the head: the file is refused; an unknown key: left out; else the item is left out
 *   EV-1 no evidence         the item is left out
 *   DT-1 no date             the item is left out; a document's date reads as unknown, a said-on or other reading is
 *                            left out
 *   RL-1 id taken            the later item of the same list is left out
 *   RL-1 missing actor       a placeholder of kind "unnamed-group" stands for it
 *   RL-1 other missing       the reference is left out; evidence that points nowhere too, and the item with its last one
 *   RL-1, ST-2 loop          the reference that closes it is left out
 *   every other rule         kept, and listed
 */
import * as v from "valibot";
import { checkAllButReferences } from "./check.ts";
import type { DocumentTexts } from "./check-context.ts";
import { duplicateIds } from "./check-references.ts";
import { readJson } from "./json-text.ts";
import { gatherItems, itemsOf, type Kept, keptPath, keptWhere } from "./kept.ts";
import { mendDates, mendReferences } from "./mend.ts";
import { problem } from "./problem.ts";
import { LIST_KEYS, type ListKey } from "./references.ts";
import { headSchema, positionsSchema } from "./schema.ts";
import { isUnknownKey, keysOfIssue, schemaProblem } from "./schema-problem.ts";
import type { Casefile, Id, Problem } from "./types.ts";

export { DEPTH_LIMIT, SIZE_LIMIT } from "./json-text.ts";

export interface ParsedCasefile {
  /** Absent when the file cannot be shown at all; the problems say why. */
  readonly casefile?: Casefile;
  readonly problems: readonly Problem[];
  /** Actors that the file names but does not have; each stands among the actors, without evidence. */
  readonly placeholders: ReadonlySet<Id>;
}

/** Reads and checks a casefile. `texts` are documents at hand, with which it is compared. Never throws. */
export function parseCasefile(text: string, texts?: DocumentTexts): ParsedCasefile {
  const json = readJson(text);
  const problems = [...json.problems];
  const head = json.value === undefined ? undefined : readHead(json.value, problems);
  if (head === undefined) return { problems, placeholders: new Set() };
  const gathered = withoutDuplicates(gatherItems(json.value as Raw, problems), problems);
  const checked = checkAllButReferences({ ...head, ...itemsOf(gathered) }, texts);
  const { kept, placeholders } = settle(gathered, checked, problems);
  const positions = readPositions(
    json.value as Raw,
    new Set(kept.actors.map(({ item }) => item.id)),
    problems,
  );
  const casefile = { ...head, ...itemsOf(kept), ...(positions ? { positions } : {}) };
  return { casefile, problems, placeholders };
}

type Raw = Readonly<Record<ListKey | "positions", unknown>>;
type Head = v.InferOutput<typeof headSchema>;

function readHead(value: unknown, problems: Problem[]): Head | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    problems.push(
      problem("schema", "", value, "The file holds no casefile.", 'An object { "format": "casefile/1", … }.'),
    );
    return undefined;
  }
  const lists: ReadonlySet<string> = new Set([...LIST_KEYS, "positions"]);
  const entries = Object.entries(value).filter(([key]) => !lists.has(key));
  const read = v.safeParse(headSchema, Object.fromEntries(entries));
  if (read.success) return read.output;
  for (const issue of read.issues) problems.push(schemaProblem(issue, []));
  const unknown = new Set(read.issues.filter(isUnknownKey).map((issue) => keysOfIssue(issue)[0]));
  const known = v.safeParse(headSchema, Object.fromEntries(entries.filter(([key]) => !unknown.has(key))));
  return known.success ? known.output : undefined;
}

function withoutDuplicates(kept: Kept, problems: Problem[]): Kept {
  const twice = duplicateIds(itemsOf(kept)).filter((found) => found.sameList);
  const gone = new Set(twice.map(({ list, index }) => `${list} ${index}`));
  for (const found of twice)
    problems.push({ ...found.problem, path: keptPath(kept, found.problem.path), dropped: true });
  return keptWhere(kept, (list, index) => !gone.has(`${list} ${index}`));
}

/** Leaves out what must not be shown, mends references, and lists all problems with their paths in the file. */
function settle(
  gathered: Kept,
  checked: readonly Problem[],
  problems: Problem[],
): { readonly kept: Kept; readonly placeholders: ReadonlySet<Id> } {
  const gone = new Set<string>();
  const undated = new Set<string>();
  for (const { rule, path } of checked) {
    const item = itemOf(path);
    if (rule === "EV-1" && path === `${item}.evidence`) gone.add(item);
    if (rule === "DT-1") undated.add(item);
  }
  const dated = mendDates(gathered, undated, gone);
  for (const found of checked) {
    const dropped = gone.has(itemOf(found.path)) && (found.rule === "EV-1" || found.rule === "DT-1");
    const path = keptPath(gathered, found.path);
    problems.push({ ...found, path, ...(dropped ? { dropped } : {}) });
  }
  const rest = keptWhere(dated, (list, index) => !gone.has(`${list}[${index}]`));
  return mendReferences(gathered, rest, problems);
}

/** `events[3]` of `events[3].when.edtf`. */
function itemOf(path: string): string {
  return /^\w+\[\d+\]/.exec(path)?.[0] ?? "";
}

function readPositions(
  raw: Raw,
  actors: ReadonlySet<Id>,
  problems: Problem[],
): Casefile["positions"] | undefined {
  const given = raw.positions;
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    problems.push(
      problem("schema", "positions", given, '"positions" is no object.', "Actor ids with x and y."),
    );
    return undefined;
  }
  const good = Object.entries(given).flatMap(([id, position]) => {
    const read = v.safeParse(positionsSchema, { [id]: position });
    if (!read.success) {
      for (const issue of read.issues) problems.push(schemaProblem(issue, ["positions"]));
      return [];
    }
    if (actors.has(id)) return Object.entries(read.output);
    const message = `There is no actor "${id}" in the file; its position was left out.`;
    const path = `positions[${JSON.stringify(id)}]`;
    problems.push(problem("RL-1", path, id, message, "Name an actor of the file.", { severity: "warning" }));
    return [];
  });
  return Object.fromEntries(good);
}
