import { tenth } from "../base/geometry.ts";
import type { Figure } from "../casefile/types.ts";
import { familyOf } from "../casefile/vocabulary.ts";
import type { Mark, Scene } from "../scene/scene.ts";
import { type Ink, inkOf } from "../theme/fills.ts";
import { fitText, TYPE } from "../theme/type-scale.ts";
import { say } from "../words/messages.ts";
import { type FigureScale, type PlacedFigure, placeFigure } from "./layout.ts";

export const BAR_HEIGHT = 28;
const MIDDLE = BAR_HEIGHT / 2;
const HALF = 6;
const LIGHT = 0.28;
const WORDS_PADDING = 8;

/** The picture of one figure on the scale of its group, 28 px high. `label` is its accessible name, in words. */
export function figureScene(figure: Figure, scale: FigureScale, label: string): Scene {
  const placed = placeFigure(figure, scale);
  return {
    width: scale.width,
    height: BAR_HEIGHT,
    label,
    marks: placed.form === "words" ? wordsBox(scale.width) : bar(placed, inkFor(figure)),
  };
}

/** Solid bars are a shade lighter than the marks that stand on them. */
function inkFor({ status }: Figure): Ink {
  const family = familyOf(status);
  const ink = inkOf(family, "ink");
  return family === "happened" ? { ...ink, fill: "ink-2", stroke: "ink-2" } : ink;
}

/** A dashed empty box: no length is claimed. The words stand above it. */
function wordsBox(width: number): readonly Mark[] {
  return [
    {
      kind: "rect",
      key: "box",
      x: 1,
      y: 2,
      width: Math.max(0, width - 2),
      height: BAR_HEIGHT - 4,
      stroke: "line",
      strokeWidth: 1.5,
      dash: "4 3",
    },
    {
      kind: "text",
      key: "words",
      x: WORDS_PADDING,
      y: MIDDLE + 4,
      text: fitText(say("figures.words.noLength"), width - 2 * WORDS_PADDING, TYPE.label),
      size: TYPE.label,
      fill: "ink-2",
    },
  ];
}

/** Filled by status as the marks of events are: solid, hollow, dashed, hatched. */
function bar(placed: PlacedFigure, ink: Ink): readonly Mark[] {
  return [
    vertical("zero", 0.5, HALF + 3, "line", 1),
    ...(placed.light === undefined || placed.light <= placed.solid
      ? []
      : [body("light", placed.solid, placed.light, ink, LIGHT)]),
    ...(placed.solid > 0 ? [body("solid", 0, placed.solid, ink, 1)] : []),
    ...whiskers(placed),
    ...(placed.arrow === undefined ? [] : arrow(placed.arrow)),
    ...(placed.tick === undefined ? [] : tick(placed.tick.x, placed.tick.closed)),
    ...(placed.best === undefined ? [] : [vertical("best", placed.best, HALF, "ink", 2)]),
    ...(placed.form === "exact" && placed.solid === 0 ? tick(0.5, true) : []),
    ...placed.loose.map((x, i) => vertical(`loose-${i}`, x, HALF + 3, "ink", 2)),
  ];
}

function body(
  key: string,
  from: number,
  to: number,
  { fill, stroke, strokeWidth, dash }: Ink,
  opacity: number,
): Mark {
  // The outline lies inside of the number's length.
  const inset = Math.min(strokeWidth / 2, (to - from) / 2);
  return {
    kind: "rect",
    key,
    x: tenth(from + inset),
    y: MIDDLE - HALF + strokeWidth / 2,
    width: tenth(to - from - 2 * inset),
    height: 2 * HALF - strokeWidth,
    fill,
    stroke,
    strokeWidth,
    opacity,
    ...(dash === undefined ? {} : { dash }),
  };
}

function whiskers(placed: PlacedFigure): readonly Mark[] {
  const [from, to] = placed.whiskers;
  if (from === undefined || to === undefined) return [];
  return [
    {
      kind: "line",
      key: "whisker",
      x1: tenth(from),
      x2: tenth(to),
      y1: MIDDLE,
      y2: MIDDLE,
      stroke: "ink",
      strokeWidth: 1,
    },
    vertical("whisker-low", from, HALF, "ink", 1),
    vertical("whisker-high", to, HALF, "ink", 1),
  ];
}

/** Closed: a filled lozenge on the number. Open: an empty one, because the number itself is not included. */
function tick(x: number, closed: boolean): readonly Mark[] {
  return [
    vertical("tick", x, HALF + 4, "ink", 2),
    {
      kind: "path",
      key: closed ? "closed" : "open",
      d: "M-4.5,0L0,-4.5L4.5,0L0,4.5Z",
      x: tenth(x),
      y: MIDDLE,
      fill: closed ? "ink" : "paper",
      stroke: "ink",
      strokeWidth: 1.5,
    },
  ];
}

function arrow(x: number): readonly Mark[] {
  const from = tenth(x + 5);
  const to = tenth(x + 22);
  return [
    { kind: "line", key: "shaft", x1: from, x2: to, y1: MIDDLE, y2: MIDDLE, stroke: "ink", strokeWidth: 1.5 },
    { kind: "path", key: "head", d: "M-5,-4L0,0L-5,4", x: to, y: MIDDLE, stroke: "ink", strokeWidth: 1.5 },
  ];
}

function vertical(key: string, x: number, half: number, stroke: "ink" | "line", strokeWidth: number): Mark {
  const at = tenth(x);
  return { kind: "line", key, x1: at, x2: at, y1: MIDDLE - half, y2: MIDDLE + half, stroke, strokeWidth };
}
