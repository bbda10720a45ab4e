/** The items that are kept of a file, each with its place in the file, so that problems name the right line. */
import * as v from "valibot";
import { problem } from "./problem.ts";
import { type Items, LIST_KEYS, type ListKey } from "./references.ts";
import { listSchemas } from "./schema.ts";
import { isUnknownKey, keysOfIssue, schemaProblem } from "./schema-problem.ts";
import type { Id, Problem } from "./types.ts";

export interface KeptItem<T> {
  readonly item: T;
  /** Index in the list of the file. */
  readonly index: number;
}

export type Item<K extends ListKey> = Items[K][number];

export type Kept = {
  readonly [K in ListKey]: readonly KeptItem<Item<K>>[];
} & {
  /** `events meeting` for an event of that id that was left out. */
  readonly leftOut: ReadonlySet<string>;
};

/** Most sides that a case can tell apart. */
export const MOST_SIDES = 6;

/** Validates the items of all lists one by one. */
export function gatherItems(raw: Readonly<Record<ListKey, unknown>>, problems: Problem[]): Kept {
  const leftOut = new Set<string>();
  const all = LIST_KEYS.map((list) => [list, readList(list, raw[list], leftOut, problems)]);
  const kept = { ...Object.fromEntries(all), leftOut } as Kept;
  return { ...kept, sides: firstSides(kept.sides, leftOut, problems) };
}

export function itemsOf(kept: Kept): Items {
  const lists = LIST_KEYS.map((list) => [list, kept[list].map(({ item }) => item)]);
  return Object.fromEntries(lists) as unknown as Items;
}

/** The items for which `test` holds; `index` counts the kept ones. */
export function keptWhere(kept: Kept, test: (list: ListKey, index: number) => boolean): Kept {
  const leftOut = new Set(kept.leftOut);
  const all = LIST_KEYS.map((list) => {
    const items: readonly KeptItem<{ readonly id: Id }>[] = kept[list];
    const good = items.filter(({ item }, i) => {
      const stays = test(list, i);
      if (!stays) leftOut.add(`${list} ${item.id}`);
      return stays;
    });
    return [list, good];
  });
  return { ...Object.fromEntries(all), leftOut } as Kept;
}

/** The path in the file of a path among the kept items. */
export function keptPath(kept: Kept, path: string): string {
  return path.replace(/^(\w+)\[(\d+)\]/, (whole, list: string, index: string) => {
    const items = LIST_KEYS.includes(list as ListKey) ? kept[list as ListKey] : [];
    const found = items[Number(index)];
    return found ? `${list}[${found.index}]` : whole;
  });
}

function readList(
  list: ListKey,
  given: unknown,
  leftOut: Set<string>,
  problems: Problem[],
): readonly KeptItem<unknown>[] {
  if (!Array.isArray(given)) {
    const what = given === undefined ? "missing" : "no list";
    const right = "A list [ ], empty if there is nothing to say.";
    problems.push(problem("schema", list, given, `"${list}" is ${what}; it was read as empty.`, right));
    return [];
  }
  const kept: KeptItem<unknown>[] = [];
  given.forEach((raw: unknown, index) => {
    const item = readItem(list, raw, index, problems);
    if (item !== undefined) kept.push({ item, index });
    else if (hasId(raw)) leftOut.add(`${list} ${raw.id}`);
  });
  return kept;
}

function readItem(list: ListKey, raw: unknown, index: number, problems: Problem[]): unknown {
  const schema: v.GenericSchema = listSchemas[list];
  const read = v.safeParse(schema, raw);
  if (read.success) return read.output;
  const unknown = read.issues.filter(isUnknownKey);
  const known =
    unknown.length === read.issues.length
      ? v.safeParse(schema, without(raw, unknown.map(keysOfIssue)))
      : read;
  for (const issue of read.issues)
    problems.push(schemaProblem(issue, [list, index], known.success ? {} : { dropped: true }));
  return known.success ? known.output : undefined;
}

/** A copy without the values at the paths. */
function without(value: unknown, paths: readonly (readonly (string | number)[])[]): unknown {
  if (paths.length === 0 || typeof value !== "object" || value === null) return value;
  const below = (key: string | number) =>
    paths.filter((path) => path[0] === key && path.length > 1).map((path) => path.slice(1));
  if (Array.isArray(value)) return value.map((item: unknown, i) => without(item, below(i)));
  const gone = new Set(paths.filter((path) => path.length === 1).map((path) => path[0]));
  const entries = Object.entries(value).filter(([key]) => !gone.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, without(item, below(key))]));
}

function firstSides(sides: Kept["sides"], leftOut: Set<string>, problems: Problem[]): Kept["sides"] {
  for (const { item, index } of sides.slice(MOST_SIDES)) {
    leftOut.add(`sides ${item.id}`);
    const right = "Join sides that stand together; an actor can also have none.";
    const message = `A case has at most ${MOST_SIDES} sides; this one was left out.`;
    problems.push(problem("schema", `sides[${index}]`, item.id, message, right, { dropped: true }));
  }
  return sides.slice(0, MOST_SIDES);
}

function hasId(raw: unknown): raw is { readonly id: string } {
  return typeof raw === "object" && raw !== null && "id" in raw && typeof raw.id === "string";
}
