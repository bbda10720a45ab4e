import type { Id } from "../casefile/types.ts";
import { SINGLE } from "./build.dom.ts";
import { embeddedCase } from "./embedded.dom.ts";

/** A case that ships with the app. */
export interface ShippedCase {
  readonly id: Id;
  readonly title: string;
  /** Address on the app's own origin. */
  readonly url: string;
}

/** In one file, the case in it is the one that ships. */
const EMBEDDED = SINGLE ? embeddedCase(document) : undefined;

/** The case that opens when the address names none. */
export const FIRST_CASE: Id = EMBEDDED?.id ?? "al-qusair-2013";

/** The fragment that opens when the address has none. */
export const FIRST_VIEW: string = EMBEDDED?.view ?? "";

const urls = import.meta.glob<string>(["../../data/*.json", "!../../data/*.schema.json"], {
  query: "?url",
  import: "default",
  eager: true,
});
const titles = import.meta.glob<string>(["../../data/*.json", "!../../data/*.schema.json"], {
  import: "title",
  eager: true,
});
const texts = import.meta.glob<string>("../../data/documents/*.txt", {
  query: "?url",
  import: "default",
  eager: true,
});

export const SHIPPED: readonly ShippedCase[] = SINGLE
  ? [{ id: FIRST_CASE, title: EMBEDDED?.title ?? "", url: "" }]
  : Object.entries(urls)
      .map(([path, url]) => ({ id: nameOf(path), title: titles[path] ?? nameOf(path), url }))
      .sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1));

/** The text of a case, and the fingerprint that it goes by where that is not its text's own; rejects without a network. */
export async function fetchShipped({
  url,
}: ShippedCase): Promise<{ text: string; version?: string | undefined }> {
  if (EMBEDDED) return { text: EMBEDDED.text, version: EMBEDDED.version };
  const response = await fetch(url);
  if (!response.ok) throw new Error(String(response.status));
  return { text: await response.text() };
}

/** The text of a document that ships with the app, as bytes; undefined for any other document. */
export async function fetchShippedText(document: Id): Promise<ArrayBuffer | undefined> {
  if (SINGLE) return undefined;
  const url = Object.entries(texts).find(([path]) => nameOf(path) === document)?.[1];
  if (url === undefined) return undefined;
  const response = await fetch(url);
  return response.ok ? response.arrayBuffer() : undefined;
}

function nameOf(path: string): Id {
  return path.replace(/^.*\//, "").replace(/\.\w+$/, "");
}

function rank(shipped: ShippedCase): number {
  return shipped.id === FIRST_CASE ? 0 : 1;
}
