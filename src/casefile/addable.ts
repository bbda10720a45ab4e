import type { Figure } from "./types.ts";

/** Why two figures must not be added. */
export type AddRefusal =
  | "same-figure"
  | "superseded"
  | "overlap-not-stated"
  | "overlap-contradicting"
  | "overlapping"
  | "measure"
  | "unit"
  | "population"
  | "accounting";

export type Addable = { readonly ok: true } | { readonly ok: false; readonly reason: AddRefusal };

/**
 * FG-2: two figures may be added only if the casefile says that they are disjoint and they count the same thing in the
 * same way. Whatever the casefile does not say is a reason to refuse.
 */
export function addable(a: Figure, b: Figure): Addable {
  const reason = refusalOf(a, b);
  return reason === undefined ? { ok: true } : { ok: false, reason };
}

function refusalOf(a: Figure, b: Figure): AddRefusal | undefined {
  if (a.id === b.id) return "same-figure";
  if (a.supersedes === b.id || b.supersedes === a.id) return "superseded";
  if (a.measure !== b.measure) return "measure";
  if (a.unit !== b.unit) return "unit";
  if (a.population !== b.population || a.civilians !== b.civilians) return "population";
  if (a.accounting !== b.accounting) return "accounting";
  const stated = new Set([...overlapsWith(a, b), ...overlapsWith(b, a)]);
  if (stated.size === 0) return "overlap-not-stated";
  if (stated.size > 1) return stated.has("disjoint") ? "overlap-contradicting" : "overlapping";
  if (stated.has("unknown")) return "overlap-not-stated";
  return stated.has("disjoint") ? undefined : "overlapping";
}

function overlapsWith(a: Figure, b: Figure): readonly Figure["overlaps"][number]["relation"][] {
  return a.overlaps.filter(({ figure }) => figure === b.id).map(({ relation }) => relation);
}
