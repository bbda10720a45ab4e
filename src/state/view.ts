import type { Day, Span } from "../base/day.ts";
import type { Point } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { EVERYTHING, type Query } from "../engine/query.ts";
import type { Target } from "../scene/scene.ts";
import type { LaneBy } from "../timeline/lanes.ts";

/**
 * Everything that a link, an undo step and a briefing step hold: one plain JSON value.
 * Nothing in it can be derived from the rest.
 */
export interface View {
  readonly case: Id;
  readonly filter: Query;
  /** Absent: the default window of the case. */
  readonly window?: Span;
  readonly laneBy: LaneBy;
  /** What happens to events outside the filter; `auto` dims below 200 events and hides above. */
  readonly unmatched: "auto" | "dim" | "hide";
  readonly selection?: Target;
  readonly screen: "scene" | "table" | "figures";
  /** On wide screens and in briefings: both pictures, or one of them with all the room. */
  readonly pictures: "both" | "timeline" | "graph";
  readonly relationsAs: "graph" | "matrix" | "days" | "list";
  /** Node size in the graph: all the same, or by events. */
  readonly nodeSize: "same" | "events";
  /** Which relations count: all, or only those that a source reports as fact. */
  readonly relationsOf: "all" | "reported";
  /** How far the graph lights what is around the thing in focus. */
  readonly hops: 1 | 2;
  /** The two actors whose shortest ties are shown; `positive`: along friendly ones only. */
  readonly path?: { readonly from: Id; readonly to: Id; readonly positive: boolean };
  /** The one day that the graph shows, while the reader goes through the days; absent: the window. */
  readonly graphDay?: Day;
  /** Actors that the reader moved, and where to, in the layout's own space. */
  readonly pins: Readonly<Record<Id, Point>>;
  /** The open document, when the passage pane is open. */
  readonly document?: Id;
  /** Share of the height that the timeline has beside the graph, 0.2 to 0.8. */
  readonly split: number;
  /** Width of the details pane in px, 280 to 720. */
  readonly detailsWidth: number;
  /** On narrow screens: which of the two pictures shows. */
  readonly tab: "timeline" | "graph";
  readonly sort?: { readonly column: string; readonly descending: boolean };
}

/** The ways to look at the relations, in the order in which a key goes through them. */
export const RELATION_VIEWS = [
  "graph",
  "matrix",
  "days",
  "list",
] as const satisfies readonly View["relationsAs"][];

export function defaultView(caseId: Id): View {
  return {
    case: caseId,
    filter: EVERYTHING,
    laneBy: "side",
    unmatched: "auto",
    screen: "scene",
    pictures: "both",
    relationsAs: "graph",
    nodeSize: "same",
    relationsOf: "all",
    hops: 1,
    pins: {},
    split: 0.54,
    detailsWidth: 400,
    tab: "timeline",
  };
}
