import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { View } from "./view.ts";
import { readValues, viewJson, viewOf } from "./view-json.ts";

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
  const { case: id, ...values } = viewJson(view);
  return (
    PREFIX + toBase64Url(deflateSync(strToU8(JSON.stringify({ case: id, hash, ...values })), { level: 9 }))
  );
}

/** Reads a fragment; undefined when it is no link of ours or cannot be read at all. Never throws. */
export function decodeLink(fragment: string): Link | undefined {
  const read = readValues(jsonIn(fragment));
  const id = read?.values.case;
  if (read === undefined || id === undefined) return undefined;
  const { hash } = read.values;
  return { view: viewOf(read.values, id), dropped: read.dropped, ...(hash === undefined ? {} : { hash }) };
}

/** True when the fragment looks like one of our links, readable or not. */
export function isLink(fragment: string): boolean {
  return /^#v\d+=/.test(fragment);
}

function jsonIn(fragment: string): unknown {
  if (!fragment.startsWith(PREFIX) || fragment.length > LINK_LIMIT) return undefined;
  try {
    const packed = fromBase64Url(fragment.slice(PREFIX.length));
    return JSON.parse(strFromU8(inflateSync(packed, { out: new Uint8Array(INFLATED_LIMIT) })));
  } catch {
    return undefined;
  }
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
