import { clamp, type Point, type Size } from "../base/geometry.ts";
import { SPACE } from "./sides.ts";

/** How far the reader has zoomed in, and moved the picture, in px on screen. Rest: zoom 1, no move. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const REST: Camera = { zoom: 1, x: 0, y: 0 };
export const MOST_ZOOM = 8;
export const MARGIN = 8;
/** The picture is stretched to the pane by at most this, so that above stays above and left stays left. */
const MOST_STRETCH = 2.6;

/** Brings the 1200 x 800 space to a picture of the given size; lengths across and down have scales of their own. */
export interface Frame extends Size {
  readonly kx: number;
  readonly ky: number;
  /** Where the space's origin is, before the camera. */
  readonly x: number;
  readonly y: number;
}

export function frameFor({ width, height }: Size): Frame {
  const fullX = Math.max(40, width - 2 * MARGIN) / SPACE.width;
  const fullY = Math.max(40, height - 2 * MARGIN) / SPACE.height;
  const kx = Math.min(fullX, fullY * MOST_STRETCH);
  const ky = Math.min(fullY, fullX * MOST_STRETCH);
  return {
    width,
    height,
    kx,
    ky,
    x: (width - SPACE.width * kx) / 2,
    y: (height - SPACE.height * ky) / 2,
  };
}

/** A point of the space on the zoomed picture, before it is moved. */
export function placed(frame: Frame, zoom: number, point: Point): Point {
  return { x: (frame.x + point.x * frame.kx) * zoom, y: (frame.y + point.y * frame.ky) * zoom };
}

/** Zooms by a factor; what is under `at` (px on screen) stays under it. */
export function zoomed(camera: Camera, factor: number, at: Point, frame: Size): Camera {
  const zoom = clamp(camera.zoom * factor, 1, MOST_ZOOM);
  const by = zoom / camera.zoom;
  return kept({ zoom, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by }, frame);
}

export function panned(camera: Camera, dx: number, dy: number, frame: Size): Camera {
  return kept({ ...camera, x: camera.x + dx, y: camera.y + dy }, frame);
}

/** Moves no further than needed to bring the point into the picture, a tenth of it from the edge. */
export function revealing(camera: Camera, point: Point, frame: Size): Camera {
  const marginX = frame.width / 10;
  const marginY = frame.height / 10;
  const x = clamp(point.x + camera.x, marginX, frame.width - marginX) - point.x;
  const y = clamp(point.y + camera.y, marginY, frame.height - marginY) - point.y;
  return kept({ ...camera, x, y }, frame);
}

/** The picture always covers the pane. */
function kept({ zoom, x, y }: Camera, { width, height }: Size): Camera {
  return { zoom, x: clamp(x, width * (1 - zoom), 0), y: clamp(y, height * (1 - zoom), 0) };
}
