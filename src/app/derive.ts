/** What the panes need to know beyond state itself. Pure. */
import type { CaseIndex } from "../casefile/index-case.ts";
import { dateOf } from "../casefile/index-case.ts";
import type { Evidence, Id, SourceDocument } from "../casefile/types.ts";
import { reportedOf } from "../graph/counted.ts";
import type { Target } from "../scene/scene.ts";
import type { Counts } from "../state/derive.ts";
import { whenWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";

/** The document that the first passage behind a thing stands in. */
export function documentBehind(index: CaseIndex, target: Target | undefined): Id | undefined {
  if (target === undefined) return undefined;
  if (target.kind === "document") return target.id;
  for (const evidence of evidenceOf(index, target)) {
    if (evidence.kind === "passage") return evidence.document;
  }
  return undefined;
}

export function evidenceOf(index: CaseIndex, target: Target): readonly Evidence[] {
  switch (target.kind) {
    case "event":
      return index.events.get(target.id)?.evidence ?? [];
    case "actor":
      return index.actors.get(target.id)?.evidence ?? [];
    case "relation":
      return index.relations.get(target.id)?.evidence ?? [];
    case "figure":
      return index.figures.get(target.id)?.evidence ?? [];
    case "place":
    case "document":
      return [];
  }
}

/** "14 of 40 events, 3 of them undated, 2 more outside the window". */
export function countLine(counts: Counts, matching: number): string {
  const outside = matching - counts.shown;
  return [
    say("app.count", { shown: counts.shown, events: counts.events }),
    ...(counts.undated > 0 ? [say("app.count.undated", { undated: counts.undated })] : []),
    ...(outside > 0 ? [say("app.count.outside", { outside })] : []),
  ].join(", ");
}

/** "only reported relations count (62 of 72)". */
export function onlyReported(index: CaseIndex): string {
  const { reported, relations } = reportedOf(index);
  return say("ties.reported.short", { reported, relations });
}

/**
 * "Source: Bloomberg, 22 May 2013"; of an undated document, what "today" in it is taken as, which is not the day on which
 * it was published.
 */
export function sourceLine(index: CaseIndex): string {
  const sources = index.casefile.documents.map((document) => sourceOf(index, document));
  return say("app.source", { sources: sources.join(" · ") });
}

function sourceOf(index: CaseIndex, document: SourceDocument): string {
  const publisher = publisherOf(index, document);
  const { published, reference } = document;
  if (dateOf(published).form !== "unknown")
    return say("app.source.published", { publisher, date: whenWords(published) });
  if (dateOf(reference).form === "unknown") return say("app.source.undated", { publisher });
  return say("app.source.reference", { publisher, date: whenWords(reference) });
}

function publisherOf(index: CaseIndex, document: SourceDocument): string {
  const actor = index.actors.get(document.publisher);
  return actor?.short ?? actor?.name ?? document.publisher;
}
