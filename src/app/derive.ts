/** What the panes need to know beyond state itself. Pure. */
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Evidence, Id } from "../casefile/types.ts";
import { reportedOf } from "../graph/counted.ts";
import type { Target } from "../scene/scene.ts";
import type { Counts } from "../state/derive.ts";
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
