import type { Actor, Relation } from "../casefile/types.ts";
import {
  ACTOR_KINDS,
  type ActorKind,
  familyOf,
  idsOf,
  RELATION_TYPES,
  type RelationSign,
  STATUSES,
  type Status,
  type StatusFamily,
} from "../casefile/vocabulary.ts";
import { NODE_SHAPES, type NodeShape } from "../theme/glyphs.ts";

/** What a picture shows. */
export interface Drawn {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
}

/** What the picture needs explained: only what is in it. */
export interface GraphLegend {
  /** Shapes of those with a name. */
  readonly shapes: readonly { readonly shape: NodeShape; readonly kinds: readonly ActorKind[] }[];
  /** Kinds whose outline is broken, since nobody is named. */
  readonly unnamed: readonly ActorKind[];
  readonly signs: readonly RelationSign[];
  readonly lines: readonly { readonly family: StatusFamily; readonly statuses: readonly Status[] }[];
}

const SIGNS: readonly RelationSign[] = ["positive", "negative", "neutral"];

export function legendOf({ actors, relations }: Drawn): GraphLegend {
  const kinds = idsOf(ACTOR_KINDS).filter((kind) => actors.some((actor) => actor.kind === kind));
  const statuses = idsOf(STATUSES).filter((status) => relations.some((one) => one.status === status));
  const signs = new Set(relations.map((relation) => RELATION_TYPES[relation.type].sign));
  return {
    shapes: grouped(
      kinds.filter((kind) => !isUnnamed(kind)),
      (kind) => NODE_SHAPES[kind],
    ).map(([shape, members]) => ({ shape, kinds: members })),
    unnamed: kinds.filter(isUnnamed),
    signs: SIGNS.filter((sign) => signs.has(sign)),
    lines: grouped(statuses, familyOf).map(([family, members]) => ({ family, statuses: members })),
  };
}

export function isUnnamed(kind: ActorKind): boolean {
  return kind === "anonymous-person" || kind === "unnamed-group";
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}
