import type { Rect } from "../base/geometry.ts";
import type { Id, Side } from "../casefile/types.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import { say } from "../words/messages.ts";
import type { Frame } from "./camera.ts";
import { type Ground, onPicture } from "./ground.ts";

/** The soft ground that a side stands on, with its name. */
export interface PlacedPanel {
  readonly id: Id;
  readonly side: Side | undefined;
  readonly rect: Rect;
  readonly text: string;
  /** Box of chip and name. */
  readonly title: Rect;
}

export const CHIP = 9;
const CHIP_GAP = 6;
const TITLE_INSET = 8;
const TITLE_EDGE = 3;
const TITLE_HEIGHT = 13;

/** The grounds on the zoomed picture, each named in its upper left corner, where no actor stands. */
export function panelsOf(
  grounds: readonly Ground[],
  sides: ReadonlyMap<Id, Side>,
  frame: Frame,
  zoom: number,
): readonly PlacedPanel[] {
  return grounds.map(({ id, rect }) => panelOf(id, sides.get(id), onPicture(rect, frame, zoom)));
}

function panelOf(id: Id, side: Side | undefined, rect: Rect): PlacedPanel {
  const room = rect.width - TITLE_INSET - CHIP - CHIP_GAP;
  const text = fitText(side ? side.name : say("graph.noSide"), room, TYPE.meta, 600);
  const width = CHIP + CHIP_GAP + textWidth(text, TYPE.meta, 600);
  return {
    id,
    side,
    rect,
    text,
    title: { x: rect.x + TITLE_INSET, y: rect.y + TITLE_EDGE, width, height: TITLE_HEIGHT },
  };
}
