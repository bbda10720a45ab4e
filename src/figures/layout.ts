import { scaleLinear } from "d3";
import type { Figure } from "../casefile/types.ts";
import { type FigureForm, type FigureGroup, formOf } from "./rows.ts";

/** Room at the right end for the arrow of "at least" and "more than", in px. */
export const ARROW_ROOM = 28;

/** The scale of one group: from 0 to its greatest number. Groups never share one. */
export interface FigureScale {
  readonly max: number;
  readonly width: number;
  /** Position of a number in px from the left edge. */
  readonly x: (n: number) => number;
  /** Round numbers to write along the scale, 0 first; empty when the group has no number. */
  readonly ticks: readonly number[];
}

/** What stands between 0 and the right edge for one figure; px from the left edge. */
export interface PlacedFigure {
  readonly form: FigureForm;
  /** Solid from 0 to here: at least this much is said. */
  readonly solid: number;
  /** Light from the end of the solid part to here: up to this much is said. */
  readonly light?: number;
  /** The mark where the number stands: closed when the number itself is included. */
  readonly tick?: { readonly x: number; readonly closed: boolean };
  /** The arrow of an open end starts here. */
  readonly arrow?: number;
  readonly whiskers: readonly number[];
  /** The best number inside a range. */
  readonly best?: number;
  /** FG-4: the numbers as they stand, when they contradict their names. */
  readonly loose: readonly number[];
}

export function figureScale(group: FigureGroup, width: number): FigureScale {
  const numbers = group.rows.flatMap(({ figure }) => numbersOf(figure));
  const max = Math.max(0, ...numbers);
  const scale = scaleLinear([0, max === 0 ? 1 : max], [0, Math.max(1, width - ARROW_ROOM)]).clamp(true);
  const wanted = Math.max(1, Math.min(4, Math.floor(width / 120)));
  const ticks = numbers.length === 0 ? [] : max === 0 ? [0] : scale.ticks(wanted).filter(Number.isInteger);
  return { max, width, x: (n) => scale(n), ticks };
}

export function placeFigure(figure: Figure, scale: FigureScale): PlacedFigure {
  const { low, high, best } = figure.value;
  const form = formOf(figure.value);
  const bare = { form, whiskers: [], loose: [] };
  const at = (n: number | null) => scale.x(n ?? 0);
  switch (form) {
    case "words":
      return { ...bare, solid: 0 };
    case "unordered":
      return { ...bare, solid: 0, loose: numbersOf(figure).map(scale.x) };
    case "exact":
      return { ...bare, solid: at(best ?? low) };
    case "at-least":
    case "more-than":
      return {
        ...bare,
        solid: at(low),
        tick: { x: at(low), closed: form === "at-least" },
        arrow: at(low),
        ...(best === null ? {} : { light: at(best), best: at(best), arrow: at(best) }),
      };
    case "at-most":
    case "less-than":
      return {
        ...bare,
        solid: 0,
        light: at(high),
        tick: { x: at(high), closed: form === "at-most" },
        ...(best === null ? {} : { best: at(best) }),
      };
    case "range":
      return {
        ...bare,
        solid: at(low),
        light: at(high),
        whiskers: [at(low), at(high)],
        ...(best === null ? {} : { best: at(best) }),
      };
  }
}

function numbersOf(figure: Figure): readonly number[] {
  const { low, best, high } = figure.value;
  return [low, best, high].filter((n) => n !== null);
}
