/** What a file of a graph says of its actors and relations: one table for GEXF and GraphML, so that both say the same. */
import { isoOf } from "../base/day.ts";
import { type CaseIndex, dateOf, sideOf } from "../casefile/index-case.ts";
import type { Actor, Evidence, Id, Relation, When } from "../casefile/types.ts";
import { RELATION_TYPES } from "../casefile/vocabulary.ts";
import { whenWords } from "../words/dates.ts";
import { chainWords, referenceDay } from "../words/describe.ts";
import { relationLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";

/** One attribute of every node or every edge; its name is part of the format: added to, never renamed. */
export interface GraphColumn<T> {
  readonly name: string;
  readonly type: "string" | "boolean";
  readonly of: (item: T, index: CaseIndex) => string | undefined;
}

export const ACTOR_COLUMNS: readonly GraphColumn<Actor>[] = [
  text("name", (actor) => actor.name),
  text("kind", (actor) => actor.kind),
  text("side", ({ id }, index) => sideOf(index, id)?.name),
  text("side_tag", ({ id }, index) => sideOf(index, id)?.tag),
  text("side_id", (actor) => actor.side),
  text("side_colour", ({ id }, index) => sideOf(index, id)?.slot),
  text("aliases", (actor) => joined(actor.aliases)),
  text("part_of", (actor) => actor.partOf),
  text("role", (actor) => actor.role),
  text("gist", (actor) => actor.gist),
  text("who_says", (actor, index) => sayers(actor.evidence, index)),
];

export const RELATION_COLUMNS: readonly GraphColumn<Relation>[] = [
  text("relation", (relation) => relation.type),
  text("sign", ({ type }) => RELATION_TYPES[type].sign),
  { name: "symmetric", type: "boolean", of: ({ type }) => String(RELATION_TYPES[type].symmetric) },
  text("status", (relation) => relation.status),
  text("topic", (relation) => relation.topic),
  text("date_edtf", ({ when }) => when.edtf),
  text("date_words", ({ when }, index) => whenWords(when, referenceDay(index))),
  text("date_basis", ({ when }) => when.basis),
  text("date_earliest", ({ when }) => boundsOf(when).start),
  text("date_latest", ({ when }) => boundsOf(when).end),
  { name: "ongoing", type: "boolean", of: ({ when }) => (when.ongoing ? "true" : undefined) },
  text("who_says", ({ evidence }, index) => sayers(evidence, index)),
  text("gist", ({ evidence }) => evidence.map((one) => one.gist).join(" ")),
  text("marking", (relation) => relation.marking),
];

/** What stands along an edge, its status always with it: "backs, claimed", "supplies arms to (missiles), alleged". */
export function edgeLabel({ type, topic, status }: Relation): string {
  const words = relationLabel(type);
  return say("export.edge", {
    words: topic === undefined ? words : say("export.edge.topic", { words, topic }),
    status: statusLabel(status),
  });
}

/** The first and the last day on which it may have been, `YYYY-MM-DD`, both inclusive; an open end is undefined. */
export function boundsOf(when: When): { readonly start?: string; readonly end?: string } {
  const { earliestStart, latestEnd } = dateOf(when);
  return {
    ...(earliestStart === undefined ? {} : { start: isoOf(earliestStart) }),
    ...(latestEnd === undefined ? {} : { end: isoOf(latestEnd) }),
  };
}

/** The values that an item has, by the names of their columns. */
export function valuesOf<T>(
  columns: readonly GraphColumn<T>[],
  item: T,
  index: CaseIndex,
): readonly { readonly name: string; readonly value: string }[] {
  return columns.flatMap(({ name, of }) => {
    const value = of(item, index);
    return value === undefined || value === "" ? [] : [{ name, value }];
  });
}

/** The actors and relations that go into a file. */
export interface GraphPart {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
}

/** The relations with these ids, and the actors with these ids or at one of their ends, in the order of the case. */
export function partOf(index: CaseIndex, actors: readonly Id[], relations: readonly Id[]): GraphPart {
  const wanted = new Set(relations);
  const kept = index.casefile.relations.filter((relation) => wanted.has(relation.id));
  const there = new Set([...actors, ...kept.flatMap(({ source, target }) => [source, target])]);
  return { actors: index.casefile.actors.filter(({ id }) => there.has(id)), relations: kept };
}

function text<T>(name: string, of: GraphColumn<T>["of"]): GraphColumn<T> {
  return { name, type: "string", of };
}

/** "Bloomberg, citing SOHR; Bloomberg": each way once. */
function sayers(evidence: readonly Evidence[], index: CaseIndex): string | undefined {
  return joined([...new Set(evidence.map(({ attribution }) => chainWords(attribution, index)))]);
}

function joined(parts: readonly string[]): string | undefined {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? undefined : said.join("; ");
}
