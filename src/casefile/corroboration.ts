import type { Evidence, Id } from "./types.ts";

/** Who the evidence goes back to: the last step of its chain; undefined for an empty chain. */
export function originatorOf(evidence: Evidence): Id | undefined {
  return evidence.attribution.at(-1)?.actor;
}

/** A row of a data set that names nobody: it says where the item was imported from, not that it is so. */
export function isWithoutSource(evidence: Evidence): boolean {
  return evidence.kind === "record" && evidence.attribution.length === 0;
}

/** What holds the evidence: a document, or one version of a data set. */
export function holderOf(evidence: Evidence): string {
  return evidence.kind === "passage"
    ? `document ${evidence.document}`
    : `data set ${evidence.dataset} ${evidence.version}`;
}

/**
 * CO-1: how many independent sources say so: the most pairs of an originator and a document in which neither an
 * originator nor a document comes twice. Ten spans of one document count once, and so do two documents that both
 * pass on the same source. A largest matching, by augmenting paths.
 */
export function corroboration(evidence: readonly Evidence[]): number {
  const holdersOf = new Map<Id, Set<string>>();
  for (const one of evidence) {
    const originator = originatorOf(one);
    if (originator === undefined) continue;
    const holders = holdersOf.get(originator) ?? new Set();
    holdersOf.set(originator, holders.add(holderOf(one)));
  }
  const takenBy = new Map<string, Id>();
  const place = (originator: Id, tried: Set<string>): boolean => {
    for (const holder of holdersOf.get(originator) ?? []) {
      if (tried.has(holder)) continue;
      tried.add(holder);
      const taker = takenBy.get(holder);
      if (taker !== undefined && !place(taker, tried)) continue;
      takenBy.set(holder, originator);
      return true;
    }
    return false;
  };
  return [...holdersOf.keys()].filter((originator) => place(originator, new Set())).length;
}
