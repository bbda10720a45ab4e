import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import Graph from "graphology";
import gexf from "graphology-gexf";
import { describe, expect, test } from "vitest";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile, Relation } from "../../src/casefile/types.ts";
import { RELATION_TYPES } from "../../src/casefile/vocabulary.ts";
import { gexfOf } from "../../src/exporters/gexf.ts";
import { partOf } from "../../src/exporters/graph-columns.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { aWar } from "../graph/graph-case.ts";
import { anActor, aRelation, aWhen } from "../support/case-builder.ts";
import { hostileText, inXml } from "../support/hostile-text.ts";
import { readXmlText } from "../support/xml.ts";

function written(casefile: Casefile): string {
  const index = indexCase(casefile);
  return gexfOf(index, whole(index), layoutGraph(casefile));
}

function whole({ casefile }: CaseIndex) {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return partOf(indexCase(casefile), ids(casefile.actors), ids(casefile.relations));
}

function shipped(name: string): Casefile {
  const file = resolve(import.meta.dirname, `../../data/${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Casefile;
}

describe.each(["al-qusair-2013", "invented-example"])("%s in GEXF, as graphology reads it", (name) => {
  const casefile = shipped(name);
  const graph = gexf.parse(Graph, written(casefile));
  const sides = new Map(casefile.sides.map((side) => [side.id, side]));

  test("has every actor with its name, kind, side and place; up is up", () => {
    expect([...graph.nodes()].sort()).toEqual(casefile.actors.map(({ id }) => id).sort());
    const positions = layoutGraph(casefile);
    for (const actor of casefile.actors) {
      const node = graph.getNodeAttributes(actor.id);
      const side = actor.side === undefined ? undefined : sides.get(actor.side);
      expect(node).toMatchObject({ label: actor.short ?? actor.name, name: actor.name, kind: actor.kind });
      expect([node.side, node.side_tag]).toEqual([side?.name, side?.tag]);
      expect(node.aliases).toBe(actor.aliases.length === 0 ? undefined : actor.aliases.join("; "));
      expect({ x: node.x, y: 0 - node.y }).toEqual(positions.get(actor.id));
      expect(node.color).toMatch(/^rgb\(\d+,\d+,\d+\)$/);
    }
  });

  test("has every relation with its direction, sign, status and date as it is written", () => {
    expect([...graph.edges()].sort()).toEqual(casefile.relations.map(({ id }) => id).sort());
    for (const relation of casefile.relations) {
      const { sign, symmetric, label } = RELATION_TYPES[relation.type];
      const edge = graph.getEdgeAttributes(relation.id);
      expect(graph.extremities(relation.id)).toEqual([relation.source, relation.target]);
      expect(graph.isUndirected(relation.id)).toBe(symmetric);
      expect(edge).toMatchObject({
        relation: relation.type,
        sign,
        symmetric,
        status: relation.status,
        date_edtf: relation.when.edtf,
        date_basis: relation.when.basis,
      });
      expect(edge.label).toContain(label);
      expect(edge.label).toContain(relation.status);
      expect(edge.date_words).not.toBe("");
      expect(edge.who_says).not.toBe("");
      expect(edge.gist).toContain(relation.evidence[0]?.gist);
    }
  });
});

/** How a date is written as a spell: from the first to the last day on which it may have been. */
const SPELLS: readonly (
  | readonly [edtf: string, start: string | null, end: string | null]
  | readonly [string]
)[] = [
  ["2013-05-22", "2013-05-22", "2013-05-22"],
  ["2013-05-22?", "2013-05-22", "2013-05-22"],
  ["2013-05", "2013-05-01", "2013-05-31"],
  ["2013-05-19/2013-05-21", "2013-05-19", "2013-05-21"],
  ["2013-05-19/..", "2013-05-19", null],
  ["../2013-05-21", null, "2013-05-21"],
  ["[2013-05-19..2013-05-21]", "2013-05-19", "2013-05-21"],
  ["[2013-05-19,2013-05-21]", "2013-05-19", "2013-05-21"],
  ["[..2013-05-22]", null, "2013-05-22"],
  ["[2013-05-22..]", "2013-05-22", null],
  ["/.."],
];

test.each(SPELLS)("the date %s is the spell from %s to %s", (edtf, ...bounds) => {
  const page = readXmlText(written(aWar({ relations: [aTie({ when: aWhen(edtf) })] })));
  const spells = [...page.querySelectorAll("edge > spells > spell")];
  expect(spells.map((spell) => [spell.getAttribute("start"), spell.getAttribute("end")])).toEqual(
    bounds.length === 0 ? [] : [bounds],
  );
  expect(page.querySelectorAll("node spells")).toHaveLength(0);
  expect(page.querySelector("graph")?.getAttribute("mode")).toBe("dynamic");
  expect(page.querySelector("graph")?.getAttribute("timeformat")).toBe("date");
});

test("hostile text stays text, and comes back as far as XML can hold it", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (name, topic) => {
      const actors = [anActor({ id: "guard", name }), anActor({ id: "ferrymen" })];
      const page = readXmlText(
        written(aWar({ title: name, marking: topic, actors, relations: [aTie({ topic })] })),
      );
      expect(page.querySelector("node")?.getAttribute("label")).toBe(inXml(name));
      expect(page.querySelector("attvalue[for=topic]")?.getAttribute("value")).toBe(inXml(topic));
      expect(page.querySelectorAll("script")).toHaveLength(0);
      expect(page.querySelectorAll("node")).toHaveLength(2);
    }),
  );
});

test("two relations of one kind between the same two keep apart by their kind, by which Gephi tells them", () => {
  const relations = [aTie({ id: "r1", topic: "arms" }), aTie({ id: "r2", topic: "money" })];
  const page = readXmlText(written(aWar({ relations })));
  const kinds = [...page.querySelectorAll("edge")].map((edge) => edge.getAttribute("kind"));
  expect(new Set(kinds).size).toBe(2);
});

test("the handling line goes along, and the sources are named", () => {
  const page = readXmlText(written({ ...aWar(), marking: "EXERCISE" }));
  expect(page.querySelector("keywords")?.textContent).toBe("handling: EXERCISE");
  expect(page.querySelector("description")?.textContent).toContain("“Envoys meet”");
});

test("of a part of the case, both ends of every relation are there", () => {
  const index = indexCase(aWar());
  const part = partOf(index, ["gazette"], ["war"]);
  expect(part.actors.map(({ id }) => id)).toEqual(["guard", "ferrymen", "gazette"]);
  expect(part.relations.map(({ id }) => id)).toEqual(["war"]);
});

function aTie(parts: Partial<Relation>): Relation {
  return aRelation({ source: "guard", target: "ferrymen", type: "backs", ...parts });
}
