import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, Relation } from "../casefile/types.ts";
import { RELATION_TYPES } from "../casefile/vocabulary.ts";
import { isCounted, type RelationsOf } from "./counted.ts";
import type { Lit } from "./focus.ts";
import { compare } from "./network.ts";

/** The two actors whose shortest ties are asked for; `positive`: along friendly relations only. */
export interface Tie {
  readonly from: Id;
  readonly to: Id;
  readonly positive: boolean;
}

export interface TieQuestion extends Tie {
  readonly relationsOf: RelationsOf;
}

/** From one actor to the next, by all relations that hold between the two, the reported ones first. */
export interface Step {
  readonly from: Id;
  readonly to: Id;
  readonly relations: readonly Relation[];
}

export type Path = readonly Step[];

export interface Paths {
  /** Steps of each path; 0 from an actor to itself, undefined without a tie of up to `MOST_STEPS`. */
  readonly length: number | undefined;
  /** At most `MOST_PATHS` of them: those with the fewest steps that nobody reports as fact first, then by ids. */
  readonly paths: readonly Path[];
  /** How many more there are. */
  readonly more: number;
  /** Everything on any of the shortest paths, also on those that are not listed; without any, the two actors. */
  readonly lit: Lit;
}

export const MOST_STEPS = 4;
export const MOST_PATHS = 8;

/** All shortest paths between two actors, in either direction of each relation, over the whole case. */
export function pathsBetween(index: CaseIndex, question: TieQuestion): Paths {
  const { from, to } = question;
  const neighbours = neighboursOf(index, question);
  const left = stepsTo(to, neighbours);
  const length = index.actors.has(from) ? left.get(from) : undefined;
  const found: Search = { neighbours, left, ways: waysTo(to, neighbours, left) };
  const all = found.ways.get(from) ?? [];
  if (length === undefined || length === 0) return { length, paths: [], more: 0, lit: onlyActors(from, to) };
  const paths = listed(from, found, all);
  return { length, paths, more: sum(all) - paths.length, lit: litOf(from, found) };
}

/** A question that asks for less, and how far apart the two are then. */
export interface Loosened {
  readonly question: TieQuestion;
  readonly length: number;
}

/** Where a question finds no path: the least that must be given up so that it finds one. */
export function loosened(index: CaseIndex, question: TieQuestion): readonly Loosened[] {
  const { positive, relationsOf } = question;
  const anySign: TieQuestion = { ...question, positive: false };
  const all: TieQuestion = { ...question, relationsOf: "all" };
  const found = [...(positive ? [anySign] : []), ...(relationsOf === "all" ? [] : [all])].flatMap((less) =>
    answered(index, less),
  );
  if (found.length > 0 || !positive || relationsOf === "all") return found;
  return answered(index, { ...anySign, relationsOf: "all" });
}

function answered(index: CaseIndex, question: TieQuestion): readonly Loosened[] {
  const { length } = pathsBetween(index, question);
  return length === undefined ? [] : [{ question, length }];
}

type Neighbours = ReadonlyMap<Id, ReadonlyMap<Id, readonly Relation[]>>;

interface Search {
  readonly neighbours: Neighbours;
  /** Steps that are left from an actor to the end. */
  readonly left: ReadonlyMap<Id, number>;
  /** How many shortest ways lead from an actor to the end, by their number of doubtful steps. */
  readonly ways: ReadonlyMap<Id, readonly number[]>;
}

function neighboursOf({ casefile, actors }: CaseIndex, { positive, relationsOf }: TieQuestion): Neighbours {
  const neighbours = new Map<Id, Map<Id, Relation[]>>();
  const add = (from: Id, to: Id, relation: Relation) => {
    const ties = neighbours.get(from) ?? new Map<Id, Relation[]>();
    neighbours.set(from, ties);
    ties.set(to, [...(ties.get(to) ?? []), relation]);
  };
  for (const relation of [...casefile.relations].sort(reportedFirst)) {
    const { source, target, type } = relation;
    if (source === target || !actors.has(source) || !actors.has(target)) continue;
    if (!isCounted(relation, relationsOf)) continue;
    if (positive && RELATION_TYPES[type].sign !== "positive") continue;
    add(source, target, relation);
    add(target, source, relation);
  }
  return new Map([...neighbours].map(([id, ties]) => [id, inOrder(ties)]));
}

function inOrder(ties: ReadonlyMap<Id, readonly Relation[]>): ReadonlyMap<Id, readonly Relation[]> {
  return new Map([...ties].sort(([a], [b]) => compare(a, b)));
}

/** Those that are reported come first, then by id. */
export function reportedFirst(a: Relation, b: Relation): number {
  return doubt([a]) - doubt([b]) || compare(a.id, b.id);
}

/** Breadth first from the end. */
function stepsTo(end: Id, neighbours: Neighbours): ReadonlyMap<Id, number> {
  const left = new Map([[end, 0]]);
  for (const [actor, steps] of left) {
    if (steps === MOST_STEPS) break;
    for (const next of neighbours.get(actor)?.keys() ?? []) if (!left.has(next)) left.set(next, steps + 1);
  }
  return left;
}

/** The steps from an actor that bring the end nearer. */
function onwards(actor: Id, { neighbours, left }: Omit<Search, "ways">): readonly Step[] {
  const steps = left.get(actor);
  if (steps === undefined) return [];
  return [...(neighbours.get(actor) ?? [])].flatMap(([to, relations]) =>
    left.get(to) === steps - 1 ? [{ from: actor, to, relations }] : [],
  );
}

function waysTo(
  end: Id,
  neighbours: Neighbours,
  left: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, readonly number[]> {
  const ways = new Map<Id, readonly number[]>([[end, [1]]]);
  for (const actor of left.keys()) {
    if (actor === end) continue;
    const counts: number[] = [];
    for (const { to, relations } of onwards(actor, { neighbours, left })) {
      for (const [doubts, count] of (ways.get(to) ?? []).entries()) {
        const at = doubts + doubt(relations);
        counts[at] = (counts[at] ?? 0) + count;
      }
    }
    ways.set(
      actor,
      Array.from(counts, (count) => count ?? 0),
    );
  }
  return ways;
}

/** 1 for a step that no reported relation carries. */
function doubt(relations: readonly Relation[]): 0 | 1 {
  return relations.some((relation) => isCounted(relation, "reported")) ? 0 : 1;
}

function listed(from: Id, search: Search, all: readonly number[]): readonly Path[] {
  const paths: Path[] = [];
  for (const doubts of all.keys()) walk(from, doubts, [], search, paths);
  return paths;
}

/** Depth first along ways that are known to lead to the end with exactly so many doubtful steps. */
function walk(actor: Id, doubts: number, before: Path, search: Search, paths: Path[]): void {
  if (paths.length === MOST_PATHS || !search.ways.get(actor)?.[doubts]) return;
  if (search.left.get(actor) === 0) {
    paths.push(before);
    return;
  }
  for (const step of onwards(actor, search))
    walk(step.to, doubts - doubt(step.relations), [...before, step], search, paths);
}

function litOf(from: Id, search: Search): Lit {
  const actors = new Set([from]);
  const relations = new Set<Id>();
  for (const actor of actors) {
    for (const step of onwards(actor, search)) {
      actors.add(step.to);
      for (const { id } of step.relations) relations.add(id);
    }
  }
  return { actors, relations };
}

function onlyActors(...ids: readonly Id[]): Lit {
  return { actors: new Set(ids), relations: new Set() };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
