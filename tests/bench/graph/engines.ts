import type { Point } from "../../../src/base/geometry.ts";
import { layoutGraph } from "../../../src/graph/layout.ts";
import { seeded } from "../../../src/graph/random.ts";
import { type Engine, packaged, pointsBy } from "./engine.ts";
import { GRAPHVIZ } from "./graphviz.ts";

/** Chance is the same in every run. */
const SEED = 1;
const SCATTER = 1_000;

export const CASUS: Engine = {
  name: "Casus",
  setting: "layoutGraph, without the positions of the file",
  load: async () => {
    return ({ casefile: { positions: _, ...unplaced } }) => layoutGraph(unplaced);
  },
};

interface D3Force {
  forceSimulation(nodes: object[]): D3Simulation;
  forceLink(links: object[]): unknown;
  forceManyBody(): unknown;
  forceCenter(): unknown;
  forceX(): unknown;
  forceY(): unknown;
}
interface D3Simulation {
  force(name: string, force: unknown): D3Simulation;
  stop(): D3Simulation;
  tick(iterations: number): D3Simulation;
}

function d3Force(name: string, setting: string, gather: (d3: D3Force, all: D3Simulation) => void): Engine {
  return {
    name,
    setting,
    needs: "d3-force",
    load: async () => {
      const d3 = await packaged<D3Force>("d3-force");
      return (graph) => {
        const moving: Partial<Point>[] = graph.nodes.map(() => ({}));
        const all = d3
          .forceSimulation(moving)
          .force("link", d3.forceLink(graph.ties.map((tie) => ({ ...tie }))))
          .force("charge", d3.forceManyBody())
          .stop();
        gather(d3, all);
        all.tick(300);
        return pointsBy(graph, (i) => moving[i]);
      };
    },
  };
}

interface WebCola {
  readonly Layout: new () => ColaLayout;
}
interface ColaLayout {
  nodes(nodes: object[]): ColaLayout;
  links(links: object[]): ColaLayout;
  groups(groups: object[]): ColaLayout;
  size(size: readonly [number, number]): ColaLayout;
  linkDistance(px: number): ColaLayout;
  avoidOverlaps(avoid: boolean): ColaLayout;
  handleDisconnected(handle: boolean): ColaLayout;
  start(unconstrained: number, user: number, all: number, grid: number, keepRunning: boolean): ColaLayout;
}

const webCola: Engine = {
  name: "WebCola",
  setting: "sides as groups, no overlaps, links of 100 px, 30 + 30 + 60 iterations",
  needs: "webcola",
  load: async () => {
    const cola = await packaged<WebCola>("webcola");
    return (graph) => {
      const moving: (Partial<Point> & object)[] = graph.nodes.map(({ width, height }) => ({ width, height }));
      new cola.Layout()
        .nodes(moving)
        .links(graph.ties.map((tie) => ({ ...tie })))
        .groups(graph.groups.map((members) => ({ leaves: [...members], padding: 10 })))
        .size([1200, 800])
        .linkDistance(100)
        .avoidOverlaps(true)
        .handleDisconnected(true)
        .start(30, 30, 60, 0, false);
      return pointsBy(graph, (i) => moving[i]);
    };
  },
};

interface CytoscapePackage {
  readonly default: Cytoscape;
}
interface Cytoscape {
  (
    options: object,
  ): {
    layout(options: object): { run(): void };
    getElementById(id: string): { position(): Point };
  };
  use(extension: unknown): void;
}

const fcose: Engine = {
  name: "cytoscape-fcose",
  setting: "sides as compound nodes, quality proof, names counted in the size",
  needs: "cytoscape-fcose",
  load: async () => {
    const { default: cytoscape } = await packaged<CytoscapePackage>("cytoscape");
    cytoscape.use((await packaged<{ readonly default: unknown }>("cytoscape-fcose")).default);
    return (graph) => {
      const parents = new Map(
        graph.groups.flatMap((members, g) => members.map((i) => [i, `g${g}`] as const)),
      );
      const drawn = cytoscape({
        headless: true,
        styleEnabled: true,
        style: [
          {
            selector: "node[width]",
            style: { width: "data(width)", height: "data(height)", shape: "rectangle" },
          },
        ],
        elements: [
          ...graph.groups.map((_, g) => ({ data: { id: `g${g}` } })),
          ...graph.nodes.map(({ width, height }, i) => {
            const parent = parents.get(i);
            return { data: { id: `n${i}`, width, height, ...(parent === undefined ? {} : { parent }) } };
          }),
          ...graph.ties.map(({ source, target }, i) => ({
            data: { id: `e${i}`, source: `n${source}`, target: `n${target}` },
          })),
        ],
      });
      drawn.layout({ name: "fcose", quality: "proof", animate: false }).run();
      return pointsBy(graph, (i) => drawn.getElementById(`n${i}`).position());
    };
  },
};

interface ElkPackage {
  readonly default: new () => {
    layout(graph: object): Promise<{
      readonly children?: readonly (Partial<Point> & { readonly id: string })[];
    }>;
  };
}

const elkStress: Engine = {
  name: "ELK stress",
  setting: "defaults (elkjs)",
  needs: "elkjs",
  load: async () => {
    const { default: Elk } = await packaged<ElkPackage>("elkjs/lib/elk.bundled.js");
    const elk = new Elk();
    return async (graph) => {
      const { children = [] } = await elk.layout({
        id: "all",
        layoutOptions: { "elk.algorithm": "stress" },
        children: graph.nodes.map(({ width, height }, i) => ({ id: `n${i}`, width, height })),
        edges: graph.ties.map(({ source, target }, i) => ({
          id: `e${i}`,
          sources: [`n${source}`],
          targets: [`n${target}`],
        })),
      });
      const found = new Map(children.map((child) => [child.id, child]));
      return pointsBy(graph, (i) => {
        const { x = Number.NaN, y = Number.NaN } = found.get(`n${i}`) ?? {};
        const { width = 0, height = 0 } = graph.nodes[i] ?? {};
        return { x: x + width / 2, y: y + height / 2 };
      });
    };
  },
};

interface Graphology {
  readonly UndirectedGraph: new () => {
    addNode(key: number, attributes: object): void;
    addEdge(source: number, target: number): void;
  };
}
interface ForceAtlas2Package {
  readonly default: {
    (graph: unknown, options: object): Readonly<Record<string, Point>>;
    inferSettings(graph: unknown): object;
  };
}

const forceAtlas2: Engine = {
  name: "ForceAtlas2",
  setting: "inferred settings, 500 iterations from seeded places (graphology)",
  needs: "graphology-layout-forceatlas2",
  load: async () => {
    const { UndirectedGraph } = await packaged<Graphology>("graphology");
    const { default: layout } = await packaged<ForceAtlas2Package>("graphology-layout-forceatlas2");
    return (graph) => {
      const random = seeded(SEED);
      const drawn = new UndirectedGraph();
      graph.nodes.forEach((_, i) => {
        drawn.addNode(i, { x: SCATTER * random(), y: SCATTER * random() });
      });
      for (const { source, target } of graph.ties) drawn.addEdge(source, target);
      const places = layout(drawn, { iterations: 500, settings: layout.inferSettings(drawn) });
      return pointsBy(graph, (i) => places[i]);
    };
  },
};

export const ENGINES: readonly Engine[] = [
  d3Force("d3-force", "link, many-body and centre at their defaults, 300 ticks", (d3, all) => {
    all.force("centre", d3.forceCenter());
  }),
  d3Force(
    "d3-force, x and y",
    "as its example for graphs in parts: forceX and forceY for centre",
    (d3, all) => {
      all.force("x", d3.forceX()).force("y", d3.forceY());
    },
  ),
  webCola,
  fcose,
  ...GRAPHVIZ,
  elkStress,
  forceAtlas2,
];

/** Engines that ask for chance get the same in every run. */
export function withSeededChance(): void {
  Math.random = seeded(SEED);
}
