import { tenth } from "../base/geometry.ts";
import { xmlText } from "../base/xml.ts";
import { HATCH, hatchColour, type Paint } from "../theme/fills.ts";
import { type ColourName, PALETTE, type Scheme } from "../theme/palette.ts";
import { everyMark, type Mark, type Scene } from "./scene.ts";

/** How a picture is written as a file of its own. */
export interface Writing {
  /** The picture in a sentence or two; with it, the picture's name stands in a `<title>` too. */
  readonly description?: string;
  readonly fonts?: string;
  /** Rules of CSS, such as a font to go with the file; never of a casefile's text. */
  readonly style?: string;
}

const FONTS = "Inter Variable, Inter, system-ui, sans-serif";

/** The scene as one SVG document: colours written out, coordinates to 0.1 px, no script and no reference outside. */
export function sceneToSvg(scene: Scene, scheme: Scheme = "light", writing: Writing = {}): string {
  const colours = new Colours(scheme);
  const body = scene.marks.map((mark) => markToSvg(mark, colours, "  ")).join("\n");
  const { description, fonts = FONTS, style } = writing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${tenth(scene.width)}" height="${tenth(scene.height)}" ` +
      `viewBox="0 0 ${tenth(scene.width)} ${tenth(scene.height)}" role="img" ` +
      `font-family="${xmlText(fonts)}" aria-label="${xmlText(scene.label)}">`,
    ...(description === undefined
      ? []
      : [`  <title>${xmlText(scene.label)}</title>`, `  <desc>${xmlText(description)}</desc>`]),
    ...(style === undefined ? [] : [`  <style>${xmlText(style)}</style>`]),
    ...hatches(scene.marks, colours),
    `  <rect width="100%" height="100%" fill="${colours.of("paper")}"/>`,
    body,
    "</svg>",
    "",
  ].join("\n");
}

class Colours {
  readonly #scheme: Scheme;
  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }
  of(name: ColourName): string {
    return PALETTE[name][this.#scheme];
  }
  paint(paint: Paint | undefined): string {
    if (paint === undefined || paint === "none") return "none";
    const hatched = hatchColour(paint);
    return hatched === undefined ? this.of(paint as ColourName) : `url(#hatch-${hatched})`;
  }
}

function hatches(marks: readonly Mark[], colours: Colours): readonly string[] {
  const used = new Set<ColourName>();
  for (const mark of everyMark(marks)) {
    if (mark.kind === "group" || mark.fill === undefined) continue;
    const name = hatchColour(mark.fill);
    if (name !== undefined) used.add(name);
  }
  const square = `width="${HATCH.distance}" height="${HATCH.distance}"`;
  return [...used]
    .sort()
    .map(
      (name) =>
        `  <defs><pattern id="hatch-${name}" ${square} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
        `<rect ${square} fill="${colours.of("paper")}"/><rect width="${HATCH.width}" height="${HATCH.distance}" fill="${colours.of(name)}"/></pattern></defs>`,
    );
}

function markToSvg(mark: Mark, colours: Colours, indent: string): string {
  if (mark.kind === "group") {
    const opening = tag("g", {
      transform: scaled(mark.x, mark.y, mark.scale),
      opacity: mark.dim ? 0.3 : undefined,
      "aria-label": mark.label,
    });
    const children = mark.children.map((child) => markToSvg(child, colours, `${indent}  `)).join("\n");
    return `${indent}<${opening}>\n${children}${children ? "\n" : ""}${indent}</g>`;
  }
  const look = {
    fill: colours.paint(mark.fill),
    stroke:
      mark.kind === "text" && mark.halo && mark.stroke === undefined
        ? colours.of("paper")
        : colours.paint(mark.stroke),
    "stroke-width": mark.kind === "text" && mark.halo ? (mark.strokeWidth ?? 3) : mark.strokeWidth,
    "stroke-dasharray": mark.dash,
    opacity: mark.opacity,
  };
  switch (mark.kind) {
    case "path":
      return `${indent}<${tag("path", { d: roundedPath(mark.d), transform: scaled(mark.x, mark.y, mark.scale), ...look })}/>`;
    case "rect":
      return `${indent}<${tag("rect", { x: mark.x, y: mark.y, width: mark.width, height: mark.height, rx: mark.rx, ...look })}/>`;
    case "line":
      return `${indent}<${tag("line", { x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2, ...look })}/>`;
    case "text":
      return `${indent}<${tag("text", {
        x: mark.x,
        y: mark.y,
        "font-size": mark.size,
        "font-weight": mark.weight,
        "text-anchor": mark.anchor,
        "paint-order": mark.halo ? "stroke" : undefined,
        ...look,
      })}>${xmlText(mark.text)}</text>`;
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || (key === "stroke" && value === "none")) return [];
    return [`${key}="${typeof value === "number" ? tenth(value) : xmlText(value)}"`];
  });
  return [name, ...written].join(" ");
}

function moved(x: number | undefined, y: number | undefined): string | undefined {
  if (x === undefined && y === undefined) return undefined;
  return `translate(${tenth(x ?? 0)},${tenth(y ?? 0)})`;
}

function scaled(x: number | undefined, y: number | undefined, scale: number | undefined): string | undefined {
  const move = moved(x, y);
  return scale === undefined || scale === 1 ? move : `${move ?? ""}scale(${Math.round(scale * 1000) / 1000})`;
}

function roundedPath(d: string): string {
  return d.replace(/-?\d+\.\d+/g, (number) => String(tenth(Number(number))));
}
