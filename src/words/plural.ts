/** The verb after a name: "Hezbollah backs", "rebels back". */
import type { Actor } from "../casefile/types.ts";
import type { ActorKind } from "../casefile/vocabulary.ts";

const GROUPS: ReadonlySet<ActorKind> = new Set<ActorKind>([
  "armed-group",
  "militia",
  "political-group",
  "community",
  "unnamed-group",
]);

/** A word in small letters that ends in one s, as in "Hezbollah fighters" and "fighters from Iran"; not "press", "crisis". */
const PLURAL_WORD = /(?:^|[\s-])\p{Ll}*[^\Wsiu]s(?=$|[\s,])/u;

const IRREGULAR: Readonly<Record<string, string>> = { is: "are", has: "have", does: "do" };

/** True for a group whose short name is a word for several. */
export function isPlural({ kind, name, short }: Actor): boolean {
  return GROUPS.has(kind) && PLURAL_WORD.test(short ?? name);
}

/** Words that begin with a verb, as they go after the actor's name. */
export function verbAfter(actor: Actor | undefined, words: string): string {
  return actor !== undefined && isPlural(actor) ? pluralVerb(words) : words;
}

function pluralVerb(words: string): string {
  const [first = "", ...rest] = words.split(" ");
  return [IRREGULAR[first] ?? stem(first), ...rest].join(" ").replace(/\bits\b/g, "their");
}

function stem(verb: string): string {
  if (/(?:ss|sh|ch)es$/.test(verb)) return verb.slice(0, -2);
  return /[^aeiou]ies$/.test(verb) ? `${verb.slice(0, -3)}y` : verb.replace(/s$/, "");
}
