import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { nameOf } from "../words/describe.ts";
import { say } from "../words/messages.ts";

/** Whatever an id names, in words; the id itself where nothing has it. */
export function thingWords({ index }: { readonly index: CaseIndex }, id: Id): string {
  const event = index.events.get(id);
  if (event !== undefined) return event.title;
  const relation = index.relations.get(id);
  if (relation !== undefined)
    return say("briefing.thing.relation", {
      source: nameOf(index, relation.source),
      target: nameOf(index, relation.target),
    });
  return index.figures.get(id)?.title ?? index.places.get(id)?.name ?? nameOf(index, id);
}
