/**
 * Builders of invented casefiles. `aCase()` is the smallest one in which nothing is wrong; every builder takes the
 * parts that a test is about and fills in the rest. Names, places and the document are made up.
 */
import { createHash } from "node:crypto";
import type { DocumentText } from "../../src/casefile/check-context.ts";
import type {
  Actor,
  Ambiguity,
  Attribution,
  Briefing,
  CaseEvent,
  Casefile,
  DatasetRecord,
  Figure,
  Id,
  Passage,
  Place,
  Relation,
  Side,
  SourceDocument,
  When,
} from "../../src/casefile/types.ts";
import { SLOTS, type Slot } from "../../src/casefile/vocabulary.ts";

const PARAGRAPHS = [
  "Envoys meet in Norwick",
  "Envoys of both valleys met in Norwick on Tuesday, the Gazette reports, and at least 40 people left Suthby.",
  "A captain of the hill guard said that the bridge may fall if more than 12 boats arrive.",
] as const;

/** The invented text of the document `gazette-1`. */
export const DOCUMENT_TEXT = PARAGRAPHS.join("\n\n");

/** `gazette-1` as a document at hand. */
export const DOCUMENT_AT_HAND: DocumentText = { text: DOCUMENT_TEXT, sha256: sha256(DOCUMENT_TEXT) };

/** A casefile without any problem. Actors, places and sides that the given parts name are added if they are missing. */
export function aCase(parts: Partial<Casefile> = {}): Casefile {
  const bare: Casefile = {
    format: "casefile/1",
    id: "two-valleys",
    title: "Two valleys",
    headline: "Envoys meet while the bridge is in doubt",
    summary: "An invented case.",
    language: "en",
    sides: [],
    documents: [aDocument()],
    actors: [],
    places: [],
    events: [anEvent()],
    figures: [],
    relations: [],
    ambiguities: [],
    briefings: [],
    ...parts,
  };
  return withNamed(bare);
}

export function aSide(parts: Partial<Side> = {}): Side {
  const id = parts.id ?? "hills";
  return {
    id,
    name: `The ${id}`,
    tag: id.replace(/[^a-z]/g, "").slice(0, 2) || "x",
    slot: "violet",
    ...parts,
  };
}

export function aDocument(parts: Partial<SourceDocument> = {}): SourceDocument {
  return {
    id: "gazette-1",
    title: "Envoys meet",
    publisher: "gazette",
    language: "en",
    sha256: DOCUMENT_AT_HAND.sha256,
    bytes: DOCUMENT_TEXT.length,
    chars: DOCUMENT_TEXT.length,
    offsets: "utf16",
    published: aWhen("2013-05-22"),
    reference: aWhen("2013-05-22"),
    rights: "Invented for the tests.",
    blocks: PARAGRAPHS.map((text, n) => {
      const start = DOCUMENT_TEXT.indexOf(text);
      const end = start + text.length;
      return n === 0
        ? { id: "title", kind: "title" as const, start, end }
        : { id: `p${n}`, kind: "paragraph" as const, n, start, end };
    }),
    ...parts,
  };
}

export function anActor(parts: Partial<Actor> = {}): Actor {
  const id = parts.id ?? "envoy";
  const supports = parts.side === undefined ? {} : { supports: ["side" as const] };
  return { id, name: id, kind: "person", aliases: [], evidence: [aPassage(supports)], ...parts };
}

export function aPlace(parts: Partial<Place> = {}): Place {
  const id = parts.id ?? "norwick";
  return { id, name: id, kind: "town", ...parts };
}

export function anEvent(parts: Partial<CaseEvent> = {}): CaseEvent {
  const id = parts.id ?? "meeting";
  return {
    id,
    title: `The ${id}`,
    short: id.slice(0, 32),
    gist: "They met.",
    kind: "act",
    type: "meeting",
    status: "reported",
    when: aWhen("2013-05-21"),
    participants: [{ actor: "envoy", role: "agent" }],
    places: [],
    evidence: [aPassage()],
    ...parts,
  };
}

export function aFigure(parts: Partial<Figure> = {}): Figure {
  const id = parts.id ?? "left-suthby";
  return {
    id,
    title: `People: ${id}`,
    status: "reported",
    measure: "displaced",
    unit: "people",
    value: aValue(),
    population: "not separated",
    civilians: "unspecified",
    accounting: "cumulative",
    method: "statement",
    source: "gazette",
    evidence: [aPassage()],
    overlaps: [],
    ...parts,
  };
}

/** "at least 40", or what is given. */
export function aValue(parts: Partial<Figure["value"]> = {}): Figure["value"] {
  return {
    low: 40,
    lowInclusive: true,
    high: null,
    highInclusive: null,
    best: null,
    words: "at least 40",
    ...parts,
  };
}

export function aRelation(parts: Partial<Relation> = {}): Relation {
  return {
    id: "envoy-backs-captain",
    source: "envoy",
    target: "captain",
    type: "backs",
    status: "reported",
    when: { edtf: "/..", basis: "none", ongoing: true },
    evidence: [aPassage()],
    ...parts,
  };
}

export function anAmbiguity(parts: Partial<Ambiguity> = {}): Ambiguity {
  return { id: "which-tuesday", title: "Which Tuesday", text: "The day can be read in two ways.", ...parts };
}

export function aBriefing(parts: Partial<Briefing> = {}): Briefing {
  return { id: "briefing", title: "Briefing", aspect: "16:9", steps: [aStepOfBriefing()], ...parts };
}

export function aStepOfBriefing(parts: Partial<Briefing["steps"][number]> = {}): Briefing["steps"][number] {
  return { id: "step-1", title: "Step", notes: "", builds: [], annotations: [], view: {}, ...parts };
}

export function aWhen(edtf: string, parts: Partial<When> = {}): When {
  return { edtf, basis: "explicit", ...parts };
}

/** A passage of paragraph 1 in the publication's own voice. */
export function aPassage(parts: Partial<Passage> = {}): Passage {
  const start = DOCUMENT_TEXT.indexOf(PARAGRAPHS[1]);
  return {
    kind: "passage",
    document: "gazette-1",
    block: "p1",
    start,
    end: start + PARAGRAPHS[1].length,
    cue: "met in Norwick",
    gist: "The envoys met.",
    attribution: [aStep()],
    hedges: [],
    ...parts,
  };
}

/** A passage that the publication passes on from `actors`, the originator last. */
export function aPassageFrom(...actors: readonly Id[]): Passage {
  const further = actors.map((actor) => aStep({ actor, verb: "said", mode: "indirect-speech" }));
  return aPassage({ attribution: [aStep({ mode: "relay" }), ...further] });
}

/** A row of a file that names no source. */
export function aRecord(parts: Partial<DatasetRecord> = {}): DatasetRecord {
  return {
    kind: "record",
    dataset: "net.gexf",
    version: "GEXF 1.3",
    row: "node 1",
    columns: [],
    gist: "Node 1 of the file.",
    attribution: [],
    ...parts,
  };
}

export function aStep(parts: Partial<Attribution> = {}): Attribution {
  return { actor: "gazette", verb: "reports", mode: "own-voice", ...parts };
}

/** The text of the file. */
export function textOf(casefile: unknown): string {
  return JSON.stringify(casefile, null, 2);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function withNamed(bare: Casefile): Casefile {
  const actors = withActors(bare);
  const places = added(
    bare.places,
    bare.events.flatMap((event) => event.places).concat(bare.figures.flatMap((figure) => figure.place ?? [])),
    (id) => aPlace({ id }),
  );
  const lanes = bare.events.flatMap((event) => event.lane ?? []);
  const sided = actors.flatMap((actor) => actor.side ?? []);
  const slots = Object.keys(SLOTS) as Slot[];
  const sides = added(bare.sides, [...sided, ...lanes], (id, n) =>
    aSide({ id, tag: String.fromCharCode(97 + n), slot: slots[n % slots.length] ?? "slate" }),
  );
  return { ...bare, actors, places, sides };
}

function withActors(bare: Casefile): readonly Actor[] {
  const claims = [...bare.actors, ...bare.events, ...bare.figures, ...bare.relations];
  const publishers = bare.documents.map((document) => document.publisher);
  const named = [
    ...publishers,
    ...bare.events.flatMap((event) => event.participants.map((participant) => participant.actor)),
    ...bare.figures.flatMap((figure) => [figure.source, figure.attributedTo?.actor ?? figure.source]),
    ...bare.relations.flatMap((relation) => [relation.source, relation.target]),
    ...bare.actors.flatMap((actor) => actor.partOf ?? []),
    ...claims.flatMap((claim) => claim.evidence.flatMap((one) => one.attribution.map((step) => step.actor))),
  ];
  return added(bare.actors, named, (id) => anActor(publishers.includes(id) ? { id, kind: "media" } : { id }));
}

function added<T extends { readonly id: Id }>(
  given: readonly T[],
  named: readonly Id[],
  make: (id: Id, n: number) => T,
): readonly T[] {
  const all = [...given];
  for (const id of new Set(named)) {
    if (!all.some((item) => item.id === id)) all.push(make(id, all.length));
  }
  return all;
}
