import { day } from "../base/day.ts";
import { spanWords, weekdayWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";
import type { GraphDay } from "./days.ts";

/** "Sunday 19 May 2013", or "19 to 20 May 2013" where days are taken together. */
export function dayTitle({ span }: GraphDay): string {
  const last = day(span.to - 1);
  return last <= span.from ? weekdayWords(span.from) : spanWords(span.from, last);
}

/** "3 new ties, 1 past": new ties may hold from that day on; of those that are past it may be open when they ended. */
export function changeWords({ appeared, ended }: GraphDay): string {
  return say("graph.day.changes", { appeared: appeared.length, ended: ended.length });
}

/** What a screen reader says of a day. */
export function dayNews(one: GraphDay): string {
  return say("graph.day.news", { when: dayTitle(one), changes: changeWords(one), events: one.events.length });
}
