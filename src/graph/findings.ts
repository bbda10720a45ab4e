import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Id, Relation } from "../casefile/types.ts";
import { RELATION_TYPES, type RelationSign } from "../casefile/vocabulary.ts";
import { isCounted, type RelationsOf } from "./counted.ts";
import { compare, pairKey } from "./network.ts";
import { reportedFirst, type Step } from "./paths.ts";

/** Two actors with a friendly tie whose sides are opposed. */
interface Across {
  readonly kind: "across";
  readonly key: string;
  readonly step: Step;
  readonly sides: readonly [Id, Id];
}

/** An actor with friendly ties into opposed sides, neither of them its own. */
interface Between {
  readonly kind: "between";
  readonly key: string;
  readonly actor: Id;
  readonly into: readonly Ties[];
}

interface Ties {
  readonly side: Id;
  readonly steps: readonly Step[];
}

/** Two actors of one side with a hostile tie. */
interface Within {
  readonly kind: "within";
  readonly key: string;
  readonly step: Step;
  readonly side: Id;
}

type Found = Across | Between | Within;

export type Finding = Found & {
  /** It is still found when only reported relations count. */
  readonly stands: boolean;
};

/**
 * What a reader of the graph would point at, by plain rules: friends across opposed sides, actors between opposed sides,
 * enemies within a side. Two sides are opposed when any of their actors have a hostile relation with each other. In that
 * order, then by ids.
 */
export function findingsOf(index: CaseIndex): readonly Finding[] {
  const standing = new Set(foundAmong(index, "reported").map(({ key }) => key));
  return foundAmong(index, "all").map((found) => ({ ...found, stands: standing.has(found.key) }));
}

/** Pairs of sides (`pairKey`) with at least one hostile relation between their actors. */
export function opposedSides(index: CaseIndex, relationsOf: RelationsOf): ReadonlySet<string> {
  const opposed = new Set<string>();
  for (const { from, to } of stepsOf(index, "negative", relationsOf)) {
    const sides = sidesOf(index, from, to);
    if (sides && sides[0] !== sides[1]) opposed.add(pairKey(...sides));
  }
  return opposed;
}

function foundAmong(index: CaseIndex, relationsOf: RelationsOf): readonly Found[] {
  const friendly = stepsOf(index, "positive", relationsOf);
  const opposed = opposedSides(index, relationsOf);
  return [
    ...acrossSides(index, friendly, opposed),
    ...betweenSides(index, friendly, opposed),
    ...withinSides(index, stepsOf(index, "negative", relationsOf)),
  ];
}

/** One step for each pair of actors with relations of this sign; it starts where the first of them does. */
function stepsOf(
  { casefile, actors }: CaseIndex,
  sign: RelationSign,
  relationsOf: RelationsOf,
): readonly Step[] {
  const pairs = new Map<string, Relation[]>();
  for (const relation of [...casefile.relations].sort(reportedFirst)) {
    const { source, target, type } = relation;
    if (source === target || !actors.has(source) || !actors.has(target)) continue;
    if (RELATION_TYPES[type].sign !== sign || !isCounted(relation, relationsOf)) continue;
    const key = pairKey(source, target);
    pairs.set(key, [...(pairs.get(key) ?? []), relation]);
  }
  return [...pairs]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, relations]) => {
      const [first] = relations;
      return first ? [{ from: first.source, to: first.target, relations }] : [];
    });
}

function acrossSides(
  index: CaseIndex,
  friendly: readonly Step[],
  opposed: ReadonlySet<string>,
): readonly Found[] {
  return friendly.flatMap((step) => {
    const sides = sidesOf(index, step.from, step.to);
    if (!sides || !opposed.has(pairKey(...sides))) return [];
    return [{ kind: "across", key: `across ${pairKey(step.from, step.to)}`, step, sides }];
  });
}

function withinSides(index: CaseIndex, hostile: readonly Step[]): readonly Found[] {
  return hostile.flatMap((step) => {
    const [side, other] = sidesOf(index, step.from, step.to) ?? [];
    if (side === undefined || side !== other) return [];
    return [{ kind: "within", key: `within ${pairKey(step.from, step.to)}`, step, side }];
  });
}

function betweenSides(
  index: CaseIndex,
  friendly: readonly Step[],
  opposed: ReadonlySet<string>,
): readonly Found[] {
  const tiesOf = new Map<Id, Map<Id, Step[]>>();
  const add = (actor: Id, step: Step) => {
    const side = sideOf(index, step.from === actor ? step.to : step.from)?.id;
    if (side === undefined || side === sideOf(index, actor)?.id) return;
    const ties = tiesOf.get(actor) ?? new Map<Id, Step[]>();
    tiesOf.set(actor, ties);
    ties.set(side, [...(ties.get(side) ?? []), step]);
  };
  for (const step of friendly) {
    add(step.from, step);
    add(step.to, step);
  }
  return [...tiesOf]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([actor, ties]) => {
      const into = [...ties]
        .filter(([side]) => [...ties.keys()].some((other) => opposed.has(pairKey(side, other))))
        .map(([side, steps]) => ({ side, steps: steps.map((step) => seenFrom(actor, step)) }))
        .sort((a, b) => compare(a.side, b.side));
      return into.length === 0 ? [] : [{ kind: "between", key: `between ${actor}`, actor, into }];
    });
}

function seenFrom(actor: Id, step: Step): Step {
  return step.from === actor ? step : { ...step, from: step.to, to: step.from };
}

/** The sides of two actors; undefined where one has none. */
function sidesOf(index: CaseIndex, a: Id, b: Id): readonly [Id, Id] | undefined {
  const first = sideOf(index, a)?.id;
  const second = sideOf(index, b)?.id;
  return first === undefined || second === undefined ? undefined : [first, second];
}
