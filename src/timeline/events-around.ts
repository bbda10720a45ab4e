import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";

/**
 * The events that a selected thing is about, to be lit while the rest is dim: those of an actor and its parts, of both ends
 * of a relation, of a figure, of a place and what lies in it. Undefined for what is about no event, and for an event itself.
 */
export function eventsAround(index: CaseIndex, target: Target | undefined): ReadonlySet<Id> | undefined {
  const ids = idsAround(index, target);
  return ids === undefined || ids.length === 0 ? undefined : new Set(ids);
}

function idsAround(index: CaseIndex, target: Target | undefined): readonly Id[] | undefined {
  switch (target?.kind) {
    case "actor":
      return eventsOf(index, target.id);
    case "relation": {
      const relation = index.relations.get(target.id);
      if (relation === undefined) return undefined;
      const ofTarget = new Set(eventsOf(index, relation.target));
      return eventsOf(index, relation.source).filter((id) => ofTarget.has(id));
    }
    case "figure": {
      const event = index.figures.get(target.id)?.event;
      return event === undefined ? undefined : [event];
    }
    case "place":
      return index.casefile.events
        .filter((event) => event.places.some((place) => liesIn(index, place, target.id)))
        .map((event) => event.id);
    default:
      return undefined;
  }
}

function eventsOf(index: CaseIndex, actor: Id): readonly Id[] {
  return [actor, ...(index.membersOf.get(actor) ?? [])].flatMap((id) =>
    (index.eventsOfActor.get(id) ?? []).map((event) => event.id),
  );
}

function liesIn(index: CaseIndex, place: Id, around: Id): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = place; at !== undefined && !seen.has(at); at = index.places.get(at)?.within) {
    if (at === around) return true;
    seen.add(at);
  }
  return false;
}
