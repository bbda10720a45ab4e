/**
 * Every reference of a casefile, in one place. The `mend` functions walk an item, ask for each reference whether its
 * target is there, and give the item back without those that are not; the checker only listens, the parser keeps the
 * result. An actor that is missing is never taken out: the parser puts a placeholder in its place.
 */
import { type PathKey, pathOf } from "./json-path.ts";
import type {
  Actor,
  Briefing,
  CaseEvent,
  Casefile,
  Evidence,
  Figure,
  Id,
  Place,
  Relation,
  SourceDocument,
} from "./types.ts";

/** What a reference points to; `any` is any entry of the casefile, `blocks:ID` a block of that document. */
export type Target =
  | "sides"
  | "documents"
  | "actors"
  | "places"
  | "events"
  | "figures"
  | "relations"
  | "ambiguities"
  | "any"
  | `blocks:${Id}`;

/** Says whether the target is there; `keys` lead from the item to the reference. */
export type Ask = (target: Target, id: Id, keys: readonly PathKey[]) => boolean;

/** The keys of the lists of a casefile. */
export type ListKey =
  | "sides"
  | "documents"
  | "actors"
  | "places"
  | "events"
  | "figures"
  | "relations"
  | "ambiguities"
  | "briefings";

export const LIST_KEYS: readonly ListKey[] = [
  "sides",
  "documents",
  "actors",
  "places",
  "events",
  "figures",
  "relations",
  "ambiguities",
  "briefings",
];

/** A casefile without its head. */
export type Items = Pick<Casefile, ListKey | "positions">;

type Mender<T> = (item: T, ask: Ask) => T;

export const MENDERS: { readonly [K in ListKey]: Mender<Casefile[K][number]> } = {
  sides: (side) => side,
  documents: mendDocument,
  actors: mendActor,
  places: mendPlace,
  events: mendEvent,
  figures: mendFigure,
  relations: mendRelation,
  ambiguities: (ambiguity) => ambiguity,
  briefings: mendBriefing,
};

/** Asks for every reference of every item; paths are those of the casefile. */
export function eachReference(
  items: Items,
  hear: (target: Target, id: Id, list: ListKey, index: number, keys: readonly PathKey[]) => void,
): void {
  const walk = <K extends ListKey>(list: K) => {
    const mend: Mender<Casefile[K][number]> = MENDERS[list];
    items[list].forEach((item, index) => {
      mend(item, (target, id, keys) => {
        hear(target, id, list, index, keys);
        return true;
      });
    });
  };
  LIST_KEYS.forEach(walk);
}

/** Whether a target is there, for a set of items. */
export function lookUp(items: Items): (target: Target, id: Id) => boolean {
  const ids = new Map<string, ReadonlySet<Id>>(
    LIST_KEYS.map((list) => [list, new Set(items[list].map((item) => item.id))]),
  );
  const blocks = new Map(items.documents.map(({ id, blocks }) => [id, new Set(blocks.map((b) => b.id))]));
  return (target, id) => {
    if (target === "any") return LIST_KEYS.some((list) => ids.get(list)?.has(id));
    if (target.startsWith("blocks:")) return blocks.get(target.slice("blocks:".length))?.has(id) ?? false;
    return ids.get(target)?.has(id) ?? false;
  };
}

/** The JSON path of a key of an item. */
export function itemPath(list: ListKey, index: number, keys: readonly PathKey[] = []): string {
  return pathOf([list, index, ...keys]);
}

function mendDocument(document: SourceDocument, ask: Ask): SourceDocument {
  ask("actors", document.publisher, ["publisher"]);
  return withIds(document, "ambiguities", "ambiguities", ask);
}

function mendActor(actor: Actor, ask: Ask): Actor {
  const evidence = mendEvidence(actor.evidence, ask);
  const placed = withId(withId(actor, "side", "sides", ask), "partOf", "actors", ask);
  return { ...withIds(placed, "ambiguities", "ambiguities", ask), evidence };
}

function mendPlace(place: Place, ask: Ask): Place {
  return withId(place, "within", "places", ask);
}

function mendEvent(event: CaseEvent, ask: Ask): CaseEvent {
  event.participants.forEach(({ actor }, i) => {
    ask("actors", actor, ["participants", i, "actor"]);
  });
  const evidence = mendEvidence(event.evidence, ask);
  const placed = withId(withId(event, "lane", "sides", ask), "partOf", "events", ask);
  const linked = withIds(withIds(placed, "content", "events", ask), "conditions", "events", ask);
  const places = event.places.filter((id, i) => ask("places", id, ["places", i]));
  return { ...withIds(linked, "ambiguities", "ambiguities", ask), places, evidence };
}

function mendFigure(figure: Figure, ask: Ask): Figure {
  ask("actors", figure.source, ["source"]);
  if (figure.attributedTo) ask("actors", figure.attributedTo.actor, ["attributedTo", "actor"]);
  const evidence = mendEvidence(figure.evidence, ask);
  const overlaps = figure.overlaps.filter((one, i) => ask("figures", one.figure, ["overlaps", i, "figure"]));
  const placed = withId(withId(figure, "place", "places", ask), "event", "events", ask);
  const linked = withId(withId(placed, "relation", "relations", ask), "supersedes", "figures", ask);
  return { ...withIds(linked, "ambiguities", "ambiguities", ask), overlaps, evidence };
}

function mendRelation(relation: Relation, ask: Ask): Relation {
  ask("actors", relation.source, ["source"]);
  ask("actors", relation.target, ["target"]);
  const evidence = mendEvidence(relation.evidence, ask);
  return { ...withIds(relation, "ambiguities", "ambiguities", ask), evidence };
}

function mendBriefing(briefing: Briefing, ask: Ask): Briefing {
  const steps = briefing.steps.map((step, n) => ({
    ...step,
    builds: step.builds.map(({ show }, b) => ({
      show: show.filter(
        (id, i) =>
          step.points?.some((point) => point.id === id) ||
          ask("any", id, ["steps", n, "builds", b, "show", i]),
      ),
    })),
    annotations: step.annotations.filter(({ anchor }, i) =>
      ask("any", anchor, ["steps", n, "annotations", i, "anchor"]),
    ),
  }));
  return { ...briefing, steps };
}

/** A passage that points to no document or no block of it points nowhere and is taken out. */
function mendEvidence(evidence: readonly Evidence[], ask: Ask): readonly Evidence[] {
  return evidence.filter((one, i) => {
    const at = ["evidence", i];
    one.attribution.forEach(({ actor }, n) => {
      ask("actors", actor, [...at, "attribution", n, "actor"]);
    });
    if (one.kind === "record") return true;
    one.alternativeAttribution?.forEach(({ actor }, n) => {
      ask("actors", actor, [...at, "alternativeAttribution", n, "actor"]);
    });
    if (!ask("documents", one.document, [...at, "document"])) return false;
    return ask(`blocks:${one.document}`, one.block, [...at, "block"]);
  });
}

function withId<T extends object>(item: T, key: keyof T & string, target: Target, ask: Ask): T {
  const id = item[key];
  if (typeof id !== "string") return item;
  if (ask(target, id, [key])) return item;
  const { [key]: _, ...rest } = item;
  return rest as T;
}

function withIds<T extends object>(item: T, key: keyof T & string, target: Target, ask: Ask): T {
  const ids = item[key];
  if (!Array.isArray(ids)) return item;
  const kept = ids.filter((id: Id, i) => ask(target, id, [key, i]));
  return kept.length === ids.length ? item : { ...item, [key]: kept };
}
