/** Where the words of a mark stand. Which marks have room for words is decided in `pack.ts`; here they are cut to the window. */
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import { whenShort } from "../words/dates.ts";
import { say } from "../words/messages.ts";
import { GLYPH, isOpenBegun, isOpenEnded, labelSide } from "./extent.ts";
import type { PlacedMark } from "./layout.ts";
import type { TimelineItem } from "./model.ts";
import { LABEL_GAP, LABEL_LEAST } from "./pack.ts";

export interface PlacedLabel {
  readonly text: string;
  /** Where it is anchored, and its right end, in px from the glyph's centre. */
  readonly at: number;
  readonly anchor: "start" | "end";
  readonly end: number;
  /** Whether it stands on a solid bar. */
  readonly covers: boolean;
}

/** The label of one event's mark on a plot of that width; undefined where there is no room for one. */
export function placeLabel(
  item: TimelineItem,
  mark: PlacedMark,
  plot: number,
  selected: boolean,
): PlacedLabel | undefined {
  const words = wordsOf(item, mark, selected);
  if (words === "") return undefined;
  const weight = selected ? 600 : 400;
  const width = (text: string) => textWidth(text, TYPE.label, weight);
  const cutTo = (room: number) => {
    const text = fitText(words, room, TYPE.label, weight);
    return text === words || width(text) >= LABEL_LEAST ? text : "";
  };
  if (sideOf(item, mark) === "left") {
    const end = (mark.edge === "right" ? -GLYPH - 8 : mark.x0 - mark.x) - LABEL_GAP;
    const text = cutTo(mark.x + end - (mark.edge === "right" ? plot - (mark.reach ?? plot) : 0));
    return text === "" ? undefined : { text, at: end, anchor: "end", end, covers: false };
  }
  const right = rightOf(item, mark, plot);
  const outside = right + LABEL_GAP;
  const inside = GLYPH + LABEL_GAP;
  const within = right > GLYPH + 40 && mark.x + outside + width(words) > plot;
  const at = within ? inside : outside;
  const limit = mark.edge === "left" ? (mark.reach ?? plot) : plot;
  const text = cutTo(within ? right - inside - LABEL_GAP : limit - mark.x - at);
  return text === ""
    ? undefined
    : { text, at, anchor: "start", end: at + width(text) + LABEL_GAP, covers: within && item.form === "bar" };
}

/** A mark that is parked at an edge says its date, since its place does not. */
function wordsOf(item: TimelineItem, mark: PlacedMark, selected: boolean): string {
  const { event } = item;
  if (mark.edge !== undefined)
    return say("timeline.edge", { title: event.short, when: whenShort(event.when) });
  return mark.packed.label === "" && selected ? event.short : mark.packed.label;
}

/** The words of what is parked at an edge stand on the side where the window is. */
function sideOf(item: TimelineItem, { edge }: PlacedMark): "left" | "right" {
  if (edge === undefined) return labelSide(item.form);
  return edge === "left" ? "right" : "left";
}

/** Right end of the mark in view, from the glyph's centre. */
function rightOf(item: TimelineItem, mark: PlacedMark, plot: number): number {
  if (isOpenEnded(item.form)) return mark.packed.line && item.form === "open" ? GLYPH : GLYPH + 14;
  if (isOpenBegun(item.form)) return GLYPH + 12;
  return Math.max(GLYPH, Math.min(mark.x1, plot) - mark.x);
}
