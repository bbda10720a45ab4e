/** Where a case comes from, in words. */
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { SourceDocument } from "../casefile/types.ts";
import { whenWords } from "./dates.ts";
import { actorLabel } from "./labels.ts";
import { say } from "./messages.ts";

/**
 * "Source: Bloomberg, 22 May 2013"; of an undated document, what "today" in it is taken as, which is not the day on which
 * it was published. A case that names no document says where it was imported from.
 */
export function sourceLine(index: CaseIndex): string {
  return lineOf(index, (document) => sourceOf(index, document));
}

/** As `sourceLine`, with the titles of the documents: for files that leave the app. */
export function fullSourceLine(index: CaseIndex): string {
  return lineOf(index, (document) =>
    say("words.source.titled", { source: sourceOf(index, document), title: document.title }),
  );
}

function lineOf(index: CaseIndex, wordsOf: (document: SourceDocument) => string): string {
  const sources = index.casefile.documents.map(wordsOf);
  if (sources.length > 0) return say("words.source", { sources: sources.join(" · ") });
  const files = dataSetsOf(index);
  return files.length === 0
    ? say("words.source.none")
    : say("words.source.imported", { file: files.join(", ") });
}

/** The data sets that actors and relations were imported from, each once. */
function dataSetsOf({ casefile }: CaseIndex): readonly string[] {
  const evidence = [...casefile.actors, ...casefile.relations].flatMap((item) => item.evidence);
  return [...new Set(evidence.flatMap((one) => (one.kind === "record" ? [one.dataset] : [])))];
}

function sourceOf(index: CaseIndex, document: SourceDocument): string {
  const actor = index.actors.get(document.publisher);
  const publisher = actor === undefined ? document.publisher : actorLabel(actor);
  const { published, reference } = document;
  if (dateOf(published).form !== "unknown")
    return say("words.source.published", { publisher, date: whenWords(published) });
  if (dateOf(reference).form === "unknown") return say("words.source.undated", { publisher });
  return say("words.source.reference", { publisher, date: whenWords(reference) });
}
