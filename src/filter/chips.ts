import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { type ClauseKey, NO_SIDE, type Query } from "../engine/query.ts";
import { dayWords, spanWords } from "../words/dates.ts";
import { actorLabel, sideLabel, statusLabel, typeLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { clearClause, type Edit, type ListClause, removeActor, toggleValue } from "./clauses.ts";

/** One value that the reader filters by, in words, and the way to be rid of it. */
export interface Chip {
  readonly key: string;
  readonly clause: ClauseKey;
  readonly label: string;
  /** The actor that is asked for or left out. */
  readonly actor?: Id;
  readonly remove: Edit;
}

/** A chip for each value of each clause, in the order of the filter's controls. */
export function chipsOf(query: Query, index: CaseIndex): readonly Chip[] {
  return [
    ...query.actors.map((id) => actorChip("actors", id, nameOf(index, id))),
    ...query.exclude.map((id) =>
      actorChip("exclude", id, say("filter.chip.not", { actor: nameOf(index, id) })),
    ),
    ...query.sides.map((id) => valueChip("sides", id, sideName(index, id))),
    ...query.types.map((type) => valueChip("types", type, typeLabel(type))),
    ...query.statuses.map((status) => valueChip("statuses", status, statusLabel(status))),
    ...query.places.map((id) => valueChip("places", id, index.places.get(id)?.name ?? id)),
    ...dateChips(query),
    ...textChips(query),
  ];
}

/** "19 to 26 May 2013", "from 19 May 2013", "to 26 May 2013"; undefined when no date is asked for. */
export function datesAsked({ from, to }: Query): string | undefined {
  if (from !== undefined && to !== undefined) return spanWords(from, to);
  if (from !== undefined) return say("filter.chip.from", { day: dayWords(from) });
  return to === undefined ? undefined : say("filter.chip.to", { day: dayWords(to) });
}

export function sideName(index: CaseIndex, id: Id): string {
  return id === NO_SIDE ? sideLabel(undefined) : (index.sides.get(id)?.name ?? id);
}

export function nameOf(index: CaseIndex, id: Id): string {
  const actor = index.actors.get(id);
  return actor === undefined ? id : actorLabel(actor);
}

function actorChip(clause: "actors" | "exclude", id: Id, label: string): Chip {
  return { key: `${clause}:${id}`, clause, label, actor: id, remove: removeActor(id) };
}

function valueChip<K extends ListClause>(clause: K, value: Query[K][number], label: string): Chip {
  return { key: `${clause}:${value}`, clause, label, remove: toggleValue(clause, value) };
}

function dateChips(query: Query): readonly Chip[] {
  const label = datesAsked(query);
  return label === undefined ? [] : [{ key: "dates", clause: "dates", label, remove: clearClause("dates") }];
}

function textChips({ text }: Query): readonly Chip[] {
  if (text === "") return [];
  return [
    { key: "text", clause: "text", label: say("filter.chip.text", { text }), remove: clearClause("text") },
  ];
}
