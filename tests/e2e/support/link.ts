import { deflateRawSync } from "node:zlib";

/** A fragment with these values, as another version of the app might have written it. */
export function link(values: Readonly<Record<string, unknown>>): string {
  return `#v1=${deflateRawSync(JSON.stringify(values)).toString("base64url")}`;
}
