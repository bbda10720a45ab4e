import type { Casefile, Id } from "../casefile/types.ts";
import { RELATION_TYPES, type RelationSign } from "../casefile/vocabulary.ts";

/** What a layout needs of a case; a whole casefile is one. */
export type GraphCase = Pick<Casefile, "sides" | "actors" | "relations" | "positions">;

/** Two actors with at least one relation; `a` is less than `b`, so that a pair is met once. */
export interface Pair {
  readonly a: Id;
  readonly b: Id;
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  /** Those of the negative ones that hold in both directions, such as fighting. */
  readonly mutual: number;
}

/** The pairs of a case in the order of their ids, whatever the order of the file. Loops and unknown ends are left out. */
export function pairsOf(casefile: GraphCase): readonly Pair[] {
  const known = new Set(casefile.actors.map((actor) => actor.id));
  const pairs = new Map<string, { a: Id; b: Id; mutual: number } & Record<RelationSign, number>>();
  for (const { source, target, type } of casefile.relations) {
    if (source === target || !known.has(source) || !known.has(target)) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const key = pairKey(a, b);
    const pair = pairs.get(key) ?? { a, b, positive: 0, negative: 0, neutral: 0, mutual: 0 };
    const { sign, symmetric } = RELATION_TYPES[type];
    pair[sign] += 1;
    if (sign === "negative" && symmetric) pair.mutual += 1;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((p, q) => compare(pairKey(p.a, p.b), pairKey(q.a, q.b)));
}

/** For each actor each of its friends against each of its enemies; those who are both are neither. */
export function triplesOf(
  casefile: GraphCase,
): readonly { readonly actor: Id; readonly friend: Id; readonly enemy: Id }[] {
  const friends = new Map<Id, Id[]>();
  const enemies = new Map<Id, Id[]>();
  for (const { a, b, positive, negative } of pairsOf(casefile)) {
    if (positive === negative) continue;
    const lists = positive > negative ? friends : enemies;
    lists.set(a, [...(lists.get(a) ?? []), b]);
    lists.set(b, [...(lists.get(b) ?? []), a]);
  }
  return [...friends].flatMap(([actor, mine]) =>
    mine.flatMap((friend) => (enemies.get(actor) ?? []).map((enemy) => ({ actor, friend, enemy }))),
  );
}

/** The same key for both directions. */
export function pairKey(a: Id, b: Id): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Order of ids by code unit: the same in every language setting. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
