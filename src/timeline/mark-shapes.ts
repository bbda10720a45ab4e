/** The shapes of one mark, around the centre of its glyph: what the date says, what kind of event, how sure. */
import type { Mark, RectMark } from "../scene/scene.ts";
import { type Ink, inkOf } from "../theme/fills.ts";
import { EVENT_GLYPHS } from "../theme/glyphs.ts";
import { TYPE } from "../theme/type-scale.ts";
import type { TimelineItem } from "./model.ts";
import { GLYPH } from "./pack.ts";

const BAR = 12;
const BAND_OPACITY = 0.28;

interface Extent {
  /** Ends relative to the glyph's centre, in px. */
  readonly left: number;
  readonly right: number;
}

/** Everything of an event's mark but its label; the line of an open end begins after `labelEnd`. */
export function shapesOf(item: TimelineItem, extent: Extent, labelEnd = 0): readonly Mark[] {
  const ink = inkOf(item.family, item.colour);
  return [HIT, ...dateShapes(item, ink, extent, labelEnd), glyph(item, ink), ...doubt(item)];
}

/** The label right of the mark, `at` px from the glyph's centre. */
export function labelMark(text: string, at: number, bold: boolean): Mark {
  return {
    kind: "text",
    key: "label",
    x: at,
    y: 4.5,
    text,
    size: TYPE.label,
    fill: "ink",
    halo: true,
    ...(bold ? { weight: 600 as const } : {}),
  };
}

/** Several events in one mark: their number in a box. */
export function clusterShapes(count: number): readonly Mark[] {
  return [
    HIT,
    {
      kind: "rect",
      key: "box",
      x: -11,
      y: -9,
      width: 22,
      height: 18,
      rx: 9,
      fill: "wash",
      stroke: "ink-2",
      strokeWidth: 1,
    },
    {
      kind: "text",
      key: "count",
      x: 0,
      y: 4.2,
      text: count > 99 ? "99+" : String(count),
      size: TYPE.meta,
      anchor: "middle",
      fill: "ink",
    },
  ];
}

/** A box of 24 px to point at; it also carries the focus ring. */
const HIT: Mark = {
  kind: "rect",
  key: "hit",
  x: -12,
  y: -12,
  width: 24,
  height: 24,
  rx: 6,
  fill: "none",
  className: "hit",
};

function glyph(item: TimelineItem, ink: Ink): Mark {
  return {
    kind: "path",
    key: "glyph",
    d: EVENT_GLYPHS[item.type],
    fill: ink.fill,
    stroke: ink.stroke,
    strokeWidth: ink.strokeWidth,
    ...(ink.dash === undefined ? {} : { dash: ink.dash }),
  };
}

function doubt(item: TimelineItem): readonly Mark[] {
  if (!item.uncertain) return [];
  return [
    {
      kind: "text",
      key: "doubt",
      x: 7,
      y: -5,
      text: "?",
      size: TYPE.meta,
      weight: 600,
      fill: "ink",
      halo: true,
    },
  ];
}

function dateShapes(
  item: TimelineItem,
  ink: Ink,
  { left, right }: Extent,
  labelEnd: number,
): readonly Mark[] {
  switch (item.form) {
    case "point":
    case "undated":
      return [];
    case "bar":
      return right - left <= 2 * GLYPH + 2 ? [] : barShapes(item, ink, left, right);
    case "band":
      return right - left <= 2 * GLYPH + 2
        ? [stroke("left", left, ink), stroke("right", right, ink)]
        : [
            {
              ...rect("band", left, right, BAR, { fill: ink.stroke, stroke: "none" }),
              opacity: BAND_OPACITY,
            },
            stroke("left", left, ink),
            stroke("right", right, ink),
          ];
    case "by":
    case "until":
      return [
        line("stem", -GLYPH - 5, GLYPH + 4, ink),
        chevron("chevron", -GLYPH - 6, -1, ink),
        stroke("stop", GLYPH + 4, ink),
      ];
    case "open":
      return [line("line", Math.max(GLYPH, labelEnd), right - 3, ink), chevron("chevron", right - 2, 1, ink)];
    case "after":
      return [
        stroke("stop", -GLYPH - 3, ink),
        line("stem", GLYPH, GLYPH + 6, ink),
        chevron("chevron", GLYPH + 7, 1, ink),
      ];
    case "standing":
      return [
        rect("bar", -GLYPH - 6, GLYPH + 14, 4, { fill: ink.stroke, stroke: "none" }),
        chevron("chevron", -GLYPH - 8, -1, ink),
      ];
  }
}

/** A bar with both ends known; where an end is itself a stretch, the sure core is solid and the rest light. */
function barShapes(item: TimelineItem, ink: Ink, left: number, right: number): readonly Mark[] {
  const { core, from, to } = item;
  if (core === undefined || from === undefined || to === undefined || to <= from)
    return [rect("bar", left, right, BAR, ink)];
  const at = (day: number) => left + ((day - from) / (to - from)) * (right - left);
  return [
    { ...rect("band", left, right, BAR, { fill: ink.stroke, stroke: "none" }), opacity: BAND_OPACITY },
    rect("core", at(core.from), at(core.to), BAR, ink),
    stroke("left", left, ink),
    stroke("right", right, ink),
  ];
}

function rect(
  key: string,
  left: number,
  right: number,
  height: number,
  ink: Pick<Ink, "fill" | "stroke">,
): RectMark {
  return {
    kind: "rect",
    key,
    x: left,
    y: -height / 2,
    width: Math.max(0, right - left),
    height,
    rx: Math.min(2, height / 2),
    fill: ink.fill,
    stroke: ink.stroke,
    strokeWidth: 1,
  };
}

function line(key: string, left: number, right: number, ink: Ink): Mark {
  return {
    kind: "line",
    key,
    x1: left,
    y1: 0,
    x2: Math.max(left, right),
    y2: 0,
    stroke: ink.stroke,
    strokeWidth: 2,
  };
}

function stroke(key: string, x: number, ink: Ink): Mark {
  return { kind: "line", key, x1: x, y1: -7, x2: x, y2: 7, stroke: ink.stroke, strokeWidth: 2 };
}

/** An open end: an angle that points left (-1) or right (1). */
function chevron(key: string, x: number, direction: 1 | -1, ink: Ink): Mark {
  return {
    kind: "path",
    key,
    d: `M${-4 * direction},-5L0,0L${-4 * direction},5`,
    x: x + 2 * direction,
    y: 0,
    fill: "none",
    stroke: ink.stroke,
    strokeWidth: 2,
  };
}
