import type { Span } from "../base/day.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { Id, When } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";
import { isCounted, type RelationsOf } from "./counted.ts";

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
  /** Other relations than these are dim until they are in focus themselves. */
  readonly relationsOf?: RelationsOf;
  /** How far an actor in focus lights what is around it. */
  readonly hops?: 1 | 2;
  /** All that lies on the shortest paths that are shown (`pathsBetween`). */
  readonly path?: Lit | undefined;
}

/**
 * What the reader looks at last goes first: the thing under the pointer or the cursor, else the selection, else the path
 * that is shown, else filter and window.
 *
 * By filter and window a relation is lit when it counts, matches and may have held within the window; an actor when it
 * takes part in a lit relation or in a matching event of the window. A thing in focus lights one hop of that, an actor
 * as many as `hops` says. A path is the answer to a question to the whole case: it lights what is on it, whatever the
 * filter. While it is shown, a thing under the pointer still shows its hop: beside the path if it is on the path, else
 * alone. To select something on the path is to read on, so that the path stays; something else shows its own hop, and
 * the path is back when that is let go of.
 */
export function litBy(input: LitInput): Lit {
  const { hover, selection, path } = input;
  const base = litByFilter(input);
  const hovered = hopOf(input, base, hover);
  if (hovered) return path && isOn(path, hover) ? both(path, hovered) : hovered;
  if (path && isOn(path, selection)) return path;
  return hopOf(input, base, selection) ?? path ?? base;
}

/** True for an actor or a relation among what is lit. */
export function isOn({ actors, relations }: Lit, target: Target | undefined): boolean {
  if (target?.kind === "actor") return actors.has(target.id);
  return target?.kind === "relation" && relations.has(target.id);
}

/** Without any focus: what counts, matches and may have held within the window. */
export function litByFilter({ index, matched, window, relationsOf = "all" }: LitInput): Lit {
  const relations = new Set<Id>();
  const actors = new Set<Id>();
  for (const id of matched.relations) {
    const relation = index.relations.get(id);
    if (!relation || !isCounted(relation, relationsOf) || !mayTouch(relation.when, window)) continue;
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
function hopOf(input: LitInput, base: Lit, target: Target | undefined): Lit | undefined {
  const { index } = input;
  switch (target?.kind) {
    case "actor":
      return hopsOfActor(input, base, target.id);
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
      if (event !== undefined) return hopOf(input, base, { kind: "event", id: event });
      return relation === undefined ? undefined : hopOf(input, base, { kind: "relation", id: relation });
    }
    default:
      return undefined;
  }
}

/** Within what is lit; for an actor that is dim itself, all that counts. */
function hopsOfActor(
  { index, relationsOf = "all", hops = 1 }: LitInput,
  base: Lit,
  actor: Id,
): Lit | undefined {
  if (!index.actors.has(actor)) return undefined;
  const within = base.actors.has(actor);
  const shown = (id: Id) =>
    (index.relationsOfActor.get(id) ?? []).filter((relation) =>
      within ? base.relations.has(relation.id) : isCounted(relation, relationsOf),
    );
  const actors = new Set([actor]);
  const relations = new Set<Id>();
  for (let hop = 0; hop < hops; hop++) {
    for (const relation of [...actors].flatMap(shown)) {
      relations.add(relation.id);
      actors.add(relation.source);
      actors.add(relation.target);
    }
  }
  return { actors, relations };
}

function relationsWithin(index: CaseIndex, base: Lit, actors: ReadonlySet<Id>): readonly Id[] {
  return [...base.relations].filter((id) => {
    const relation = index.relations.get(id);
    return relation !== undefined && actors.has(relation.source) && actors.has(relation.target);
  });
}

function both(a: Lit, b: Lit): Lit {
  return lit([...a.actors, ...b.actors], [...a.relations, ...b.relations]);
}

function lit(actors: Iterable<Id>, relations: Iterable<Id>): Lit {
  return { actors: new Set(actors), relations: new Set(relations) };
}
