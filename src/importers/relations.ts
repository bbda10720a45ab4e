import { edgeKey } from "../casefile/check-references.ts";
import { problem } from "../casefile/problem.ts";
import type { Id, Problem, Relation } from "../casefile/types.ts";
import { idsOf, STATUSES, type Status } from "../casefile/vocabulary.ts";
import { whenOf } from "./dates.ts";
import { Fields, type Ids, oneLine, shortened } from "./fields.ts";
import type { RawEdge, RawGraph } from "./raw-graph.ts";
import { recordOf, type Source } from "./record.ts";
import { typeOf } from "./relation-type.ts";

export interface ImportedRelations {
  readonly relations: readonly Relation[];
  /** One for each edge that was left out, and what else was left out of edges. */
  readonly problems: readonly Problem[];
}

/** A relation for each edge between two actors that were kept. */
export function relationsOf(
  graph: RawGraph,
  actors: ReadonlyMap<string, Id>,
  source: Source,
  ids: Ids,
): ImportedRelations {
  const problems: Problem[] = [];
  const relations: Relation[] = [];
  const earlier = new Map<string, Id>();
  graph.edges.forEach((edge, n) => {
    const ends = endsOf(edge, actors);
    if (typeof ends === "string") {
      problems.push(rejected(edge, n, ends));
      return;
    }
    const { relation, unread } = relationOf(edge, n, ends, graph, source);
    const same = earlier.get(edgeKey(relation));
    if (same !== undefined) {
      problems.push(rejected(edge, n, `The edge says the same as “${same}”.`));
      return;
    }
    const id = ids.give(edge.id ?? "", `edge-${n + 1}`);
    earlier.set(edgeKey(relation), id);
    relations.push({ ...relation, id });
    if (unread !== undefined && !graph.numericTime) problems.push(undated(edge, n, unread));
  });
  if (graph.numericTime && graph.edges.some(({ spells }) => spells.length > 0)) problems.push(numbers());
  return { relations, problems };
}

interface Ends {
  readonly source: Id;
  readonly target: Id;
}

/** The ends of an edge, or in a sentence why it cannot be kept. */
function endsOf(edge: RawEdge, actors: ReadonlyMap<string, Id>): Ends | string {
  if (edge.hyper) return "The edge has other than two ends.";
  if (!edge.source || !edge.target) return "The edge lacks one of its ends.";
  const source = actors.get(edge.source);
  const target = actors.get(edge.target);
  const missing = source === undefined ? edge.source : edge.target;
  if (source === undefined || target === undefined)
    return `The edge leads to “${shortened(missing, 80)}”, which is no node of the file.`;
  if (source === target) return "The edge joins a node to itself, which a relation of two actors does not.";
  return { source, target };
}

function relationOf(
  edge: RawEdge,
  n: number,
  ends: Ends,
  graph: RawGraph,
  source: Source,
): { readonly relation: Relation; readonly unread: string | undefined } {
  const fields = new Fields(edge.attributes);
  const label = oneLine(edge.label);
  const { type, word } = typeOf(fields, label, edge.directed);
  const { when, unread } = whenOf(fields, edge.spells, graph.numericTime);
  const topic = fields.take(["topic"], oneLine) ?? oneLine(word);
  const status = fields.take(["status"], statusIn);
  const marking = fields.take(["marking"], oneLine);
  fields.drop(["colour", "color"]);
  const told = [
    ...(status === undefined
      ? ["It gives no status: taken as assessed, the judgement of whoever made it."]
      : []),
    ...(unread === undefined ? [] : [`Times that are no dates: ${unread}.`]),
    ...(label === undefined || label === topic || status !== undefined ? [] : [`Label: ${label}.`]),
    fields.rest(),
  ];
  return {
    relation: {
      id: "",
      ...ends,
      type,
      ...(topic === undefined ? {} : { topic }),
      status: status ?? "assessed",
      when,
      evidence: [recordOf(source, `edge ${edge.id ?? n + 1}`, edge.attributes, told)],
      ...(marking === undefined ? {} : { marking }),
    },
    unread,
  };
}

function statusIn(word: string): Status | undefined {
  const plain = word.toLowerCase();
  return idsOf(STATUSES).find((status) => status === plain);
}

function rejected({ line, source, target }: RawEdge, n: number, message: string): Problem {
  const right = "An edge between two different nodes of the file, once.";
  const more = { line, dropped: true };
  return problem("import", `edges[${n}]`, `${source ?? "?"} – ${target ?? "?"}`, message, right, more);
}

function undated({ line }: RawEdge, n: number, unread: string): Problem {
  return problem(
    "import",
    `edges[${n}].spells`,
    unread,
    "The times of the edge are no dates that can be read; it is kept without a date.",
    "Days such as 2013-05-22, the first not after the last.",
    { line, severity: "warning" },
  );
}

function numbers(): Problem {
  return problem(
    "import",
    "graph.timeformat",
    undefined,
    "The times of the file are numbers and not dates; they are kept in words, and its edges have no date.",
    'timeformat="date" and days such as 2013-05-22.',
    { severity: "warning" },
  );
}
