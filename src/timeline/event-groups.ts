/** Events as a list by date, for narrow screens: undated, by the reference day, each day, longer times, after. */

import { type Day, day } from "../base/day.ts";
import { withCapital } from "../base/with-capital.ts";
import { dayWords, weekdayWords, whenWords } from "../words/dates.ts";
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

function placeOf(item: TimelineItem, reference: Day | undefined) {
  const { form, from, to } = item;
  if (form === "undated") return { key: "undated", title: say("timeline.undated"), order: -FAR };
  if (form === "standing")
    return { key: "standing", title: say("timeline.list.standing"), order: (reference ?? FAR) - 0.4 };
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
  const at = from ?? 0;
  if (form === "point" && !item.uncertain)
    return { key: `day:${at}`, title: weekdayWords(day(at)), order: at };
  // A day as a heading would be more exact than the text.
  const { edtf } = item.event.when;
  return { key: `date:${edtf}`, title: withCapital(whenWords(item.event.when)), order: at + 0.25 };
}
