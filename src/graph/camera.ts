import { clamp, type Point, type Rect, type Size } from "../base/geometry.ts";
import { SPACE } from "./sides.ts";

/** How far the reader has zoomed in, and moved the picture, in px on screen. Rest: zoom 1, no move. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const REST: Camera = { zoom: 1, x: 0, y: 0 };
export const MOST_ZOOM = 8;
const MARGIN = 8;
/** The picture is stretched to the pane by at most this, so that above stays above and left stays left. */
const MOST_STRETCH = 2.6;

/** The pane, and the picture at rest, which is larger where the pane is too small for it. */
export interface View {
  readonly pane: Size;
  readonly picture: Size;
}

export type PaneSide = "top" | "bottom" | "left" | "right";

/** Room that an actor with its name needs, in square px. */
const AREA_PER_ACTOR = 5_120;
/** A picture narrower than this share of its height lets names collide. */
const LEAST_RATIO = 1.5;
/** More actors than this are looked at by zooming. */
const MOST_PANES = 2.5;
/** A point that is to be seen stands this far inside of the pane, in px. */
const REVEALED = 48;
/** As near to the rim as one of several points may be before the picture goes out for it. */
const NEAREST_RIM = 24;
const HIDDEN = 4;
/** Zoomed out further than this, names are hard to read. */
const READABLE = 0.8;

/** The pane's size, or as much more as the actors need to be told apart. */
export function pictureFor(pane: Size, actors: number): Size {
  const need = actors * AREA_PER_ACTOR;
  const width = clamp(Math.sqrt(need * LEAST_RATIO), pane.width, pane.width * MOST_PANES);
  const height = clamp(need / width, pane.height, Math.max(pane.height, width) * MOST_PANES);
  return { width: Math.round(width), height: Math.round(height) };
}

/** Brings the 1200 x 800 space to a picture of the given size; lengths across and down have scales of their own. */
export interface Frame extends Size {
  readonly kx: number;
  readonly ky: number;
  /** Where the space's origin is, before the camera. */
  readonly x: number;
  readonly y: number;
}

/** `part`: of the space, that which the picture has to hold; whoever stands outside of it may stand outside of the picture. */
export function frameFor({ width, height }: Size, part: Rect = { x: 0, y: 0, ...SPACE }): Frame {
  const fullX = Math.max(40, width - 2 * MARGIN) / part.width;
  const fullY = Math.max(40, height - 2 * MARGIN) / part.height;
  const kx = Math.min(fullX, fullY * MOST_STRETCH);
  const ky = Math.min(fullY, fullX * MOST_STRETCH);
  return {
    width,
    height,
    kx,
    ky,
    x: (width - part.width * kx) / 2 - part.x * kx,
    y: (height - part.height * ky) / 2 - part.y * ky,
  };
}

/** A point of the space on the zoomed picture, before it is moved. */
export function placed(frame: Frame, zoom: number, point: Point): Point {
  return { x: (frame.x + point.x * frame.kx) * zoom, y: (frame.y + point.y * frame.ky) * zoom };
}

/** Zooms by a factor; what is under `at` (px in the pane) stays under it. */
export function zoomed(camera: Camera, factor: number, at: Point, view: View): Camera {
  const zoom = clamp(camera.zoom * factor, leastZoom(view), MOST_ZOOM);
  const by = zoom / camera.zoom;
  return kept({ zoom, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by }, view);
}

/**
 * One step of a button or key, around a point of the picture at rest, which stays in sight, or else around the middle of
 * the pane. A step that would pass the rest ends there.
 */
export function stepped(camera: Camera, factor: number, focus: Point | undefined, view: View): Camera {
  const { pane } = view;
  const to = camera.zoom * factor;
  const passes = (camera.zoom - 1) * (to - 1) < 0 && Math.abs(camera.zoom - 1) > 1e-6;
  const by = passes ? 1 / camera.zoom : factor;
  if (!focus) return zoomed(camera, by, { x: pane.width / 2, y: pane.height / 2 }, view);
  const at = {
    x: clamp(focus.x * camera.zoom + camera.x, 0, pane.width),
    y: clamp(focus.y * camera.zoom + camera.y, 0, pane.height),
  };
  return revealing(zoomed(camera, by, at, view), focus, view);
}

export function panned(camera: Camera, dx: number, dy: number, view: View): Camera {
  return kept({ ...camera, x: camera.x + dx, y: camera.y + dy }, view);
}

/** Moves no further than needed to bring a point of the picture at rest into the pane, some way from its rim. */
export function revealing(camera: Camera, point: Point, view: View): Camera {
  const { width, height } = view.pane;
  const marginX = marginIn(width);
  const marginY = marginIn(height);
  const at = { x: point.x * camera.zoom, y: point.y * camera.zoom };
  const x = clamp(at.x + camera.x, marginX, width - marginX) - at.x;
  const y = clamp(at.y + camera.y, marginY, height - marginY) - at.y;
  return kept({ ...camera, x, y }, view);
}

/** A point of the picture at rest in the middle of the pane, as far as the picture goes. */
export function centred(camera: Camera, point: Point, view: View): Camera {
  const x = view.pane.width / 2 - point.x * camera.zoom;
  const y = view.pane.height / 2 - point.y * camera.zoom;
  return kept({ ...camera, x, y }, view);
}

/**
 * Moves no further than needed to bring points of the picture at rest into the pane, and goes out where they do not fit
 * otherwise, as far as names can be read; what still does not fit stands in the middle.
 */
export function showing(camera: Camera, points: readonly Point[], view: View): Camera {
  if (points.length === 0) return camera;
  const { width, height } = view.pane;
  const x = extentOf(points.map((point) => point.x));
  const y = extentOf(points.map((point) => point.y));
  const fit = Math.min(roomIn(width) / (x.to - x.from || 1), roomIn(height) / (y.to - y.from || 1));
  const zoom = clamp(fit, Math.min(camera.zoom, Math.max(READABLE, leastZoom(view))), camera.zoom);
  const from = zoomed(camera, zoom / camera.zoom, { x: width / 2, y: height / 2 }, view);
  return kept({ zoom, x: shownAlong(from.x, x, zoom, width), y: shownAlong(from.y, y, zoom, height) }, view);
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

function extentOf(values: readonly number[]): Extent {
  return { from: Math.min(...values), to: Math.max(...values) };
}

function marginIn(length: number): number {
  return Math.min(REVEALED, length / 4);
}

function roomIn(length: number): number {
  return length - 2 * NEAREST_RIM;
}

function shownAlong(offset: number, { from, to }: Extent, zoom: number, length: number): number {
  const margin = Math.min(marginIn(length), (length - (to - from) * zoom) / 2);
  return clamp(offset, margin - from * zoom, length - margin - to * zoom);
}

/** The whole picture in the pane. */
export function whole(view: View): Camera {
  return kept({ ...REST, zoom: leastZoom(view) }, view);
}

/** As far out as the whole picture needs, never less than at rest. */
export function leastZoom({ pane, picture }: View): number {
  return Math.min(1, pane.width / picture.width, pane.height / picture.height);
}

/** Sides on which the picture goes on outside of the pane. */
export function hiddenSides({ zoom, x, y }: Camera, { pane, picture }: View): readonly PaneSide[] {
  const sides: PaneSide[] = [];
  if (y < -HIDDEN) sides.push("top");
  if (y + picture.height * zoom > pane.height + HIDDEN) sides.push("bottom");
  if (x < -HIDDEN) sides.push("left");
  if (x + picture.width * zoom > pane.width + HIDDEN) sides.push("right");
  return sides;
}

/** The picture covers the pane, or stands in its middle. */
function kept({ zoom, x, y }: Camera, { pane, picture }: View): Camera {
  return {
    zoom,
    x: keptAlong(x, pane.width - picture.width * zoom),
    y: keptAlong(y, pane.height - picture.height * zoom),
  };
}

function keptAlong(offset: number, room: number): number {
  return room >= 0 ? room / 2 : clamp(offset, room, 0);
}
