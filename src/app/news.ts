import { day } from "../base/day.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import { describeTarget } from "../details/describe.ts";
import { reportedOf } from "../graph/counted.ts";
import type { Matched } from "../graph/days.ts";
import { pathsBetween, type TieQuestion } from "../graph/paths.ts";
import { dayNews, missedWords } from "../graph/say-days.ts";
import { toldPaths } from "../graph/say-ties.ts";
import { plainly } from "../graph/told.ts";
import { sameTarget } from "../scene/scene.ts";
import { missedDay, shownDay } from "../state/graph-day.ts";
import type { View } from "../state/view.ts";
import { defaultWindow } from "../timeline/window.ts";
import { spanWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";

/**
 * What a change of the view is, for those who do not see it: what was selected, else the day that the graph shows, else
 * the answer to a question to the graph, else the new window. A filter's change is told with its answer. `matched` is what
 * the filter leaves.
 */
export function newsOf(index: CaseIndex, view: View, before: View, matched: Matched): string | undefined {
  const { selection } = view;
  if (selection !== undefined && !sameTarget(selection, before.selection)) {
    const detail = describeTarget(selection, index);
    return detail && say("app.selected", { what: detail.heading });
  }
  if (view.graphDay !== before.graphDay)
    return view.graphDay === undefined ? say("graph.player.closed") : dayWords(index, view, matched);
  const answer = tiesNews(index, view, before);
  if (answer !== undefined) return answer;
  if (view.filter !== before.filter || view.window === before.window) return undefined;
  const { from, to } = view.window ?? defaultWindow(index);
  const moved = say("app.window", { when: spanWords(day(Math.floor(from)), day(Math.ceil(to) - 1)) });
  return view.graphDay === undefined ? moved : `${moved} ${dayWords(index, view, matched)}`;
}

/** That the day which is asked for does not show, and why; undefined where it does, or none is asked for. */
export function missedNews(index: CaseIndex, view: View, matched: Matched): string | undefined {
  const { graphDay } = view;
  if (graphDay === undefined) return undefined;
  if (!shownDay(index, view, matched)) return say("graph.day.none");
  const why = missedDay(index, view, matched);
  return why && missedWords(why, graphDay);
}

/** The day that shows, after why it is not the one asked for. */
function dayWords(index: CaseIndex, view: View, matched: Matched): string {
  const shown = shownDay(index, view, matched);
  const why = missedNews(index, view, matched);
  return [...(why === undefined ? [] : [why]), ...(shown ? [dayNews(shown, index)] : [])].join(" ");
}

function tiesNews(index: CaseIndex, view: View, before: View): string | undefined {
  const { path, relationsOf, hops } = view;
  const counted = relationsOf === before.relationsOf ? [] : [countedWords(index, relationsOf)];
  if (path !== undefined && (path !== before.path || counted.length > 0))
    return [...counted, pathWords(index, { ...path, relationsOf })].join(" ");
  if (counted.length > 0) return counted.join(" ");
  if (path === undefined && before.path !== undefined) return say("ties.closed");
  return hops === before.hops ? undefined : say(`ties.news.hops.${hops}`);
}

/** The path in a sentence; of several, how many there are and the first one. */
function pathWords(index: CaseIndex, question: TieQuestion): string {
  const { head, ways, hints } = toldPaths(index, question, pathsBetween(index, question), 0);
  return [plainly(head), ...ways.slice(0, 1).map(plainly), ...hints.map(({ text }) => text)].join(" ");
}

function countedWords(index: CaseIndex, relationsOf: View["relationsOf"]): string {
  const { reported, relations } = reportedOf(index);
  return say(relationsOf === "reported" ? "ties.reported.on" : "ties.news.all", { reported, relations });
}
