/** Reads casefiles and the documents at hand, and says what is wrong. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { DocumentText } from "../src/casefile/check-context.ts";
import { withLines } from "../src/casefile/lines.ts";
import { parseCasefile, SIZE_LIMIT } from "../src/casefile/parse.ts";
import type { Casefile, Id, Problem } from "../src/casefile/types.ts";

export interface FileReport {
  /** As it was named. */
  readonly file: string;
  readonly title?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly documents: readonly DocumentReport[];
  readonly problems: readonly Problem[];
}

export interface DocumentReport {
  readonly id: Id;
  /** The file with the document's SHA-256; absent when none was found. */
  readonly foundAs?: string;
  /** The file that ships under the document's id, but holds another text. */
  readonly otherAs?: string;
}

/** A file that may be a document of a casefile, by its SHA-256. */
type Found = ReadonlyMap<string, { readonly path: string; readonly bytes: Buffer }>;

/** Where the app looks for the text of a document, by its id. */
export const SHIPPED_TEXTS = "data/documents";

export function reportOf(file: string, directories: readonly string[]): FileReport {
  const text = readText(file);
  if (typeof text !== "string") return { file, counts: {}, documents: [], problems: [text] };
  const first = parseCasefile(text);
  const { casefile } = first;
  if (!casefile) return { file, counts: {}, documents: [], problems: withLines(text, first.problems) };
  const wanted = new Set(casefile.documents.map((document) => document.sha256));
  const found = findDocuments(wanted, [SHIPPED_TEXTS, ...directories]);
  const texts = new Map<Id, DocumentText>();
  const documents = casefile.documents.map(({ id, sha256 }): DocumentReport => {
    const path = `${SHIPPED_TEXTS}/${id}.txt`;
    const shipped = existsSync(path) ? readFileSync(path) : undefined;
    const other = shipped !== undefined && sha256Of(shipped) !== sha256;
    const right = found.get(sha256);
    const bytes = other ? shipped : right?.bytes;
    if (bytes) texts.set(id, { text: new TextDecoder().decode(bytes), sha256: sha256Of(bytes) });
    if (other) return { id, otherAs: path };
    return right ? { id, foundAs: right.path } : { id };
  });
  const { problems } = texts.size === 0 ? first : parseCasefile(text, texts);
  return {
    file,
    title: casefile.title,
    counts: countsOf(casefile),
    documents,
    problems: inFileOrder(withLines(text, problems)),
  };
}

/** The report for people: one block for each problem, the count last. */
export function writtenReport({ file, title, counts, documents, problems }: FileReport): string {
  const sizes = Object.entries(counts).map(([what, n]) => `${n} ${what}`);
  const lines = [title === undefined ? file : `${file}  ${title}: ${sizes.join(", ")}`];
  lines.push(...documents.map(writtenDocument));
  for (const problem of problems) lines.push(...writtenProblem(problem));
  lines.push(
    `  ${plural(errorsIn(problems), "error")}, ${plural(problems.length - errorsIn(problems), "warning")}`,
  );
  return lines.join("\n");
}

function writtenDocument({ id, foundAs, otherAs }: DocumentReport): string {
  if (otherAs !== undefined) return `  document ${id}: ${otherAs} holds another text`;
  return foundAs === undefined
    ? `  document ${id}: not at hand; its positions, cues and copied words were not compared`
    : `  document ${id}: SHA-256 verified with ${foundAs}; positions, cues and copied words were compared`;
}

export function errorsIn(problems: readonly Problem[]): number {
  return problems.filter((problem) => problem.severity === "error").length;
}

function writtenProblem({ rule, severity, path, line, dropped, value, message, right }: Problem): string[] {
  const where = line === undefined ? "".padEnd(10) : `line ${line}`.padEnd(10);
  const head = `  ${where}  ${rule.padEnd(7)}  ${severity.padEnd(7)}  ${path || "the whole file"}`;
  const indent = " ".repeat(14);
  return [
    "",
    dropped ? `${head}  (left out)` : head,
    ...(value === undefined ? [] : [`${indent}stands  ${value.replace(/\s+/g, " ")}`]),
    `${indent}wrong   ${message}`,
    `${indent}right   ${right}`,
  ];
}

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function readText(file: string): string | Problem {
  const refuse = (message: string, right: string): Problem => ({
    rule: "limit",
    severity: "error",
    path: "",
    value: file,
    message,
    right,
  });
  if (!existsSync(file)) return refuse("There is no such file.", "The path of a casefile.");
  if (statSync(file).size > SIZE_LIMIT)
    return refuse("The file is larger than this program reads.", `At most ${SIZE_LIMIT / 1e6} MB.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch {
    return refuse("The file is not written in UTF-8.", "Save it as UTF-8.");
  }
}

/** Files of the directories, at any depth, whose SHA-256 is wanted. A directory that is missing holds none. */
function findDocuments(wanted: ReadonlySet<string>, directories: readonly string[]): Found {
  const found = new Map<string, { path: string; bytes: Buffer }>();
  for (const directory of directories.filter((path) => existsSync(path))) {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      if (statSync(path).size > SIZE_LIMIT) continue;
      const bytes = readFileSync(path);
      const sha256 = sha256Of(bytes);
      if (wanted.has(sha256) && !found.has(sha256)) found.set(sha256, { path: shortPath(path), bytes });
    }
  }
  return found;
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

function countsOf({ events, actors, relations, figures }: Casefile): Readonly<Record<string, number>> {
  return {
    events: events.length,
    actors: actors.length,
    relations: relations.length,
    figures: figures.length,
  };
}

function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
