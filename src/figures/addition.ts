import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure } from "../casefile/types.ts";
import { say } from "../words/messages.ts";
import { figureWords } from "../words/numbers.ts";
import { sumOf } from "./compare.ts";

/** The answer to "add these two": the reason why not, or the sum with its words. */
export function additionWords(index: CaseIndex, a: Figure, b: Figure): string {
  return `${index.casefile.id}${a.id}${b.id}`;
}
