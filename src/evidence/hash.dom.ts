import type { OpenedText } from "./opened-text.ts";

/** Largest text that is opened, in bytes. */
export const TEXT_LIMIT = 20_000_000;

/** Reads bytes as UTF-8 and takes their SHA-256. Rejects where the page has no `crypto.subtle` (plain http). */
export async function openBytes(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedText> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  // A byte order mark is part of the text: positions count it.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { text, sha256, bytes: bytes.byteLength };
}

/** As `openBytes`, for a text that is already a string. */
export async function openString(text: string): Promise<OpenedText> {
  return openBytes(new TextEncoder().encode(text));
}
