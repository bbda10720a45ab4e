/** What a room would stumble over on a step, so that the editor can say it before. */
import type { Id } from "../casefile/types.ts";
import { everyMark } from "../scene/scene.ts";
import { say } from "../words/messages.ts";
import { findIn, lettersIn } from "./anchors.ts";
import { MOST_LABELLED } from "./briefing.ts";
import { kindOf, type StageInput, type StagePlan } from "./stage.ts";
import { relationsOn } from "./stage-graph.ts";
import { LEAST_LETTERS, STAGE_SCALE } from "./stage-size.ts";
import { eventsOn } from "./stage-timeline.ts";
import { viewOfStep } from "./step-view.ts";
import { thingWords } from "./thing-words.ts";

const MOST_NAMED = 4;

/** Sentences, the worst first; none when the step is fit to be shown. */
export function warningsOf({ input, scene }: StagePlan): readonly string[] {
  const { step, index, view } = input;
  const { missing } = viewOfStep(step, index);
  const picture = scene.marks.find(({ key }) => key === "picture");
  const marks = picture?.kind === "group" ? picture.children : [];
  const found = findIn(marks);
  const lost = step.annotations.filter(
    ({ anchor }) => !found.points.has(anchor) && !missing.includes(anchor),
  );
  const isEmpty = found.points.size === 0 && !hasCluster(marks);
  const small = lettersIn(scene.marks).filter(({ size }) => size * STAGE_SCALE < LEAST_LETTERS);
  const events = view.screen === "scene" && view.pictures !== "graph" ? eventsOn(input) : [];
  const unnamed = events.filter(({ id }) => !hasWords(marks, id));
  const left = leftOutOf(input, found.points);
  const title = scene.marks.filter(({ key }) => key === "title");
  const cut = lettersIn([...title, ...marks]).filter(({ text }) => text.endsWith("…"));
  const all = [
    ...(missing.length === 0 ? [] : [say("briefing.check.missing", { what: listed(missing) })]),
    ...lost.map(({ anchor }) => say("briefing.check.anchor", { what: thingWords(input, anchor) })),
    ...(isEmpty ? [say("briefing.check.empty")] : []),
    ...(small.length === 0
      ? []
      : [
          say("briefing.check.small", {
            least: LEAST_LETTERS,
            count: small.length,
            what: listed(small.map(({ text }) => text)),
          }),
        ]),
    ...(left === 0 ? [] : [say("briefing.check.left", { count: left })]),
    ...(events.length > MOST_LABELLED
      ? [say("briefing.check.many", { events: events.length, most: MOST_LABELLED })]
      : []),
    ...(unnamed.length === 0
      ? []
      : [say("briefing.check.unnamed", { what: listed(unnamed.map(({ short }) => short)) })]),
    ...(cut.length === 0 ? [] : [say("briefing.check.cut", { what: listed(cut.map(({ text }) => text)) })]),
    ...(view.relationsAs === "matrix" || view.relationsAs === "days" ? [say("briefing.check.asGraph")] : []),
  ];
  return [...new Set(all)];
}

/** How many lines of a list have no room on the stage. */
function leftOutOf(input: StageInput, shown: ReadonlyMap<Id, unknown>): number {
  return linesOf(input).filter((id) => !shown.has(id)).length;
}

function linesOf(input: StageInput): readonly Id[] {
  switch (kindOf(input)) {
    case "events":
      return eventsOn(input).map(({ id }) => id);
    case "relations":
      return relationsOn(input).relations.map(({ id }) => id);
    case "figures":
      return input.answer.figures;
    default:
      return [];
  }
}

function hasCluster(marks: Parameters<typeof everyMark>[0]): boolean {
  for (const mark of everyMark(marks)) if (mark.kind === "group" && mark.members !== undefined) return true;
  return false;
}

function hasWords(marks: Parameters<typeof everyMark>[0], id: Id): boolean {
  for (const mark of everyMark(marks)) {
    if (mark.kind === "group" && mark.target?.id === id)
      return mark.children.some((child) => child.kind === "text" && child.key === "label");
  }
  return false;
}

function listed(all: readonly string[]): string {
  const words = [...new Set(all)];
  const shown = words.slice(0, MOST_NAMED).join(", ");
  return words.length > MOST_NAMED
    ? say("briefing.check.more", { shown, count: words.length - MOST_NAMED })
    : shown;
}
