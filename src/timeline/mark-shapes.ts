/** The shapes of one mark, around the centre of its glyph: what the date says, what kind of event, how sure. */
import type { Mark, RectMark } from "../scene/scene.ts";
import { type Ink, inkOf } from "../theme/fills.ts";
import { EVENT_GLYPHS } from "../theme/glyphs.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { GLYPH } from "./extent.ts";
import type { PlacedLabel } from "./labels.ts";
import type { TimelineItem } from "./model.ts";

const BAR = 12;
const BAND_OPACITY = 0.28;

export interface Clip {
  /** Ends in view, relative to the glyph's centre, in px. */
  readonly left: number;
  readonly right: number;
  /** Whether the mark goes on beyond the window. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
  /** The sure part in view, of a bar whose ends are themselves stretches. */
  readonly core?: { readonly left: number; readonly right: number };
  /** Where the label ends, when it stands on the mark. */
  readonly labelEnd: number;
}

const WHOLE: Clip = { left: -GLYPH, right: GLYPH, cutLeft: false, cutRight: false, labelEnd: 0 };

/** Everything of an event's mark but its label. */
export function shapesOf(item: TimelineItem, clip: Clip = WHOLE): readonly Mark[] {
  const ink = inkOf(item.family, item.colour);
  return [HIT, ...dateShapes(item, ink, clip), glyph(item, ink), ...doubt(item)];
}

/** The label, `at` px from the glyph's centre; on paper of its own where it stands on the mark. */
export function labelMarks({ text, at, anchor, covers }: PlacedLabel, bold: boolean): readonly Mark[] {
  const width = textWidth(text, TYPE.label, bold ? 600 : 400);
  return [
    ...(covers
      ? [
          {
            kind: "rect" as const,
            key: "paper",
            x: at - 3,
            y: -9,
            width: width + 6,
            height: 18,
            rx: 3,
            fill: "paper" as const,
          },
        ]
      : []),
    {
      kind: "text",
      key: "label",
      x: at,
      y: 4.5,
      text,
      size: TYPE.label,
      fill: "ink",
      anchor,
      halo: true,
      ...(bold ? { weight: 600 as const } : {}),
    },
  ];
}

/** Several events in one mark: their number in a box. */
export function clusterShapes(count: number): readonly Mark[] {
  return [
    HIT,
    {
      kind: "rect",
      key: "box",
      x: -11,
      y: -8,
      width: 22,
      height: 16,
      rx: 8,
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
  // A solid glyph on its own solid bar needs an edge to be seen.
  const edged = item.form === "bar" && item.family === "happened";
  return {
    kind: "path",
    key: "glyph",
    d: EVENT_GLYPHS[item.type],
    fill: ink.fill,
    stroke: edged ? "paper" : ink.stroke,
    strokeWidth: edged ? 1.5 : ink.strokeWidth,
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
      y: -4,
      text: "?",
      size: TYPE.meta,
      weight: 600,
      fill: "ink",
      halo: true,
    },
  ];
}

function dateShapes(item: TimelineItem, ink: Ink, clip: Clip): readonly Mark[] {
  const { left, right, cutLeft, cutRight, labelEnd } = clip;
  const before = cutLeft ? [line("before", left, -GLYPH, ink)] : [];
  switch (item.form) {
    case "point":
    case "undated":
      return [];
    case "bar":
      return right - left <= 2 * GLYPH + 2 && !cutLeft && !cutRight ? [] : barShapes(ink, clip);
    case "band":
      return bandShapes(ink, clip);
    case "by":
    case "until":
      return [
        line("stem", -GLYPH - 5, cutRight ? right : GLYPH + 3, ink),
        chevron("chevron", -GLYPH - 6, -1, ink),
        ...(cutRight ? [] : [stroke("stop", GLYPH + 4, ink)]),
      ];
    case "open":
      return [
        ...before,
        line("line", Math.max(GLYPH, labelEnd), right - 3, ink),
        chevron("chevron", right - 2, 1, ink),
      ];
    case "after":
      return [
        ...(cutLeft ? before : [stroke("stop", -GLYPH - 3, ink)]),
        line("stem", GLYPH, GLYPH + 6, ink),
        chevron("chevron", GLYPH + 7, 1, ink),
      ];
    case "standing":
      return [
        rect("bar", -GLYPH - 6, cutRight ? right : GLYPH + 11, 4, { fill: ink.stroke, stroke: "none" }),
        chevron("chevron", -GLYPH - 8, -1, ink),
      ];
  }
}

/** A bar with both ends known; where an end is itself a stretch, the sure core is solid and the rest light. */
function barShapes(ink: Ink, clip: Clip): readonly Mark[] {
  const { left, right, core } = clip;
  if (core === undefined) return [rect("bar", left, right, BAR, ink)];
  return [
    ...bandShapes(ink, clip),
    ...(core.right > core.left ? [rect("core", core.left, core.right, BAR, ink)] : []),
  ];
}

/** Some day in between: light from bound to bound, with a whisker at each bound in view. */
function bandShapes(ink: Ink, { left, right, cutLeft, cutRight }: Clip): readonly Mark[] {
  return [
    { ...rect("band", left, right, BAR, { fill: ink.stroke, stroke: "none" }), opacity: BAND_OPACITY },
    ...(cutLeft ? [] : [stroke("left", left, ink)]),
    ...(cutRight ? [] : [stroke("right", right, ink)]),
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
