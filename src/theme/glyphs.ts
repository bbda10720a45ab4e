import type { ActorKind, EventType } from "../casefile/vocabulary.ts";

/** Paths for a 16 px box, centred on 0,0: the shape says the type of the event. */
export const EVENT_GLYPHS: Readonly<Record<EventType, string>> = {
  statement: "M-7,0A7,7 0 1 1 7,0A7,7 0 1 1 -7,0Z",
  meeting: "M-6,-6H6V6H-6Z",
  force: "M0,-7.5L7.5,6H-7.5Z",
  decision: "M0,-8L8,0L0,8L-8,0Z",
  transfer: "M-7,-5H2V-8L9,0L2,8V5H-7Z",
  harm: "M-2.5,-7.5H2.5V-2.5H7.5V2.5H2.5V7.5H-2.5V2.5H-7.5V-2.5H-2.5Z",
  other: "M-3.8,-6.6H3.8L7.6,0L3.8,6.6H-3.8L-7.6,0Z",
};

export type NodeShape = "circle" | "square" | "hexagon" | "rounded" | "triangle" | "ring";

/** Paths for a 24 px box, centred on 0,0: the shape says the kind of the actor. */
export const NODE_GLYPHS: Readonly<Record<NodeShape, string>> = {
  circle: "M-11,0A11,11 0 1 1 11,0A11,11 0 1 1 -11,0Z",
  square: "M-10,-10H10V10H-10Z",
  hexagon: "M-6,-10.5H6L12,0L6,10.5H-6L-12,0Z",
  rounded: "M-8,-9H8A4,4 0 0 1 12,-5V5A4,4 0 0 1 8,9H-8A4,4 0 0 1 -12,5V-5A4,4 0 0 1 -8,-9Z",
  triangle: "M0,-12L12,9H-12Z",
  ring: "M-11,0A11,11 0 1 1 11,0A11,11 0 1 1 -11,0ZM-7.5,0A7.5,7.5 0 1 0 7.5,0A7.5,7.5 0 1 0 -7.5,0Z",
};

export const NODE_SHAPES: Readonly<Record<ActorKind, NodeShape>> = {
  person: "circle",
  "anonymous-person": "circle",
  state: "square",
  government: "square",
  legislature: "square",
  igo: "rounded",
  ngo: "rounded",
  media: "triangle",
  "armed-group": "hexagon",
  militia: "hexagon",
  "political-group": "rounded",
  community: "ring",
  "unnamed-group": "ring",
  unspecified: "circle",
};
