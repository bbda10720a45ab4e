/** Who says it, for cells of tables. */
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Attribution, CaseEvent } from "../casefile/types.ts";
import { actorLabel, speakerLabel } from "./labels.ts";
import { say } from "./messages.ts";

/**
 * Who said it first and by whom it came, each way once: "Free Syrian Army, via U.S. official (unnamed)". The publication is
 * named only where it speaks itself. Everybody stands under one name: nobody is counted as several.
 */
export function sayersOf(index: CaseIndex, event: CaseEvent): readonly string[] {
  const ways = event.evidence.flatMap(({ attribution }) => {
    const [first, ...between] = attribution.map((step) => speakerOf(index, step)).reverse();
    const via = between.slice(0, -1);
    if (first === undefined) return [];
    return [via.length === 0 ? first : say("words.sayer.via", { first, via: via.join(", ") })];
  });
  return [...new Set(ways)];
}

function speakerOf(index: CaseIndex, { actor, anonymous }: Attribution): string {
  const found = index.actors.get(actor);
  if (found === undefined) return actor;
  return anonymous ? say("words.speaker.unnamed", { name: actorLabel(found) }) : speakerLabel(found);
}
