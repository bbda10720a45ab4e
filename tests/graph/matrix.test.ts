import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile, Relation } from "../../src/casefile/types.ts";
import { familyOf, RELATION_TYPES } from "../../src/casefile/vocabulary.ts";
import { atOf, type Band, cellKey, type Matrix, matrixOf } from "../../src/graph/matrix.ts";
import { treeOf } from "../../src/graph/tree.ts";
import { aRelation } from "../support/case-builder.ts";
import { aWar, graphCases } from "./graph-case.ts";

/** The relations from one actor to another, by looking at each of them. */
function between({ relations }: Casefile, from: string, to: string): readonly Relation[] {
  return relations.filter(
    ({ source, target, type }) =>
      (source === from && target === to) ||
      (RELATION_TYPES[type].symmetric && source === to && target === from),
  );
}

function cellOf(matrix: Matrix, source: string, target: string) {
  const row = matrix.rows.findIndex(({ id }) => id === source);
  const column = matrix.columns.findIndex(({ id }) => id === target);
  return matrix.cells.get(cellKey({ row, column }));
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("the relations as a table", () => {
  test("hold every relation in the cells where it belongs, a mutual one in both, and nothing else", () => {
    fc.assert(
      fc.property(graphCases(12), (casefile) => {
        const matrix = matrixOf(indexCase(casefile));
        let filled = 0;
        for (const { id: from } of casefile.actors) {
          for (const { id: to } of casefile.actors) {
            const expected = ids(between(casefile, from, to));
            expect(ids(cellOf(matrix, from, to)?.relations ?? [])).toEqual(expected);
            if (expected.length > 0) filled += 1;
          }
        }
        expect(matrix.cells.size).toBe(filled);
      }),
    );
  });

  test("have a row for each who does something, a column for each to whom, in the order of the list", () => {
    fc.assert(
      fc.property(graphCases(12), (casefile) => {
        const index = indexCase(casefile);
        const { rows, columns, alone } = matrixOf(index);
        const order = treeOf(index).map(({ actor }) => actor.id);
        const does = (id: string) => casefile.actors.some((to) => between(casefile, id, to.id).length > 0);
        const gets = (id: string) =>
          casefile.actors.some((from) => between(casefile, from.id, id).length > 0);
        expect(ids(rows)).toEqual(order.filter(does));
        expect(ids(columns)).toEqual(order.filter(gets));
        expect(alone).toBe(order.filter((id) => !does(id) && !gets(id)).length);
      }),
    );
  });

  test("keep each side together, once, in rows and in columns", () => {
    fc.assert(
      fc.property(graphCases(12), (casefile) => {
        const { rows, columns, rowBands, columnBands } = matrixOf(indexCase(casefile));
        const check = (actors: typeof rows, bands: readonly Band[]) => {
          expect(new Set(ids(bands)).size).toBe(bands.length);
          const told = bands.flatMap(({ side, count }) => Array.from({ length: count }, () => side?.id));
          expect(told).toEqual(actors.map(({ side }) => side));
          expect(bands.map(({ from }) => from)).toEqual(
            bands.map((_, i) => bands.slice(0, i).reduce((sum, { count }) => sum + count, 0)),
          );
        };
        check(rows, rowBands);
        check(columns, columnBands);
      }),
    );
  });

  test("tell the status and the two ways of a sign only as far as all its relations share them", () => {
    fc.assert(
      fc.property(graphCases(5), (casefile) => {
        for (const { relations, parts } of matrixOf(indexCase(casefile)).cells.values()) {
          const signs = relations.map(({ type }) => RELATION_TYPES[type].sign);
          expect(new Set(parts.map(({ sign }) => sign))).toEqual(new Set(signs));
          expect(parts.length).toBe(new Set(signs).size);
          for (const { sign, family, mutual } of parts) {
            const own = relations.filter((_, i) => signs[i] === sign);
            const families = new Set(own.map(({ status }) => familyOf(status)));
            expect(family).toBe(families.size > 1 ? undefined : [...families][0]);
            expect(mutual).toBe(!own.some(({ type }) => !RELATION_TYPES[type].symmetric));
          }
        }
      }),
    );
  });

  test("call nothing reported that is so in part only", () => {
    const war = aWar();
    const accuses = aRelation({ source: "guard", target: "ferrymen", type: "accuses", status: "claimed" });
    const aids = aRelation({ id: "aids", source: "guard", target: "ferrymen", type: "aids" });
    const relations = [...war.relations, { ...accuses, id: "accuses" }, aids];
    expect(cellOf(matrixOf(indexCase({ ...war, relations })), "guard", "ferrymen")?.parts).toEqual([
      { sign: "positive", family: "happened", mutual: false },
      { sign: "negative", family: undefined, mutual: false },
    ]);
  });

  test("name their cells by keys that can be read back", () => {
    expect(atOf(cellKey({ row: 3, column: -1 }))).toEqual({ row: 3, column: -1 });
    for (const key of [undefined, null, "", "3", "a:b"]) expect(atOf(key)).toBeUndefined();
  });
});
