import type { Briefing, Id } from "../casefile/types.ts";
import { withBriefing } from "./briefing.ts";

/** What the reader made of a case's briefings: all that differs from the file. */
export interface BriefingChanges {
  /** Changed or new ones, whole. */
  readonly changed: readonly Briefing[];
  /** Ids of those of the file that were taken out. */
  readonly removed: readonly Id[];
}

export function changesTo(file: readonly Briefing[], now: readonly Briefing[]): BriefingChanges {
  const before = new Map(file.map((briefing) => [briefing.id, JSON.stringify(briefing)]));
  const there = new Set(now.map(({ id }) => id));
  return {
    changed: now.filter((briefing) => before.get(briefing.id) !== JSON.stringify(briefing)),
    removed: file.flatMap(({ id }) => (there.has(id) ? [] : [id])),
  };
}

export function withChanges(
  file: readonly Briefing[],
  { changed, removed }: BriefingChanges,
): readonly Briefing[] {
  const kept = file.filter(({ id }) => !removed.includes(id));
  return changed.reduce<readonly Briefing[]>(withBriefing, kept);
}
