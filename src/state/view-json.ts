/** A view as plain JSON: only what differs from the default view, key by key, as a link and a briefing step hold it. */
import * as v from "valibot";
import { day } from "../base/day.ts";
import type { Id } from "../casefile/types.ts";
import { EVERYTHING } from "../engine/query.ts";
import { defaultView, type View } from "./view.ts";
import { LINK_ENTRIES, LINK_KEYS, type LinkKey, type LinkValues } from "./view-schema.ts";

/** What differs from the default view of the case, with the case's id. */
export function viewJson(view: View): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = { case: view.case };
  const standard = valuesOf(defaultView(view.case));
  for (const [key, value] of Object.entries(valuesOf(view))) {
    if (value === undefined || same(value, standard[key as LinkKey])) continue;
    values[key] = value;
  }
  return values;
}

/** What could be read of the JSON, key by key, and the keys that are unknown or hold a wrong value. */
export interface ReadValues {
  readonly values: LinkValues;
  readonly dropped: readonly string[];
}

/** Reads each key on its own, so that one bad value costs only itself; undefined where it is no object. */
export function readValues(json: unknown): ReadValues | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const good: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [key, value] of Object.entries(json)) {
    const known = LINK_KEYS.find((k) => k === key);
    const parsed = known === undefined ? undefined : v.safeParse(LINK_ENTRIES[known], value);
    if (known !== undefined && parsed?.success) good[known] = parsed.output;
    else dropped.push(key.slice(0, 40));
  }
  return { values: good as LinkValues, dropped };
}

/** The view that a step of a briefing holds, for the case in hand; what could not be read is the default. */
export function viewFromJson(
  json: unknown,
  caseId: Id,
): { readonly view: View; readonly dropped: readonly string[] } {
  const read = readValues(json);
  if (read === undefined) return { view: defaultView(caseId), dropped: ["view"] };
  return { view: viewOf(read.values, caseId), dropped: read.dropped };
}

function valuesOf(view: View): LinkValues {
  const { filter } = view;
  return {
    actors: [...filter.actors],
    actorMode: filter.actorMode,
    withMembers: filter.withMembers,
    exclude: [...filter.exclude],
    sides: [...filter.sides],
    types: [...filter.types],
    statuses: [...filter.statuses],
    places: [...filter.places],
    from: filter.from,
    to: filter.to,
    text: filter.text,
    window: view.window === undefined ? undefined : [milli(view.window.from), milli(view.window.to)],
    laneBy: view.laneBy,
    unmatched: view.unmatched,
    selection: view.selection === undefined ? undefined : [view.selection.kind, view.selection.id],
    screen: view.screen,
    pictures: view.pictures,
    relationsAs: view.relationsAs,
    nodeSize: view.nodeSize,
    relationsOf: view.relationsOf,
    hops: view.hops,
    path: view.path === undefined ? undefined : [view.path.from, view.path.to, view.path.positive],
    graphDay: view.graphDay,
    pins: Object.entries(view.pins).map(([id, { x, y }]): [Id, number, number] => [id, x, y]),
    document: view.document,
    split: view.split,
    detailsWidth: view.detailsWidth,
    tab: view.tab,
    sort: view.sort === undefined ? undefined : [view.sort.column, view.sort.descending],
  };
}

export function viewOf(link: LinkValues, caseId: Id): View {
  const standard = defaultView(caseId);
  const { window, selection, sort } = link;
  return {
    case: caseId,
    filter: {
      ...EVERYTHING,
      ...defined({
        actors: link.actors,
        actorMode: link.actorMode,
        withMembers: link.withMembers,
        exclude: link.exclude,
        sides: link.sides,
        types: link.types,
        statuses: link.statuses,
        places: link.places,
        text: link.text,
        from: link.from === undefined ? undefined : day(link.from),
        to: link.to === undefined ? undefined : day(link.to),
      }),
    },
    ...defined({
      window:
        window === undefined || window[0] >= window[1]
          ? undefined
          : { from: day(window[0]), to: day(window[1]) },
      selection: selection === undefined ? undefined : { kind: selection[0], id: selection[1] },
      document: link.document,
      path:
        link.path === undefined
          ? undefined
          : { from: link.path[0], to: link.path[1], positive: link.path[2] },
      graphDay: link.graphDay === undefined ? undefined : day(link.graphDay),
      sort: sort === undefined ? undefined : { column: sort[0], descending: sort[1] },
    }),
    laneBy: link.laneBy ?? standard.laneBy,
    unmatched: link.unmatched ?? standard.unmatched,
    screen: link.screen ?? standard.screen,
    pictures: link.pictures ?? standard.pictures,
    relationsAs: link.relationsAs ?? standard.relationsAs,
    nodeSize: link.nodeSize ?? standard.nodeSize,
    relationsOf: link.relationsOf ?? standard.relationsOf,
    hops: link.hops ?? standard.hops,
    pins: Object.fromEntries((link.pins ?? []).map(([id, x, y]) => [id, { x, y }])),
    split: link.split ?? standard.split,
    detailsWidth: link.detailsWidth ?? standard.detailsWidth,
    tab: link.tab ?? standard.tab,
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** Windows are kept to a thousandth of a day, which is less than a pixel. */
function milli(n: number): number {
  return Math.round(n * 1000) / 1000;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
