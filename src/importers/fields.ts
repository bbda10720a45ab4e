import type { Id } from "../casefile/types.ts";

/** The attributes of one row; what is not taken is told in words at the end. */
export class Fields {
  readonly #left: Map<string, string>;

  constructor(attributes: ReadonlyMap<string, string>) {
    this.#left = new Map(attributes);
  }

  /** Takes the first of the attributes, by name in any case, of whose value `read` makes something. */
  take<T>(names: readonly string[], read: (value: string) => T | undefined): T | undefined {
    for (const name of names) {
      for (const [title, value] of this.#left) {
        if (title.toLowerCase() !== name) continue;
        const made = read(value.trim());
        if (made === undefined) continue;
        this.#left.delete(title);
        return made;
      }
    }
    return undefined;
  }

  /** Takes them without use: what they say follows from the rest. */
  drop(names: readonly string[]): void {
    for (const title of [...this.#left.keys()])
      if (names.includes(title.toLowerCase())) this.#left.delete(title);
  }

  /** "weight: 3; colour: red"; empty where all was taken. */
  rest(): string {
    return [...this.#left].map(([title, value]) => `${title}: ${value}`).join("; ");
  }
}

/** One line of at most `most` characters; undefined where nothing is left of it. */
export function oneLine(text: string | undefined, most = 300): string | undefined {
  const line = text?.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line === undefined || line === "" ? undefined : shortened(line, most);
}

/** The text, cut at the end with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not in the middle of a pair of surrogates.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Ids that a casefile may use, each once over all of its lists. */
export class Ids {
  readonly #taken = new Set<Id>();

  /** The wish itself where it is an id and free, else something like it. */
  give(wish: string, otherwise: string): Id {
    const slug = slugOf(wish);
    const first = slug === "" ? otherwise : slug;
    let id = first;
    for (let n = 2; this.#taken.has(id); n++) id = `${first}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/** Lower-case letters, digits and single hyphens, with room for a number; empty where there is nothing to make it of. */
export function slugOf(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 74)
    .replace(/^-+|-+$/g, "");
  return plain === "constructor" || plain === "prototype" ? `${plain}-1` : plain;
}
