/** A graph as its file has it, before anything is made of it; every value is text. */
import { problem } from "../casefile/problem.ts";
import { Refused } from "./xml-reader.ts";

/** More would not be drawn in useful time. */
export const MOST_NODES = 1_000;
export const MOST_EDGES = 4_000;

export interface RawSpell {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

interface RawItem {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly id: string | undefined;
  label?: string | undefined;
  /** By title; the order is that of the file. */
  readonly attributes: Map<string, string>;
  readonly spells: RawSpell[];
}

export interface RawNode extends RawItem {
  x?: string | undefined;
  y?: string | undefined;
  /** Id of the node that it is a part of. */
  parent?: string | undefined;
}

export interface RawEdge extends RawItem {
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly directed: boolean;
  /** More than two ends: such an edge is no relation between two actors. */
  readonly hyper?: boolean;
}

export interface RawGraph {
  /** "GEXF 1.3", "GraphML". */
  format: string;
  /** What the file says of itself. */
  description?: string | undefined;
  /** The handling line of the case that it was written from. */
  handling?: string | undefined;
  /** Whether y grows upwards, as it does in files of Gephi; downwards in those of yEd. */
  yUp: boolean;
  /** Times are numbers, which are no dates. */
  numericTime: boolean;
  readonly nodes: RawNode[];
  readonly edges: RawEdge[];
}

export function emptyGraph(format: string): RawGraph {
  return { format, yUp: true, numericTime: false, nodes: [], edges: [] };
}

/** Adds the row, or refuses the file when there are too many. */
export function addNode(graph: RawGraph, node: RawNode): void {
  if (graph.nodes.length >= MOST_NODES) throw tooMany("nodes", MOST_NODES, node.line);
  graph.nodes.push(node);
}

export function addEdge(graph: RawGraph, edge: RawEdge): void {
  if (graph.edges.length >= MOST_EDGES) throw tooMany("edges", MOST_EDGES, edge.line);
  graph.edges.push(edge);
}

/** A value of an attribute; what changes over time has several. */
export function addValue({ attributes }: RawItem, title: string, value: string): void {
  const before = attributes.get(title);
  attributes.set(title, before === undefined || before === value ? value : `${before}; ${value}`);
}

function tooMany(what: string, most: number, line: number): Refused {
  return new Refused(
    problem(
      "limit",
      "",
      `more than ${most} ${what}`,
      `The file has more ${what} than this program draws.`,
      `At most ${most}; filter the graph in the program that wrote it, and export what is left.`,
      { line },
    ),
  );
}
