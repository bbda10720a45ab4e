/** The words of the mark under the cursor, where it has none of its own. */
import type { Mark } from "../scene/scene.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import type { Stop } from "./cursor.ts";
import type { TimelineModel } from "./model.ts";
import { CLUSTER } from "./pack.ts";
import { clusterWords } from "./scene.ts";

const MOST = 280;
const PADDING = 6;
const HEIGHT = 22;

/** A slip of paper beside the mark, on the side where there is room; nothing for a mark that is labelled. */
export function captionMarks(model: TimelineModel, stop: Stop, width: number): readonly Mark[] {
  if (stop.labelled) return [];
  const items = stop.ids.flatMap((id) => model.byId.get(id) ?? []);
  const [only] = items;
  if (only === undefined) return [];
  const text = fitText(items.length === 1 ? only.event.short : clusterWords(items), MOST, TYPE.label);
  const room = textWidth(text, TYPE.label) + 2 * PADDING;
  const left = stop.x + CLUSTER + 5 + room <= width ? stop.x + CLUSTER + 5 : stop.x - CLUSTER - 5 - room;
  return [
    {
      kind: "rect",
      key: "paper",
      x: left,
      y: stop.y - HEIGHT / 2,
      width: room,
      height: HEIGHT,
      rx: 4,
      fill: "paper",
      stroke: "line",
      strokeWidth: 1,
    },
    { kind: "text", key: "words", x: left + PADDING, y: stop.y + 4.5, text, size: TYPE.label, fill: "ink" },
  ];
}
