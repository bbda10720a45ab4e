import { thingWords } from "../briefing/thing-words.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import { filterLine } from "../filter/filter-line.ts";
import type { View } from "../state/view.ts";

/** A first title for a step: what is selected, else what is filtered by, else the case's own headline. */
export function titleOf(index: CaseIndex, { selection, filter }: View): string {
  if (selection !== undefined) return thingWords({ index }, selection.id);
  return filterLine(filter, index) ?? index.casefile.headline;
}
