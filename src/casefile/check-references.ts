/** RL-1: ids, references, and edges that stand on their own. */
import type { CheckContext, Rule } from "./check-context.ts";
import { problem } from "./problem.ts";
import {
  eachReference,
  type Items,
  itemPath,
  LIST_KEYS,
  type ListKey,
  lookUp,
  type Target,
} from "./references.ts";
import type { Id, Problem, Relation } from "./types.ts";
import { RELATION_TYPES } from "./vocabulary.ts";

export const REFERENCE_RULES = {
  "RL-1": {
    title: "Ids and references",
    meaning:
      "Ids are unique, stable slugs; every reference resolves and none leads back to itself; an edge joins two actors once and has a type, a status and a time of its own.",
    check: (context) => [...idProblems(context), ...danglingProblems(context.casefile)],
  },
} as const satisfies Record<string, Rule>;

/** Everything that RL-1 asks but that references resolve, which the parser mends and reports itself. */
export function idProblems({ casefile }: CheckContext): readonly Problem[] {
  return [
    ...duplicateIds(casefile).map((found) => found.problem),
    ...innerDuplicates(casefile),
    ...tagProblems(casefile),
    ...loopsOf(casefile)
      .map((loop) => loop.problem)
      .filter((found) => found.rule === "RL-1"),
    ...edgeProblems(casefile.relations),
  ];
}

/** An item whose id an earlier item has. */
export interface DuplicateId {
  readonly list: ListKey;
  readonly index: number;
  /** True when the earlier one is of the same list, so that a look-up by id would find only that one. */
  readonly sameList: boolean;
  readonly problem: Problem;
}

export function duplicateIds(items: Items): readonly DuplicateId[] {
  const firstIn = new Map<Id, ListKey>();
  return LIST_KEYS.flatMap((list) => {
    const inList = new Set<Id>();
    return items[list].flatMap(({ id }, index) => {
      const sameList = inList.has(id);
      inList.add(id);
      const earlier = sameList ? list : firstIn.get(id);
      firstIn.set(id, earlier ?? list);
      return earlier === undefined
        ? []
        : [{ list, index, sameList, problem: duplicate(list, index, id, earlier) }];
    });
  });
}

function duplicate(list: ListKey, index: number, id: Id, earlier: ListKey): Problem {
  return problem(
    "RL-1",
    itemPath(list, index, ["id"]),
    id,
    `The id "${id}" is already that of an earlier entry of "${earlier}".`,
    "Every entry of the file, of whatever list, has an id of its own.",
  );
}

function innerDuplicates(items: Items): readonly Problem[] {
  const inner = (path: string, ids: readonly Id[]) =>
    ids.flatMap((id, i) =>
      ids.indexOf(id) === i
        ? []
        : [
            problem(
              "RL-1",
              `${path}[${i}].id`,
              id,
              `The id "${id}" comes twice in ${path}.`,
              "Give each one its own id.",
            ),
          ],
    );
  return [
    ...items.documents.flatMap(({ blocks }, i) =>
      inner(
        `documents[${i}].blocks`,
        blocks.map((b) => b.id),
      ),
    ),
    ...items.briefings.flatMap(({ steps }, i) =>
      inner(
        `briefings[${i}].steps`,
        steps.map((s) => s.id),
      ),
    ),
    ...items.briefings.flatMap(({ steps }, i) =>
      steps.flatMap(({ points = [] }, n) =>
        inner(
          `briefings[${i}].steps[${n}].points`,
          points.map((point) => point.id),
        ),
      ),
    ),
  ];
}

function tagProblems({ sides }: Items): readonly Problem[] {
  const tags = sides.map((side) => side.tag.toLowerCase());
  return sides.flatMap((side, i) => {
    if (tags.indexOf(side.tag.toLowerCase()) === i) return [];
    const right = "Give each side one or two letters that differ in more than their case.";
    return [
      problem(
        "RL-1",
        `sides[${i}].tag`,
        side.tag,
        `The tag "${side.tag}" is taken by an earlier side.`,
        right,
      ),
    ];
  });
}

/** Every reference whose target is not in the file. */
export function danglingProblems(items: Items): readonly Problem[] {
  const has = lookUp(items);
  const problems: Problem[] = [];
  eachReference(items, (target, id, list, index, keys) => {
    if (!has(target, id)) problems.push(dangling(itemPath(list, index, keys), target, id));
  });
  for (const id of Object.keys(items.positions ?? {})) {
    if (!has("actors", id))
      problems.push(dangling(`positions[${JSON.stringify(id)}]`, "actors", id, "warning"));
  }
  return problems;
}

export function dangling(
  path: string,
  target: Target,
  id: Id,
  severity: Problem["severity"] = "error",
): Problem {
  const what = targetName(target);
  return problem(
    "RL-1",
    path,
    id,
    `There is no ${what} "${id}" in the file.`,
    `Name ${anA(what)} of the file.`,
    {
      severity,
    },
  );
}

const TARGET_NAMES: Readonly<Record<Exclude<Target, `blocks:${Id}`>, string>> = {
  sides: "side",
  documents: "document",
  actors: "actor",
  places: "place",
  events: "event",
  figures: "figure",
  relations: "relation",
  ambiguities: "ambiguity",
  any: "entry",
};

/** What a target is called: `event`, or `block of document "x"`. */
export function targetName(target: Target): string {
  return target in TARGET_NAMES
    ? TARGET_NAMES[target as keyof typeof TARGET_NAMES]
    : `block of document "${target.slice("blocks:".length)}"`;
}

function anA(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** A reference that closes a loop, such as a place that lies within itself. */
export interface Loop {
  readonly path: string;
  readonly problem: Problem;
}

/** References that close a loop of `partOf`, `within`, `content` or `conditions`, in the file's order. */
export function loopsOf(items: Items): readonly Loop[] {
  const one = (id: Id | undefined) => (id === undefined ? [] : [id]);
  return [
    ...loopsIn(
      "RL-1",
      "actors",
      "partOf",
      items.actors.map(({ id, partOf }) => ({ id, next: one(partOf) })),
    ),
    ...loopsIn(
      "RL-1",
      "places",
      "within",
      items.places.map(({ id, within }) => ({ id, next: one(within) })),
    ),
    ...loopsIn(
      "RL-1",
      "events",
      "partOf",
      items.events.map(({ id, partOf }) => ({ id, next: one(partOf) })),
    ),
    ...loopsIn(
      "ST-2",
      "events",
      "content",
      items.events.map((e) => ({ id: e.id, next: e.content ?? [] })),
    ),
    ...loopsIn(
      "RL-1",
      "events",
      "conditions",
      items.events.map((e) => ({ id: e.id, next: e.conditions ?? [] })),
    ),
    ...loopsIn(
      "RL-1",
      "figures",
      "supersedes",
      items.figures.map((f) => ({ id: f.id, next: one(f.supersedes) })),
    ),
  ];
}

interface Linked {
  readonly id: Id;
  readonly next: readonly Id[];
}

/** Walks depth first without recursion, so that a chain of any length is read. */
function loopsIn(rule: string, list: ListKey, key: string, items: readonly Linked[]): readonly Loop[] {
  const indexOf = new Map<Id, number>();
  items.forEach(({ id }, i) => {
    if (!indexOf.has(id)) indexOf.set(id, i);
  });
  const state: ("open" | "done" | undefined)[] = [];
  const loops: Loop[] = [];
  for (const [, from] of indexOf) {
    if (state[from] !== undefined) continue;
    const walk = [{ at: from, n: 0 }];
    state[from] = "open";
    for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
      const { at } = top;
      const n = top.n++;
      const id = items[at]?.next[n];
      if (id === undefined) {
        state[at] = "done";
        walk.pop();
        continue;
      }
      const to = indexOf.get(id);
      if (to === undefined) continue;
      if (state[to] === "open")
        loops.push(loop(rule, list, at, key, key === "content" || key === "conditions" ? n : undefined, id));
      else if (state[to] === undefined) {
        state[to] = "open";
        walk.push({ at: to, n: 0 });
      }
    }
  }
  return loops;
}

function loop(rule: string, list: ListKey, index: number, key: string, n: number | undefined, id: Id): Loop {
  const path = itemPath(list, index, n === undefined ? [key] : [key, n]);
  const right = `Take out one "${key}" of the loop.`;
  return {
    path,
    problem: problem(rule, path, id, `"${key}" leads back to where it began by way of "${id}".`, right),
  };
}

function edgeProblems(relations: readonly Relation[]): readonly Problem[] {
  const seen = new Map<string, Id>();
  return relations.flatMap((relation, i) => {
    if (relation.source === relation.target)
      return [
        problem(
          "RL-1",
          `relations[${i}].target`,
          relation.target,
          "The relation joins an actor to itself.",
          "Name two different actors.",
        ),
      ];
    const key = edgeKey(relation);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, relation.id);
      return [];
    }
    return [
      problem(
        "RL-1",
        `relations[${i}]`,
        relation.id,
        `The relation says the same as "${earlier}".`,
        "Store it once; one that holds both ways is stored in one direction only.",
      ),
    ];
  });
}

/** Two relations with the same key are one: same pair, type, topic, status and time. */
export function edgeKey({ source, target, type, topic, status, when }: Relation): string {
  const pair = RELATION_TYPES[type].symmetric && target < source ? [target, source] : [source, target];
  return JSON.stringify([...pair, type, topic ?? "", status, when.edtf]);
}
