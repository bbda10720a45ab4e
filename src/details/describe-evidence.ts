import { corroboration, holderOf, isWithoutSource, originatorOf } from "../casefile/corroboration.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { DatasetRecord, Evidence, Passage } from "../casefile/types.ts";
import { type ChainLink, chainLinks } from "../words/chain.ts";
import { hedgeLabel, supportLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { positionWords } from "../words/passages.ts";

export interface EvidenceDetail {
  readonly key: string;
  readonly kind: "passage" | "record";
  readonly gist: string;
  readonly chain: readonly ChainLink[];
  /** Another way in which the text can be read. */
  readonly otherChain: readonly ChainLink[];
  readonly hedges: readonly { readonly text: string; readonly meaning: string }[];
  readonly supports: readonly string[];
  readonly note?: string;
  /** "Paragraph 5, characters 1,234–1,290", or the row of a data set. */
  readonly position: string;
  /** What is said of the holder, where it is no document. */
  readonly tag?: string;
  /** Title of the document, or name of the data set. */
  readonly holder: string;
  readonly cue?: string;
  readonly passage?: Passage;
}

export function describeEvidence(evidence: Evidence, index: CaseIndex): EvidenceDetail {
  const shared = { gist: evidence.gist, chain: chainLinks(evidence.attribution, index) };
  if (evidence.kind === "record") {
    const { dataset, version, row, columns } = evidence;
    return {
      ...shared,
      key: `${dataset}:${version}:${row}:${columns.join()}`,
      kind: "record",
      otherChain: [],
      hedges: [],
      supports: [],
      ...placeOf(evidence),
    };
  }
  return {
    ...shared,
    key: `${evidence.document}:${evidence.start}:${evidence.end}:${evidence.gist}`,
    kind: "passage",
    otherChain: chainLinks(evidence.alternativeAttribution ?? [], index),
    hedges: evidence.hedges.map((hedge) => ({ text: hedge.text, meaning: hedgeLabel(hedge.class) })),
    supports: (evidence.supports ?? []).map(supportLabel),
    position: positionWords(evidence, index),
    holder: index.documents.get(evidence.document)?.title ?? evidence.document,
    cue: evidence.cue,
    passage: evidence,
    ...(evidence.note === undefined ? {} : { note: evidence.note }),
  };
}

/** Where in the data set it stands; of an import, the row alone: its columns stand in the gist. */
function placeOf(record: DatasetRecord): Pick<EvidenceDetail, "position" | "holder" | "tag"> {
  const { dataset, version, row, columns } = record;
  if (isWithoutSource(record))
    return {
      tag: say("details.record.imported"),
      holder: say("details.record.file", { file: dataset, format: version }),
      position: row,
    };
  return {
    tag: say("details.record"),
    holder: say("details.record.holder", { dataset, version }),
    position: say("details.record.position", { row, columns: columns.join(", ") }),
  };
}

/** "1 document, first said by one source": how far the evidence is independent (CO-1). */
export function corroborationWords(evidence: readonly Evidence[]): string {
  if (evidence.every(isWithoutSource)) {
    const files = evidence.flatMap((one) => (one.kind === "record" ? [one.dataset] : []));
    return files.length === 0
      ? say("details.evidence.none")
      : say("details.evidence.imported", { file: [...new Set(files)].join(", ") });
  }
  const documents = evidence.filter(({ kind }) => kind === "passage");
  const records = evidence.filter(({ kind }) => kind === "record");
  const counts = {
    documents: new Set(documents.map(holderOf)).size,
    records: new Set(records.map(holderOf)).size,
    originators: new Set(evidence.flatMap((one) => originatorOf(one) ?? [])).size,
    independent: corroboration(evidence),
  };
  return say("details.corroboration", { ...counts, standing: standingOf(counts) });
}

interface Counts {
  readonly documents: number;
  readonly records: number;
  readonly originators: number;
  readonly independent: number;
}

function standingOf({ documents, records, originators, independent }: Counts): string {
  if (originators < 2) return documents + records > 1 ? "sameSource" : "single";
  if (independent === originators) return "all";
  return independent === 1 ? "sameDocument" : "some";
}
