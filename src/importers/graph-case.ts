/** A graph file as a casefile without evidence. */
import { problem } from "../casefile/problem.ts";
import type { Casefile, Problem } from "../casefile/types.ts";
import { actorsOf } from "./actors.ts";
import { Ids, oneLine, shortened, slugOf } from "./fields.ts";
import { GexfReader } from "./gexf-reader.ts";
import { GraphmlReader } from "./graphml-reader.ts";
import type { RawGraph } from "./raw-graph.ts";
import { relationsOf } from "./relations.ts";
import { sidesOf } from "./sides.ts";
import type { GraphFormat } from "./sniff.ts";
import { readXml } from "./xml-reader.ts";

export interface ImportedGraph {
  /** Absent when nothing of the file can be shown; the problems say why. */
  readonly casefile?: Casefile;
  /** What was left out or could not be read as it was meant, each with the line of the file. */
  readonly problems: readonly Problem[];
  /** Nodes and edges of the file: each is an actor or a relation of the case, or has a problem that says why not. */
  readonly rows: { readonly nodes: number; readonly edges: number };
}

/**
 * Reads GEXF or GraphML into a case that fits the schema: nodes become actors, edges relations, spells dates. Nobody in the
 * file says any of it, so every item has the row that it came from in the place of evidence, with an empty chain. Never
 * throws on bad input.
 */
export function importGraph(text: string, format: GraphFormat, file: string): ImportedGraph {
  const reader = format === "gexf" ? new GexfReader() : new GraphmlReader();
  const refused = readXml(text, reader);
  if (refused !== undefined) return { problems: [refused], rows: { nodes: 0, edges: 0 } };
  const { graph } = reader;
  if (graph.nodes.length === 0) return { problems: [empty(graph.format)], rows: rowsOf(graph) };
  return { ...caseOf(graph, oneLine(file) ?? "file"), rows: rowsOf(graph) };
}

function caseOf(graph: RawGraph, file: string): Pick<ImportedGraph, "casefile" | "problems"> {
  const source = { file, format: oneLine(graph.format, 100) ?? "graph" };
  const ids = new Ids();
  const sides = sidesOf(graph, ids);
  const { actors, idOf, positions, problems } = actorsOf(graph, sides, source, ids);
  const { relations, problems: ofEdges } = relationsOf(graph, idOf, source, ids);
  const marking = oneLine(graph.handling);
  const casefile: Casefile = {
    format: "casefile/1",
    id: caseId(file),
    title: file,
    headline: oneLine(headline(actors.length, relations.length, file)) ?? file,
    summary: summaryOf(graph, source.format, file),
    language: "und",
    ...(marking === undefined ? {} : { marking }),
    sides: sides.sides,
    documents: [],
    actors,
    places: [],
    events: [],
    figures: [],
    relations,
    ambiguities: [],
    briefings: [],
    ...(positions.size === 0 ? {} : { positions: Object.fromEntries(positions) }),
  };
  return { casefile, problems: [...sides.problems, ...problems, ...ofEdges] };
}

function empty(format: string): Problem {
  return problem("import", "nodes", undefined, `The ${format} file has no nodes.`, "At least one node.");
}

function rowsOf({ nodes, edges }: RawGraph): ImportedGraph["rows"] {
  return { nodes: nodes.length, edges: edges.length };
}

/** `net.gexf` is `net-gexf`, which no shipped case is called. */
function caseId(file: string): string {
  const slug = slugOf(file);
  return /-(?:gexf|graphml|xml)$/.test(slug) ? slug : `${slug === "" ? "imported" : slug}-graph`;
}

function headline(actors: number, relations: number, file: string): string {
  return `${counted(actors, "actor")} and ${counted(relations, "relation")} from ${file}, without evidence`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function summaryOf({ description }: RawGraph, format: string, file: string): string {
  const own = description === undefined || description === "" ? "" : ` It says of itself: “${description}”`;
  return shortened(
    `Imported from ${file} (${format}). The file names no source for anything in it: nothing here has evidence, and what ` +
      `gives no status of its own is taken as assessed, which does not count as having happened.${own}`,
    4000,
  );
}
