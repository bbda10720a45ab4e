/** What the timeline knows of each event before any window: its form, bounds, lane and name. Made once per case and lane plan. */
import type { Day } from "../base/day.ts";
import { type CaseIndex, dateOf, laneSideOf, referenceOf } from "../casefile/index-case.ts";
import type { CaseEvent, Id } from "../casefile/types.ts";
import { type EventType, familyOf, type StatusFamily } from "../casefile/vocabulary.ts";
import { type ColourName, sideColour } from "../theme/palette.ts";
import { HEAD, UNDATED } from "./frame.ts";
import type { Lane, LaneBy } from "./lanes.ts";
import { planLanes } from "./lanes.ts";

/**
 * How the date is drawn: `point` a glyph on its day; `bar` known ends; `band` some day between, or a month or year;
 * `by` not after a day (in the gutter when that is the reference day); `open` from a day on; `after` some day after;
 * `until` ends on a day, start unknown; `standing` no date, but still so at the reference day; `undated` no date at all.
 */
export type MarkForm = "point" | "bar" | "band" | "by" | "open" | "after" | "until" | "standing" | "undated";

export interface TimelineItem {
  readonly event: CaseEvent;
  readonly id: Id;
  readonly lane: number;
  readonly form: MarkForm;
  /** Possible days `[from, to)`; for open forms the open end is undefined. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The surely covered part of a band with two uncertain ends, `[from, to)`. */
  readonly core?: { readonly from: number; readonly to: number };
  readonly type: EventType;
  readonly family: StatusFamily;
  readonly colour: ColourName;
  readonly uncertain: boolean;
  /** Less is placed first. */
  readonly priority: number;
}

export interface TimelineModel {
  readonly index: CaseIndex;
  readonly laneBy: LaneBy;
  readonly lanes: readonly Lane[];
  /** By time, undated first. */
  readonly items: readonly TimelineItem[];
  readonly byId: ReadonlyMap<Id, TimelineItem>;
  readonly reference: Day | undefined;
  /** Px left of the plot: the lane names, and the Undated column where some event has no date at all. */
  readonly plotLeft: number;
}

export function modelOf(index: CaseIndex, laneBy: LaneBy): TimelineModel {
  const plan = planLanes(index, laneBy);
  const reference = referenceOf(index.casefile)?.latestEnd;
  const items = index.casefile.events
    .map((event) => itemOf(index, event, plan.laneOf.get(event.id) ?? 0, reference))
    .sort((a, b) => anchorOf(a) - anchorOf(b) || (a.id < b.id ? -1 : 1));
  return {
    index,
    laneBy,
    lanes: plan.lanes,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    reference,
    plotLeft: HEAD + (items.some((item) => item.form === "undated") ? UNDATED : 0),
  };
}

/** The day a mark is sorted by and reached by: its first bound. Undated ones come before all. */
export function anchorOf(item: TimelineItem): number {
  if (item.form === "undated") return Number.NEGATIVE_INFINITY;
  return item.from ?? item.to ?? Number.MIN_SAFE_INTEGER;
}

function itemOf(index: CaseIndex, event: CaseEvent, lane: number, reference: Day | undefined): TimelineItem {
  const date = dateOf(event.when);
  const side = laneSideOf(index, event);
  const { earliestStart, latestStart, earliestEnd, latestEnd } = date;
  const to = latestEnd === undefined ? undefined : latestEnd + 1;
  const fuzzyStart = earliestStart !== latestStart;
  const fuzzyEnd = earliestEnd !== latestEnd;
  const sure =
    date.form === "interval" &&
    (fuzzyStart || fuzzyEnd) &&
    latestStart !== undefined &&
    earliestEnd !== undefined
      ? { core: { from: latestStart, to: Math.max(latestStart, earliestEnd + 1) } }
      : {};
  return {
    event,
    id: event.id,
    lane,
    form: formOf(date.form, date.startPrecision === "day", event.when.ongoing === true, reference),
    from: earliestStart,
    to,
    ...sure,
    type: event.type,
    family: familyOf(event.status),
    colour: sideColour(side === undefined ? undefined : index.sides.get(side)?.slot),
    uncertain: date.uncertain || event.when.basis === "conflicting",
    priority: (index.figuresOfEvent.get(event.id)?.length ?? 0) > 0 ? 1 : 2,
  };
}

function formOf(
  form: ReturnType<typeof dateOf>["form"],
  toTheDay: boolean,
  ongoing: boolean,
  reference: Day | undefined,
): MarkForm {
  switch (form) {
    case "date":
      return toTheDay ? "point" : "band";
    case "interval":
      return "bar";
    case "open-interval":
      return "open";
    case "open-start":
      return "until";
    case "set-between":
    case "set-one-of":
      return "band";
    case "set-before":
      return "by";
    case "set-after":
      return "after";
    case "unknown":
      return ongoing && reference !== undefined ? "standing" : "undated";
  }
}
