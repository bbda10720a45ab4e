import type PptxGenJS from "pptxgenjs";
import type { Rect } from "../../base/geometry.ts";
import { keptInXml } from "../../base/xml.ts";
import { COLOUR_NAMES } from "../../theme/palette.ts";
import { LANGUAGE } from "./letters.ts";
import type { Segment } from "./path.ts";
import type { PathShape, Shape, TextShape } from "./shapes.ts";
import type { TitleShape } from "./title.ts";
import { hex, inches, points } from "./units.ts";

/** Puts the shape on the slide: its geometry and letters. Fills, lines and names follow in `slide-xml.ts`. */
export function drawShape(slide: PptxGenJS.Slide, shape: Shape): void {
  const place = placeOf(shape.box);
  switch (shape.kind) {
    case "rect":
      slide.addShape(
        shape.radius > 0 ? "roundRect" : "rect",
        shape.radius > 0 ? { ...place, rectRadius: inches(shape.radius) } : place,
      );
      return;
    case "line":
      slide.addShape("line", { ...place, flipV: shape.rises });
      return;
    case "path":
      slide.addShape(CUSTOM, { ...place, points: pointsOf(shape) });
      return;
    case "text":
      slide.addText(keptInXml(shape.text), { ...place, ...LETTERS, ...textLook(shape) });
      return;
    case "title":
      slide.addText(titleRuns(shape), { ...place, ...LETTERS, ...titleLook(shape) });
      return;
  }
}

const LETTERS = { margin: 0, valign: "bottom", isTextBox: true, lang: LANGUAGE } as const;
const ALIGN = { start: "left", middle: "center", end: "right" } as const;

function placeOf({ x, y, width, height }: Rect) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

function textLook({ size, bold, anchor, look }: TextShape): PptxGenJS.TextPropsOptions {
  const fill = COLOUR_NAMES.find((name) => name === look.fill) ?? "ink";
  return {
    wrap: false,
    align: ALIGN[anchor],
    fontSize: points(size),
    bold,
    color: hex(fill),
    ...(look.opacity < 1 ? { transparency: (1 - look.opacity) * 100 } : {}),
  };
}

/** A run for each line; the space where two meet keeps the title whole for whoever reads it without its lines. */
function titleRuns({ lines }: TitleShape): PptxGenJS.TextProps[] {
  return lines.map((line, i) => ({
    text: keptInXml(i < lines.length - 1 ? `${line} ` : line),
    options: { softBreakBefore: i > 0 },
  }));
}

function titleLook({ size, leading }: TitleShape): PptxGenJS.TextPropsOptions {
  return {
    wrap: true,
    align: "left",
    fontSize: points(size),
    bold: true,
    color: hex("ink"),
    lineSpacingMultiple: leading,
  };
}

/** Its types leave it out of the names of shapes. */
const CUSTOM = "custGeom" as PptxGenJS.SHAPE_NAME;

type PathPoint = NonNullable<PptxGenJS.ShapeProps["points"]>[number];

function pointsOf({ segments }: PathShape): PathPoint[] {
  return segments.map(pointOf);
}

function pointOf(segment: Segment): PathPoint {
  if (segment.kind === "close") return { close: true };
  const [x, y] = [inches(segment.to.x), inches(segment.to.y)];
  switch (segment.kind) {
    case "move":
      return { x, y, moveTo: true };
    case "line":
      return { x, y };
    case "quad": {
      const [by] = segment.by;
      return { x, y, curve: { type: "quadratic", x1: inches(by.x), y1: inches(by.y) } };
    }
    case "cubic": {
      const [a, b] = segment.by;
      return {
        x,
        y,
        curve: { type: "cubic", x1: inches(a.x), y1: inches(a.y), x2: inches(b.x), y2: inches(b.y) },
      };
    }
  }
}
