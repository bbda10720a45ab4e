import { type ColourName, PALETTE } from "../../theme/palette.ts";

/** Px of the stage, which is 450 high, on an inch of a slide, which is 7.5 in high. */
const PX_PER_INCH = 60;
const POINTS_PER_INCH = 72;
const EMU_PER_INCH = 914400;

export function inches(px: number): number {
  return px / PX_PER_INCH;
}

export function points(px: number): number {
  return (px * POINTS_PER_INCH) / PX_PER_INCH;
}

/** English metric units, in which the files of Office are written. */
export function emu(px: number): number {
  return Math.round((px * EMU_PER_INCH) / PX_PER_INCH);
}

/** RRGGBB; slides are light. */
export function hex(name: ColourName): string {
  return PALETTE[name].light.slice(1);
}
