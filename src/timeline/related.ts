import type { Id } from "../casefile/types.ts";
import type { TimelineModel } from "./model.ts";

/** The next or previous event in time that shares a participant with the given one, among those that match. */
export function relatedEvent(
  model: TimelineModel,
  from: Id | undefined,
  direction: 1 | -1,
  matched: ReadonlySet<Id>,
): Id | undefined {
  const at = model.items.findIndex((item) => item.id === from);
  const item = model.items[at];
  if (item === undefined) return undefined;
  const actors = new Set(item.event.participants.map((participant) => participant.actor));
  const rest = direction === 1 ? model.items.slice(at + 1) : model.items.slice(0, at).reverse();
  return rest.find(
    (other) =>
      matched.has(other.id) && other.event.participants.some((participant) => actors.has(participant.actor)),
  )?.id;
}
