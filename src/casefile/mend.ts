/** Takes out of the items that are kept what cannot be read or does not lead anywhere. */
import { loopsOf, targetName } from "./check-references.ts";
import { parseEdtf } from "./edtf.ts";
import { itemsOf, type Kept, type KeptItem, keptPath, keptWhere } from "./kept.ts";
import { problem } from "./problem.ts";
import { type Ask, itemPath, LIST_KEYS, type ListKey, lookUp, MENDERS, type Target } from "./references.ts";
import type { Actor, Attribution, Evidence, Figure, Id, Problem, SourceDocument, When } from "./types.ts";

/**
 * Mends the dates of the items at the paths `undated`. An item whose own date cannot be read is added to `gone`; a
 * document's date becomes unknown, a said-on or another reading is taken out.
 */
export function mendDates(kept: Kept, undated: ReadonlySet<string>, gone: Set<string>): Kept {
  const at = (list: ListKey, i: number) => undated.has(`${list}[${i}]`);
  const mended = <T extends { readonly evidence: readonly Evidence[] }>(
    list: ListKey,
    items: readonly KeptItem<T>[],
    mend: (item: T) => T | undefined,
  ): readonly KeptItem<T>[] =>
    items.map((one, i) => {
      if (!at(list, i)) return one;
      const item = mend(one.item);
      if (item === undefined) gone.add(`${list}[${i}]`);
      return { ...one, item: { ...(item ?? one.item), evidence: one.item.evidence.map(withReadableSteps) } };
    });
  return {
    ...kept,
    documents: kept.documents.map((one, i) =>
      at("documents", i) ? { ...one, item: datedDocument(one.item) } : one,
    ),
    actors: mended("actors", kept.actors, (actor) => actor),
    events: mended("events", kept.events, withReadableWhen),
    relations: mended("relations", kept.relations, withReadableWhen),
    figures: mended("figures", kept.figures, datedFigure),
  };
}

function datedDocument(document: SourceDocument): SourceDocument {
  const unknown: When = { edtf: "/..", basis: "none" };
  return {
    ...document,
    published: readable(document.published) ?? unknown,
    reference: readable(document.reference) ?? unknown,
  };
}

function datedFigure(figure: Figure): Figure | undefined {
  const period = figure.period && readable(figure.period);
  const asOf = figure.asOf && readable(figure.asOf);
  if ((figure.period && !period) || (figure.asOf && !asOf)) return undefined;
  return { ...figure, ...(period ? { period } : {}), ...(asOf ? { asOf } : {}) };
}

function withReadableWhen<T extends { readonly when: When }>(item: T): T | undefined {
  const when = readable(item.when);
  return when && { ...item, when };
}

function withReadableSteps(evidence: Evidence): Evidence {
  const attribution = evidence.attribution.map(withReadableSaidOn);
  if (evidence.kind === "record" || !evidence.alternativeAttribution) return { ...evidence, attribution };
  return {
    ...evidence,
    attribution,
    alternativeAttribution: evidence.alternativeAttribution.map(withReadableSaidOn),
  };
}

function withReadableSaidOn(step: Attribution): Attribution {
  if (!step.saidOn) return step;
  const { saidOn: _, ...rest } = step;
  const saidOn = readable(step.saidOn);
  return saidOn ? { ...rest, saidOn } : rest;
}

/** The date without readings that are no dates; undefined when it is none itself. */
function readable(when: When): When | undefined {
  if (!parseEdtf(when.edtf).ok) return undefined;
  if (!when.alternatives) return when;
  return { ...when, alternatives: when.alternatives.filter(({ edtf }) => parseEdtf(edtf).ok) };
}

/**
 * Takes out references that lead nowhere, and evidence, and items that have no evidence left because of that, until
 * all that is left resolves. `all` are the items before any was left out: their loops have been listed already.
 */
export function mendReferences(
  all: Kept,
  kept: Kept,
  problems: Problem[],
): { readonly kept: Kept; readonly placeholders: ReadonlySet<Id> } {
  const loops = new Set(loopsOf(itemsOf(all)).map(({ path }) => keptPath(all, path)));
  const told = new Set<string>();
  let rest = kept;
  for (;;) {
    const round = mendRound(rest, loops, told, problems);
    if (round.emptied.size === 0) return withPlaceholders(round.mended, round.placeholders);
    rest = keptWhere(rest, (list, i) => !round.emptied.has(`${list}[${i}]`));
  }
}

interface Round {
  readonly mended: Kept;
  readonly placeholders: ReadonlySet<Id>;
  /** Items that have lost their last evidence. */
  readonly emptied: ReadonlySet<string>;
}

function mendRound(kept: Kept, loops: ReadonlySet<string>, told: Set<string>, problems: Problem[]): Round {
  const has = lookUp(itemsOf(kept));
  const placeholders = new Set<Id>();
  const emptied = new Set<string>();
  const tell = (key: string, found: Problem) => {
    if (!told.has(key)) problems.push(found);
    told.add(key);
  };
  const mendList = <T extends { readonly id: Id; readonly evidence?: readonly Evidence[] }>(
    list: ListKey,
    items: readonly KeptItem<T>[],
    mend: (item: T, ask: Ask) => T,
  ): readonly KeptItem<T>[] =>
    items.map(({ item, index }, i) => {
      const ask: Ask = (target, id, keys) => {
        const path = itemPath(list, index, keys);
        if (has(target, id)) return !loops.has(path);
        const leftOut = wasLeftOut(kept, target, id);
        tell(leftOut && target === "actors" ? `actor ${id}` : path, missing(path, target, id, leftOut));
        if (target === "actors") placeholders.add(id);
        return target === "actors";
      };
      const mended = mend(item, ask);
      if (item.evidence?.length && mended.evidence?.length === 0) {
        emptied.add(`${list}[${i}]`);
        tell(`${list}[${index}]`, emptiedProblem(itemPath(list, index, ["evidence"]), item.id));
      }
      return { item: mended, index };
    });
  const lists = LIST_KEYS.map((list) => [list, mendList(list, kept[list] as never, MENDERS[list] as never)]);
  return { mended: { ...kept, ...Object.fromEntries(lists) } as Kept, placeholders, emptied };
}

function wasLeftOut({ leftOut }: Kept, target: Target, id: Id): boolean {
  return target === "any"
    ? LIST_KEYS.some((list) => leftOut.has(`${list} ${id}`))
    : leftOut.has(`${target} ${id}`);
}

function missing(path: string, target: Target, id: Id, leftOut: boolean): Problem {
  const what = targetName(target);
  const why = leftOut ? `The ${what} "${id}" was left out` : `There is no ${what} "${id}" in the file`;
  const then = target === "actors" ? "a placeholder stands for it" : "the reference was left out";
  const right = leftOut ? `Put right what is wrong with "${id}".` : "Name one that is in the file, or none.";
  return problem("RL-1", path, id, `${why}; ${then}.`, right);
}

function emptiedProblem(path: string, id: Id): Problem {
  const message = `None of the evidence of "${id}" points to a place that exists.`;
  return problem("EV-1", path, id, message, "At least one passage of a document of the file.", {
    dropped: true,
  });
}

function withPlaceholders(
  kept: Kept,
  placeholders: ReadonlySet<Id>,
): { readonly kept: Kept; readonly placeholders: ReadonlySet<Id> } {
  const added = [...placeholders].map((id) => ({ item: placeholder(id), index: -1 }));
  return { kept: { ...kept, actors: [...kept.actors, ...added] }, placeholders };
}

function placeholder(id: Id): Actor {
  return { id, name: id, kind: "unnamed-group", aliases: [], evidence: [] };
}
