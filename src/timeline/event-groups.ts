/** Events as a list by date, for narrow screens: undated, by the reference day, each day, longer times, after. */
import { type Day, day } from "../base/day.ts";
import { dayWords, weekdayWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";
import type { TimelineItem, TimelineModel } from "./model.ts";

export interface EventGroup {
  readonly key: string;
  readonly title: string;
  readonly items: readonly TimelineItem[];
}

/** Every item stands in exactly one group. */
export function groupEvents(model: TimelineModel, items: readonly TimelineItem[]): readonly EventGroup[] {
  const groups = new Map<string, { title: string; order: number; items: TimelineItem[] }>();
  for (const item of items) {
    const { key, title, order } = placeOf(item, model.reference);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { title, order, items: [item] });
  }
  return [...groups]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([key, group]) => ({ key, title: group.title, items: group.items }));
}

const FAR = 1e9;
/** The shortest time that is no longer listed under its first day: a month. */
const LONG = 28;

function placeOf(item: TimelineItem, reference: Day | undefined) {
  const { form, from, to } = item;
  if (form === "undated") return { key: "undated", title: say("timeline.undated"), order: -FAR };
  if (form === "standing") return { key: "standing", title: say("timeline.list.standing"), order: -FAR + 1 };
  if ((form === "by" || form === "until") && to !== undefined) {
    const last = day(to - 1);
    return { key: `by:${last}`, title: say("timeline.list.by", { date: dayWords(last) }), order: last - 0.5 };
  }
  if (form === "after" && from !== undefined) {
    const late = reference !== undefined && from >= reference;
    return {
      key: `after:${from}`,
      title: say("timeline.list.from", { date: dayWords(day(from)) }),
      order: late ? FAR + from : from + 0.5,
    };
  }
  if (from !== undefined && to !== undefined && to - from >= LONG)
    return { key: "long", title: say("timeline.list.month"), order: FAR / 2 };
  const at = from ?? 0;
  return { key: `day:${at}`, title: weekdayWords(day(at)), order: at };
}
