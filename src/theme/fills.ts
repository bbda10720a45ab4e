import type { StatusFamily } from "../casefile/vocabulary.ts";
import { COLOUR_NAMES, type ColourName } from "./palette.ts";

/** What fills a shape: a colour, a 45 degree hatch of it, or nothing. */
export type Paint = ColourName | `hatch-${ColourName}` | "none";

/** Distance and width of a hatch's stripes, in the mark's own px. */
export const HATCH = { distance: 4, width: 1.6 } as const;

/** The colour of a hatch; undefined for what is none. */
export function hatchColour(paint: Paint | undefined): ColourName | undefined {
  if (!paint?.startsWith("hatch-")) return undefined;
  return COLOUR_NAMES.find((name) => name === paint.slice("hatch-".length));
}

export interface Ink {
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly strokeWidth: number;
  /** SVG dash pattern, in px. */
  readonly dash?: string;
}

/** The fill that says how sure the text is, in the hue that says whose side it is. */
export function inkOf(family: StatusFamily, colour: ColourName): Ink {
  switch (family) {
    case "happened":
      return colour === "side-none"
        ? { fill: "side-none", stroke: "side-none", strokeWidth: 1 }
        : { fill: colour, stroke: colour, strokeWidth: 1 };
    case "said":
      return { fill: "paper", stroke: colour, strokeWidth: 2 };
    case "meant":
      return { fill: "paper", stroke: colour, strokeWidth: 2, dash: "3 2" };
    case "might":
      return { fill: `hatch-${colour}`, stroke: colour, strokeWidth: 1.5 };
  }
}

/** Line styles of relations, by the same four families. `double` is drawn as two strokes. */
export const LINE_STYLES: Readonly<
  Record<StatusFamily, { readonly dash?: string; readonly double: boolean; readonly width: number }>
> = {
  happened: { double: false, width: 2 },
  said: { double: true, width: 4 },
  meant: { dash: "7 4", double: false, width: 2 },
  might: { dash: "1.5 4", double: false, width: 2.5 },
};

export interface Frame {
  readonly solid: boolean;
  readonly width: number;
  readonly dash?: string;
  /** Where several frames share a cell. */
  readonly lowDash?: string;
}

/** Frames of relations in a table, by the same four families; `several`: of more than one, so that none may be claimed. */
export const FRAMES: Readonly<Record<StatusFamily | "several", Frame>> = {
  happened: { solid: true, width: 1 },
  said: { solid: false, width: 2 },
  meant: { solid: false, width: 2, dash: "4 3", lowDash: "2.5 2" },
  might: { solid: false, width: 2, dash: "1.5 3", lowDash: "1.25 2" },
  several: { solid: false, width: 0.75 },
};
