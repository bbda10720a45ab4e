import { problem } from "../casefile/problem.ts";
import type { Id, Problem, Side } from "../casefile/types.ts";
import { idsOf, SLOTS, type Slot } from "../casefile/vocabulary.ts";
import { type Ids, oneLine } from "./fields.ts";
import type { RawGraph, RawNode } from "./raw-graph.ts";

/** What programs call the camp of a node, the surest first. */
const SIDE_ATTRIBUTES = [
  "side",
  "camp",
  "bloc",
  "faction",
  "alliance",
  "coalition",
  "party",
  "group",
  "community",
  "cluster",
  "modularity_class",
  "modularity class",
] as const;

const MOST_SIDES = 6;

export interface ImportedSides {
  readonly sides: readonly Side[];
  /** By the value of the attribute. */
  readonly idOf: ReadonlyMap<string, Id>;
  /** The attribute that they were read from, in small letters; undefined when there is none. */
  readonly attribute: string | undefined;
  readonly problems: readonly Problem[];
}

/** The sides of the nodes: the six largest groups of the first attribute that may mean a camp. */
export function sidesOf({ nodes }: RawGraph, ids: Ids): ImportedSides {
  const attribute = SIDE_ATTRIBUTES.find((name) =>
    nodes.some((node) => attributeOf(node, name) !== undefined),
  );
  if (attribute === undefined) return { sides: [], idOf: new Map(), attribute, problems: [] };
  const groups = new Map<string, RawNode[]>();
  for (const node of nodes) {
    const value = attributeOf(node, attribute);
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), node]);
  }
  const largest = new Set(
    [...groups]
      .sort((a, b) => b[1].length - a[1].length)
      .slice(0, MOST_SIDES)
      .map(([value]) => value),
  );
  const tags = new Set<string>();
  const slots = new Set<Slot>(idsOf(SLOTS));
  const made = [...groups]
    .filter(([value]) => largest.has(value))
    .map(([value, [first]]) => ({ value, side: sideOf(attribute, value, first, { ids, tags, slots }) }));
  return {
    sides: made.map(({ side }) => side),
    idOf: new Map(made.map(({ value, side }) => [value, side.id])),
    attribute,
    problems: groups.size > MOST_SIDES ? [tooMany(attribute, groups.size)] : [],
  };
}

/** The value of an attribute in any case; undefined where it is missing or empty. */
export function attributeOf({ attributes }: RawNode, name: string): string | undefined {
  for (const [title, value] of attributes) {
    if (title.toLowerCase() === name && value.trim() !== "") return value.trim();
  }
  return undefined;
}

interface Free {
  readonly ids: Ids;
  /** Taken, in small letters. */
  readonly tags: Set<string>;
  readonly slots: Set<Slot>;
}

/** A side by its value and, in a file of Casus, by what else its first node says of it. */
function sideOf(attribute: string, value: string, first: RawNode | undefined, free: Free): Side {
  const own = (name: string) =>
    first === undefined || attribute !== "side" ? undefined : attributeOf(first, name);
  const name = /\p{L}/u.test(value) ? value : `${attribute.replaceAll("_", " ")} ${value}`;
  const wanted = own("side_colour");
  const slot = [...free.slots].find((one) => one === wanted) ?? [...free.slots][0] ?? "slate";
  free.slots.delete(slot);
  return {
    id: free.ids.give(own("side_id") ?? name, "side"),
    name: oneLine(name) ?? "side",
    tag: tagFor(own("side_tag"), /\p{L}/u.test(value) ? value : "", free.tags),
    slot,
  };
}

/** One or two letters that no other side has: those of the file, else the initials, the first letters, or any. */
function tagFor(given: string | undefined, name: string, taken: Set<string>): string {
  const words = name.match(/\p{L}+/gu) ?? [];
  const letters = [...words.join("")];
  const initials = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0] ?? "") : [];
  const [head = "", ...tail] = letters;
  const wishes = [given ?? "", initials.join(""), ...tail.map((letter) => head + letter), ..."ABCDEFGHIJKLM"];
  const tag = wishes
    .map((wish) => wish.toUpperCase())
    .find((wish) => /^\p{L}{1,2}$/u.test(wish) && !taken.has(wish.toLowerCase()));
  taken.add((tag ?? "").toLowerCase());
  return tag ?? "X";
}

function tooMany(attribute: string, count: number): Problem {
  return problem(
    "import",
    "nodes",
    `${count} values of “${attribute}”`,
    `A case tells at most ${MOST_SIDES} sides apart; the nodes of the smaller groups have none.`,
    `An attribute “side” with at most ${MOST_SIDES} values.`,
    { severity: "warning" },
  );
}
