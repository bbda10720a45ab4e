import type { InferOutput } from "valibot";
import type {
  actorSchema,
  ambiguitySchema,
  blockSchema,
  briefingSchema,
  casefileSchema,
  documentSchema,
  eventSchema,
  evidenceSchema,
  figureSchema,
  passageSchema,
  placeSchema,
  recordSchema,
  relationSchema,
  sideSchema,
  stepSchema,
  whenSchema,
} from "./schema.ts";

type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

export type Id = string;
export type Casefile = Deep<InferOutput<typeof casefileSchema>>;
export type Side = Deep<InferOutput<typeof sideSchema>>;
/** A source document; named so that it is not taken for the page's `Document`. */
export type SourceDocument = Deep<InferOutput<typeof documentSchema>>;
export type Block = Deep<InferOutput<typeof blockSchema>>;
export type Actor = Deep<InferOutput<typeof actorSchema>>;
export type Place = Deep<InferOutput<typeof placeSchema>>;
export type CaseEvent = Deep<InferOutput<typeof eventSchema>>;
export type Figure = Deep<InferOutput<typeof figureSchema>>;
export type Relation = Deep<InferOutput<typeof relationSchema>>;
export type Ambiguity = Deep<InferOutput<typeof ambiguitySchema>>;
export type Briefing = Deep<InferOutput<typeof briefingSchema>>;
export type When = Deep<InferOutput<typeof whenSchema>>;
export type Evidence = Deep<InferOutput<typeof evidenceSchema>>;
export type Passage = Deep<InferOutput<typeof passageSchema>>;
export type DatasetRecord = Deep<InferOutput<typeof recordSchema>>;
export type Attribution = Deep<InferOutput<typeof stepSchema>>;

/** One thing that is wrong with a casefile: which rule, where, what stands there, what would be right. */
export interface Problem {
  /** The rule's id: `EV-1` and so on, or `schema`, `json`, `xml`, `import`, `limit`, `hostile`. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** JSON path, such as `events[3].when.edtf`. */
  readonly path: string;
  /** What stands there, shortened. */
  readonly value?: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What would be right, one sentence. */
  readonly right: string;
  /** Line in the file, from 1; known once the text has been read with positions. */
  readonly line?: number;
  /** True when the item was left out of the case because of this. */
  readonly dropped?: boolean;
}
