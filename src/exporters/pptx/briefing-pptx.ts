/**
 * A briefing as a PowerPoint file: one slide a step, every mark a shape of its own that can be edited, the notes below.
 * pptxgenjs writes the file; what it cannot say is mended afterwards. Load this file only when slides are asked for.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PptxGenJS from "pptxgenjs";
import { InvariantError } from "../../base/assert.ts";
import type { Aspect } from "../../briefing/briefing.ts";
import { stageSize } from "../../briefing/stage-size.ts";
import type { Scene } from "../../scene/scene.ts";
import { drawShape } from "./draw-shape.ts";
import { mendedPackage } from "./package-xml.ts";
import { flatShapes, slideNodes } from "./shapes.ts";
import { mendedSlide } from "./slide-xml.ts";
import { inches } from "./units.ts";

export interface PptxSlide {
  readonly scene: Scene;
  readonly title: string;
  /** Plain text; a line is a paragraph. */
  readonly notes: string;
  /** Slides in a row with the same one are a section. */
  readonly section?: string | undefined;
}

export interface PptxInput {
  readonly title: string;
  /** The handling line; the scenes carry it already, the notes and the file's properties get it here. */
  readonly marking?: string | undefined;
  readonly aspect: Aspect;
  readonly slides: readonly PptxSlide[];
}

/** The bytes of the file; the same ones for the same input. */
export async function briefingPptx(input: PptxInput): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const { width, height } = stageSize(input.aspect);
  pptx.defineLayout({ name: LAYOUT, width: inches(width), height: inches(height) });
  pptx.layout = LAYOUT;
  pptx.theme = { headFontFace: "Inter", bodyFontFace: "Inter" };
  const slides = input.slides.map(({ scene, title }) => slideNodes(scene, title));
  for (const nodes of slides) {
    const slide = pptx.addSlide();
    for (const shape of flatShapes(nodes)) drawShape(slide, shape);
  }
  const parts = partsOf(await pptx.write({ outputType: "uint8array", compression: false }));
  slides.forEach((nodes, i) => {
    const name = `ppt/slides/slide${i + 1}.xml`;
    parts.set(name, mendedSlide(parts.get(name) ?? "", nodes));
  });
  return zipped(mendedPackage(parts, input));
}

const LAYOUT = "casus";

function partsOf(file: unknown): Map<string, string> {
  if (!(file instanceof Uint8Array)) throw new InvariantError("pptxgenjs gave no bytes");
  const files = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith("/"));
  return new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** In the order given, all of the same day: the file says nothing about when and where it was made. */
function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  const files = [...parts].map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}
