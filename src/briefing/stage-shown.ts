import { day } from "../base/day.ts";
import { filterLine } from "../filter/filter-line.ts";
import { spanWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";
import type { StageInput } from "./stage.ts";
import { relationsOn } from "./stage-graph.ts";
import { eventsOn } from "./stage-timeline.ts";

/** A longer one is no reading for a room; the editor and the link have it whole. */
const LONGEST_FILTER = 60;

/** "6 of 40 events, 18 to 26 May 2013 · Filtered by: Hezbollah": what of the case the step shows. */
export function shownLine(input: StageInput): string {
  const { view, index, window } = input;
  const whole = filterLine(view.filter, index);
  const filter =
    whole !== undefined && whole.length > LONGEST_FILTER ? say("briefing.stage.filtered") : whole;
  const { from, to } = window;
  const when = spanWords(day(Math.floor(from)), day(Math.ceil(to) - 1));
  return [...countsOf(input, when), ...(filter === undefined ? [] : [filter])].join(" · ");
}

function countsOf(input: StageInput, when: string): readonly string[] {
  const { view, index, answer } = input;
  const { casefile } = index;
  if (view.screen === "figures")
    return [say("briefing.stage.figures", { shown: answer.figures.length, all: casefile.figures.length })];
  const events = say("briefing.stage.events", {
    shown: eventsOn(input).length,
    all: casefile.events.length,
    when,
  });
  if (view.screen === "table" || view.pictures === "timeline") return [events];
  const { actors, relations } = relationsOn(input);
  const graph = say("briefing.stage.actors", {
    actors: actors.length,
    allActors: casefile.actors.length,
    relations: relations.length,
    allRelations: casefile.relations.length,
  });
  return view.pictures === "graph" || casefile.events.length === 0 ? [graph] : [events, graph];
}
