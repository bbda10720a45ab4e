/** From the text of a file to a case and its problems. The readers are loaded when the first such file is opened. */
import type { ParsedCasefile } from "../casefile/parse.ts";
import type { Problem } from "../casefile/types.ts";
import { type GraphFormat, graphFormatOf } from "../importers/sniff.ts";

export type ReadCase = Pick<ParsedCasefile, "casefile" | "problems">;

/** A file of the reader's, read. */
export interface OpenedFile extends ReadCase {
  /** The casefile's own text: that of the file, or what was made of it. */
  readonly text: string;
  /** The format of another program that it was imported from. */
  readonly imported?: GraphFormat;
}

/** Nothing where the file cannot be read, as when it is gone meanwhile. */
export async function textOf(file: File): Promise<string | undefined> {
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}

/** A casefile, or a graph that becomes one; which of them, says the content. */
export async function readOpened(text: string, name: string): Promise<OpenedFile> {
  const imported = graphFormatOf(text);
  if (imported === undefined) return { text, ...(await parsedText(text)) };
  const { importGraph } = await import("../importers/graph-case.ts");
  const { casefile, problems } = importGraph(text, imported, name);
  if (casefile === undefined) return { text, problems, imported };
  const made = JSON.stringify(casefile);
  // What was made goes the way of every casefile, so that it is no worse than one.
  const parsed = await parsedText(made);
  return { ...parsed, text: made, problems: [...problems, ...parsed.problems], imported };
}

/** A casefile that anybody may have made: read with care. */
export async function parsedText(text: string): Promise<ReadCase> {
  const { parseCasefile } = await import("../casefile/parse.ts");
  return parseCasefile(text);
}

/** The problems with the lines of the JSON that they stand in. */
export async function withLineNumbers(
  text: string,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const { withLines } = await import("../casefile/lines.ts");
  return withLines(text, problems);
}
