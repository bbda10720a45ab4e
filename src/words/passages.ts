/** Where in a document a passage stands, in words. */
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Block, Passage } from "../casefile/types.ts";
import { say } from "./messages.ts";
import { numberWords } from "./numbers.ts";

/** "Paragraph 5", "Title". */
export function blockWords(block: Block): string {
  if (block.kind !== "paragraph") return say(`words.block.${block.kind}`);
  return block.n === undefined
    ? say("words.block.unnumbered")
    : say("words.block.paragraph", { n: numberWords(block.n) });
}

/** "Paragraph 5, characters 1,234–1,290": counted in UTF-16 units from 1, the last one included. */
export function positionWords(passage: Passage, index: CaseIndex): string {
  const block = index.documents.get(passage.document)?.blocks.find(({ id }) => id === passage.block);
  return say("words.position", {
    block: block === undefined ? passage.block : blockWords(block),
    from: numberWords(passage.start + 1),
    to: numberWords(passage.end),
  });
}
