import type { Span } from "../base/day.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { Id, When } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";

/** What stands out; the rest is dimmed and never removed. */
export interface Lit {
  readonly actors: ReadonlySet<Id>;
  readonly relations: ReadonlySet<Id>;
}

export interface LitInput {
  readonly index: CaseIndex;
  /** What matches the filter (an engine's answer). */
  readonly matched: {
    readonly events: readonly Id[];
    readonly actors: readonly Id[];
    readonly relations: readonly Id[];
  };
  readonly window?: Span | undefined;
  readonly selection?: Target | undefined;
  /** Under the pointer or the keyboard's cursor; goes before the selection. */
  readonly hover?: Target | undefined;
}

/**
 * By filter and window, then by focus: a relation is lit when it matches and may have held within the window; an actor
 * when it takes part in a lit relation or in a matching event of the window. A thing in focus lights one hop of that.
 */
export function litBy(input: LitInput): Lit {
  const base = litByFilter(input);
  return hopOf(input.index, base, input.hover) ?? hopOf(input.index, base, input.selection) ?? base;
}

function litByFilter({ index, matched, window }: LitInput): Lit {
  const relations = new Set<Id>();
  const actors = new Set<Id>();
  for (const id of matched.relations) {
    const relation = index.relations.get(id);
    if (!relation || !mayTouch(relation.when, window)) continue;
    relations.add(id);
    actors.add(relation.source);
    actors.add(relation.target);
  }
  for (const id of matched.events) {
    const event = index.events.get(id);
    if (!event || !mayTouch(event.when, window)) continue;
    for (const { actor } of event.participants) actors.add(actor);
  }
  const unfiltered = matched.events.length === index.casefile.events.length;
  const more = unfiltered ? index.casefile.actors.map((actor) => actor.id) : matched.actors;
  for (const id of more) if (isIdle(index, id)) actors.add(id);
  return { actors, relations };
}

/** True when the possible time touches `[from, to)`; without a window, and for what has no date, always. */
export function mayTouch(when: When, window: Span | undefined): boolean {
  if (!window) return true;
  const { earliestStart, latestEnd } = dateOf(when);
  const begins = earliestStart === undefined || earliestStart < window.to;
  return begins && (latestEnd === undefined || latestEnd + 1 > window.from);
}

/** An actor that does nothing in the case cannot be outside of the window. */
function isIdle(index: CaseIndex, actor: Id): boolean {
  return !index.eventsOfActor.has(actor) && !index.relationsOfActor.has(actor);
}

/** The thing, what it is tied to, and the ties; undefined when the graph does not show the thing. */
function hopOf(index: CaseIndex, base: Lit, target: Target | undefined): Lit | undefined {
  switch (target?.kind) {
    case "actor":
      return hopOfActor(index, base, target.id);
    case "relation": {
      const relation = index.relations.get(target.id);
      return relation && lit([relation.source, relation.target], [relation.id]);
    }
    case "event": {
      const actors = new Set(index.events.get(target.id)?.participants.map((p) => p.actor) ?? []);
      if (actors.size === 0) return undefined;
      return lit(actors, relationsWithin(index, base, actors));
    }
    case "figure": {
      const { event, relation } = index.figures.get(target.id) ?? {};
      if (event !== undefined) return hopOf(index, base, { kind: "event", id: event });
      return relation === undefined ? undefined : hopOf(index, base, { kind: "relation", id: relation });
    }
    default:
      return undefined;
  }
}

/** Within what is lit; for an actor that is dim itself, all that it has. */
function hopOfActor(index: CaseIndex, base: Lit, actor: Id): Lit | undefined {
  if (!index.actors.has(actor)) return undefined;
  const all = index.relationsOfActor.get(actor) ?? [];
  const shown = base.actors.has(actor) ? all.filter((r) => base.relations.has(r.id)) : all;
  return lit(
    [actor, ...shown.flatMap((r) => [r.source, r.target])],
    shown.map((r) => r.id),
  );
}

function relationsWithin(index: CaseIndex, base: Lit, actors: ReadonlySet<Id>): readonly Id[] {
  return [...base.relations].filter((id) => {
    const relation = index.relations.get(id);
    return relation !== undefined && actors.has(relation.source) && actors.has(relation.target);
  });
}

function lit(actors: Iterable<Id>, relations: Iterable<Id>): Lit {
  return { actors: new Set(actors), relations: new Set(relations) };
}
