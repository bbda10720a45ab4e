/** An SVG as pixels. The policy lets images come from `data:`; nothing leaves the page. */
import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { Size } from "../base/geometry.ts";
import { SINGLE } from "./build.dom.ts";

/** Pixels of the PNG for each of the SVG. */
export const PNG_SCALE = 2;

/** Draws the SVG on a canvas at twice its size. Rejects where the browser cannot. */
export async function pngOf(page: Document, svg: string, { width, height }: Size): Promise<Blob> {
  const image = new Image(width * PNG_SCALE, height * PNG_SCALE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = page.createElement("canvas");
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob === null ? fail(new Error("no PNG")) : done(blob)), "image/png");
  });
}

/** A style rule that brings the app's font along: an SVG drawn as an image sees none of the page's. */
export async function embeddedFont(page: Document): Promise<string> {
  const source = SINGLE ? sourceInPage(page) : await fetchedSource();
  return source === undefined ? "" : `@font-face{font-family:Inter;font-weight:100 900;src:${source}}`;
}

async function fetchedSource(): Promise<string | undefined> {
  try {
    const response = await fetch(inter);
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return `url(data:font/woff2;base64,${data})`;
  } catch {
    return undefined;
  }
}

/** In one file the font stands in the style sheet: the one for the first 256 signs. */
function sourceInPage(page: Document): string | undefined {
  const rules = [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  for (const rule of rules) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    if (!/U\+0+-0*FF\b/i.test(rule.style.getPropertyValue("unicode-range"))) continue;
    const [source] = /url\("?data:[^")]+"?\)/.exec(rule.style.getPropertyValue("src")) ?? [];
    if (source !== undefined) return source;
  }
  return undefined;
}
