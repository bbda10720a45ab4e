import * as v from "valibot";
import { idSchema } from "../casefile/schema.ts";
import { EVENT_TYPES, idsOf, STATUSES } from "../casefile/vocabulary.ts";
import { SPACE } from "../graph/sides.ts";
import { LANE_BYS } from "../timeline/lanes.ts";

const ids = v.optional(v.pipe(v.array(idSchema), v.maxLength(200)));
const dayNumber = v.pipe(v.number(), v.finite(), v.minValue(-800_000), v.maxValue(3_000_000));
const within = (most: number) => v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(most));

/** One entry per key of a link. Each is read on its own, so that one bad value costs only itself. */
export const LINK_ENTRIES = {
  case: idSchema,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/)),
  actors: ids,
  actorMode: v.picklist(["any", "all"]),
  withMembers: v.boolean(),
  exclude: ids,
  sides: ids,
  types: v.array(v.picklist(idsOf(EVENT_TYPES))),
  statuses: v.array(v.picklist(idsOf(STATUSES))),
  places: ids,
  from: v.pipe(dayNumber, v.integer()),
  to: v.pipe(dayNumber, v.integer()),
  text: v.pipe(v.string(), v.maxLength(200)),
  window: v.tuple([dayNumber, dayNumber]),
  laneBy: v.picklist(LANE_BYS),
  unmatched: v.picklist(["auto", "dim", "hide"]),
  selection: v.tuple([v.picklist(["event", "actor", "relation", "figure", "place", "document"]), idSchema]),
  screen: v.picklist(["scene", "table", "figures"]),
  pictures: v.picklist(["both", "timeline", "graph"]),
  relationsAs: v.picklist(["graph", "matrix", "days", "list"]),
  nodeSize: v.picklist(["same", "events"]),
  relationsOf: v.picklist(["all", "reported"]),
  hops: v.picklist([1, 2]),
  path: v.tuple([idSchema, idSchema, v.boolean()]),
  graphDay: v.pipe(dayNumber, v.integer()),
  pins: v.pipe(v.array(v.tuple([idSchema, within(SPACE.width), within(SPACE.height)])), v.maxLength(300)),
  document: idSchema,
  split: v.pipe(v.number(), v.minValue(0.2), v.maxValue(0.8)),
  detailsWidth: v.pipe(v.number(), v.minValue(280), v.maxValue(720)),
  tab: v.picklist(["timeline", "graph"]),
  sort: v.tuple([v.pipe(v.string(), v.maxLength(40)), v.boolean()]),
} as const;

export type LinkKey = keyof typeof LINK_ENTRIES;
export type LinkValues = { readonly [K in LinkKey]?: v.InferOutput<(typeof LINK_ENTRIES)[K]> | undefined };

export const LINK_KEYS = Object.keys(LINK_ENTRIES) as readonly LinkKey[];
