/** The case without what is marked too high, and without all that would tell of it. */
import { isAbove } from "./markings.ts";
import { eachReference, LIST_KEYS, type ListKey, lookUp, MENDERS } from "./references.ts";
import type { Briefing, CaseEvent, Casefile, Id } from "./types.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Why something was left out: `marked` too high; `part` of something that was; `only` what was left out leads to it; it
 * `tells` of it in its words or shows it.
 */
export type Why = "marked" | "part" | "only" | "tells";

export interface LeftOut {
  readonly kind: ListKey | "steps";
  readonly id: Id;
  readonly title: string;
  readonly marking?: string;
  readonly why: Why;
}

export interface Remainder {
  readonly casefile: Casefile;
  readonly leftOut: readonly LeftOut[];
  /** Parts of the file's head that hold words of what was left out; only their author can change them. */
  readonly headTells: readonly ("title" | "headline" | "summary")[];
}

/** Lists whose items are there for others: they go when only what is left out leads to them. */
const SUPPORTS = [
  "sides",
  "documents",
  "actors",
  "places",
  "ambiguities",
] as const satisfies readonly ListKey[];

/** Things of the case, by `keyOf`. */
type Reasons = Map<string, Why>;

/**
 * Leaves out the things that are marked higher than `highest`, or not comparably (`isAbove`), the parts and figures of such
 * an event, what is known only through one, and what nothing else leads to. References go with their targets.
 */
export function withoutAbove(casefile: Casefile, highest: string | undefined): Remainder {
  const gone = markedAbove(casefile, highest);
  if (gone.size === 0) return { casefile, leftOut: [], headTells: [] };
  addParts(casefile, gone);
  addOrphans(casefile, gone);
  const rest = mended(withoutKeys(casefile, gone), gone);
  const secrets = secretsOf(casefile, rest, gone);
  const { briefings, leftOut } = briefingsWithout(rest.briefings, secrets, casefile.briefings, gone);
  const kept = { ...rest, briefings };
  return {
    casefile: kept,
    leftOut: [...listOf(casefile, gone), ...leftOut],
    headTells: (["title", "headline", "summary"] as const).filter((key) => holds(kept[key], secrets)),
  };
}

function keyOf(list: ListKey, id: Id): string {
  return `${list} ${id}`;
}

function markedAbove(casefile: Casefile, highest: string | undefined): Reasons {
  const gone: Reasons = new Map();
  for (const list of ["events", "figures", "relations", "briefings"] as const) {
    for (const { id, marking } of casefile[list]) {
      if (marking !== undefined && isAbove(marking, highest)) gone.set(keyOf(list, id), "marked");
    }
  }
  return gone;
}

/** Parts of an event that goes, what is known only through it, and figures of events and relations that go. */
function addParts({ events, figures }: Casefile, gone: Reasons): void {
  const isGone = (id: Id | undefined) => id !== undefined && gone.has(keyOf("events", id));
  const namers = namersOf(events);
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const { id, partOf, status } of events) {
      if (isGone(id)) continue;
      const through = namers.get(id);
      const known = status !== "reported" && through !== undefined && through.every(isGone);
      if (isGone(partOf) || known) gone.set(keyOf("events", id), "part");
    }
  }
  for (const { id, event, relation } of figures) {
    const ofGone = isGone(event) || (relation !== undefined && gone.has(keyOf("relations", relation)));
    if (ofGone && !gone.has(keyOf("figures", id))) gone.set(keyOf("figures", id), "part");
  }
}

/** Who has an event as content or condition. */
function namersOf(events: readonly CaseEvent[]): ReadonlyMap<Id, readonly Id[]> {
  const namers = new Map<Id, Id[]>();
  for (const { id, content = [], conditions = [] } of events) {
    for (const named of [...content, ...conditions]) namers.set(named, [...(namers.get(named) ?? []), id]);
  }
  return namers;
}

/** What was reached from things that have a say of their own, and is so no more. */
function addOrphans(casefile: Casefile, gone: Reasons): void {
  const next = new Map<string, Set<string>>();
  const named = new Set<string>();
  eachReference(casefile, (target, id, list, index) => {
    const from = casefile[list][index];
    if (from === undefined || !SUPPORTS.some((one) => one === target)) return;
    const [source, to] = [keyOf(list, from.id), `${target} ${id}`];
    if (source === to) return;
    named.add(to);
    next.set(source, (next.get(source) ?? new Set()).add(to));
  });
  const roots = LIST_KEYS.flatMap((list) => casefile[list].map(({ id }) => keyOf(list, id))).filter(
    (key) => !named.has(key),
  );
  const after = reached(
    roots.filter((key) => !gone.has(key)),
    next,
  );
  for (const key of reached(roots, next)) {
    if (!after.has(key) && !gone.has(key)) gone.set(key, "only");
  }
}

function reached(
  roots: readonly string[],
  next: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set(roots);
  const open = [...roots];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const to of next.get(key) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}

function withoutKeys(casefile: Casefile, gone: Reasons): Casefile {
  const lists = LIST_KEYS.map((list) => [
    list,
    casefile[list].filter(({ id }) => !gone.has(keyOf(list, id))),
  ]);
  return { ...casefile, ...Object.fromEntries(lists) } as Casefile;
}

/** Without references to what is gone, and without its place in the graph. */
function mended(rest: Casefile, gone: Reasons): Casefile {
  const has = lookUp(rest);
  const lists = LIST_KEYS.map((list) => {
    const mend = MENDERS[list] as (item: never, ask: typeof has) => unknown;
    return [list, rest[list].map((item) => mend(item as never, has))];
  });
  const { positions, ...others } = { ...rest, ...Object.fromEntries(lists) } as Casefile;
  if (positions === undefined) return others;
  const placed = Object.entries(positions).filter(([id]) => !gone.has(keyOf("actors", id)));
  return { ...others, positions: Object.fromEntries(placed) };
}

/** Words of what is gone that nothing which stays holds; in lower case. */
function secretsOf(casefile: Casefile, rest: Casefile, gone: Reasons): readonly string[] {
  const { briefings: _, title, headline, summary, ...items } = rest;
  const kept = wordsOf(items).join("\n").toLowerCase();
  const lists = LIST_KEYS.filter((list) => list !== "briefings");
  const lost = lists.flatMap((list) => casefile[list].filter(({ id }) => gone.has(keyOf(list, id))));
  const words = new Set(wordsOf(lost).map((text) => text.trim().toLowerCase()));
  return [...words].filter((text) => text.length > 2 && !kept.includes(text));
}

function holds(value: unknown, secrets: readonly string[]): boolean {
  const text = allTexts(value).join("\n").toLowerCase();
  return secrets.some((secret) => text.includes(secret));
}

function allTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

/**
 * The briefings without the steps that tell of what is gone: in their words, or because they show it selected. `was` are
 * the briefings with all of their references.
 */
function briefingsWithout(
  rest: readonly Briefing[],
  secrets: readonly string[],
  was: readonly Briefing[],
  gone: Reasons,
): { readonly briefings: readonly Briefing[]; readonly leftOut: readonly LeftOut[] } {
  const ids = new Set([...gone.keys()].map((key) => key.slice(key.indexOf(" ") + 1)));
  const leftOut: LeftOut[] = [];
  const briefings = rest.flatMap((briefing) => {
    const before = was.find(({ id }) => id === briefing.id);
    const steps = briefing.steps.flatMap((step, n) => {
      const { view } = step;
      if (holds(wordsOfStep(step), secrets) || selects(view, ids)) {
        leftOut.push({ kind: "steps", id: step.id, title: step.title, why: "tells" });
        return [];
      }
      const builds = step.builds.filter(
        ({ show }, b) => show.length > 0 || before?.steps[n]?.builds[b]?.show.length === 0,
      );
      return [{ ...step, builds, view: withoutIds(view, ids) }];
    });
    const nothingLeft = steps.length === 0 && briefing.steps.length > 0;
    if (!nothingLeft && !holds(briefing.title, secrets)) return [{ ...briefing, steps }];
    leftOut.push({ kind: "briefings", id: briefing.id, title: briefing.title, why: "tells" });
    return [];
  });
  return { briefings, leftOut };
}

/** What somebody wrote in a step: also the text that its filter looks for. */
function wordsOfStep({ view, ...step }: Briefing["steps"][number]): readonly string[] {
  const text = (view as { readonly text?: unknown } | null | undefined)?.text;
  return [...wordsOf(step), ...allTexts(text)];
}

function selects(view: unknown, ids: ReadonlySet<Id>): boolean {
  const selection = (view as { readonly selection?: unknown } | null | undefined)?.selection;
  return allTexts(selection).some((text) => ids.has(text));
}

/** A step's view without these ids; a row of an id and its numbers goes as a whole. */
function withoutIds(value: unknown, ids: ReadonlySet<Id>): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one) => withoutIds(one, ids));
    const row = value.some((one) => typeof one === "number" || typeof one === "boolean");
    if (row && kept.includes(undefined)) return undefined;
    return kept.filter((one) => one !== undefined);
  }
  if (typeof value === "string") return ids.has(value) ? undefined : value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = ids.has(key) ? undefined : withoutIds(inner, ids);
    return kept === undefined ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}

function listOf(casefile: Casefile, gone: Reasons): readonly LeftOut[] {
  return LIST_KEYS.flatMap((list) =>
    (casefile[list] as readonly { readonly id: Id; readonly marking?: string }[]).flatMap((item) => {
      const why = gone.get(keyOf(list, item.id));
      if (why === undefined) return [];
      const marking = item.marking === undefined ? {} : { marking: item.marking };
      return [{ kind: list, id: item.id, title: titleOf(casefile, list, item), ...marking, why }];
    }),
  );
}

function titleOf({ relations, actors }: Casefile, list: ListKey, item: { readonly id: Id }): string {
  if ("title" in item) return String(item.title);
  if ("name" in item) return String(item.name);
  const relation = list === "relations" ? relations.find(({ id }) => id === item.id) : undefined;
  if (relation === undefined) return item.id;
  const name = (id: Id) => actors.find((actor) => actor.id === id)?.name ?? id;
  return `${name(relation.source)} – ${name(relation.target)}`;
}
