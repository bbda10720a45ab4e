import type { Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { CaseEvent } from "../casefile/types.ts";
import { everyMark, type Mark } from "../scene/scene.ts";
import { inWindow } from "../state/derive.ts";
import { axisFor } from "../timeline/axis.ts";
import { layoutTimeline } from "../timeline/layout.ts";
import { modelOf } from "../timeline/model.ts";
import { pack } from "../timeline/pack.ts";
import { timelineScene } from "../timeline/scene.ts";
import { type Fitted, fitted } from "./fitted.ts";
import type { StageInput } from "./stage.ts";

/** What the filter leaves in the window: on a stage nothing else is drawn. */
export function eventsOn({ index, answer, window }: StageInput): readonly CaseEvent[] {
  const matched = new Set(answer.events);
  return index.casefile.events.filter((event) => matched.has(event.id) && inWindow(event, window));
}

/** Rows of a lane that are tried one after the other where all that there are are too high for the room. */
const FEWER_ROWS = [6, 5, 4, 3, 2, 1];

/**
 * Lanes that hold an event, as large as the room lets them be with every label written; where that is too much for any
 * readable size, in fewer rows, so that labels give way and events are counted together.
 */
export function stageTimeline(input: StageInput, events: readonly CaseEvent[], room: Size): Fitted {
  const { index, view, window } = input;
  const part: CaseIndex = { ...index, casefile: { ...index.casefile, events } };
  const model = modelOf(part, view.laneBy);
  const matched = new Set(events.map(({ id }) => id));
  const selected = view.selection?.kind === "event" ? view.selection.id : undefined;
  const drawn = (width: number, rows: { readonly rows?: number } = {}) => {
    const plot = Math.max(40, width - model.plotLeft);
    const { scale } = axisFor(window, plot, model.reference);
    const packing = pack({ model, scale, width: plot, shown: () => true, ...rows });
    const layout = layoutTimeline(model, packing, window, plot);
    return timelineScene(model, layout, width, { matched, selected, domPrefix: "" });
  };
  return fitted(room, ({ width, height: most }) => {
    let { marks, height } = drawn(width);
    // Grown beyond its own px, a drawing counts only with every label.
    for (const rows of width < room.width ? [] : FEWER_ROWS) {
      if (height <= most) break;
      ({ marks, height } = drawn(width, { rows }));
    }
    const ringed = selected === undefined ? marks : marks.map((mark) => withRing(mark, selected));
    return { marks: ringed, height, whole: labelledIn(marks) >= events.length };
  });
}

/** How many events have their words beside them. */
function labelledIn(marks: readonly Mark[]): number {
  let count = 0;
  for (const mark of everyMark(marks))
    if (mark.kind === "text" && mark.key === "label" && !mark.text.endsWith("…")) count += 1;
  return count;
}

/** A ring around the glyph of the chosen event, which on the page is a matter of the style sheet. */
function withRing(mark: Mark, id: string): Mark {
  if (mark.kind !== "group") return mark;
  if (mark.target?.kind !== "event" || mark.target.id !== id)
    return { ...mark, children: mark.children.map((child) => withRing(child, id)) };
  const ring: Mark = {
    kind: "rect",
    key: "ring",
    x: -12,
    y: -12,
    width: 24,
    height: 24,
    rx: 6,
    stroke: "ink",
    strokeWidth: 2,
  };
  return { ...mark, children: [...mark.children, ring] };
}
