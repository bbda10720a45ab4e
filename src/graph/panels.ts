import { overlaps, type Point, type Rect } from "../base/geometry.ts";
import type { Id, Side } from "../casefile/types.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import { say } from "../words/messages.ts";
import { type Frame, placed } from "./camera.ts";
import type { GraphCase } from "./network.ts";
import { type Region, regionsOf } from "./sides.ts";

/** The soft ground that a side stands on, with its name. */
export interface PlacedPanel {
  readonly id: Id;
  readonly side: Side | undefined;
  readonly rect: Rect;
  readonly text: string;
  /** Box of chip and name. */
  readonly title: Rect;
}

export const TITLE_INSET = 10;
export const CHIP = 9;
const PADDING = 34;

/** The ground of a side in the 1200 x 800 space. */
export interface Ground {
  readonly id: Id;
  readonly rect: Rect;
}

/** One ground for each side: its region, or, where positions came from elsewhere, what its actors span. */
export function groundsOf(casefile: GraphCase, positions: ReadonlyMap<Id, Point>): readonly Ground[] {
  const regions = regionsOf(casefile);
  const own = regions.every((region) =>
    membersOf(region).every((id) => within(positions.get(id), region.rect)),
  );
  return regions.flatMap((region) => {
    const points = membersOf(region).flatMap((id) => positions.get(id) ?? []);
    if (points.length === 0) return [];
    return [{ id: region.id, rect: own ? region.rect : spanned(points) }];
  });
}

/** The grounds on the zoomed picture, named where no node (`taken`) is in the way, best at the top left. */
export function panelsOf(
  grounds: readonly Ground[],
  sides: ReadonlyMap<Id, Side>,
  { frame, zoom }: { readonly frame: Frame; readonly zoom: number },
  taken: readonly Rect[],
): readonly PlacedPanel[] {
  return grounds.map(({ id, rect }) => panelOf(id, sides.get(id), onScreen(rect, frame, zoom), taken));
}

function panelOf(id: Id, side: Side | undefined, rect: Rect, taken: readonly Rect[]): PlacedPanel {
  const room = rect.width - 2 * TITLE_INSET - CHIP - 6;
  const text = fitText(side ? side.name : say("graph.noSide"), room, TYPE.meta, 600);
  const width = CHIP + 6 + textWidth(text, TYPE.meta, 600);
  const places = titlePlaces(rect, width);
  const free = places.find((place) => !taken.some((box) => overlaps(box, place)));
  return { id, side, rect, text, title: free ?? places[0] ?? rect };
}

const TITLE_HEIGHT = 16;
const TITLE_EDGE = 4;
const TITLE_STEP = 12;

/** Along the upper edge from the left, then along the lower edge. */
function titlePlaces(rect: Rect, width: number): readonly Rect[] {
  const top = rect.y + TITLE_EDGE;
  const bottom = rect.y + rect.height - TITLE_HEIGHT - TITLE_EDGE;
  const last = rect.x + rect.width - width - TITLE_INSET;
  const places: Rect[] = [];
  for (const y of [top, bottom]) {
    for (let x = rect.x + TITLE_INSET; x <= last || x === rect.x + TITLE_INSET; x += TITLE_STEP)
      places.push({ x, y, width, height: TITLE_HEIGHT });
  }
  return places;
}

function membersOf(region: Region): readonly Id[] {
  return [...region.linked, ...region.alone];
}

function within(point: Point | undefined, rect: Rect): boolean {
  if (!point) return true;
  return (
    point.x >= rect.x &&
    point.y >= rect.y &&
    point.x <= rect.x + rect.width &&
    point.y <= rect.y + rect.height
  );
}

function spanned(points: readonly Point[]): Rect {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs) - PADDING;
  const y = Math.min(...ys) - PADDING;
  return { x, y, width: Math.max(...xs) + PADDING - x, height: Math.max(...ys) + PADDING - y };
}

function onScreen(rect: Rect, frame: Frame, zoom: number): Rect {
  const from = placed(frame, zoom, rect);
  return { ...from, width: rect.width * frame.kx * zoom, height: rect.height * frame.ky * zoom };
}
