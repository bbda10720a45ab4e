import type { Id } from "../casefile/types.ts";

/** A case that ships with the app. */
export interface ShippedCase {
  readonly id: Id;
  readonly title: string;
  /** Address on the app's own origin. */
  readonly url: string;
}

/** The case that opens when the address names none. */
export const FIRST_CASE: Id = "al-qusair-2013";

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

export const SHIPPED: readonly ShippedCase[] = Object.entries(urls)
  .map(([path, url]) => ({ id: nameOf(path), title: titles[path] ?? nameOf(path), url }))
  .sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1));

/** The text of a document that ships with the app, as bytes; undefined for any other document. */
export async function fetchShippedText(document: Id): Promise<ArrayBuffer | undefined> {
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
