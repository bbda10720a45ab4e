import { type CsvValue, writeCsv } from "../base/csv.ts";
import { isoOf } from "../base/day.ts";
import { type CaseIndex, dateOf, laneSideOf, sideOf, sidesOfEvent } from "../casefile/index-case.ts";
import type {
  Actor,
  Attribution,
  CaseEvent,
  Evidence,
  Figure,
  Id,
  Relation,
  When,
} from "../casefile/types.ts";
import { RELATION_TYPES } from "../casefile/vocabulary.ts";
import { whenWords } from "../words/dates.ts";
import { actorLabel } from "../words/labels.ts";
import { figureSaid, figureWords } from "../words/numbers.ts";
import { sayersOf } from "../words/sayers.ts";

export type CsvKind = "events" | "actors" | "relations" | "figures";
export const CSV_KINDS: readonly CsvKind[] = ["events", "actors", "relations", "figures"];

/** The ids that go into the files. */
export type Chosen = Readonly<Record<CsvKind, readonly Id[]>>;
type Column<T> = readonly [name: string, of: (item: T) => CsvValue];

/** One CSV file of what is chosen. The names of the columns are part of the format: they are added to, never renamed. */
export function caseCsv(index: CaseIndex, kind: CsvKind, chosen: Chosen): string {
  switch (kind) {
    case "events":
      return file(index, eventColumns(index), items(chosen.events, index.events));
    case "actors":
      return file(index, actorColumns(index), items(chosen.actors, index.actors));
    case "relations":
      return file(index, relationColumns(index), items(chosen.relations, index.relations));
    case "figures":
      return file(index, figureColumns(index), items(chosen.figures, index.figures));
  }
}

function eventColumns(index: CaseIndex): readonly Column<CaseEvent>[] {
  return [
    ["id", (e) => e.id],
    ["title", (e) => e.title],
    ["gist", (e) => e.gist],
    ["kind", (e) => e.kind],
    ["type", (e) => e.type],
    ["status", (e) => e.status],
    ["polarity", (e) => e.polarity],
    ...whenColumns<CaseEvent>("date", (e) => e.when),
    ["lane_side", (e) => laneSideOf(index, e)],
    ["participants", (e) => joined(e.participants.map((p) => `${nameOf(index, p.actor)} (${p.role})`))],
    ["participant_ids", (e) => joined(e.participants.map((p) => p.actor))],
    ["places", (e) => joined(e.places.map((id) => placeOf(index, id)))],
    ["figures", (e) => joined((index.figuresOfEvent.get(e.id) ?? []).map((f) => figureSaid(f, index)))],
    ["part_of", (e) => e.partOf],
    ["content", (e) => joined(e.content)],
    ["conditions", (e) => joined(e.conditions)],
    ...evidenceColumns<CaseEvent>(index),
    ["marking", (e) => e.marking],
    ["sides", (e) => joined(sidesOfEvent(index, e).map(({ name }) => name))],
    ["said_first_by", (e) => joined(sayersOf(index, e))],
  ];
}

function actorColumns(index: CaseIndex): readonly Column<Actor>[] {
  return [
    ["id", (a) => a.id],
    ["name", (a) => a.name],
    ["kind", (a) => a.kind],
    ["side", (a) => sideOf(index, a.id)?.name],
    ["aliases", (a) => joined(a.aliases)],
    ["part_of", (a) => a.partOf],
    ["role", (a) => a.role],
    ["gist", (a) => a.gist],
    ["merged_from", (a) => joined(a.identity?.merges)],
    ["identity_basis", (a) => a.identity?.basis],
    ["events", (a) => index.eventsOfActor.get(a.id)?.length ?? 0],
    ["relations", (a) => index.relationsOfActor.get(a.id)?.length ?? 0],
    ...evidenceColumns<Actor>(index),
  ];
}

function relationColumns(index: CaseIndex): readonly Column<Relation>[] {
  return [
    ["id", (r) => r.id],
    ["source", (r) => nameOf(index, r.source)],
    ["type", (r) => r.type],
    ["target", (r) => nameOf(index, r.target)],
    ["source_id", (r) => r.source],
    ["target_id", (r) => r.target],
    ["sign", (r) => RELATION_TYPES[r.type].sign],
    ["symmetric", (r) => String(RELATION_TYPES[r.type].symmetric)],
    ["topic", (r) => r.topic],
    ["status", (r) => r.status],
    ...whenColumns<Relation>("date", (r) => r.when),
    ...evidenceColumns<Relation>(index),
    ["marking", (r) => r.marking],
  ];
}

function figureColumns(index: CaseIndex): readonly Column<Figure>[] {
  return [
    ["id", (f) => f.id],
    ["title", (f) => f.title],
    ["figure_words", figureWords],
    ["words_in_source", (f) => f.value.words],
    ["low", (f) => f.value.low ?? undefined],
    ["low_inclusive", (f) => yesNo(f.value.lowInclusive)],
    ["best", (f) => f.value.best ?? undefined],
    ["high", (f) => f.value.high ?? undefined],
    ["high_inclusive", (f) => yesNo(f.value.highInclusive)],
    ["measure", (f) => f.measure],
    ["unit", (f) => f.unit],
    ["status", (f) => f.status],
    ["population", (f) => f.population],
    ["civilians", (f) => f.civilians],
    ["accounting", (f) => f.accounting],
    ...whenColumns<Figure>("period", (f) => f.period),
    ...whenColumns<Figure>("as_of", (f) => f.asOf),
    ["place", (f) => (f.place === undefined ? undefined : placeOf(index, f.place))],
    ["method", (f) => f.method],
    ["source", (f) => nameOf(index, f.source)],
    ["source_id", (f) => f.source],
    ["attributed_to", (f) => (f.attributedTo ? nameOf(index, f.attributedTo.actor) : undefined)],
    ["attribution_status", (f) => f.attributedTo?.status],
    ["event", (f) => f.event],
    ["relation", (f) => f.relation],
    ["overlaps", (f) => joined(f.overlaps.map((o) => `${o.relation} ${o.figure}`))],
    ["supersedes", (f) => f.supersedes],
    ...evidenceColumns<Figure>(index),
    ["marking", (f) => f.marking],
  ];
}

function whenColumns<T>(prefix: string, whenOf: (item: T) => When | undefined): readonly Column<T>[] {
  const bound = (item: T, key: "earliestStart" | "latestEnd") => {
    const when = whenOf(item);
    const day = when === undefined ? undefined : dateOf(when)[key];
    return day === undefined ? undefined : isoOf(day);
  };
  return [
    [`${prefix}_words`, (item) => words(whenOf(item))],
    [`${prefix}_edtf`, (item) => whenOf(item)?.edtf],
    [`${prefix}_basis`, (item) => whenOf(item)?.basis],
    [`${prefix}_earliest`, (item) => bound(item, "earliestStart")],
    [`${prefix}_latest`, (item) => bound(item, "latestEnd")],
  ];
}

function evidenceColumns<T extends { readonly evidence: readonly Evidence[] }>(
  index: CaseIndex,
): readonly Column<T>[] {
  return [
    ["who_says", (item) => joined(distinct(item.evidence.map((e) => chainOf(index, e.attribution))))],
    ["hedges", (item) => joined(distinct(item.evidence.flatMap(hedgesOf)))],
    ["evidence", (item) => joined(item.evidence.map(positionOf))],
    ["evidence_gists", (item) => joined(item.evidence.map((e) => e.gist))],
  ];
}

/** `Bloomberg (relay) < SOHR (claim)`: from the publication to the originator. */
function chainOf(index: CaseIndex, chain: readonly Attribution[]): string {
  return chain
    .map(({ actor, as, mode }) => `${nameOf(index, actor)}${as === undefined ? "" : ` as ${as}`} (${mode})`)
    .join(" < ");
}

function hedgesOf(evidence: Evidence): readonly string[] {
  return evidence.kind === "passage" ? evidence.hedges.map((hedge) => `${hedge.text} (${hedge.class})`) : [];
}

/** `kerry-jordan p5 1204-1391`: document, block, positions in UTF-16 units, the end not included. */
function positionOf(evidence: Evidence): string {
  return evidence.kind === "passage"
    ? `${evidence.document} ${evidence.block} ${evidence.start}-${evidence.end}`
    : `${evidence.dataset} ${evidence.version} ${evidence.row} ${evidence.columns.join("+")}`;
}

function nameOf(index: CaseIndex, actor: Id): string {
  const found = index.actors.get(actor);
  return found === undefined ? actor : actorLabel(found);
}

function placeOf(index: CaseIndex, place: Id): string {
  return index.places.get(place)?.name ?? place;
}

function words(when: When | undefined): string | undefined {
  return when === undefined ? undefined : whenWords(when);
}

function yesNo(value: boolean | null): string | undefined {
  return value === null ? undefined : String(value);
}

function joined(parts: readonly string[] | undefined): string | undefined {
  return parts === undefined || parts.length === 0 ? undefined : parts.join("; ");
}

function distinct(parts: readonly string[]): readonly string[] {
  return [...new Set(parts)];
}

function items<T>(ids: readonly Id[], all: ReadonlyMap<Id, T>): readonly T[] {
  return ids.flatMap((id) => {
    const item = all.get(id);
    return item === undefined ? [] : [item];
  });
}

/** The handling line of the case goes with every row: a row is easily cut out of its file. */
function file<T>(index: CaseIndex, columns: readonly Column<T>[], rows: readonly T[]): string {
  const all: readonly Column<T>[] = [...columns, ["handling", () => index.casefile.marking]];
  return writeCsv(
    all.map(([name]) => name),
    rows.map((row) => all.map(([, of]) => of(row))),
    { bom: true },
  );
}
