import type { Point } from "../base/geometry.ts";
import { familyOf, RELATION_TYPES, type RelationSign, type StatusFamily } from "../casefile/vocabulary.ts";
import type { Mark } from "../scene/scene.ts";
import { LINE_STYLES } from "../theme/fills.ts";
import { arrival, type Curve, n, pathOf, reversed, trimmed } from "./curves.ts";
import type { PlacedEdge } from "./plan.ts";

const ARROW = { length: 9, half: 4.2 } as const;
/** The same arrow's outline where it is drawn with a stroke of 2 px around it. */
const STROKED_ARROW = { tip: 2.4, length: 8, half: 2.6 } as const;
const CHEVRON = { length: 6, half: 3.6 } as const;
const BAR = { half: 5.5, width: 2.5, inset: 2 } as const;
const CASING = 3.5;
/** Ties that are neither friendly nor hostile (offices, parts) stay in the background. */
const NEUTRAL_THIN = 0.65;

export interface LineLook {
  readonly sign: RelationSign;
  readonly family: StatusFamily;
  /** The relation holds both ways: both ends carry the mark. */
  readonly bothEnds: boolean;
  /** Factor on the line's width. */
  readonly emphasis: number;
}

/**
 * One edge: paper casing, so that crossings read as over and under; the line, whose style says the status; the end
 * marks, whose form says the sign (arrow: friendly, bar: hostile, open chevron: neither).
 */
export function edgeMarks({ relation, curve }: PlacedEdge): readonly Mark[] {
  const { sign, symmetric } = RELATION_TYPES[relation.type];
  return lineMarks(curve, {
    sign,
    family: familyOf(relation.status),
    bothEnds: symmetric,
    emphasis: sign === "neutral" ? NEUTRAL_THIN : 1,
  });
}

export function lineMarks(curve: Curve, { sign, family, bothEnds, emphasis }: LineLook): readonly Mark[] {
  const style = LINE_STYLES[family];
  const width = style.width * emphasis;
  const inset = insetOf(sign);
  const line = pathOf(trimmed(curve, bothEnds ? inset : 0, inset));
  const casing: Mark = {
    kind: "path",
    key: "casing",
    d: line,
    stroke: "paper",
    strokeWidth: width + CASING,
  };
  if (style.dash === undefined && !style.double) {
    const ends = bothEnds ? [curve, reversed(curve)] : [curve];
    return [casing, solidMark(sign, trimmed(curve, bothEnds ? inset : 0, inset), ends, width)];
  }
  const marks: Mark[] = [
    casing,
    {
      kind: "path",
      key: "line",
      d: line,
      stroke: `sign-${sign}`,
      strokeWidth: width,
      ...(style.dash === undefined ? {} : { dash: style.dash }),
    },
  ];
  if (style.double)
    marks.push({ kind: "path", key: "hollow", d: line, stroke: "paper", strokeWidth: width * 0.45 });
  marks.push(endMark("target", sign, curve));
  if (bothEnds) marks.push(endMark("source", sign, reversed(curve)));
  return marks;
}

/** Line and ends as one path: a page holds hundreds of them. */
function solidMark(sign: RelationSign, line: Curve, ends: readonly Curve[], strokeWidth: number): Mark {
  const colour = `sign-${sign}` as const;
  const tips = ends.map((end) => tipPath(sign, end)).join("");
  // There and back again, so that filling the arrow does not fill the bow of the line.
  const way = sign === "positive" ? pathOf(line) + wayBack(line) : pathOf(line);
  return {
    kind: "path",
    key: "line",
    d: way + tips,
    stroke: colour,
    strokeWidth,
    ...(sign === "positive" ? { fill: colour } : {}),
  };
}

function wayBack({ from, control }: Curve): string {
  return `Q${xy(control)} ${xy(from)}`;
}

function tipPath(sign: RelationSign, curve: Curve): string {
  const along = arrival(curve);
  switch (sign) {
    case "positive": {
      const { tip, length, half } = STROKED_ARROW;
      const [left, right] = wings(curve.to, along, length, half);
      const point = { x: curve.to.x - along.x * tip, y: curve.to.y - along.y * tip };
      return `M${xy(point)}L${xy(left)}L${xy(right)}Z`;
    }
    case "negative": {
      const [left, right] = wings(curve.to, along, BAR.inset, BAR.half);
      return `M${xy(left)}L${xy(right)}`;
    }
    case "neutral": {
      const [left, right] = wings(curve.to, along, CHEVRON.length, CHEVRON.half);
      return `M${xy(left)}L${xy(curve.to)}L${xy(right)}`;
    }
  }
}

/** A line in ink under a chosen edge. */
export function edgeHalo({ curve }: PlacedEdge): readonly Mark[] {
  const d = pathOf(curve);
  return [
    { kind: "path", key: "ring", d, stroke: "ink", strokeWidth: 9 },
    { kind: "path", key: "gap", d, stroke: "paper", strokeWidth: 6 },
  ];
}

/** Around everything that lies on a path that is shown: lines and rims of actors make one way. */
export const PATH_RIM = { stroke: "line", strokeWidth: 1.5 } as const;
/** Of the way between its rims, in px. */
const PATH_WIDTH = 7;

export function pathHalo({ curve }: PlacedEdge): readonly Mark[] {
  const d = pathOf(curve);
  return [
    {
      kind: "path",
      key: "rim",
      d,
      stroke: PATH_RIM.stroke,
      strokeWidth: PATH_WIDTH + 2 * PATH_RIM.strokeWidth,
    },
    { kind: "path", key: "way", d, stroke: "paper", strokeWidth: PATH_WIDTH },
  ];
}

function insetOf(sign: RelationSign): number {
  return sign === "positive" ? ARROW.length - 1 : sign === "negative" ? BAR.inset : 1;
}

function endMark(key: string, sign: RelationSign, curve: Curve): Mark {
  const along = arrival(curve);
  const colour = `sign-${sign}` as const;
  const tip = curve.to;
  switch (sign) {
    case "positive": {
      const [left, right] = wings(tip, along, ARROW.length, ARROW.half);
      return { kind: "path", key, d: `M${xy(tip)}L${xy(left)}L${xy(right)}Z`, fill: colour };
    }
    case "negative": {
      const [left, right] = wings(tip, along, BAR.inset, BAR.half);
      return { kind: "path", key, d: `M${xy(left)}L${xy(right)}`, stroke: colour, strokeWidth: BAR.width };
    }
    case "neutral": {
      const [left, right] = wings(tip, along, CHEVRON.length, CHEVRON.half);
      return {
        kind: "path",
        key,
        d: `M${xy(left)}L${xy(tip)}L${xy(right)}`,
        stroke: colour,
        strokeWidth: 1.4,
      };
    }
  }
}

/** Two points beside the curve, `back` px before its end. */
function wings(tip: Point, along: Point, back: number, half: number): readonly [Point, Point] {
  const x = tip.x - along.x * back;
  const y = tip.y - along.y * back;
  return [
    { x: x - along.y * half, y: y + along.x * half },
    { x: x + along.y * half, y: y - along.x * half },
  ];
}

function xy({ x, y }: Point): string {
  return `${n(x)},${n(y)}`;
}
