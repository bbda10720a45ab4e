/**
 * The one definition of `casefile/1`. Types are inferred from it (`types.ts`), and
 * `data/casefile.schema.json` is generated from it (`npm run generate`).
 */
import * as v from "valibot";
import {
  ACCOUNTINGS,
  ACTOR_KINDS,
  ATTRIBUTION_MODES,
  BLOCK_KINDS,
  CIVILIANS,
  DATE_BASES,
  EVENT_KINDS,
  EVENT_TYPES,
  HEDGE_CLASSES,
  INTERESTS,
  idsOf,
  MEASURES,
  METHODS,
  OVERLAPS,
  PLACE_KINDS,
  RELATION_TYPES,
  ROLES,
  SLOTS,
  STATUSES,
  SUPPORTS,
} from "./vocabulary.ts";

const text = v.pipe(v.string(), v.maxLength(4000));
const line = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));
/** Lower-case letters, digits and hyphens: stable, readable, safe in an address and as a key of an object. */
export const idSchema = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(
    /^(?!(?:constructor|prototype)$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "lower-case letters, digits and single hyphens",
  ),
);
const id = idSchema;
const position = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
const oneOf = <T extends Record<string, unknown>>(table: T) => v.picklist(idsOf(table));
const numberOrNull = v.nullable(v.pipe(v.number(), v.finite()));

export const whenSchema = v.strictObject({
  edtf: v.pipe(v.string(), v.maxLength(60)),
  basis: oneOf(DATE_BASES),
  ongoing: v.optional(v.boolean()),
  words: v.optional(list(line)),
  rule: v.optional(text),
  alternatives: v.optional(
    list(v.strictObject({ edtf: v.pipe(v.string(), v.maxLength(60)), reading: text })),
  ),
  note: v.optional(text),
});

export const stepSchema = v.strictObject({
  actor: id,
  verb: line,
  mode: oneOf(ATTRIBUTION_MODES),
  as: v.optional(line),
  anonymous: v.optional(v.boolean()),
  identity: v.optional(v.picklist(["explicit", "inferred", "external"])),
  interest: v.optional(oneOf(INTERESTS)),
  saidOn: v.optional(whenSchema),
});

export const passageSchema = v.strictObject({
  kind: v.literal("passage"),
  document: id,
  block: id,
  start: position,
  end: position,
  cue: line,
  gist: text,
  attribution: list(stepSchema),
  alternativeAttribution: v.optional(list(stepSchema)),
  hedges: list(v.strictObject({ text: line, class: oneOf(HEDGE_CLASSES) })),
  supports: v.optional(list(oneOf(SUPPORTS))),
  note: v.optional(text),
});

export const recordSchema = v.strictObject({
  kind: v.literal("record"),
  dataset: line,
  version: line,
  row: line,
  columns: list(line),
  gist: text,
  attribution: list(stepSchema),
});

export const evidenceSchema = v.variant("kind", [passageSchema, recordSchema]);

export const sideSchema = v.strictObject({
  id,
  name: line,
  tag: v.pipe(v.string(), v.regex(/^\p{L}{1,2}$/u, "one or two letters")),
  slot: oneOf(SLOTS),
});

export const blockSchema = v.strictObject({
  id,
  kind: oneOf(BLOCK_KINDS),
  n: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  start: position,
  end: position,
});

export const documentSchema = v.strictObject({
  id,
  title: line,
  publisher: id,
  language: line,
  url: v.optional(v.pipe(v.string(), v.maxLength(2048))),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")),
  bytes: position,
  chars: position,
  offsets: v.literal("utf16"),
  published: whenSchema,
  reference: whenSchema,
  rights: text,
  ambiguities: v.optional(list(id)),
  blocks: list(blockSchema),
});

export const actorSchema = v.strictObject({
  id,
  name: line,
  short: v.optional(line),
  kind: oneOf(ACTOR_KINDS),
  side: v.optional(id),
  aliases: list(line),
  partOf: v.optional(id),
  role: v.optional(line),
  gist: v.optional(text),
  evidence: list(evidenceSchema),
  ambiguities: v.optional(list(id)),
  identity: v.optional(
    v.strictObject({
      merges: list(line),
      basis: v.picklist(["explicit", "inferred", "external"]),
      note: text,
    }),
  ),
});

export const placeSchema = v.strictObject({
  id,
  name: line,
  kind: oneOf(PLACE_KINDS),
  within: v.optional(id),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  coordinates: v.optional(v.picklist(["document", "external"])),
  note: v.optional(text),
});

export const eventSchema = v.strictObject({
  id,
  title: line,
  short: v.pipe(v.string(), v.nonEmpty(), v.maxLength(32)),
  gist: text,
  kind: oneOf(EVENT_KINDS),
  type: oneOf(EVENT_TYPES),
  status: oneOf(STATUSES),
  polarity: v.optional(v.literal("negative")),
  marking: v.optional(line),
  when: whenSchema,
  participants: list(v.strictObject({ actor: id, role: oneOf(ROLES), status: v.optional(oneOf(STATUSES)) })),
  lane: v.optional(id),
  places: list(id),
  partOf: v.optional(id),
  content: v.optional(list(id)),
  conditions: v.optional(list(id)),
  evidence: list(evidenceSchema),
  ambiguities: v.optional(list(id)),
});

export const figureSchema = v.strictObject({
  id,
  title: line,
  status: oneOf(STATUSES),
  measure: oneOf(MEASURES),
  unit: line,
  value: v.strictObject({
    low: numberOrNull,
    lowInclusive: v.nullable(v.boolean()),
    high: numberOrNull,
    highInclusive: v.nullable(v.boolean()),
    best: numberOrNull,
    words: line,
  }),
  population: line,
  civilians: oneOf(CIVILIANS),
  accounting: oneOf(ACCOUNTINGS),
  period: v.optional(whenSchema),
  asOf: v.optional(whenSchema),
  place: v.optional(id),
  method: oneOf(METHODS),
  source: id,
  attributedTo: v.optional(v.strictObject({ actor: id, status: oneOf(STATUSES) })),
  event: v.optional(id),
  relation: v.optional(id),
  evidence: list(evidenceSchema),
  ambiguities: v.optional(list(id)),
  marking: v.optional(line),
  overlaps: list(v.strictObject({ figure: id, relation: oneOf(OVERLAPS), basis: text })),
  supersedes: v.optional(id),
});

export const relationSchema = v.strictObject({
  id,
  source: id,
  target: id,
  type: oneOf(RELATION_TYPES),
  topic: v.optional(line),
  status: oneOf(STATUSES),
  when: whenSchema,
  evidence: list(evidenceSchema),
  ambiguities: v.optional(list(id)),
  marking: v.optional(line),
});

export const ambiguitySchema = v.strictObject({
  id,
  title: line,
  text,
  readings: v.optional(list(text)),
  chosen: v.optional(text),
});

export const briefingStepSchema = v.strictObject({
  id,
  title: line,
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  minutes: v.optional(v.pipe(v.number(), v.minValue(0))),
  builds: list(v.strictObject({ show: list(id) })),
  annotations: list(
    v.strictObject({
      anchor: id,
      text: v.pipe(v.string(), v.maxLength(90)),
      side: v.optional(v.picklist(["left", "right", "above", "below"])),
    }),
  ),
  /** Short lines beside the picture; a build may name them by their ids. */
  points: v.optional(
    v.pipe(
      v.array(v.strictObject({ id, text: v.pipe(v.string(), v.minLength(1), v.maxLength(140)) })),
      v.maxLength(7),
      v.readonly(),
    ),
  ),
  view: v.unknown(),
});

export const briefingSchema = v.strictObject({
  id,
  title: line,
  marking: v.optional(line),
  aspect: v.picklist(["16:9", "16:10", "4:3"]),
  steps: list(briefingStepSchema),
});

export const positionsSchema = v.record(
  id,
  v.strictObject({ x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()) }),
);

/** The head of a casefile: what must be right before any list is looked at. */
export const headSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal("casefile/1"),
  id,
  title: line,
  headline: line,
  summary: text,
  language: line,
  marking: v.optional(line),
});

/** The lists of a casefile, by key, each with the schema of one item. */
export const listSchemas = {
  sides: sideSchema,
  documents: documentSchema,
  actors: actorSchema,
  places: placeSchema,
  events: eventSchema,
  figures: figureSchema,
  relations: relationSchema,
  ambiguities: ambiguitySchema,
  briefings: briefingSchema,
} as const;

export const casefileSchema = v.strictObject({
  ...headSchema.entries,
  sides: v.pipe(v.array(sideSchema), v.maxLength(6), v.readonly()),
  documents: list(documentSchema),
  actors: list(actorSchema),
  places: list(placeSchema),
  events: list(eventSchema),
  figures: list(figureSchema),
  relations: list(relationSchema),
  ambiguities: list(ambiguitySchema),
  briefings: list(briefingSchema),
  positions: v.optional(positionsSchema),
});
