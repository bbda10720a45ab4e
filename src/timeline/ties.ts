import { sideOf } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Mark } from "../scene/scene.ts";
import { HEAD } from "./frame.ts";
import type { TimelineLayout } from "./layout.ts";
import type { TimelineModel } from "./model.ts";

/** Thin lines from the selected event to the lanes of its other participants, since it is drawn in one lane only. */
export function tiesOf(
  model: TimelineModel,
  layout: TimelineLayout,
  selected: Id | undefined,
): readonly Mark[] {
  const item = selected === undefined ? undefined : model.byId.get(selected);
  if (item === undefined) return [];
  const mark = layout.marks.find((one) => one.packed.items.includes(item));
  const cell = layout.undated.find((one) => one.items.includes(item));
  const at = mark ? { x: layout.plotLeft + mark.x, y: mark.y } : cell && { x: HEAD + cell.x, y: cell.y };
  if (at === undefined) return [];
  return otherLanes(model, item.id).flatMap((lane): readonly Mark[] => {
    const placed = layout.lanes[lane];
    if (lane === item.lane || placed === undefined) return [];
    const y = placed.y + placed.height / 2;
    return [
      {
        kind: "line",
        key: `tie:${lane}`,
        x1: at.x,
        y1: at.y,
        x2: at.x,
        y2: y,
        stroke: "ink-2",
        strokeWidth: 1,
        dash: "2 2",
      },
      {
        kind: "path",
        key: `end:${lane}`,
        d: "M-4,0A4,4 0 1 1 4,0A4,4 0 1 1 -4,0Z",
        x: at.x,
        y,
        fill: "paper",
        stroke: "ink-2",
        strokeWidth: 1.5,
      },
    ];
  });
}

function otherLanes(model: TimelineModel, id: Id): readonly number[] {
  const event = model.byId.get(id)?.event;
  if (event === undefined) return [];
  const keys = event.participants.flatMap(({ actor }) => {
    if (model.laneBy === "actor") return [actor];
    return model.laneBy === "side" ? (sideOf(model.index, actor)?.id ?? []) : [];
  });
  return [...new Set(keys)]
    .map((key) => model.lanes.findIndex((lane) => lane.key === key))
    .filter((lane) => lane >= 0);
}
