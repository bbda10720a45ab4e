/** An SVG as pixels. The policy lets images come from `data:`; nothing leaves the page. */
import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { Size } from "../base/geometry.ts";

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
export async function embeddedFont(): Promise<string> {
  try {
    const response = await fetch(inter);
    if (!response.ok) return "";
    const bytes = new Uint8Array(await response.arrayBuffer());
    const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${data})}`;
  } catch {
    return "";
  }
}
