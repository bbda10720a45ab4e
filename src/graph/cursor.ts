import type { Point } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";
import { clockwise, type Direction, firstOf, lastOf, neighbourOf } from "./neighbour.ts";

/** Where the keyboard is in the graph: on an actor, or on one of its relations; and the way there. */
export interface Cursor {
  readonly actor: Id;
  readonly relation?: Id;
  /** Actors that were left by following a relation, the last one last. */
  readonly trail: readonly Id[];
}

export function cursorAt(actor: Id): Cursor {
  return { actor, trail: [] };
}

export function targetOf(cursor: Cursor): Target {
  return cursor.relation === undefined
    ? { kind: "actor", id: cursor.actor }
    : { kind: "relation", id: cursor.relation };
}

export function stepped(cursor: Cursor, direction: Direction, points: ReadonlyMap<Id, Point>): Cursor {
  const next = neighbourOf(points, cursor.actor, direction);
  return next === undefined ? withoutRelation(cursor) : { actor: next, trail: cursor.trail };
}

/** The first or the last actor in reading order. */
export function atEnd(cursor: Cursor, end: "first" | "last", points: ReadonlyMap<Id, Point>): Cursor {
  const actor = end === "first" ? firstOf(points) : lastOf(points);
  return actor === undefined ? cursor : { actor, trail: cursor.trail };
}

/** The actor's next relation clockwise; after the last one, the first. */
export function cycled(
  cursor: Cursor,
  step: 1 | -1,
  index: CaseIndex,
  points: ReadonlyMap<Id, Point>,
): Cursor {
  const ring = relationsAround(cursor.actor, index, points);
  if (ring.length === 0) return cursor;
  const at = cursor.relation === undefined ? -1 : ring.indexOf(cursor.relation);
  const next = at < 0 ? (step === 1 ? 0 : ring.length - 1) : (at + step + ring.length) % ring.length;
  const relation = ring[next];
  return relation === undefined ? cursor : { ...cursor, relation };
}

/** To the actor at the relation's other end, which a screen reader then names: to stay on the relation would say nothing. */
export function followed(cursor: Cursor, index: CaseIndex): Cursor {
  const relation = cursor.relation === undefined ? undefined : index.relations.get(cursor.relation);
  if (!relation) return cursor;
  const other = relation.source === cursor.actor ? relation.target : relation.source;
  return { actor: other, trail: [...cursor.trail, cursor.actor] };
}

export function wentBack(cursor: Cursor): Cursor {
  const actor = cursor.trail.at(-1);
  if (actor === undefined) return withoutRelation(cursor);
  return { actor, trail: cursor.trail.slice(0, -1) };
}

export function withoutRelation({ actor, trail }: Cursor): Cursor {
  return { actor, trail };
}

/** The actor's relations, clockwise by their other ends, parallel ones by id. */
export function relationsAround(actor: Id, index: CaseIndex, points: ReadonlyMap<Id, Point>): readonly Id[] {
  const centre = points.get(actor);
  if (!centre) return [];
  const ends = (index.relationsOfActor.get(actor) ?? []).flatMap((relation) => {
    const other = points.get(relation.source === actor ? relation.target : relation.source);
    return other ? [[relation.id, other] as const] : [];
  });
  return clockwise(ends, centre);
}

/** Where the keyboard enters: at what is selected, else at the first actor in reading order. */
export function startOf(
  selection: Target | undefined,
  index: CaseIndex,
  points: ReadonlyMap<Id, Point>,
): Cursor | undefined {
  const relation = selection?.kind === "relation" ? index.relations.get(selection.id) : undefined;
  if (relation) return { actor: relation.source, relation: relation.id, trail: [] };
  if (selection?.kind === "actor" && points.has(selection.id)) return cursorAt(selection.id);
  const first = firstOf(points);
  return first === undefined ? undefined : cursorAt(first);
}
