import type { Span } from "../base/day.ts";
import type { Point, Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import { sheetOf } from "../exporters/sheet.ts";
import { filterLine } from "../filter/filter-line.ts";
import { frameFor, pictureFor } from "../graph/camera.ts";
import { changesOf } from "../graph/days.ts";
import { type Lit, litBy } from "../graph/focus.ts";
import { groundsOf, inSpace } from "../graph/ground.ts";
import type { Drawn } from "../graph/legend.ts";
import { changeEntries, legendEntries, NODE_BOX } from "../graph/legend-entries.ts";
import { pathsBetween } from "../graph/paths.ts";
import { withPins } from "../graph/pins.ts";
import { baseFor, planGraph } from "../graph/plan.ts";
import { changeWords, firstSeenWords } from "../graph/say-days.ts";
import { inkPlan, wholeScene } from "../graph/scene.ts";
import type { Scene } from "../scene/scene.ts";
import { eventsPerActor } from "../state/derive.ts";
import { shownDay } from "../state/graph-day.ts";
import type { View } from "../state/view.ts";
import { actorLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { fullSourceLine } from "../words/sources.ts";
import { onlyReported } from "./derive.ts";
import { windowLine } from "./shown-words.ts";

/** What the pictures are drawn from. */
export interface Shown {
  readonly index: CaseIndex;
  readonly positions: ReadonlyMap<Id, Point>;
  readonly view: View;
  readonly window: Span;
  readonly answer: Answer;
}

/** The pane that the picture is laid out for, whatever the reader's own: the same file on every screen. */
const PANE: Size = { width: 1200, height: 800 };

/** The whole actor graph with the emphasis of the view, as a sheet. */
export function graphSheet({ index, positions, view, window: whole, answer }: Shown): Scene {
  const { casefile } = index;
  const { selection, relationsOf, hops } = view;
  const day = shownDay(index, view, answer);
  const window = day?.span ?? whole;
  const path = view.path && pathsBetween(index, { ...view.path, relationsOf }).lit;
  const lit = litBy({ index, matched: answer, window, selection, relationsOf, hops, path });
  const frame = frameFor(pictureFor(PANE, casefile.actors.length));
  const own = inSpace(positions);
  const placed = withPins(own, view.pins);
  const counts = eventsPerActor(index, answer.events);
  const plan = planGraph(
    { index, positions: placed, pins: view.pins, frame, zoom: 1, nodeSize: view.nodeSize, counts },
    baseFor(index, placed, frame, groundsOf(casefile, own)),
  );
  const drawn = {
    actors: plan.nodes.map(({ actor }) => actor),
    relations: plan.edges.map(({ relation }) => relation),
  };
  const filter = filterLine(view.filter, index);
  return sheetOf({
    picture: wholeScene(inkPlan(plan), index, { lit, selection, path, changes: day && changesOf(day) }),
    title: casefile.headline,
    shown: [
      say("export.shown", { title: casefile.title, what: say("app.relations") }),
      [
        litLine(lit, drawn),
        windowLine(window),
        ...(filter === undefined ? [] : [filter]),
        ...aroundLine(index, view),
        ...(relationsOf === "reported" ? [onlyReported(index)] : []),
        ...(day ? [changeWords(day), firstSeenWords(day, index)] : []).filter((words) => words !== undefined),
      ].join(" · "),
    ],
    legend: [...legendEntries(drawn), ...changeEntries(day && changesOf(day))].map((part) => ({
      ...part,
      boxHeight: NODE_BOX,
    })),
    source: fullSourceLine(index),
    marking: casefile.marking,
  });
}

/** "12 of 59 actors and 20 of 72 relations stand out, the rest is faint". */
function litLine(lit: Lit, drawn: Drawn): string {
  return say("export.shown.graph", {
    whole: lit.actors.size === drawn.actors.length && lit.relations.size === drawn.relations.length,
    actors: lit.actors.size,
    allActors: drawn.actors.length,
    relations: lit.relations.size,
    allRelations: drawn.relations.length,
  });
}

/** What the selection lights, where it is an actor; other things light what they are about. */
function aroundLine(index: CaseIndex, { selection }: View): readonly string[] {
  const actor = selection?.kind === "actor" ? index.actors.get(selection.id) : undefined;
  return actor === undefined ? [] : [say("export.around", { actor: actorLabel(actor) })];
}
