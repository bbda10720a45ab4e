/** Where the keyboard goes from a mark. Pure: marks are known by their keys and places. */
import { HEAD } from "./frame.ts";
import type { TimelineLayout } from "./layout.ts";

/** A mark that the keyboard can stand on. */
export interface Stop {
  readonly key: string;
  readonly lane: number;
  /** Centre of the glyph in px from the left of the picture and the top of the lanes. */
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
  /** In the Undated column, where no time passes. */
  readonly undated: boolean;
  /** Whether it shows its words already. */
  readonly labelled: boolean;
}

/** Every mark in view, lane by lane, from left to right; the Undated column comes first. */
export function stopsOf(layout: TimelineLayout): readonly Stop[] {
  const undated = layout.undated.map((mark) => ({
    key: mark.key,
    lane: mark.items[0]?.lane ?? 0,
    x: HEAD + mark.x,
    y: mark.y,
    ids: mark.items.map((item) => item.id),
    undated: true,
    labelled: false,
  }));
  const dated = layout.marks.map((mark) => ({
    key: mark.packed.key,
    lane: mark.packed.lane,
    x: layout.plotLeft + mark.x,
    y: mark.y,
    ids: mark.packed.items.map((item) => item.id),
    undated: false,
    labelled: mark.packed.label !== "",
  }));
  return [...undated, ...dated].sort((a, b) => a.lane - b.lane || a.x - b.x || a.y - b.y);
}

export type Step =
  | "left"
  | "right"
  | "up"
  | "down"
  | "first"
  | "last"
  | "pageUp"
  | "pageDown"
  | "allFirst"
  | "allLast";

const PAGE_LANES = 5;

/** The mark that a step leads to; the same one at an end. Without a start, the first. */
export function stepFrom(stops: readonly Stop[], from: Stop | undefined, step: Step): Stop | undefined {
  if (from === undefined) return stops[0];
  const lane = stops.filter((stop) => stop.lane === from.lane);
  const at = lane.findIndex((stop) => stop.key === from.key);
  switch (step) {
    case "left":
      return lane[at - 1] ?? from;
    case "right":
      return lane[at + 1] ?? from;
    case "first":
      return lane[0];
    case "last":
      return lane.at(-1);
    case "allFirst":
      return stops[0];
    case "allLast":
      return stops.at(-1);
    case "up":
      return nearestIn(stops, from, -1, 1);
    case "down":
      return nearestIn(stops, from, 1, 1);
    case "pageUp":
      return nearestIn(stops, from, -1, PAGE_LANES);
    case "pageDown":
      return nearestIn(stops, from, 1, PAGE_LANES);
  }
}

/** The mark itself where it is still there, else the one that its first event is in now, else the nearest in its lane, else in all. */
export function nearestStop(stops: readonly Stop[], to: Stop): Stop | undefined {
  const [first] = to.ids;
  const same =
    stops.find((stop) => stop.key === to.key) ??
    stops.find((stop) => first !== undefined && stop.ids.includes(first));
  if (same !== undefined) return same;
  const kin = stops.filter((stop) => stop.undated === to.undated);
  const inLane = kin.filter((stop) => stop.lane === to.lane);
  const [start, ...others] = inLane.length > 0 ? inLane : kin;
  if (start === undefined) return undefined;
  const far = (stop: Stop) => Math.abs(stop.x - to.x) + Math.abs(stop.y - to.y);
  return others.reduce((best, stop) => (far(stop) < far(best) ? stop : best), start);
}

/** The nearest mark by x in the lane that many lanes away, or in the last lane before the edge. */
function nearestIn(stops: readonly Stop[], from: Stop, direction: 1 | -1, lanes: number): Stop {
  const others = [...new Set(stops.map((stop) => stop.lane))]
    .filter((lane) => (lane - from.lane) * direction > 0)
    .sort((a, b) => (a - b) * direction);
  const lane = others[Math.min(lanes, others.length) - 1];
  if (lane === undefined) return from;
  return stops
    .filter((stop) => stop.lane === lane)
    .reduce((best, stop) => (Math.abs(stop.x - from.x) < Math.abs(best.x - from.x) ? stop : best));
}
