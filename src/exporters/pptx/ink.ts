/** Fills and lines in DrawingML: what pptxgenjs has no words for (dash patterns, ends and corners of lines). */
import type { Paint } from "../../theme/fills.ts";
import { COLOUR_NAMES, type ColourName } from "../../theme/palette.ts";
import type { Look } from "./shapes.ts";
import { emu, hex } from "./units.ts";

/** The fill of a shape. */
export function fillXml({ fill, opacity }: Look): string {
  return fill === "none" ? "<a:noFill/>" : solid(fill, opacity);
}

/** The outline of a shape, as SVG draws it: flat ends, sharp corners. */
export function lineXml({ stroke, strokeWidth, dash, opacity }: Look): string {
  if (stroke === "none" || strokeWidth <= 0) return "<a:ln><a:noFill/></a:ln>";
  const width = `<a:ln w="${emu(strokeWidth)}" cap="flat">`;
  return `${width}${solid(stroke, opacity)}${dashXml(dash)}<a:miter lim="400000"/></a:ln>`;
}

function solid(paint: Paint, opacity: number): string {
  return `<a:solidFill>${colour(nameOf(paint), opacity)}</a:solidFill>`;
}

function colour(name: ColourName, opacity: number): string {
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100000)}"/>` : "";
  return `<a:srgbClr val="${hex(name)}">${alpha}</a:srgbClr>`;
}

/** Lengths of dashes and gaps in thousandths of a per cent of the line's width. */
function dashXml(dash: readonly number[]): string {
  if (dash.length === 0) return '<a:prstDash val="solid"/>';
  const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const pairs = lengths.flatMap((d, i) =>
    i % 2 === 0 ? [`<a:ds d="${thousandths(d)}" sp="${thousandths(lengths[i + 1] ?? 0)}"/>`] : [],
  );
  return `<a:custDash>${pairs.join("")}</a:custDash>`;
}

function thousandths(share: number): number {
  return Math.round(share * 100000);
}

function nameOf(name: string): ColourName {
  return COLOUR_NAMES.find((one) => one === name) ?? "ink";
}
