import type { Point } from "../../../src/base/geometry.ts";
import type { Points } from "./drawing.ts";
import { type Engine, type EngineGraph, packaged, pointsBy } from "./engine.ts";

interface GraphvizPackage {
  readonly Graphviz: { load(): Promise<{ layout(dot: string, format: string, engine: string): string }> };
}

const INCH = 72;

interface Variant {
  readonly name: string;
  readonly setting: string;
  readonly engine: "neato" | "fdp" | "sfdp";
  /** Attributes of the whole graph. */
  readonly attributes: string;
  readonly clustered: boolean;
}

const APART = { setting: "overlap=false", attributes: "overlap=false", clustered: false } as const;

const VARIANTS: readonly Variant[] = [
  { ...APART, name: "Graphviz neato", engine: "neato" },
  { ...APART, name: "Graphviz fdp", engine: "fdp" },
  {
    ...APART,
    name: "Graphviz fdp, clusters",
    setting: "overlap=false, sides as clusters",
    engine: "fdp",
    clustered: true,
  },
  { name: "Graphviz sfdp", setting: "defaults", engine: "sfdp", attributes: "", clustered: false },
];

/** Graphviz as WebAssembly. Only fdp knows clusters; with overlap=false, sfdp gives actors no number for a place. */
export const GRAPHVIZ: readonly Engine[] = VARIANTS.map(engineOf);

function engineOf({ name, setting, engine, attributes, clustered }: Variant): Engine {
  return {
    name,
    setting,
    needs: "@hpcc-js/wasm-graphviz",
    load: async () => {
      const { Graphviz } = await packaged<GraphvizPackage>("@hpcc-js/wasm-graphviz");
      const graphviz = await Graphviz.load();
      return (graph) =>
        placesIn(graph, graphviz.layout(dotOf(graph, attributes, clustered), "plain", engine));
    },
  };
}

function dotOf({ nodes, ties, groups }: EngineGraph, attributes: string, clustered: boolean): string {
  const inches = (px: number) => (px / INCH).toFixed(3);
  return [
    "graph {",
    `graph [${attributes}];`,
    'node [shape=box, fixedsize=true, label=""];',
    ...nodes.map(({ width, height }, i) => `n${i} [width=${inches(width)}, height=${inches(height)}];`),
    ...(clustered ? groups : []).map(
      (members, g) => `subgraph cluster${g} { ${members.map((i) => `n${i};`).join(" ")} }`,
    ),
    ...ties.map(({ source, target }) => `n${source} -- n${target};`),
    "}",
  ].join("\n");
}

/** The lines "node NAME X Y ..." of the plain format, in inches, y upwards. */
function placesIn(graph: EngineGraph, plain: string): Points {
  const found = new Map<string, Point>();
  for (const [, name = "", x, y] of plain.matchAll(/^node (n\d+) (\S+) (\S+)/gm)) {
    found.set(name, { x: Number(x) * INCH, y: -Number(y) * INCH });
  }
  return pointsBy(graph, (i) => found.get(`n${i}`));
}
