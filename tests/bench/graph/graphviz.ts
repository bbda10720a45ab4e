import type { Point } from "../../../src/base/geometry.ts";
import type { Points } from "./drawing.ts";
import { type Engine, type EngineGraph, packaged, pointsBy } from "./engine.ts";

interface GraphvizPackage {
  readonly Graphviz: { load(): Promise<{ layout(dot: string, format: string, engine: string): string }> };
}

const INCH = 72;

/** Graphviz as WebAssembly; only fdp knows clusters, so that only it is told the sides. */
export function graphvizEngine(engine: "neato" | "fdp" | "sfdp"): Engine {
  const clustered = engine === "fdp";
  return {
    name: `Graphviz ${engine}`,
    setting: `overlap=false${clustered ? ", sides as clusters" : ""} (WebAssembly)`,
    needs: "@hpcc-js/wasm-graphviz",
    load: async () => {
      const { Graphviz } = await packaged<GraphvizPackage>("@hpcc-js/wasm-graphviz");
      const graphviz = await Graphviz.load();
      return (graph) => placesIn(graph, graphviz.layout(dotOf(graph, clustered), "plain", engine));
    },
  };
}

function dotOf({ nodes, ties, groups }: EngineGraph, clustered: boolean): string {
  const inches = (px: number) => (px / INCH).toFixed(3);
  return [
    "graph {",
    'graph [overlap=false]; node [shape=box, fixedsize=true, label=""];',
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
