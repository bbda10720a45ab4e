import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { RELATION_TYPES } from "../../src/casefile/vocabulary.ts";
import { graphmlOf } from "../../src/exporters/graphml.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { aWar } from "../graph/graph-case.ts";
import { hostileText, inXml } from "../support/hostile-text.ts";
import { readXmlText } from "../support/xml.ts";

function written(casefile: Casefile): Document {
  return readXmlText(graphmlOf(indexCase(casefile), casefile, layoutGraph(casefile)));
}

/** The values of a node or an edge by the names of their keys, each read as its key says. */
function valuesOf(element: Element | null): Readonly<Record<string, unknown>> {
  const page = element?.ownerDocument;
  return Object.fromEntries(
    [...(element?.children ?? [])].map((data) => {
      const key = page?.querySelector(`key[id="${data.getAttribute("key")}"]`);
      expect(key?.getAttribute("for")).toBe(element?.tagName);
      const text = data.textContent ?? "";
      const type = key?.getAttribute("attr.type");
      const value = type === "double" ? Number(text) : type === "boolean" ? text === "true" : text;
      return [key?.getAttribute("attr.name") ?? "", value];
    }),
  );
}

describe.each(["al-qusair-2013", "invented-example"])("%s in GraphML", (name) => {
  const file = resolve(import.meta.dirname, `../../data/${name}.json`);
  const casefile = JSON.parse(readFileSync(file, "utf8")) as Casefile;
  const page = written(casefile);

  test("has every actor, with typed values of declared keys", () => {
    const positions = layoutGraph(casefile);
    expect(page.querySelectorAll("node")).toHaveLength(casefile.actors.length);
    for (const actor of casefile.actors) {
      const { x, y, ...values } = valuesOf(page.querySelector(`node[id="${actor.id}"]`));
      expect(values).toMatchObject({ label: actor.short ?? actor.name, name: actor.name, kind: actor.kind });
      expect(values.colour).toMatch(/^#[0-9A-F]{6}$/);
      expect({ x, y: 0 - Number(y) }).toEqual(positions.get(actor.id));
    }
  });

  test("has every relation as a directed edge that says whether it holds both ways", () => {
    expect(page.querySelector("graph")?.getAttribute("edgedefault")).toBe("directed");
    expect(page.querySelectorAll("edge")).toHaveLength(casefile.relations.length);
    for (const { id, source, target, type, status, when } of casefile.relations) {
      const edge = page.querySelector(`edge[id="${id}"]`);
      expect([edge?.getAttribute("source"), edge?.getAttribute("target")]).toEqual([source, target]);
      expect(edge?.hasAttribute("directed")).toBe(false);
      expect(valuesOf(edge)).toMatchObject({
        relation: type,
        symmetric: RELATION_TYPES[type].symmetric,
        status,
        date_edtf: when.edtf,
      });
    }
  });
});

test("hostile text stays text", () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      const casefile = aWar();
      const [first, ...rest] = casefile.actors;
      if (first === undefined) throw new Error("no actor");
      const page = written({ ...casefile, marking: name, actors: [{ ...first, name }, ...rest] });
      expect(valuesOf(page.querySelector("node")).name).toBe(inXml(name));
      expect(page.querySelectorAll("node")).toHaveLength(casefile.actors.length);
    }),
  );
});
