import { say } from "../words/messages.ts";

/** Keys that only work inside one picture; the picture itself defines them. */
export interface ScopedKeys {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly label: string }[];
}

/** Keys in tinykeys notation as a reader knows them: `$mod+Shift+z` is "Ctrl Shift Z". */
export function keyWords(keys: string): string {
  if (keys === "+") return keys;
  return keys
    .split("+")
    .filter((part, at, parts) => !(part === "Shift" && parts[at + 1] === "?"))
    .map((part) => (part === "$mod" ? say("key.mod") : part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}
