/** Annotations beside the marks that they are about, each with a line to its mark. */
import { clamp, overlaps, type Point, type Rect } from "../base/geometry.ts";
import { isWithin } from "../graph/sides.ts";
import type { Group, Mark } from "../scene/scene.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { wrapText } from "../theme/wrap.ts";
import { type Anchor, findIn } from "./anchors.ts";
import type { Annotation } from "./briefing.ts";

const WIDTH = 168;
const PADDING = 7;
const LEADING = 17;
const DISTANCES = [26, 44, 70, 100];
/** A line over a word is not as bad as a callout over it. */
const UNDER_LEADER = 0.4;
const STEPS = 12;
const SIDES = ["right", "above", "below", "left"] as const;
type Side = (typeof SIDES)[number];

/** The callouts that have a mark in the picture; `bounds` is where they may stand. */
export function calloutsOn(
  picture: readonly Mark[],
  annotations: readonly Annotation[],
  bounds: Rect,
): readonly Group[] {
  const { points, letters } = findIn(picture);
  const taken = [...letters, ...[...points.values()].map(glyphAt)];
  return annotations.flatMap((annotation, i): readonly Group[] => {
    const at = points.get(annotation.anchor);
    const lines = wrapText(annotation.text, { width: WIDTH, size: TYPE.label, weight: 600 });
    if (at === undefined || lines.length === 0) return [];
    const widest = Math.max(...lines.map((line) => textWidth(line, TYPE.label, 600)));
    const size = { width: widest + 2 * PADDING, height: lines.length * LEADING + 2 * PADDING - 3 };
    const box = bestBox(at, size, annotation.side, taken, bounds);
    taken.push(box);
    return [callout(`note:${i}:${annotation.anchor}`, lines, at, box)];
  });
}

/** What a glyph covers about its point. */
function glyphAt({ x, y, reach }: Anchor): Rect {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** The first place that covers no letters and no glyphs, from the wished side on; else the one that covers least. */
function bestBox(
  at: Anchor,
  size: { readonly width: number; readonly height: number },
  wish: Side | undefined,
  taken: readonly Rect[],
  bounds: Rect,
): Rect {
  const sides = wish === undefined ? SIDES : [wish, ...SIDES.filter((side) => side !== wish)];
  let best: { box: Rect; cost: number } | undefined;
  for (const side of sides) {
    for (const away of DISTANCES) {
      for (const aside of [0, -0.5, 0.5, -0.9, 0.9]) {
        const box = kept(placed(at, size, side, away, aside), bounds);
        const covers = taken.filter((other) => overlaps(other, box)).length;
        const own = overlaps(glyphAt(at), box) ? 3 : 0;
        const cost =
          covers + own + UNDER_LEADER * crossed(at, box, taken) + away / 1000 + (side === wish ? 0 : 0.01);
        if (best === undefined || cost < best.cost) best = { box, cost };
      }
    }
  }
  return best?.box ?? { ...at, ...size };
}

function placed(
  at: Point,
  { width, height }: { width: number; height: number },
  side: Side,
  away: number,
  aside: number,
): Rect {
  const [dx, dy] = [aside * width, aside * height];
  switch (side) {
    case "right":
      return { x: at.x + away, y: at.y - height / 2 + dy, width, height };
    case "left":
      return { x: at.x - away - width, y: at.y - height / 2 + dy, width, height };
    case "above":
      return { x: at.x - width / 2 + dx, y: at.y - away - height, width, height };
    case "below":
      return { x: at.x - width / 2 + dx, y: at.y + away, width, height };
  }
}

function kept({ x, y, width, height }: Rect, bounds: Rect): Rect {
  return {
    x: clamp(x, bounds.x, Math.max(bounds.x, bounds.x + bounds.width - width)),
    y: clamp(y, bounds.y, Math.max(bounds.y, bounds.y + bounds.height - height)),
    width,
    height,
  };
}

/** How many of the boxes, but for the mark's own, the line from the mark runs over. */
function crossed(at: Anchor, box: Rect, taken: readonly Rect[]): number {
  const [from, to] = leaderOf(at, box);
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / STEPS,
    y: from.y + ((to.y - from.y) * i) / STEPS,
  }));
  return taken.filter((other) => !isWithin(at, other) && steps.some((step) => isWithin(step, other))).length;
}

/** From the mark's rim to the nearest point of the callout. */
function leaderOf(at: Anchor, box: Rect): readonly [Point, Point] {
  const edge = { x: clamp(at.x, box.x, box.x + box.width), y: clamp(at.y, box.y, box.y + box.height) };
  return [shortened(at, edge, at.reach + 3), edge];
}

function callout(key: string, lines: readonly string[], at: Anchor, box: Rect): Group {
  const [from, edge] = leaderOf(at, box);
  return {
    kind: "group",
    key,
    label: lines.join(" "),
    children: [
      {
        kind: "line",
        key: "leader",
        x1: from.x,
        y1: from.y,
        x2: edge.x,
        y2: edge.y,
        stroke: "ink",
        strokeWidth: 1.2,
      },
      { kind: "rect", key: "paper", ...box, rx: 4, fill: "paper", stroke: "ink", strokeWidth: 1.2 },
      ...lines.map(
        (text, i): Mark => ({
          kind: "text",
          key: `line-${i}`,
          x: box.x + PADDING,
          y: box.y + PADDING + 10.5 + i * LEADING,
          text,
          size: TYPE.label,
          weight: 600,
          fill: "ink",
        }),
      ),
    ],
  };
}

/** The point `by` px from `from` on the way to `to`, or `to` itself when that is nearer. */
function shortened(from: Point, to: Point, by: number): Point {
  const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
  if (length <= by) return to;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}
