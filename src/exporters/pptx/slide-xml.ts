/** The shapes that pptxgenjs wrote for a slide, put into groups and given names, words, fills and lines. */
import { InvariantError, must } from "../../base/assert.ts";
import type { Rect } from "../../base/geometry.ts";
import { xmlText } from "../../base/xml.ts";
import { fillXml, lineXml } from "./ink.ts";
import { flatShapes, type Look, type Shape, type ShapeGroup, type SlideNode } from "./shapes.ts";
import { emu } from "./units.ts";

/** The slide's XML with its shapes mended; `nodes` is what the slide was made from, in the same order. */
export function mendedSlide(xml: string, nodes: readonly SlideNode[]): string {
  const written = xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
  const shapes = flatShapes(nodes);
  if (written.length !== shapes.length)
    throw new InvariantError(`${written.length} shapes written of ${shapes.length}`);
  const writer = new Writer(new Map(shapes.map((shape, i) => [shape, must(written[i], "a shape's XML")])));
  const body = nodes.map((node) => writer.node(node)).join("");
  const start = written.length === 0 ? xml.indexOf("</p:spTree>") : xml.indexOf("<p:sp>");
  return `${xml.slice(0, start)}${body}${xml.slice(xml.indexOf("</p:spTree>"))}`;
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  "</a:ext></a:extLst>";

/**
 * How much of the lines behind a name its paper takes away. Paper, not a glow around the letters as on the stage: few
 * programs draw that, and those make a picture of the text when they print.
 */
const PLATE = 0.75;

class Writer {
  readonly #written: ReadonlyMap<Shape, string>;
  /** 1 is the slide itself. */
  #id = 1;

  constructor(written: ReadonlyMap<Shape, string>) {
    this.#written = written;
  }

  node(node: SlideNode): string {
    return node.kind === "group" ? this.#group(node) : this.#shape(node);
  }

  #group(group: ShapeGroup): string {
    const named = this.#named(group.name, group.alt);
    const { x, y, width, height } = around(flatShapes(group.children).map(({ box }) => box));
    const [off, ext] = [`x="${emu(x)}" y="${emu(y)}"`, `cx="${emu(width)}" cy="${emu(height)}"`];
    return (
      `<p:grpSp><p:nvGrpSpPr>${named}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>` +
      `<a:off ${off}/><a:ext ${ext}/><a:chOff ${off}/><a:chExt ${ext}/></a:xfrm></p:grpSpPr>` +
      `${group.children.map((child) => this.node(child)).join("")}</p:grpSp>`
    );
  }

  #shape(shape: Shape): string {
    const written = must(this.#written.get(shape), "a shape's XML").replace(
      /<p:cNvPr [^>]*?(?:\/>|>.*?<\/p:cNvPr>)/s,
      () => this.#named(shape.name, shape.alt),
    );
    switch (shape.kind) {
      case "title":
        return (
          written
            .replace(/<p:cNvSpPr[^>]*\/>/, '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
            .replace(/<p:nvPr>.*?<\/p:nvPr>|<p:nvPr\/>/s, '<p:nvPr><p:ph type="title"/></p:nvPr>')
            // pptxgenjs repeats the paragraph's properties after a break, where the format allows none.
            .replace(/<a:br\/><a:pPr .*?<\/a:pPr><a:r>(<a:rPr .*?<\/a:rPr>)/gs, "<a:br>$1</a:br><a:r>$1")
        );
      case "text":
        return shape.onPaper
          ? withLook(written, {
              ...shape.look,
              fill: "paper",
              stroke: "none",
              opacity: PLATE * shape.look.opacity,
            })
          : written;
      default:
        return withLook(written, shape.look);
    }
  }

  #named(name: string, alt: string | undefined): string {
    this.#id++;
    const start = `<p:cNvPr id="${this.#id}" name="${xmlText(name)}"`;
    return alt === undefined
      ? `${start} descr="">${DECORATIVE}</p:cNvPr>`
      : `${start} descr="${xmlText(alt)}"/>`;
  }
}

/** A shape of pptxgenjs with our fill and line behind its geometry. */
function withLook(written: string, look: Look): string {
  return written.replace(
    /(<\/a:(?:custGeom|prstGeom)>).*?<\/p:spPr>/s,
    (_, geometry: string) => `${geometry}${fillXml(look)}${lineXml(look)}</p:spPr>`,
  );
}

function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  // A group without an extent cannot be scaled.
  return { x, y, width: Math.max(0.1, right - x), height: Math.max(0.1, bottom - y) };
}
