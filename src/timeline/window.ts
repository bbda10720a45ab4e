/** The stretch of time in view, and every way to change it. Pure; widths in px, times in UTC days. */
import { type Day, day, type Span, spanWidth } from "../base/day.ts";
import { clamp } from "../base/geometry.ts";
import { type CaseIndex, dateOf, referenceOf } from "../casefile/index-case.ts";
import { type Axis, windowWith } from "./axis.ts";

const LEAST_DAYS = 7;
const DENSE_SHARE = 0.8;
/** The closest zoom: one day over the whole width. */
export const CLOSEST_DAYS = 1;

/** First and last possible day of everything that has a bound, with 1 % of room on both sides; a month without any. */
export const extentOf = remembered(wholeExtent);

function wholeExtent(index: CaseIndex): Span {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const { events, relations } = index.casefile;
  // A case without events still has its relations, which the graph shows by the window.
  for (const { when } of events.length > 0 ? events : relations) {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = dateOf(when);
    for (const bound of [earliestStart, latestStart, earliestEnd, latestEnd]) {
      if (bound === undefined) continue;
      first = Math.min(first, bound);
      last = Math.max(last, bound + 1);
    }
  }
  const reference = referenceOf(index.casefile)?.latestEnd;
  if (reference !== undefined) {
    first = Math.min(first, reference - LEAST_DAYS / 2);
    last = Math.max(last, reference + LEAST_DAYS / 2);
  }
  if (first > last) return { from: day(0), to: day(30) };
  const room = Math.max(1, (last - first) * 0.01);
  return { from: day(first - room), to: day(last + room) };
}

/**
 * Where a case opens: the shortest span that holds 80 % of the events dated to days, at least seven days, and the
 * reference date.
 */
export const defaultWindow = remembered(denseWindow);

function denseWindow(index: CaseIndex): Span {
  const dated = index.casefile.events
    .map((event) => dateOf(event.when))
    .filter((date) => date.startPrecision === "day" || date.endPrecision === "day")
    .map((date) => ({
      first: date.earliestStart ?? date.latestEnd ?? 0,
      last:
        date.endPrecision === "day" && date.latestEnd !== undefined
          ? date.latestEnd
          : (date.earliestStart ?? 0),
    }));
  const reference = referenceOf(index.casefile)?.latestEnd;
  const dense = shortestHolding(dated, Math.ceil(dated.length * DENSE_SHARE));
  if (dense === undefined && reference === undefined) return extentOf(index);
  let first: number = Math.min(
    dense?.first ?? Number.POSITIVE_INFINITY,
    reference ?? Number.POSITIVE_INFINITY,
  );
  let last: number =
    Math.max(dense?.last ?? Number.NEGATIVE_INFINITY, reference ?? Number.NEGATIVE_INFINITY) + 1;
  const missing = LEAST_DAYS - (last - first);
  if (missing > 0) {
    first -= Math.floor(missing / 2);
    last += Math.ceil(missing / 2);
  }
  const room = Math.max(0.25, (last - first) * 0.02);
  return clampWindow({ from: day(first - room), to: day(last + room) }, extentOf(index));
}

/** Once for each case: both are asked for at every frame. */
function remembered(find: (index: CaseIndex) => Span): (index: CaseIndex) => Span {
  const known = new WeakMap<CaseIndex, Span>();
  return (index) => {
    const span = known.get(index) ?? find(index);
    known.set(index, span);
    return span;
  };
}

export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/**
 * The shortest stretch that holds so many bounds. As the start moves on, what begins before it leaves the order of ends,
 * and the end that is wanted, the `wanted`-th of those left, only ever moves on too.
 */
export function shortestHolding(bounds: readonly Bounds[], wanted: number): Bounds | undefined {
  if (wanted === 0) return undefined;
  const byStart = [...bounds].sort((a, b) => a.first - b.first);
  const byEnd = [...bounds].sort((a, b) => a.last - b.last);
  const placeOf = new Map(byEnd.map((bound, i) => [bound, i]));
  const gone = new Set<number>();
  let best: Bounds | undefined;
  let at = wanted - 1;
  for (const start of byStart) {
    const end = byEnd[at];
    if (end === undefined) break;
    if (best === undefined || end.last - start.first < best.last - best.first)
      best = { first: start.first, last: end.last };
    const place = placeOf.get(start) ?? 0;
    gone.add(place);
    if (place > at) continue;
    do at += 1;
    while (gone.has(at));
  }
  return best;
}

/** Keeps the window inside the extent, and at least a day wide. */
export function clampWindow(window: Span, extent: Span): Span {
  const width = clamp(spanWidth(window), CLOSEST_DAYS, spanWidth(extent));
  const from = clamp(window.from, extent.from, extent.to - width);
  return { from: day(from), to: day(from + width) };
}

/** Zooms by a factor above 0 (2 shows twice as much) about a pixel; the time under that pixel stays there. */
export function zoomAbout(axis: Axis, x: number, factor: number, extent: Span): Span {
  const width = clamp(spanWidth(axis.window) * factor, CLOSEST_DAYS, spanWidth(extent));
  const scale = (axis.scale * spanWidth(axis.window)) / width;
  return clampWindow(windowWith(axis, axis.dayAt(x), x, scale), extent);
}

/** Moves the window so that what was at pixel `dx` comes to 0. */
export function panBy(axis: Axis, dx: number, extent: Span): Span {
  const from = axis.dayAt(dx);
  return clampWindow({ from, to: day(from + spanWidth(axis.window)) }, extent);
}

const LINE_PX = 15;
const PAGE_PX = 800;
const MOST_PX = 120;

/**
 * The zoom factor of one wheel event: lines and pages as pixels, at most 120 px, then `2^(log2(1+|dy|) * 0.02)` steps,
 * so that as many ticks out as in lead back exactly.
 */
export function wheelFactor(deltaY: number, deltaMode: number): number {
  const px = wheelPixels(deltaY, deltaMode);
  return 2 ** (Math.sign(px) * Math.log2(1 + Math.abs(px)) * 0.02);
}

/** A wheel delta in px, limited to 120 either way. `deltaMode`: 0 px, 1 lines, 2 pages. */
export function wheelPixels(delta: number, deltaMode: number): number {
  return clamp(delta * (deltaMode === 1 ? LINE_PX : deltaMode === 2 ? PAGE_PX : 1), -MOST_PX, MOST_PX);
}

const SNAP_PX = 15;

/** 5 January 1970. */
const MONDAY = 4;

/**
 * Whole days (whole weeks, from Monday, when a day is thin) at both ends, where that moves an end by less than 15 px and
 * not out of the extent.
 */
export function snapWindow(axis: Axis, extent: Span): Span {
  const { window } = axis;
  const [step, first] = axis.scale * 7 < 60 ? [7, MONDAY] : [1, 0];
  const snapped = (at: Day) => {
    const near = first + Math.round((at - first) / step) * step;
    const inside = near >= extent.from && near <= extent.to;
    return inside && Math.abs(axis.x(near) - axis.x(at)) < SNAP_PX ? near : at;
  };
  const from = snapped(window.from);
  const to = snapped(window.to);
  return to - from >= CLOSEST_DAYS ? { from: day(from), to: day(to) } : window;
}

/** The window that shows the span with 10 % of room; unchanged when the span is in view already. */
export function reveal(window: Span, span: Span, extent: Span): Span {
  const room = spanWidth(window) * 0.1;
  if (span.from >= window.from && span.to <= window.to) return window;
  if (spanWidth(span) + 2 * room > spanWidth(window))
    return window.from <= span.from && span.from < window.to
      ? window
      : clampWindow({ from: day(span.from - room), to: day(span.from - room + spanWidth(window)) }, extent);
  const from = span.from < window.from ? span.from - room : span.to + room - spanWidth(window);
  return clampWindow({ from: day(from), to: day(from + spanWidth(window)) }, extent);
}
