import { boxAround, clamp, type Point, type Rect } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { type Frame, placed } from "./camera.ts";
import type { GraphCase } from "./network.ts";
import { campsOf, isWithin, REGION_HEAD, regionsAround, SPACE } from "./sides.ts";

/** The ground of a side in the space that actors are laid out in. */
export interface Ground {
  readonly id: Id;
  readonly rect: Rect;
  /** Height of the part at the top where no actor stands. */
  readonly head: number;
}

/** Height in px of the part of a ground that its name stands in, whatever the pane. */
export const HEAD = 20;
const PADDING = { x: 34, y: 24 } as const;
/** Positions from elsewhere that leave the space are brought into it, this far from its rim. */
const RIM = 40;

/** One ground for each side: its region, or, where positions came from elsewhere, what its actors span. */
export function groundsOf(casefile: GraphCase, positions: ReadonlyMap<Id, Point>): readonly Ground[] {
  const own = regionsAround(casefile, positions);
  if (own !== undefined) return own.map(({ id, rect }) => ({ id, rect, head: REGION_HEAD }));
  return campsOf(casefile).flatMap(({ id, linked, alone }) => {
    const points = [...linked, ...alone].flatMap((member) => positions.get(member) ?? []);
    return points.length === 0 ? [] : [{ id, ...spanned(points) }];
  });
}

/** Positions as they are when the space holds them all, else shrunk into it. */
export function inSpace(positions: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const points = [...positions.values()];
  if (points.every((point) => isWithin(point, { x: 0, y: 0, ...SPACE }))) return positions;
  const { x, y, width, height } = boxAround(points);
  const kx = (SPACE.width - 2 * RIM) / Math.max(1, width);
  const ky = (SPACE.height - 2 * RIM) / Math.max(1, height);
  return new Map(
    [...positions].map(([id, point]) => [id, { x: RIM + (point.x - x) * kx, y: RIM + (point.y - y) * ky }]),
  );
}

/** Where a point of the space stands on the picture: in a ground, below its head. */
export type Projection = (point: Point) => Point;

/**
 * The frame, except that each region keeps `HEAD` px free for its name, however flat the pane is. Only heights inside a
 * region change, all alike, so that above stays above.
 */
export function projectionOf(frame: Frame, grounds: readonly Ground[], zoom = 1): Projection {
  return (point) => {
    const { x, y } = placed(frame, 1, point);
    const ground = grounds.find(({ rect }) => isWithin(point, rect));
    return { x: x * zoom, y: (ground ? belowHead(point, ground, frame) : y) * zoom };
  };
}

function belowHead(point: Point, { rect, head }: Ground, frame: Frame): number {
  const { y: top, height } = onPicture(rect, frame, 1);
  const free = clamp(HEAD, 0, 0.4 * height);
  const share = (point.y - rect.y - head) / (rect.height - head);
  return top + free + Math.max(0, share) * (height - free);
}

/** The point of the space that stands at a point of the picture: what a reader's drag means. */
export function unprojectionOf(frame: Frame, grounds: readonly Ground[], zoom = 1): Projection {
  return (at) => {
    const x = (at.x / zoom - frame.x) / frame.kx;
    const y = (at.y / zoom - frame.y) / frame.ky;
    const ground = grounds.find(({ rect }) => isWithin({ x, y }, rect));
    return { x, y: ground ? fromBelowHead(at.y / zoom, ground, frame) : y };
  };
}

function fromBelowHead(y: number, { rect, head }: Ground, frame: Frame): number {
  const { y: top, height } = onPicture(rect, frame, 1);
  const free = clamp(HEAD, 0, 0.4 * height);
  const share = Math.max(0, (y - top - free) / (height - free));
  return rect.y + head + share * (rect.height - head);
}

export function onPicture(rect: Rect, frame: Frame, zoom: number): Rect {
  const from = placed(frame, zoom, rect);
  return { ...from, width: rect.width * frame.kx * zoom, height: rect.height * frame.ky * zoom };
}

function spanned(points: readonly Point[]): Omit<Ground, "id"> {
  const box = boxAround(points);
  const rect = {
    x: box.x - PADDING.x,
    y: box.y - PADDING.y - REGION_HEAD,
    width: box.width + 2 * PADDING.x,
    height: box.height + 2 * PADDING.y + REGION_HEAD,
  };
  return { rect, head: REGION_HEAD };
}
