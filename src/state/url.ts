import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import * as v from "valibot";
import { day } from "../base/day.ts";
import type { Id } from "../casefile/types.ts";
import { EVERYTHING } from "../engine/query.ts";
import { defaultView, type View } from "./view.ts";
import { LINK_ENTRIES, LINK_KEYS, type LinkKey, type LinkValues } from "./view-schema.ts";

const PREFIX = "#v1=";
/** Longest fragment that is read, in characters, and the most that may come out of it, in bytes. */
export const LINK_LIMIT = 8 * 1024;
const INFLATED_LIMIT = 64 * 1024;

/** What a link says, and which of its parts could not be used. */
export interface Link {
  readonly view: View;
  /** Fingerprint of the casefile that the link was made for. */
  readonly hash?: string;
  /** Keys of the link that were dropped, because they are unknown or hold a wrong value. */
  readonly dropped: readonly string[];
}

/** The fragment for a view, `#v1=…`: what differs from the default view, as JSON, deflated, base64url. */
export function encodeLink(view: View, hash: string): string {
  const values: Record<string, unknown> = { case: view.case, hash };
  const standard = valuesOf(defaultView(view.case));
  for (const [key, value] of Object.entries(valuesOf(view))) {
    if (value === undefined || same(value, standard[key as LinkKey])) continue;
    values[key] = value;
  }
  return PREFIX + toBase64Url(deflateSync(strToU8(JSON.stringify(values)), { level: 9 }));
}

/** Reads a fragment; undefined when it is no link of ours or cannot be read at all. Never throws. */
export function decodeLink(fragment: string): Link | undefined {
  const values = readValues(fragment);
  if (values === undefined) return undefined;
  const good: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const known = LINK_KEYS.find((k) => k === key);
    const parsed = known === undefined ? undefined : v.safeParse(LINK_ENTRIES[known], value);
    if (known !== undefined && parsed?.success) good[known] = parsed.output;
    else dropped.push(key.slice(0, 40));
  }
  const link = good as LinkValues;
  if (link.case === undefined) return undefined;
  return { view: viewOf(link, link.case), dropped, ...(link.hash === undefined ? {} : { hash: link.hash }) };
}

/** True when the fragment looks like one of our links, readable or not. */
export function isLink(fragment: string): boolean {
  return /^#v\d+=/.test(fragment);
}

function readValues(fragment: string): Record<string, unknown> | undefined {
  if (!fragment.startsWith(PREFIX) || fragment.length > LINK_LIMIT) return undefined;
  try {
    const packed = fromBase64Url(fragment.slice(PREFIX.length));
    const json = strFromU8(inflateSync(packed, { out: new Uint8Array(INFLATED_LIMIT) }));
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
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

function viewOf(link: LinkValues, caseId: Id): View {
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

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Base64url (RFC 4648, section 5) without padding; own, because a pure file has no `btoa`. */
function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let d = 0; d < digits; d++) text += DIGITS[(chunk >> (18 - 6 * d)) & 63];
  }
  return text;
}

function fromBase64Url(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const value = DIGITS.indexOf(character);
    if (value < 0) throw new Error("not base64url");
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}
