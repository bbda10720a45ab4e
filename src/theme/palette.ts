/** Every colour of the app, once, for light and dark. Contrast and colour-vision distances are tested. */
import type { Slot } from "../casefile/vocabulary.ts";

export type Scheme = "light" | "dark";

/** Colour names that a mark or a style rule may use; `side-none` is ink on paper. */
export type ColourName =
  | "ink"
  | "ink-2"
  | "ink-3"
  | "line"
  | "hair"
  | "paper"
  | "panel"
  | "wash"
  | "focus"
  | "accent"
  | "sign-positive"
  | "sign-negative"
  | "sign-neutral"
  | "side-none"
  | `side-${Slot}`;

type Pair = Readonly<Record<Scheme, string>>;

export const PALETTE: Readonly<Record<ColourName, Pair>> = {
  ink: { light: "#1A1D21", dark: "#E8EAED" },
  "ink-2": { light: "#4A5058", dark: "#B4BBC4" },
  "ink-3": { light: "#5F6670", dark: "#9AA2AC" },
  line: { light: "#868E98", dark: "#8A939E" },
  hair: { light: "#DEE2E6", dark: "#333A42" },
  paper: { light: "#FFFFFF", dark: "#14181D" },
  panel: { light: "#F7F8F9", dark: "#1B2026" },
  wash: { light: "#EEF0F2", dark: "#252B32" },
  focus: { light: "#0B5FFF", dark: "#7FB2FF" },
  accent: { light: "#1A1D21", dark: "#E8EAED" },
  "sign-positive": { light: "#0072B2", dark: "#4FA8DE" },
  "sign-negative": { light: "#D55E00", dark: "#F0803C" },
  "sign-neutral": { light: "#5F6670", dark: "#9AA2AC" },
  "side-none": { light: "#1A1D21", dark: "#E8EAED" },
  "side-violet": { light: "#642D83", dark: "#E9C6FE" },
  "side-azure": { light: "#009AE6", dark: "#0087D6" },
  "side-olive": { light: "#586412", dark: "#D8D046" },
  "side-tan": { light: "#B1865D", dark: "#BE867D" },
  "side-pine": { light: "#1A5046", dark: "#ACE6B1" },
  "side-slate": { light: "#6B7280", dark: "#9AA3AF" },
};

export const COLOUR_NAMES = Object.keys(PALETTE) as readonly ColourName[];

/** The colour of a side's slot; without a side, ink. */
export function sideColour(slot: Slot | undefined): `side-${Slot}` | "side-none" {
  return slot === undefined ? "side-none" : `side-${slot}`;
}
