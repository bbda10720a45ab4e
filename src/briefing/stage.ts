/**
 * One step of a briefing as it stands on the stage: a scene of its own, from which the stage, the speaker's view, the
 * printed pages, the slides and the pictures are all made.
 *
 *     handling line
 *     Title: what the step finds
 *     what is shown
 *     +---------------------------+  +-------------+
 *     |  timeline, graph, figures |  | who says it |
 *     |  or list, with callouts   |  | points      |
 *     +---------------------------+  +-------------+
 *     legend
 *     source                                  3 / 9
 *     handling line
 */
import type { Span } from "../base/day.ts";
import type { Point, Rect } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { CaseEvent, Id } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import type { Drawn } from "../graph/legend.ts";
import type { Group, Mark, Scene } from "../scene/scene.ts";
import type { View } from "../state/view.ts";
import { TYPE } from "../theme/type-scale.ts";
import { say } from "../words/messages.ts";
import { sourceLine } from "../words/sources.ts";
import { type Aspect, hiddenAt, type Step } from "./briefing.ts";
import { calloutsOn } from "./callouts.ts";
import { type Fitted, placedIn } from "./fitted.ts";
import { readable } from "./readable.ts";
import { stageFigures } from "./stage-figures.ts";
import { relationsOn, stageGraph } from "./stage-graph.ts";
import { legendMarks } from "./stage-legend.ts";
import { stageEvents, stageRelations } from "./stage-list.ts";
import { shownLine } from "./stage-shown.ts";
import { BAND, frameOf, LINE, MARGIN, stageSize, TITLE, TITLE_LINE } from "./stage-size.ts";
import { textBlock } from "./stage-text.ts";
import { eventsOn, stageTimeline } from "./stage-timeline.ts";
import { hasWords, wordsMarks } from "./stage-words.ts";

export interface StageInput {
  readonly index: CaseIndex;
  readonly positions: ReadonlyMap<Id, Point>;
  readonly step: Step;
  /** The step's view, fitted to the case. */
  readonly view: View;
  readonly window: Span;
  readonly answer: Answer;
  readonly aspect: Aspect;
  /** The step's number, from 1, of so many. */
  readonly number: number;
  readonly steps: number;
  /** The handling line: of the briefing, else of the case. */
  readonly marking?: string | undefined;
}

/** A step with everything that it will ever show; `stageScene` takes away what comes later. */
export interface StagePlan {
  readonly input: StageInput;
  readonly scene: Scene;
}

/** Lays the step out. This is the costly part; builds only hide marks of it. */
export function planStage(input: StageInput): StagePlan {
  const { step, view, aspect, marking } = input;
  const size = stageSize(aspect);
  const points = step.points ?? [];
  const kind = kindOf(input);
  const wordsAt = !hasWords(points, view.selection)
    ? "nowhere"
    : kind === "timeline" || kind === "both"
      ? "below"
      : "beside";
  const frame = frameOf(size, wordsAt, marking !== undefined, hasLegend(kind));
  const { picture, events, drawn } = pictureOf(input, kind, frame.picture);
  const callouts = calloutsOn(picture, step.annotations, frame.picture);
  const marks: readonly Mark[] = [
    ...headMarks(input, size.width),
    { kind: "group", key: "picture", children: picture },
    ...(frame.words ? [wordsMarks(input, frame.words, wordsAt === "below" ? 2 : 1)] : []),
    { kind: "group", key: "callouts", children: callouts },
    ...footMarks(input, size, legendMarks(events, drawn, size.width - 2 * MARGIN)),
  ];
  return { input, scene: { ...size, label: step.title, marks: readable(marks) } };
}

/** The step as it is after so many builds. */
export function stageScene({ input, scene }: StagePlan, build: number): Scene {
  const hidden = withRelations(hiddenAt(input.step, build), input.index);
  return hidden.size === 0 ? scene : { ...scene, marks: without(scene.marks, hidden) };
}

/** Before an actor has come, none of its relations has. */
function withRelations(hidden: ReadonlySet<Id>, { casefile }: CaseIndex): ReadonlySet<Id> {
  if (hidden.size === 0) return hidden;
  const theirs = casefile.relations.filter(({ source, target }) => hidden.has(source) || hidden.has(target));
  return new Set([...hidden, ...theirs.map(({ id }) => id)]);
}

/** Whether the step's view shows the timeline, the graph, both, or words and figures. */
export type Kind = "both" | "timeline" | "graph" | "relations" | "events" | "figures";

export function kindOf({ view, index }: StageInput): Kind {
  if (view.screen === "figures") return "figures";
  if (view.screen === "table") return "events";
  const only = index.casefile.events.length === 0 ? "graph" : view.pictures;
  return only === "graph" && view.relationsAs === "list" ? "relations" : only;
}

/** Words and figures say what their marks mean. */
function hasLegend(kind: Kind): boolean {
  return kind === "timeline" || kind === "graph" || kind === "both";
}

interface Picture {
  readonly picture: readonly Mark[];
  readonly events: readonly CaseEvent[];
  readonly drawn: Drawn | undefined;
}

const BETWEEN = 12;
const TIMELINE_SHARE = 0.5;

function pictureOf(input: StageInput, kind: Kind, box: Rect): Picture {
  const nothing = { events: [], drawn: undefined };
  if (kind === "figures")
    return { ...nothing, picture: [placedIn("figures", box, stageFigures(input, box))] };
  if (kind === "events") {
    const events = eventsOn(input);
    return { ...nothing, picture: [placedIn("events", box, stageEvents(input, events, box))] };
  }
  if (kind === "relations") {
    const { relations } = relationsOn(input);
    return { ...nothing, picture: [placedIn("relations", box, stageRelations(input, relations, box))] };
  }
  const [above, below] = kind === "both" ? halves(box) : [box, box];
  const events = kind === "graph" ? [] : eventsOn(input);
  const drawn = kind === "timeline" ? undefined : relationsOn(input);
  const put = (key: string, place: Rect, drawing: Fitted) => placedIn(key, place, drawing);
  return {
    events,
    drawn,
    picture: [
      ...(kind === "graph" ? [] : [put("timeline", above, stageTimeline(input, events, above))]),
      ...(drawn === undefined ? [] : [put("graph", below, stageGraph(input, drawn, below))]),
    ],
  };
}

function halves({ x, y, width, height }: Rect): readonly [Rect, Rect] {
  const top = Math.round((height - BETWEEN) * TIMELINE_SHARE);
  return [
    { x, y, width, height: top },
    { x, y: y + top + BETWEEN, width, height: height - top - BETWEEN },
  ];
}

function headMarks(input: StageInput, width: number): readonly Mark[] {
  const { step, marking } = input;
  const top = (marking === undefined ? 6 : BAND) + 10;
  const across = width - 2 * MARGIN;
  const title = textBlock("title", step.title, MARGIN, 0, {
    size: TITLE,
    weight: 600,
    width: across,
    most: 2,
    balanced: true,
  });
  // A title of one line stands where the second one of others does, next to what it is about.
  const drop = title.height <= TITLE_LINE + 4 ? TITLE_LINE / 2 : 0;
  const shown = textBlock("shown", shownLine(input), MARGIN, 0, {
    size: TYPE.meta,
    fill: "ink-2",
    width: across,
    most: 1,
  });
  return [
    ...(marking === undefined ? [] : [handling("handling-top", marking, 0, width)]),
    { kind: "group", key: "title", y: top + drop, children: title.marks },
    { kind: "group", key: "shown", y: top + drop + title.height + 3, children: shown.marks },
  ];
}

function footMarks(
  { index, marking, number, steps }: StageInput,
  { width, height }: { readonly width: number; readonly height: number },
  legend: readonly Mark[],
): readonly Mark[] {
  const band = marking === undefined ? 6 : BAND;
  const bottom = height - band;
  const progress = say("briefing.stage.progress", { number, steps });
  const across = width - 2 * MARGIN;
  const source = textBlock("source", sourceLine(index), MARGIN, 0, {
    fill: "ink-2",
    width: across - 80,
    most: 1,
  });
  return [
    { kind: "group", key: "legend", x: MARGIN, y: bottom - 46, children: legend },
    { kind: "group", key: "source", y: bottom - LINE - 9, children: source.marks },
    {
      kind: "text",
      key: "progress",
      x: width - MARGIN,
      y: bottom - LINE - 9 + 12,
      text: progress,
      size: TYPE.meta,
      anchor: "end",
      fill: "ink-2",
    },
    { kind: "rect", key: "way", x: MARGIN, y: bottom - 31, width: across, height: 1, fill: "hair" },
    {
      kind: "rect",
      key: "way-gone",
      x: MARGIN,
      y: bottom - 31.5,
      width: (across * number) / Math.max(1, steps),
      height: 2,
      fill: "ink-2",
    },
    ...(marking === undefined ? [] : [handling("handling-bottom", marking, bottom, width)]),
  ];
}

function handling(key: string, text: string, y: number, width: number): Group {
  return {
    kind: "group",
    key,
    y,
    children: [
      { kind: "rect", key: "ground", x: 0, y: 0, width, height: BAND, fill: "wash" },
      {
        kind: "text",
        key: "text",
        x: width / 2,
        y: 14.3,
        text,
        size: TYPE.meta,
        weight: 600,
        anchor: "middle",
        fill: "ink",
      },
    ],
  };
}

/** Marks of things that have not come yet are left out, and with them the callouts and the words about them. */
function without(marks: readonly Mark[], hidden: ReadonlySet<Id>): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    if (mark.kind !== "group") return isNoteOf(mark.key, hidden) ? [] : [mark];
    if (isHidden(mark, hidden)) return [];
    return [{ ...mark, children: without(mark.children, hidden) }];
  });
}

function isHidden({ key, target, members }: Group, hidden: ReadonlySet<Id>): boolean {
  if (key.startsWith("point:")) return hidden.has(key.slice("point:".length));
  if (key.startsWith("note:")) return isNoteOf(key, hidden);
  if (members !== undefined) return members.every((id) => hidden.has(id));
  return target !== undefined && hidden.has(target.id);
}

/** Words along an edge ("note:<relation>") and callouts ("note:<n>:<anchor>"). */
function isNoteOf(key: string, hidden: ReadonlySet<Id>): boolean {
  return key.startsWith("note:") && hidden.has(key.replace(/^note:(?:\d+:)?/, ""));
}
