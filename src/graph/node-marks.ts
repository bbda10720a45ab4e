import type { Mark } from "../scene/scene.ts";
import { NODE_GLYPHS, NODE_SHAPES, type NodeShape } from "../theme/glyphs.ts";
import { type ColourName, sideColour } from "../theme/palette.ts";
import { TYPE } from "../theme/type-scale.ts";
import { n } from "./curves.ts";
import { baselines, LABEL_SIZE, type PlacedLabel } from "./labels.ts";
import { isUnnamed } from "./legend.ts";
import { GLYPH_RADIUS, LEAST_TAGGED, type PlacedNode } from "./plan.ts";

/** Key of the first line of a name. */
export const NAME = "name";
const RING = 2.5;
/** Width of the paper around a name, both sides together, in px. */
export const NAME_HALO = 4.5;
const BROKEN = "5 2.6";
/** Goes round as the outer ring does, so that both are one filled shape. */
const INNER_RING = "M-8,0A8,8 0 1 1 8,0A8,8 0 1 1 -8,0Z";
/** Where the letters sit in each shape, from the centre down, in px. */
const TAG_DROP: Readonly<Record<NodeShape, number>> = {
  circle: 4.3,
  square: 4.3,
  hexagon: 4.3,
  rounded: 4.3,
  triangle: 6.2,
  ring: 4.3,
};

/** Shape by kind, ring by side, the side's letters inside. */
export function nodeMarks({ actor, side, radius, pinned }: PlacedNode): readonly Mark[] {
  const shape = NODE_SHAPES[actor.kind];
  const marks = [
    ...shapeMarks(shape, {
      colour: sideColour(side?.slot),
      radius,
      unnamed: isUnnamed(actor.kind),
    }),
  ];
  if (pinned) marks.push(pinMark(radius));
  if (!side || radius < LEAST_TAGGED - 0.01) return marks;
  return [
    ...marks,
    {
      kind: "text",
      key: "tag",
      x: 0,
      y: TAG_DROP[shape],
      text: side.tag,
      size: TYPE.meta,
      weight: 600,
      anchor: "middle",
      fill: "ink",
      halo: shape === "ring",
    },
  ];
}

/** A pin at the upper left: the reader put it there, not the layout. */
function pinMark(radius: number): Mark {
  const x = -0.8 * radius;
  const y = -0.8 * radius;
  return {
    kind: "path",
    key: "pin",
    d: `M${n(x)},${n(y)}m-3.5,0a3.5,3.5 0 1 1 7,0a3.5,3.5 0 1 1 -7,0Z`,
    fill: "ink",
    stroke: "paper",
    strokeWidth: 1.5,
  };
}

export interface ShapeLook {
  readonly colour: ColourName;
  /** Half the size, in px. */
  readonly radius: number;
  /** Nobody's name is known: the outline is broken. */
  readonly unnamed: boolean;
}

export function shapeMarks(shape: NodeShape, { colour, radius, unnamed }: ShapeLook): readonly Mark[] {
  const scale = radius / GLYPH_RADIUS;
  return [
    {
      kind: "path",
      key: "shape",
      d: shape === "ring" ? NODE_GLYPHS.circle + INNER_RING : NODE_GLYPHS[shape],
      scale,
      fill: "paper",
      stroke: colour,
      strokeWidth: (shape === "ring" ? 1.6 : RING) / scale,
      ...(unnamed ? { dash: BROKEN } : {}),
    },
  ];
}

/** Ring around a node, `gap` px outside of it. */
export function nodeRing({ actor, radius }: PlacedNode, gap: number): string {
  const r = radius + gap + (NODE_SHAPES[actor.kind] === "hexagon" ? 1 : 0);
  return `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
}

/** The lines of a name, relative to its node. */
export function labelMarks(label: PlacedLabel, { at }: PlacedNode, weight: 400 | 600): readonly Mark[] {
  return baselines(label).map(({ text, at: start }, i) => ({
    kind: "text",
    key: i === 0 ? NAME : `${NAME}-${i}`,
    x: start.x - at.x,
    y: start.y - at.y,
    text,
    size: LABEL_SIZE,
    weight,
    anchor: label.anchor,
    fill: "ink",
    halo: true,
    strokeWidth: NAME_HALO,
  }));
}
