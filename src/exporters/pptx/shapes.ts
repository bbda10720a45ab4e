/**
 * A scene as the shapes of one slide: the same marks in the same order, without the transforms of their groups. Lengths
 * stay px of the scene.
 */
import type { Point, Rect } from "../../base/geometry.ts";
import type { Group, LineMark, Mark, PathMark, RectMark, Scene, TextMark } from "../../scene/scene.ts";
import { HATCH, hatchColour, type Paint } from "../../theme/fills.ts";
import { textWidth } from "../../theme/type-scale.ts";
import { DESCENT, LETTER_HEIGHT, LINE_HEIGHT, REAL_WIDTH } from "./letters.ts";
import { boxOf, outlineOf, placedSegments, type Segment, segmentsOf } from "./path.ts";
import { stripesWithin } from "./stripes.ts";
import { type TitleShape, titleOf } from "./title.ts";

export interface Look {
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly strokeWidth: number;
  /** Dash pattern in stroke widths. */
  readonly dash: readonly number[];
  /** 1: nothing shines through. */
  readonly opacity: number;
}

interface Shaped {
  /** What the list of a slide's objects calls it. */
  readonly name: string;
  /** What it is, in words; undefined for decoration. */
  readonly alt: string | undefined;
  readonly box: Rect;
  readonly look: Look;
}

export interface RectShape extends Shaped {
  readonly kind: "rect";
  readonly radius: number;
}

export interface LineShape extends Shaped {
  readonly kind: "line";
  /** It rises from left to right. */
  readonly rises: boolean;
}

export interface PathShape extends Shaped {
  readonly kind: "path";
  /** From the box's corner. */
  readonly segments: readonly Segment[];
}

export interface TextShape extends Shaped {
  readonly kind: "text";
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
  /** Paper behind it keeps it apart from lines. */
  readonly onPaper: boolean;
}

export type Shape = RectShape | LineShape | PathShape | TextShape | TitleShape;

/** Shapes that are one thing: moved as one, named once. */
export interface ShapeGroup {
  readonly kind: "group";
  readonly name: string;
  readonly alt: string;
  readonly children: readonly SlideNode[];
}

export type SlideNode = Shape | ShapeGroup;

/** The shapes of a slide; the marks of the group "title" become its title, else the title stands above the slide. */
export function slideNodes(scene: Scene, title: string): readonly SlideNode[] {
  const root: Place = { x: 0, y: 0, scale: 1, opacity: 1, alt: undefined };
  const isTitle = (mark: Mark): mark is Group => mark.kind === "group" && mark.key === "title";
  const nodes = scene.marks.flatMap((mark) =>
    isTitle(mark) ? titleOf(title, textsIn(nodesOf(mark, root)), scene) : nodesOf(mark, root),
  );
  return scene.marks.some(isTitle) ? nodes : [...titleOf(title, [], scene), ...nodes];
}

/** Every shape without the groups, in the order in which they are drawn. */
export function flatShapes(nodes: readonly SlideNode[]): readonly Shape[] {
  return nodes.flatMap((node) => (node.kind === "group" ? flatShapes(node.children) : [node]));
}

/** Where a group's own lengths lie on the slide. */
interface Place extends Point {
  readonly scale: number;
  readonly opacity: number;
  readonly alt: string | undefined;
}

const DIM = 0.3;

function nodesOf(mark: Mark, place: Place): readonly SlideNode[] {
  switch (mark.kind) {
    case "group":
      return groupNodes(mark, place);
    case "rect":
      return isSeen(mark) ? rectShape(mark, place) : [];
    case "line":
      return isSeen(mark) ? [lineShape(mark, place)] : [];
    case "path":
      return isSeen(mark) ? pathShape(mark, place) : [];
    case "text":
      return textShape(mark, place);
  }
}

function groupNodes(group: Group, place: Place): readonly SlideNode[] {
  const inside: Place = {
    ...at(place, group.x ?? 0, group.y ?? 0),
    scale: place.scale * (group.scale ?? 1),
    opacity: place.opacity * (group.dim ? DIM : 1),
    alt: group.label ?? place.alt,
  };
  const children = group.children.flatMap((child) => nodesOf(child, inside));
  if (group.label === undefined || children.length < 2) return children;
  return [{ kind: "group", name: group.key, alt: group.label, children }];
}

function rectShape(mark: RectMark, place: Place): readonly Shape[] {
  if (mark.width <= 0 || mark.height <= 0) return [];
  const box = {
    ...at(place, mark.x, mark.y),
    width: mark.width * place.scale,
    height: mark.height * place.scale,
  };
  const radius = Math.min((mark.rx ?? 0) * place.scale, box.width / 2, box.height / 2);
  const [right, low] = [box.x + box.width, box.y + box.height];
  const corners = [box, { x: right, y: box.y }, { x: right, y: low }, { x: box.x, y: low }];
  return [{ kind: "rect", ...shaped(mark, place), box, radius }, ...hatchOf(mark, place, [corners])];
}

function lineShape(mark: LineMark, place: Place): Shape {
  const [from, to] = [at(place, mark.x1, mark.y1), at(place, mark.x2, mark.y2)];
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
  return { kind: "line", ...shaped(mark, place), box, rises: (to.x - from.x) * (to.y - from.y) < 0 };
}

function pathShape(mark: PathMark, place: Place): readonly Shape[] {
  const own = {
    ...place,
    ...at(place, mark.x ?? 0, mark.y ?? 0),
    scale: place.scale * (mark.scale ?? 1),
  };
  const segments = placedSegments(segmentsOf(mark.d), ({ x, y }) => at(own, x, y));
  const box = boxOf(segments);
  if (box === undefined) return [];
  const inBox = placedSegments(segments, ({ x, y }) => ({ x: x - box.x, y: y - box.y }));
  return [
    { kind: "path", ...shaped(mark, own), box, segments: inBox },
    ...hatchOf(mark, own, outlineOf(segments)),
  ];
}

/** The stripes of a hatched mark, to lie on it. */
function hatchOf(
  mark: RectMark | PathMark,
  place: Place,
  outline: readonly (readonly Point[])[],
): readonly PathShape[] {
  const colour = hatchColour(mark.fill);
  if (colour === undefined) return [];
  const { strokeWidth = 1, opacity = 1 } = mark;
  const segments = stripesWithin(outline, {
    distance: HATCH.distance * place.scale,
    inset: strokeWidth * place.scale,
  });
  const box = boxOf(segments);
  if (box === undefined) return [];
  return [
    {
      kind: "path",
      name: `${mark.key}-hatch`,
      alt: undefined,
      box,
      segments: placedSegments(segments, ({ x, y }) => ({ x: x - box.x, y: y - box.y })),
      look: {
        fill: "none",
        stroke: colour,
        strokeWidth: HATCH.width * place.scale,
        dash: [],
        opacity: opacity * place.opacity,
      },
    },
  ];
}

function textShape(mark: TextMark, place: Place): readonly Shape[] {
  const text = mark.text.replace(/\s+/g, " ").trim();
  if (text === "") return [];
  const { x, y } = at(place, mark.x, mark.y);
  const size = mark.size * place.scale;
  const anchor = mark.anchor ?? "start";
  const width = REAL_WIDTH * textWidth(text, size, mark.weight);
  const height = (mark.halo === true ? LETTER_HEIGHT : LINE_HEIGHT) * size;
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  const box = { x: left, y: y + DESCENT * size - height, width, height };
  return [
    {
      kind: "text",
      ...shaped(mark, place),
      alt: place.alt ?? text,
      box,
      text,
      size,
      bold: mark.weight === 600,
      anchor,
      onPaper: mark.halo === true,
    },
  ];
}

function shaped(mark: Exclude<Mark, Group>, place: Place): Omit<Shaped, "box"> {
  const strokeWidth = mark.strokeWidth ?? 1;
  return {
    name: mark.key,
    alt: place.alt,
    look: {
      fill: hatchColour(mark.fill) === undefined ? (mark.fill ?? "none") : "paper",
      stroke: mark.stroke ?? "none",
      strokeWidth: strokeWidth * place.scale,
      dash: (mark.dash ?? "").split(/[\s,]+/).flatMap((one) => (one === "" ? [] : Number(one) / strokeWidth)),
      opacity: (mark.opacity ?? 1) * place.opacity,
    },
  };
}

/** Boxes to point at have no paint. */
function isSeen({ fill, stroke, opacity }: Exclude<Mark, Group>): boolean {
  return opacity !== 0 && ((fill ?? "none") !== "none" || (stroke ?? "none") !== "none");
}

function at(place: Place, x: number, y: number): Point {
  return { x: place.x + x * place.scale, y: place.y + y * place.scale };
}

function textsIn(nodes: readonly SlideNode[]): readonly TextShape[] {
  return flatShapes(nodes).filter((shape) => shape.kind === "text");
}
