import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xmlAttributes } from "../../src/base/xml.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { parseCasefile } from "../../src/casefile/parse.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { gexfOf } from "../../src/exporters/gexf.ts";
import { graphmlOf } from "../../src/exporters/graphml.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { type ImportedGraph, importGraph } from "../../src/importers/graph-case.ts";
import { MOST_NODES } from "../../src/importers/raw-graph.ts";
import { hostileText } from "../support/hostile-text.ts";

function caseOf({ casefile }: ImportedGraph): Casefile {
  if (casefile === undefined) throw new Error("nothing was imported");
  return casefile;
}

/** Every row is kept or has a problem that says that it was left out. */
function expectNoRowLost({ casefile, problems, rows }: ImportedGraph): void {
  const left = (list: string) =>
    problems.filter(({ path, dropped }) => dropped && path.startsWith(list)).length;
  expect((casefile?.actors.length ?? 0) + left("nodes[")).toBe(rows.nodes);
  expect((casefile?.relations.length ?? 0) + left("edges[")).toBe(rows.edges);
}

describe.each(["al-qusair-2013", "invented-example"])("%s on its way out and in again", (name) => {
  const file = resolve(import.meta.dirname, `../../data/${name}.json`);
  const original = JSON.parse(readFileSync(file, "utf8")) as Casefile;
  const positions = layoutGraph(original);
  const files = {
    gexf: gexfOf(indexCase(original), original, positions),
    graphml: graphmlOf(indexCase(original), original, positions),
  };

  test.each(["gexf", "graphml"] as const)(
    "by %s has the same actors, sides, relations and places",
    (format) => {
      const imported = importGraph(files[format], format, `${name}.${format}`);
      const casefile = caseOf(imported);
      expect(imported.problems).toEqual([]);
      expect(imported.rows).toEqual({ nodes: original.actors.length, edges: original.relations.length });
      expect(casefile.actors.map(barely)).toEqual(original.actors.map(barely));
      expect(byId(casefile.sides)).toEqual(
        byId(original.sides.filter(({ id }) => original.actors.some((a) => a.side === id))),
      );
      const told = ({ id, source, target, type, topic, status, when }: Casefile["relations"][number]) => [
        id,
        source,
        target,
        type,
        topic,
        status,
        when.edtf,
        when.ongoing,
      ];
      expect(casefile.relations.map(told)).toEqual(original.relations.map(told));
      expect(casefile.positions).toEqual(Object.fromEntries(positions));
      expect(casefile.marking).toBe(original.marking);
    },
  );

  test.each(["gexf", "graphml"] as const)("by %s has no evidence, and says so of everything", (format) => {
    const casefile = caseOf(importGraph(files[format], format, "net.xml"));
    for (const item of [...casefile.actors, ...casefile.relations])
      expect(item.evidence).toMatchObject([{ kind: "record", dataset: "net.xml", attribution: [] }]);
    expect(casefile.documents).toEqual([]);
    expect(casefile.headline).toContain("without evidence");
  });
});

function barely({ id, name, short, kind, side, partOf, role, aliases }: Casefile["actors"][number]) {
  return { id, name, short: short === name ? undefined : short, kind, side, partOf, role, aliases };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const GEPHI = gexf(
  'defaultedgetype="undirected" mode="dynamic" timeformat="date"',
  `<attributes class="node"><attribute id="0" title="Modularity Class" type="integer"/>
   <attribute id="p" title="population" type="integer"><default>7</default></attribute></attributes>
   <nodes>
     <node id="n 0" label="Upper Valley"><attvalues><attvalue for="0" value="2"/><attvalue for="p" value="12"/></attvalues>
       <viz:position x="-300.5" y="120"/></node>
     <node id="n1" label="Lower Valley"><attvalues><attvalue for="0" value="1"/></attvalues><viz:position x="100" y="-80"/></node>
     <node id="n2"><attvalues><attvalue for="0" value="1"/></attvalues><viz:position x="NaN" y="1"/></node>
   </nodes>
   <edges>
     <edge id="0" source="n 0" target="n1" label="alliance" weight="3.0"><spells><spell start="1907-08-31" end="1910-01-01"/><spell start="1911-02-01" end="1914-08-04T12:00:00"/></spells></edge>
     <edge id="1" source="n1" target="n2" type="directed" label="supplies arms to"><spells><spell start="1910"/></spells></edge>
     <edge source="n 0" target="n2" type="directed" kind="owes money"/>
   </edges>`,
);

describe("a graph of another program", () => {
  const imported = importGraph(GEPHI, "gexf", "Net of 1914.gexf");
  const casefile = caseOf(imported);
  const [alliance, arms, debt] = casefile.relations;

  test("has an actor for each node, by its label, else by its id, of a kind that nobody gives", () => {
    expect(casefile.actors.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ["n-0", "Upper Valley", "unspecified"],
      ["n1", "Lower Valley", "unspecified"],
      ["n2", "n2", "unspecified"],
    ]);
    expect(casefile.id).toBe("net-of-1914-gexf");
  });

  test("has the groups of its nodes as sides, named after the attribute where they are numbers", () => {
    expect(casefile.sides.map(({ name, tag }) => [name, tag])).toEqual([
      ["modularity class 2", "A"],
      ["modularity class 1", "B"],
    ]);
    expect(casefile.actors.map(({ side }) => side)).toEqual([
      "modularity-class-2",
      "modularity-class-1",
      "modularity-class-1",
    ]);
  });

  test("keeps a word for an edge that is none of ours, as a tie that is neither friendly nor hostile", () => {
    expect(alliance).toMatchObject({ type: "tied-with", topic: "alliance", status: "assessed" });
    expect(arms).toMatchObject({ type: "supplies-arms-to", status: "assessed" });
    expect(debt).toMatchObject({ type: "tied-to", topic: "owes money" });
  });

  test("dates an edge from its first day to its last, with an open end where it has one", () => {
    expect([alliance, arms, debt].map((relation) => relation?.when.edtf)).toEqual([
      "1907-08-31/1914-08-04",
      "1910/..",
      "/..",
    ]);
    expect(alliance?.when.basis).toBe("import-convention");
    expect(alliance?.when.rule).toContain("1911-02-01");
    expect(debt?.when.basis).toBe("none");
  });

  test("keeps what it does not know in words beside the row, defaults too", () => {
    expect(casefile.actors[0]?.evidence[0]).toMatchObject({ row: "node n 0", gist: "population: 12" });
    expect(casefile.actors[1]?.evidence[0]?.gist).toBe("population: 7");
    expect(alliance?.evidence[0]?.gist).toContain("weight: 3.0");
    expect(alliance?.evidence[0]?.gist).toContain("no status");
  });

  test("brings its places into the space of the picture, up being up, and leaves out one that is no number", () => {
    const { "n-0": first, n1: second, n2: third } = casefile.positions ?? {};
    expect(third).toBeUndefined();
    expect(first !== undefined && second !== undefined && first.y < second.y && first.x < second.x).toBe(
      true,
    );
    expect(imported.problems).toMatchObject([{ path: "nodes[2].position", severity: "warning" }]);
  });
});

test("GraphML of yEd has its labels and places, y growing downwards", () => {
  const text = `<graphml xmlns:y="x"><key for="node" id="d0" yfiles.type="nodegraphics"/><key for="edge" id="d1" yfiles.type="edgegraphics"/>
    <key for="node" id="d2" attr.name="kind" attr.type="string"/>
    <graph edgedefault="directed"><node id="n0"><data key="d2">militia</data><data key="d0"><y:ShapeNode><y:Geometry x="10" y="20" width="20" height="40"/><y:NodeLabel> Ferrymen </y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="d0"><y:ShapeNode><y:Geometry x="110" y="220" width="20" height="40"/><y:NodeLabel>Guard</y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n0" target="n1"><data key="d1"><y:PolyLineEdge><y:EdgeLabel>fights</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>`;
  const { actors, relations, positions } = caseOf(importGraph(text, "graphml", "y.graphml"));
  expect(actors.map(({ name, kind }) => [name, kind])).toEqual([
    ["Ferrymen", "militia"],
    ["Guard", "unspecified"],
  ]);
  expect(positions).toEqual({ n0: { x: 20, y: 40 }, n1: { x: 120, y: 240 } });
  expect(relations[0]?.type).toBe("fights");
});

test("nodes inside nodes are parts of them, and a circle is opened", () => {
  const nested = gexf(
    "",
    '<nodes><node id="a"><nodes><node id="b"/></nodes></node><node id="c" pid="d"/><node id="d" pid="c"/></nodes>',
  );
  expect(caseOf(importGraph(nested, "gexf", "x.gexf")).actors.map(({ partOf }) => partOf)).toEqual([
    undefined,
    "a",
    "d",
    undefined,
  ]);
});

test("more than six groups: the largest are sides, and it is said", () => {
  const nodes = Array.from(
    { length: 9 },
    (_, i) =>
      `<node id="n${i}"><attvalues><attvalue for="camp" value="Camp ${Math.min(i, 7)}"/></attvalues></node>`,
  );
  const imported = importGraph(gexf("", `<nodes>${nodes.join("")}</nodes>`), "gexf", "x.gexf");
  const { sides, actors } = caseOf(imported);
  expect(sides).toHaveLength(6);
  expect(new Set(sides.map(({ tag }) => tag.toLowerCase())).size).toBe(6);
  expect(actors.filter(({ side }) => side === "camp-7")).toHaveLength(2);
  expect(imported.problems[0]?.message).toContain("at most 6 sides");
});

test.each([
  ["a node without an id", "<nodes><node label='x'/></nodes>", "nodes[0]"],
  ["a second node with an id", "<nodes><node id='a'/><node id='a'/></nodes>", "nodes[1]"],
  [
    "an edge to nobody",
    "<nodes><node id='a'/></nodes><edges><edge source='a' target='b'/></edges>",
    "edges[0]",
  ],
  ["an edge with one end", "<nodes><node id='a'/></nodes><edges><edge source='a'/></edges>", "edges[0]"],
  [
    "an edge to itself",
    "<nodes><node id='a'/></nodes><edges><edge source='a' target='a'/></edges>",
    "edges[0]",
  ],
  [
    "an edge that is there already",
    "<nodes><node id='a'/><node id='b'/></nodes><edges><edge source='a' target='b'/><edge source='b' target='a'/></edges>",
    "edges[1]",
  ],
])("%s is left out, with its line and the reason", (_, rows, path) => {
  const imported = importGraph(gexf("", rows), "gexf", "x.gexf");
  expect(imported.problems).toMatchObject([{ rule: "import", path, dropped: true, line: 2 }]);
  expectNoRowLost(imported);
});

test("times that are numbers are no dates: they are kept in words, and it is said once", () => {
  const rows =
    "<nodes><node id='a'/><node id='b'/><node id='c'/></nodes><edges><edge source='a' target='b' start='1946' end='1950'/><edge source='b' target='c' start='3'/></edges>";
  const imported = importGraph(gexf('timeformat="double"', rows), "gexf", "x.gexf");
  expect(caseOf(imported).relations.map(({ when }) => when.edtf)).toEqual(["/..", "/.."]);
  expect(caseOf(imported).relations[0]?.evidence[0]?.gist).toContain("1946 to 1950");
  expect(imported.problems).toMatchObject([{ path: "graph.timeformat" }]);
});

test("a file without nodes, and one with more than can be drawn, are refused", () => {
  expect(importGraph(gexf("", ""), "gexf", "x.gexf")).toMatchObject({ problems: [{ rule: "import" }] });
  const many = "<node id='a'/>".repeat(MOST_NODES + 1);
  const imported = importGraph(gexf("", `<nodes>${many}</nodes>`), "gexf", "x.gexf");
  expect(imported.casefile).toBeUndefined();
  expect(imported.problems).toMatchObject([{ rule: "limit" }]);
});

const value = fc.oneof(
  hostileText,
  fc.constantFrom(
    "side",
    "fights",
    "reported",
    "2013-05",
    "NaN",
    "__proto__",
    "constructor",
    "1",
    "-7.5",
    "",
  ),
);
const id = fc.oneof(fc.constantFrom("a", "b", "c", "d", "Ä", "constructor", "__proto__"), value);
const attvalue = fc.record({
  for: fc.constantFrom(
    "side",
    "side_tag",
    "name",
    "kind",
    "part_of",
    "status",
    "relation",
    "date_edtf",
    "x",
    "__proto__",
  ),
  value,
});
const node = fc.record(
  { id, label: value, pid: id, x: value, values: fc.array(attvalue, { maxLength: 4 }) },
  { requiredKeys: ["values"] },
);
const edge = fc.record(
  {
    id,
    source: id,
    target: id,
    type: fc.constantFrom("directed", "undirected", "?"),
    kind: value,
    start: value,
    values: fc.array(attvalue, { maxLength: 4 }),
  },
  { requiredKeys: ["values"] },
);

test("whatever stands in a graph, every row is kept or told, and what is kept is a casefile without a problem", () => {
  fc.assert(
    fc.property(
      fc.array(node, { minLength: 1, maxLength: 8 }),
      fc.array(edge, { maxLength: 10 }),
      value,
      (nodes, edges, file) => {
        const text = gexf(
          'timeformat="date"',
          `<nodes>${nodes.map(({ values, x, ...rest }) => `<node${xmlAttributes(rest)}>${valuesIn(values)}${x === undefined ? "" : `<viz:position${xmlAttributes({ x, y: 1 })}/>`}</node>`).join("")}</nodes>
         <edges>${edges.map(({ values, ...rest }) => `<edge${xmlAttributes(rest)}>${valuesIn(values)}</edge>`).join("")}</edges>`,
        );
        const imported = importGraph(text, "gexf", file);
        expectNoRowLost(imported);
        const casefile = caseOf(imported);
        const parsed = parseCasefile(JSON.stringify(casefile));
        expect(parsed.problems).toEqual([]);
        expect(parsed.casefile).toEqual(casefile);
      },
    ),
    { numRuns: 300 },
  );
});

function valuesIn(values: readonly { readonly for: string; readonly value: string }[]): string {
  return `<attvalues>${values.map((one) => `<attvalue${xmlAttributes(one)}/>`).join("")}</attvalues>`;
}

/** A file whose rows stand from its second line on. */
function gexf(graph: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="v" version="1.2"><graph ${graph}>\n${inside}</graph></gexf>`;
}
