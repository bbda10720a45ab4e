import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseCasefile } from "../../../src/casefile/parse.ts";
import type { Casefile } from "../../../src/casefile/types.ts";
import { inventedCase } from "./invented.ts";

/** Of the invented cases. */
export const SEED = 20130522;

export interface ScoredCase {
  readonly name: string;
  readonly casefile: Casefile;
}

const ROOT = resolve(import.meta.dirname, "../../..");

const CASES: Readonly<Record<string, () => Casefile>> = {
  "al-qusair": () => caseIn(resolve(ROOT, "data/al-qusair-2013.json")),
  "invented-36": () => inventedCase(36, SEED),
  "invented-120": () => inventedCase(120, SEED),
  "invented-300": () => inventedCase(300, SEED),
};

/** The named cases of our own, or all, and those in the files; when only files are given, only these. */
export function* casesFor(
  names: readonly string[] | undefined,
  files: readonly string[],
): Generator<ScoredCase> {
  for (const name of names ?? (files.length > 0 ? [] : Object.keys(CASES))) {
    const make = CASES[name];
    if (!make) throw new Error(`There is no case ${name}; there are ${Object.keys(CASES).join(", ")}.`);
    yield { name, casefile: make() };
  }
  for (const file of files) yield { name: basename(file), casefile: caseIn(file) };
}

function caseIn(file: string): Casefile {
  const { casefile, problems } = parseCasefile(readFileSync(file, "utf8"));
  if (!casefile) throw new Error(`${file} holds no casefile: ${problems[0]?.message ?? ""}`);
  return casefile;
}
