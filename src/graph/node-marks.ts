import type { Mark } from "../scene/scene.ts";
import { NODE_GLYPHS, NODE_SHAPES, type NodeShape } from "../theme/glyphs.ts";
import { type ColourName, sideColour } from "../theme/palette.ts";
import { TYPE } from "../theme/type-scale.ts";
import { baselines, LABEL_SIZE, type PlacedLabel } from "./labels.ts";
import { GLYPH_RADIUS, type PlacedNode } from "./plan.ts";

/** Below this radius the letters of the side do not fit; the panel's name says the side then. */
const LEAST_TAGGED = 11;
const RING = 2.5;
const BROKEN = "5 2.6";
const INNER_RING = 0.76;
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
export function nodeMarks({ actor, side, radius }: PlacedNode): readonly Mark[] {
  const shape = NODE_SHAPES[actor.kind];
  const marks = shapeMarks(shape, {
    colour: sideColour(side?.slot),
    radius,
    unnamed: actor.kind === "anonymous-person" || actor.kind === "unnamed-group",
  });
  if (!side || radius < LEAST_TAGGED) return marks;
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

export interface ShapeLook {
  readonly colour: ColourName;
  /** Half the size, in px. */
  readonly radius: number;
  /** Nobody's name is known: the outline is broken. */
  readonly unnamed: boolean;
}

export function shapeMarks(shape: NodeShape, { colour, radius, unnamed }: ShapeLook): readonly Mark[] {
  const scale = radius / GLYPH_RADIUS;
  const outline: Mark = {
    kind: "path",
    key: "shape",
    d: NODE_GLYPHS[shape === "ring" ? "circle" : shape],
    scale,
    fill: "paper",
    stroke: colour,
    strokeWidth: (shape === "ring" ? 1.75 : RING) / scale,
    ...(unnamed ? { dash: BROKEN } : {}),
  };
  if (shape !== "ring") return [outline];
  const inner: Mark = {
    kind: "path",
    key: "inner",
    d: NODE_GLYPHS.circle,
    scale: scale * INNER_RING,
    stroke: colour,
    strokeWidth: 1.25 / (scale * INNER_RING),
  };
  return [outline, inner];
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
    key: `name-${i}`,
    x: start.x - at.x,
    y: start.y - at.y,
    text,
    size: LABEL_SIZE,
    weight,
    anchor: label.anchor,
    fill: "ink",
    halo: true,
  }));
}
