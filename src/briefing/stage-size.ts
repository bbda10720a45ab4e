/**
 * The stage in lengths of its own: 450 high, so that the app's least letters, 12 px, are 28.8 px on a stage of 1080.
 * Width follows from the briefing's aspect.
 */
import type { Rect, Size } from "../base/geometry.ts";
import type { Aspect } from "./briefing.ts";

export const STAGE_HEIGHT = 450;
/** Px of a stage 1080 px high for each of ours. */
export const STAGE_SCALE = 1080 / STAGE_HEIGHT;
/** Least height of letters on a stage of 1080, in its px. */
export const LEAST_LETTERS = 28;

const RATIOS: Readonly<Record<Aspect, number>> = { "16:9": 16 / 9, "16:10": 16 / 10, "4:3": 4 / 3 };

export const ASPECTS = Object.keys(RATIOS) as readonly Aspect[];

export function stageSize(aspect: Aspect): Size {
  return { width: STAGE_HEIGHT * RATIOS[aspect], height: STAGE_HEIGHT };
}

export const MARGIN = 28;
export const BAND = 20;
export const TITLE = 24;
export const TITLE_LINE = 29;
export const LINE = 17;
const GAP = 22;
/** Width of the words beside the picture. */
export const COLUMN = 236;
const TITLE_ROOM = 2 * TITLE_LINE;
/** Legend, source and the room between them, below the picture. */
const FOOT = 64;
/** What a picture without a legend has more. */
const LEGEND = 20;
/** Words, unlike a picture, have no air of their own below the head. */
const AIR = 6;

export interface Frame {
  /** The same for every step of a briefing, so that what stands in it never moves for a longer title. */
  readonly picture: Rect;
  readonly words: Rect | undefined;
}

/** Words stand beside a picture; below a timeline, which wants the whole width and rarely all of the height. */
export type WordsAt = "beside" | "below" | "nowhere";

const BELOW_SHARE = 0.36;

export function frameOf(
  { width, height }: Size,
  wordsAt: WordsAt,
  hasMarking: boolean,
  hasLegend = true,
): Frame {
  const band = hasMarking ? BAND : 6;
  const top = band + 10 + TITLE_ROOM + LINE + 10 + (hasLegend ? 0 : AIR);
  const bottom = height - band - FOOT + (hasLegend ? 0 : LEGEND);
  const across = width - 2 * MARGIN;
  const room = { x: MARGIN, y: top, width: across, height: bottom - top };
  if (wordsAt === "nowhere") return { picture: room, words: undefined };
  if (wordsAt === "beside") {
    const left = across - COLUMN - GAP;
    return {
      picture: { ...room, width: left },
      words: { ...room, x: MARGIN + left + GAP, width: COLUMN },
    };
  }
  const below = Math.round(room.height * BELOW_SHARE);
  return {
    picture: { ...room, height: room.height - below - 14 },
    words: { ...room, y: bottom - below, height: below },
  };
}
