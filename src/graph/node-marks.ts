import type { Mark } from "../scene/scene.ts";
import { NODE_GLYPHS, NODE_SHAPES, type NodeShape } from "../theme/glyphs.ts";
import { sideColour } from "../theme/palette.ts";
import { TYPE } from "../theme/type-scale.ts";
import { baselines, LABEL_SIZE, type PlacedLabel } from "./labels.ts";
import { GLYPH_RADIUS, type PlacedNode } from "./plan.ts";

/** Below this radius the letters of the side do not fit; the panel's name says the side then. */
const LEAST_TAGGED = 11;
const RING = 2.5;
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
  const scale = radius / GLYPH_RADIUS;
  const shape = NODE_SHAPES[actor.kind];
  const colour = sideColour(side?.slot);
  const outline = outlineOf(shape);
  const marks: Mark[] = [
    { kind: "path", key: "shape", d: outline, scale, fill: "paper", stroke: colour, strokeWidth: RING / scale },
  ];
  if (shape === "ring") {
    marks.push({ kind: "path", key: "inner", d: NODE_GLYPHS.circle, scale: scale * 0.68, stroke: colour, strokeWidth: 1 / scale });
  }
  if (actor.kind === "anonymous-person" || actor.kind === "unnamed-group") {
    // Nobody's name is known: the outline is broken.
    marks[0] = { kind: "path", key: "shape", d: outline, scale, fill: "paper", stroke: colour, strokeWidth: RING / scale, dash: "5 2.6" };
  }
  if (side && radius >= LEAST_TAGGED) {
    marks.push({
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
    });
  }
  return marks;
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

function outlineOf(shape: NodeShape): string {
  return NODE_GLYPHS[shape === "ring" ? "circle" : shape];
}
