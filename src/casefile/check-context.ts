/** What every rule of the checker looks at: the casefile, its look-ups, and flat lists of its dates and claims. */
import { type EdtfDate, parseEdtf } from "./edtf.ts";
import type {
  Actor,
  Attribution,
  CaseEvent,
  Casefile,
  Evidence,
  Figure,
  Id,
  Problem,
  Relation,
  SourceDocument,
  When,
} from "./types.ts";
import type { Status } from "./vocabulary.ts";

/** The text of a document, opened by its owner; `sha256` is that of the file's bytes, in hexadecimal. */
export interface DocumentText {
  readonly text: string;
  readonly sha256: string;
}

/** Texts at hand, by the id of the document in the casefile. */
export type DocumentTexts = ReadonlyMap<Id, DocumentText>;

/** Something that rests on evidence. */
export type Subject =
  | SubjectOf<"actors", Actor>
  | SubjectOf<"events", CaseEvent>
  | SubjectOf<"figures", Figure>
  | SubjectOf<"relations", Relation>;

interface SubjectOf<L extends string, T> {
  readonly list: L;
  readonly item: T;
  /** JSON path of the item: `events[3]`. */
  readonly path: string;
}

/** One step of one chain, with its JSON path. */
export interface StepAt {
  readonly step: Attribution;
  readonly path: string;
  readonly subject: Subject;
  readonly evidence: Evidence;
}

/** One date, with its JSON path. */
export interface WhenAt {
  readonly when: When;
  readonly path: string;
  /** What the date belongs to; its documents say what "today" means. */
  readonly owner: Subject | SourceDocument;
}

export interface CheckContext {
  readonly casefile: Casefile;
  readonly texts: DocumentTexts;
  /** Those of `texts` that are the documents themselves, by their SHA-256: rule EV-2 names the others. */
  readonly ownTexts: DocumentTexts;
  readonly documents: ReadonlyMap<Id, SourceDocument>;
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly events: ReadonlyMap<Id, CaseEvent>;
  readonly subjects: readonly Subject[];
  readonly steps: readonly StepAt[];
  readonly whens: readonly WhenAt[];
  /** Undefined where the text is no date; rule DT-1 says so. */
  readonly dateOf: (when: { readonly edtf: string }) => EdtfDate | undefined;
  /** The documents of the passages of a subject, each once; those that are missing are left out. */
  readonly documentsOf: (subject: Subject) => readonly SourceDocument[];
}

/** A named invariant. */
export interface Rule {
  readonly title: string;
  /** The rule in plain words, for whoever curates. */
  readonly meaning: string;
  readonly check: (context: CheckContext) => readonly Problem[];
}

export function contextOf(casefile: Casefile, texts: DocumentTexts = new Map()): CheckContext {
  const documents = firstById(casefile.documents);
  const subjects = subjectsOf(casefile);
  const steps = subjects.flatMap(stepsOf);
  return {
    casefile,
    texts,
    ownTexts: new Map([...texts].filter(([id, { sha256 }]) => documents.get(id)?.sha256 === sha256)),
    documents,
    actors: firstById(casefile.actors),
    events: firstById(casefile.events),
    subjects,
    steps,
    whens: whensOf(casefile, subjects, steps),
    dateOf: rememberDates(),
    documentsOf: (subject) => documentsOf(subject, documents),
  };
}

/** The statuses that an item gives to itself, to the part of a participant or to who caused it. */
export function statusesOf(subject: Subject): readonly { readonly status: Status; readonly path: string }[] {
  const { item, list, path } = subject;
  if (list === "actors") return [];
  const own = { status: item.status, path: `${path}.status` };
  if (list === "relations") return [own];
  if (list === "figures") {
    const { attributedTo } = item;
    if (!attributedTo) return [own];
    return [own, { status: attributedTo.status, path: `${path}.attributedTo.status` }];
  }
  const parts = item.participants.flatMap(({ status }, i) =>
    status === undefined ? [] : [{ status, path: `${path}.participants[${i}].status` }],
  );
  return [own, ...parts];
}

function subjectsOf(casefile: Casefile): readonly Subject[] {
  return [
    ...casefile.actors.map((item, i) => ({ list: "actors" as const, item, path: `actors[${i}]` })),
    ...casefile.events.map((item, i) => ({ list: "events" as const, item, path: `events[${i}]` })),
    ...casefile.figures.map((item, i) => ({ list: "figures" as const, item, path: `figures[${i}]` })),
    ...casefile.relations.map((item, i) => ({ list: "relations" as const, item, path: `relations[${i}]` })),
  ];
}

function stepsOf(subject: Subject): readonly StepAt[] {
  return subject.item.evidence.flatMap((evidence, i) => {
    const path = `${subject.path}.evidence[${i}]`;
    const at = (chain: readonly Attribution[], key: string) =>
      chain.map((step, n) => ({ step, path: `${path}.${key}[${n}]`, subject, evidence }));
    const main = at(evidence.attribution, "attribution");
    if (evidence.kind === "record" || !evidence.alternativeAttribution) return main;
    return [...main, ...at(evidence.alternativeAttribution, "alternativeAttribution")];
  });
}

function whensOf(
  casefile: Casefile,
  subjects: readonly Subject[],
  steps: readonly StepAt[],
): readonly WhenAt[] {
  const whens: WhenAt[] = [];
  const add = (when: When | undefined, path: string, owner: WhenAt["owner"]) => {
    if (when) whens.push({ when, path, owner });
  };
  casefile.documents.forEach((document, i) => {
    add(document.published, `documents[${i}].published`, document);
    add(document.reference, `documents[${i}].reference`, document);
  });
  for (const subject of subjects) {
    if (subject.list === "figures") {
      add(subject.item.period, `${subject.path}.period`, subject);
      add(subject.item.asOf, `${subject.path}.asOf`, subject);
    } else if (subject.list !== "actors") add(subject.item.when, `${subject.path}.when`, subject);
  }
  for (const { step, path, subject } of steps) add(step.saidOn, `${path}.saidOn`, subject);
  return whens;
}

function documentsOf(
  subject: Subject,
  documents: ReadonlyMap<Id, SourceDocument>,
): readonly SourceDocument[] {
  const found = new Set<SourceDocument>();
  for (const evidence of subject.item.evidence) {
    const document = evidence.kind === "passage" ? documents.get(evidence.document) : undefined;
    if (document) found.add(document);
  }
  return [...found];
}

function rememberDates(): CheckContext["dateOf"] {
  const known = new Map<string, EdtfDate | undefined>();
  return ({ edtf }) => {
    if (known.has(edtf)) return known.get(edtf);
    const read = parseEdtf(edtf);
    const date = read.ok ? read.value : undefined;
    known.set(edtf, date);
    return date;
  };
}

function firstById<T extends { readonly id: Id }>(items: readonly T[]): ReadonlyMap<Id, T> {
  const found = new Map<Id, T>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}
