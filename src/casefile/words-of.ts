/** Keys of a casefile whose value is somebody's words, not an id or a choice from a list. */
const FREE: ReadonlySet<string> = new Set([
  "title",
  "short",
  "name",
  "aliases",
  "merges",
  "gist",
  "cue",
  "note",
  "notes",
  "rule",
  "reading",
  "readings",
  "chosen",
  "text",
  "topic",
  "as",
  "population",
  "rights",
  "url",
]);

/** Every free text in a part of a casefile, in its order. */
export function wordsOf(value: unknown, free = false): readonly string[] {
  if (typeof value === "string") return free ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, free));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, FREE.has(key)));
}
