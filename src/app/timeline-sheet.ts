import type { CaseEvent } from "../casefile/types.ts";
import { sheetOf } from "../exporters/sheet.ts";
import { filterLine } from "../filter/filter-line.ts";
import type { Scene } from "../scene/scene.ts";
import { countsOf, unmatchedAs } from "../state/derive.ts";
import { SAMPLE_HEIGHT } from "../summary/legend.ts";
import { legendParts } from "../summary/legend-parts.ts";
import { axisFor } from "../timeline/axis.ts";
import { layoutTimeline, type TimelineLayout } from "../timeline/layout.ts";
import { modelOf } from "../timeline/model.ts";
import { pack } from "../timeline/pack.ts";
import { timelineScene } from "../timeline/scene.ts";
import { say } from "../words/messages.ts";
import { fullSourceLine } from "../words/sources.ts";
import { countLine } from "./derive.ts";
import type { Shown } from "./graph-sheet.ts";
import { windowLine } from "./shown-words.ts";

const WIDTH = 1200;

/** The timeline's window with all of its lanes, as a sheet. */
export function timelineSheet({ index, view, window, answer }: Shown): Scene {
  const { casefile } = index;
  const matched = new Set(answer.events);
  const hidden = unmatchedAs(view, index) === "hide";
  const model = modelOf(index, view.laneBy);
  const plot = WIDTH - model.plotLeft;
  const scale = axisFor(window, plot, model.reference).scale;
  const packing = pack({ model, scale, width: plot, shown: (id) => !hidden || matched.has(id) });
  const layout = layoutTimeline(model, packing, window, plot);
  const selected = view.selection?.kind === "event" ? view.selection.id : undefined;
  const filter = filterLine(view.filter, index);
  return sheetOf({
    picture: timelineScene(model, layout, WIDTH, { matched, selected, domPrefix: "" }),
    title: casefile.headline,
    shown: [
      say("export.shown", { title: casefile.title, what: say("app.region.timeline") }),
      [
        countLine(countsOf(index, answer, window), answer.events.length),
        windowLine(window),
        ...(filter === undefined ? [] : [filter]),
      ].join(" · "),
    ],
    legend: legendParts(eventsIn(layout)).map((part) => ({ ...part, boxHeight: SAMPLE_HEIGHT })),
    source: fullSourceLine(index),
    marking: casefile.marking,
  });
}

/** What has a mark in the picture. */
function eventsIn({ marks, undated }: TimelineLayout): readonly CaseEvent[] {
  return [...undated, ...marks.map(({ packed }) => packed)].flatMap(({ items }) =>
    items.map(({ event }) => event),
  );
}
