import { createRequire } from "node:module";
import type { Point } from "../../../src/base/geometry.ts";
import type { Id } from "../../../src/casefile/types.ts";
import { layoutGraph } from "../../../src/graph/layout.ts";
import { type GraphCase, pairsOf } from "../../../src/graph/network.ts";
import { TYPE, textWidth } from "../../../src/theme/type-scale.ts";
import type { Points } from "./drawing.ts";

/** A layout engine: loaded first, then timed. */
export interface Engine {
  readonly name: string;
  /** What it is asked for beyond its defaults, or in words that it is asked for nothing. */
  readonly setting: string;
  /** The package that must be there; undefined for our own. */
  readonly needs?: string;
  readonly load: () => Promise<Layout>;
}

export type Layout = (graph: EngineGraph) => Points | Promise<Points>;

/** What every engine gets: one tie for each two actors, and boxes that hold a node with its name below. */
export interface EngineGraph {
  /** The case itself, for our own layout, which reads signs. */
  readonly casefile: GraphCase;
  readonly nodes: readonly EngineNode[];
  readonly ties: readonly { readonly source: number; readonly target: number }[];
}

export interface EngineNode {
  readonly id: Id;
  readonly side: Id | undefined;
  readonly width: number;
  readonly height: number;
}

const NODE_SIZE = 24;
const LINE = 14;
const LONGEST_NAME = 104;

export function engineGraph(casefile: GraphCase): EngineGraph {
  const order = new Map(casefile.actors.map((actor, i) => [actor.id, i]));
  const sides = new Set(casefile.sides.map((side) => side.id));
  return {
    casefile,
    nodes: casefile.actors.map(({ id, side, short, name }) => ({
      id,
      side: side !== undefined && sides.has(side) ? side : undefined,
      width: Math.max(NODE_SIZE, Math.min(LONGEST_NAME, textWidth(short ?? name, TYPE.meta))),
      height: NODE_SIZE + LINE,
    })),
    ties: inFileOrder(casefile).map(({ a, b }) => ({
      source: order.get(a) ?? 0,
      target: order.get(b) ?? 0,
    })),
  };
}

/** Pairs by the first relation that joins them. */
function inFileOrder(casefile: GraphCase) {
  const first = new Map<string, number>();
  casefile.relations.forEach(({ source, target }, i) => {
    for (const key of [`${source} ${target}`, `${target} ${source}`]) if (!first.has(key)) first.set(key, i);
  });
  const rank = ({ a, b }: { readonly a: Id; readonly b: Id }) => first.get(`${a} ${b}`) ?? 0;
  return [...pairsOf(casefile)].sort((p, q) => rank(p) - rank(q));
}

export const CASUS: Engine = {
  name: "Casus",
  setting: "layoutGraph without the file's positions",
  load:
    async () =>
    ({ casefile: { positions: _, ...casefile } }) =>
      layoutGraph(casefile),
};

const require = createRequire(import.meta.url);

/** Packages of tests/bench: types of ours, so that the repository's types hold without them. */
async function packaged<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

export function isInstalled(name: string): boolean {
  try {
    return require.resolve(name).includes("bench");
  } catch {
    return false;
  }
}

interface D3Force {
  forceSimulation(nodes: object[]): D3Simulation;
  forceLink(links: object[]): unknown;
  forceManyBody(): unknown;
  forceCenter(): unknown;
}
interface D3Simulation {
  force(name: string, force: unknown): D3Simulation;
  stop(): D3Simulation;
  tick(iterations: number): D3Simulation;
}

const d3Force: Engine = {
  name: "d3-force",
  setting: "link, many-body and centre at their defaults, 300 ticks",
  needs: "d3-force",
  load: async () => {
    const d3 = await packaged<D3Force>("d3-force");
    return ({ nodes, ties }) => {
      const moving: Partial<Point>[] = nodes.map(() => ({}));
      d3.forceSimulation(moving)
        .force("link", d3.forceLink(ties.map((tie) => ({ ...tie }))))
        .force("charge", d3.forceManyBody())
        .force("centre", d3.forceCenter())
        .stop()
        .tick(300);
      return at(nodes, (i) => moving[i]);
    };
  },
};

interface GraphvizPackage {
  readonly Graphviz: { load(): Promise<{ layout(dot: string, format: string, engine: string): string }> };
}

const neato: Engine = {
  name: "Graphviz neato",
  setting: "overlap=false",
  needs: "@hpcc-js/wasm-graphviz",
  load: async () => {
    const graphviz = await (await packaged<GraphvizPackage>("@hpcc-js/wasm-graphviz")).Graphviz.load();
    return (graph) => {
      const plain = graphviz.layout(dotOf(graph), "plain", "neato");
      return fromPlain(graph, plain);
    };
  },
};

const INCH = 72;

function dotOf({ nodes, ties }: EngineGraph): string {
  const lines = nodes.map(
    ({ width, height }, i) =>
      `n${i} [width=${(width / INCH).toFixed(3)},height=${(height / INCH).toFixed(3)}];`,
  );
  const edges = ties.map(({ source, target }) => `n${source} -- n${target};`);
  return `graph { overlap=false; node [shape=box,fixedsize=true,label=""];\n${[...lines, ...edges].join("\n")}\n}`;
}

function fromPlain({ nodes }: EngineGraph, plain: string): Points {
  const found = new Map<string, Point>();
  for (const [, name, x, y] of plain.matchAll(/^node (n\d+) (\S+) (\S+)/gm)) {
    found.set(name ?? "", { x: Number(x) * INCH, y: -Number(y) * INCH });
  }
  return at(nodes, (i) => found.get(`n${i}`));
}

export const ENGINES: readonly Engine[] = [d3Force, neato];

function at(nodes: readonly EngineNode[], pointOf: (i: number) => Partial<Point> | undefined): Points {
  return new Map(
    nodes.map(({ id }, i) => {
      const { x, y } = pointOf(i) ?? {};
      if (x === undefined || y === undefined || !Number.isFinite(x + y))
        throw new Error(`no position for ${id}`);
      return [id, { x, y }];
    }),
  );
}
