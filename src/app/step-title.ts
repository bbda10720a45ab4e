import { thingWords } from "../briefing/thing-words.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import { chipsOf } from "../filter/chips.ts";
import type { View } from "../state/view.ts";

/** A first title for a step: what is selected, else what is filtered by, else the case's own headline. */
export function titleOf(index: CaseIndex, { selection, filter }: View): string {
  if (selection !== undefined) return thingWords({ index }, selection.id);
  const chips = chipsOf(filter, index).map(({ label }) => label);
  return chips.length === 0 ? index.casefile.headline : chips.join(", ").slice(0, 120);
}
