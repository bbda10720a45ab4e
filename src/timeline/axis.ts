/** Time to pixels, once. Days are UTC days, x is px from the left of the plot. */
import { calendarOf, type Day, day, dayOf, type Span } from "../base/day.ts";
import { clamp } from "../base/geometry.ts";

/** Width in px of the "by" gutter, which stands open just before the reference day. */
export const GUTTER = 44;

/**
 * A linear scale with one fixed gap, so that "on or before the reference day" has a place of its own:
 *
 *     from        reference                to
 *      |---days---[ by ]|-------days-------|
 */
export interface Axis {
  readonly window: Span;
  readonly width: number;
  /** Pixels per day. */
  readonly scale: number;
  readonly reference: Day | undefined;
  x(at: number): number;
  /** The day under a pixel; the pixels of the gutter are the last thousandth of the day before the reference. */
  dayAt(x: number): Day;
}

/**
 * The axis that shows the window `[from, to)` on `width` px. The gutter's width is kept free whether or not the reference
 * day is in view, so that panning never changes the scale.
 */
export function axisFor(window: Span, width: number, reference: Day | undefined): Axis {
  const gap = reference === undefined ? 0 : GUTTER;
  const scale = Math.max(1e-9, (width - gap) / (window.to - window.from));
  const origin = offsetAt(window.from, scale, reference);
  return {
    window,
    width,
    scale,
    reference,
    x: (at) => offsetAt(at, scale, reference) - origin,
    dayAt: (x) => dayAtOffset(x + origin, scale, reference),
  };
}

/** The window of the same width whose scale is `scale` and in which `at` stands at pixel `x`. */
export function windowWith(axis: Axis, at: Day, x: number, scale: number): Span {
  const { reference, width } = axis;
  const gap = reference === undefined ? 0 : GUTTER;
  const from = dayAtOffset(offsetAt(at, scale, reference) - x, scale, reference);
  return { from, to: day(from + (width - gap) / scale) };
}

/** The gutter is that much time, in days, so that time to pixels is continuous and can be undone anywhere. */
const SLIVER = 0.001;

/** Px from day 0, the gutter counted. */
export function offsetAt(at: number, scale: number, reference: number | undefined): number {
  if (reference === undefined) return at * scale;
  return at * scale + GUTTER * clamp((at - reference) / SLIVER + 1, 0, 1);
}

function dayAtOffset(offset: number, scale: number, reference: Day | undefined): Day {
  if (reference === undefined || offset <= (reference - SLIVER) * scale) return day(offset / scale);
  if (offset >= reference * scale + GUTTER) return day((offset - GUTTER) / scale);
  const into = offset - (reference - SLIVER) * scale;
  return day(reference - SLIVER + (SLIVER * into) / (SLIVER * scale + GUTTER));
}

export type TickUnit = "day" | "month" | "year";

export interface Tick {
  readonly at: Day;
  readonly x: number;
  /** What the tick stands for, which decides how it is written. */
  readonly unit: TickUnit;
}

/** Least distance of two labels on the lower line, in px. */
const MINOR_SPACE = 34;
/** Of two names of months, and of two tens of days, which stand only where every month above them has room for its name. */
const MONTH_SPACE = 42;
const TEN_DAYS_SPACE = 43;

interface Step {
  readonly unit: TickUnit;
  readonly count: number;
  readonly days: number;
}

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((count): Step => ({ unit: "day", count, days: count })),
  ...[1, 3, 6].map((count): Step => ({ unit: "month", count, days: count * 30.44 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (count): Step => ({ unit: "year", count, days: count * 365.25 }),
  ),
];

/** Ticks inside the window at the finest calendar step whose labels fit. */
export function ticksOf(axis: Axis): readonly Tick[] {
  const step = STEPS.find((one) => one.days * axis.scale >= spaceOf(one));
  return step === undefined ? [] : inside(axis, step);
}

function spaceOf({ unit, count }: Step): number {
  if (unit === "month") return MONTH_SPACE;
  return unit === "day" && count === 10 ? TEN_DAYS_SPACE : MINOR_SPACE;
}

/** The upper line: the next larger unit above the ticks, at least 120 px apart. */
export function majorTicksOf(axis: Axis): readonly Tick[] {
  const fine = ticksOf(axis)[0]?.unit ?? "year";
  const coarse = STEPS.filter((one) => rank(one.unit) > rank(fine) && one.count === 1);
  const step = coarse.find((one) => one.days * axis.scale >= 120) ?? coarse.at(-1);
  return step === undefined ? [] : thinned(inside(axis, step));
}

const MAJOR_SPACE = 120;

/** Every tick that is far enough from the one kept before it. */
function thinned(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || tick.x - last.x >= MAJOR_SPACE) kept.push(tick);
  }
  return kept;
}

function rank(unit: TickUnit): number {
  return unit === "day" ? 0 : unit === "month" ? 1 : 2;
}

const MOST_TICKS = 400;

function inside(axis: Axis, step: Step): readonly Tick[] {
  const ticks: Tick[] = [];
  const { from, to } = axis.window;
  for (let at = firstAtOrAfter(from, step); at < to && ticks.length < MOST_TICKS; at = next(at, step)) {
    ticks.push({ at, x: axis.x(at), unit: step.unit });
  }
  return ticks;
}

function firstAtOrAfter(from: Day, step: Step): Day {
  const { year, month } = calendarOf(from);
  if (step.unit === "day") {
    let at = dayOf(year, month, 1);
    while (at < from) at = next(at, step);
    return at;
  }
  const start =
    step.unit === "month"
      ? dayOf(year, month - ((month - 1) % step.count), 1)
      : dayOf(year - (year % step.count), 1, 1);
  return start >= from ? start : next(start, step);
}

function next(at: Day, step: Step): Day {
  const { year, month, date } = calendarOf(at);
  if (step.unit === "year") return dayOf(year + step.count, 1, 1);
  if (step.unit === "month") return dayOf(year, month + step.count, 1);
  const last = calendarOf(day(dayOf(year, month + 1, 1) - 1)).date;
  const wanted = date + step.count;
  return wanted > last || last - wanted + 1 < 0.75 * step.count
    ? dayOf(year, month + 1, 1)
    : dayOf(year, month, wanted);
}
