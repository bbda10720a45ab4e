/** Where a date stands on the axis, at one scale and for all of time. */
import { GUTTER, offsetAt } from "./axis.ts";
import type { MarkForm, TimelineItem } from "./model.ts";

/** Half of a glyph's width in px. */
export const GLYPH = 8;

/** Width of a mark that reaches to the left, from its chevron to its stop, in px. */
const BEGUN = 29;

/** Ends in px from day 0, the gutter counted; undefined for what stands in the Undated column. */
export function extentAt(
  { form, from, to }: TimelineItem,
  scale: number,
  reference: number | undefined,
): { readonly x0: number; readonly x1: number } | undefined {
  if (form === "standing" || (form === "by" && to !== undefined && to - 1 === reference))
    return reference === undefined ? undefined : inGutter(reference * scale);
  if (form === "by" || form === "until")
    return to === undefined
      ? undefined
      : { x0: endAt(to, scale, reference) - BEGUN, x1: endAt(to, scale, reference) };
  if (from === undefined) return undefined;
  const x = offsetAt(from, scale, reference);
  switch (form) {
    case "point":
      return { x0: x + scale / 2 - GLYPH, x1: x + scale / 2 + GLYPH };
    case "open":
      return openFrom(x, scale);
    case "after":
      return { x0: x + 5, x1: x + 5 + 4 * GLYPH };
    case "bar":
    case "band":
      return to === undefined ? undefined : atLeastAGlyph(x, endAt(to, scale, reference));
    case "undated":
      return undefined;
  }
}

/** Where a day is narrower than the glyph it stands on the middle of its day, so that no two days change places. */
function openFrom(x: number, scale: number): { readonly x0: number; readonly x1: number } {
  const x0 = x + Math.min(0, scale / 2 - GLYPH - 1);
  return { x0, x1: x0 + 2 * GLYPH };
}

function atLeastAGlyph(x0: number, x1: number): { readonly x0: number; readonly x1: number } {
  const more = Math.max(0, GLYPH - (x1 - x0) / 2);
  return { x0: x0 - more, x1: x1 + more };
}

/** From a day on, with no end in sight. */
export function isOpenEnded(form: MarkForm): boolean {
  return form === "open" || form === "after";
}

/** Not after a day, with no start in sight. */
export function isOpenBegun(form: MarkForm): boolean {
  return form === "by" || form === "until" || form === "standing";
}

/** Labels stand right of a mark, but left of one that reaches to the left: the two halves of a row share the reference day. */
export function labelSide(form: MarkForm): "left" | "right" {
  return isOpenBegun(form) ? "left" : "right";
}

/** The end of the day before `to`: on the near side of the gutter. */
function endAt(to: number, scale: number, reference: number | undefined): number {
  return to * scale + (reference !== undefined && to > reference ? GUTTER : 0);
}

function inGutter(start: number): { readonly x0: number; readonly x1: number } {
  return { x0: start + 4, x1: start + GUTTER - 5 };
}
