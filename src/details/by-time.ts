import { dateOf } from "../casefile/index-case.ts";
import type { CaseEvent, Id } from "../casefile/types.ts";

/** In the order of time: undated first, then by the earliest day that is given, then by id. */
export function byTime(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return [...events].sort((a, b) => compare(a, b));
}

export interface Neighbours {
  readonly previous?: Id;
  readonly next?: Id;
}

/** The ids before and after one in an order; none where it does not stand in it. */
export function neighboursOf(order: readonly Id[], id: Id): Neighbours {
  const at = order.indexOf(id);
  if (at < 0) return {};
  const previous = order[at - 1];
  const next = order[at + 1];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

function compare(a: CaseEvent, b: CaseEvent): number {
  const days = firstDay(a) - firstDay(b);
  if (days !== 0) return days;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function firstDay(event: CaseEvent): number {
  const date = dateOf(event.when);
  return date.earliestStart ?? date.latestEnd ?? Number.MIN_SAFE_INTEGER;
}
