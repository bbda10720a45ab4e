import type { CaseIndex } from "../casefile/index-case.ts";
import type { Actor, Id, Relation, Side } from "../casefile/types.ts";
import { RELATION_TYPES, type RelationSign } from "../casefile/vocabulary.ts";
import { inverseLabel, relationLabel } from "../words/labels.ts";
import { compare } from "./network.ts";

/** An actor with its relations, or one of these relations as told from that actor's end. */
export type TreeRow = ActorRow | RelationRow;

export interface ActorRow {
  readonly kind: "actor";
  readonly key: string;
  readonly actor: Actor;
  readonly side: Side | undefined;
  readonly relations: readonly RelationRow[];
}

export interface RelationRow {
  readonly kind: "relation";
  readonly key: string;
  /** Key of the actor's row. */
  readonly parent: string;
  readonly relation: Relation;
  readonly sign: RelationSign;
  /** "backs" from the source's end, "is backed by" from the target's. */
  readonly words: string;
  readonly other: Actor;
}

/** Every actor with its relations: sides in the file's order, then by name; relations by type, then by the other's name. */
export function treeOf(index: CaseIndex): readonly ActorRow[] {
  const order = new Map(index.casefile.sides.map((side, i) => [side.id, i]));
  const rank = (actor: Actor) => order.get(actor.side ?? "") ?? order.size;
  return index.casefile.actors
    .map((actor) => rowOf(actor, index))
    .sort((a, b) => rank(a.actor) - rank(b.actor) || compare(a.actor.name, b.actor.name));
}

/** The rows that show when the actors with these keys are open. */
export function visibleRows(tree: readonly ActorRow[], open: ReadonlySet<string>): readonly TreeRow[] {
  return tree.flatMap((row): readonly TreeRow[] => (open.has(row.key) ? [row, ...row.relations] : [row]));
}

/** What a key does in the tree: go to a row, or open or close an actor. */
export type TreeMove = { readonly to: string } | { readonly toggle: string } | { readonly openAll: true };

/** The moves of the tree pattern (WAI-ARIA APG); undefined where the key does nothing. */
export function treeMove(
  key: string,
  current: string,
  rows: readonly TreeRow[],
  open: ReadonlySet<string>,
): TreeMove | undefined {
  const at = rows.findIndex((row) => row.key === current);
  const row = rows[at];
  const to = (target: TreeRow | undefined) => (target ? { to: target.key } : undefined);
  switch (key) {
    case "ArrowDown":
      return to(rows[at + 1]);
    case "ArrowUp":
      return to(rows[at - 1]);
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows.at(-1));
    case "ArrowRight":
      if (row?.kind !== "actor" || row.relations.length === 0) return undefined;
      return open.has(row.key) ? to(rows[at + 1]) : { toggle: row.key };
    case "ArrowLeft":
      if (row?.kind === "relation") return { to: row.parent };
      return row && open.has(row.key) ? { toggle: row.key } : undefined;
    case "*":
      return { openAll: true };
    default:
      return undefined;
  }
}

function rowOf(actor: Actor, index: CaseIndex): ActorRow {
  const key = `actor:${actor.id}`;
  const relations = (index.relationsOfActor.get(actor.id) ?? [])
    .flatMap((relation) => relationRow(relation, actor.id, key, index) ?? [])
    .sort(
      (a, b) => compare(a.words, b.words) || compare(a.other.name, b.other.name) || compare(a.key, b.key),
    );
  const side = actor.side === undefined ? undefined : index.sides.get(actor.side);
  return { kind: "actor", key, actor, side, relations };
}

function relationRow(
  relation: Relation,
  from: Id,
  parent: string,
  index: CaseIndex,
): RelationRow | undefined {
  const outward = relation.source === from;
  const other = index.actors.get(outward ? relation.target : relation.source);
  if (!other) return undefined;
  const { type } = relation;
  const { sign } = RELATION_TYPES[type];
  const actor = index.actors.get(from);
  const words = outward ? relationLabel(type, actor) : inverseLabel(type, actor);
  return { kind: "relation", key: `${parent}/${relation.id}`, parent, relation, sign, words, other };
}
