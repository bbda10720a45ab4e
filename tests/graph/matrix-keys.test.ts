import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { type At, cellKey, type Matrix, matrixOf } from "../../src/graph/matrix.ts";
import { firstFilled, leadsTo, type MatrixKey, nextFilled } from "../../src/graph/matrix-keys.ts";
import { aWar, graphCases } from "./graph-case.ts";

const KEYS = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
  "[",
  "]",
] as const;
const matrices = graphCases(10)
  .map((casefile) => matrixOf(indexCase(casefile)))
  .filter(({ cells }) => cells.size > 0);

function key(name: string, held: Partial<MatrixKey> = {}): MatrixKey {
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

/** Every place that the keyboard may be in: cells and names, not the corner. */
function placesOf({ rows, columns }: Matrix): readonly At[] {
  const numbers = (count: number) => Array.from({ length: count + 1 }, (_, i) => i - 1);
  return numbers(rows.length).flatMap((row) =>
    numbers(columns.length).flatMap((column) => (row < 0 && column < 0 ? [] : [{ row, column }])),
  );
}

describe("the keys of the matrix", () => {
  test("never lead out of it nor into the corner", () => {
    fc.assert(
      fc.property(matrices, fc.constantFrom(...KEYS), fc.boolean(), (matrix, name, ctrlKey) => {
        const places = placesOf(matrix);
        const known = new Set(places.map(cellKey));
        for (const at of places) {
          const next = leadsTo(at, key(name, { ctrlKey }), matrix);
          if (next) expect(known).toContain(cellKey(next));
        }
      }),
    );
  });

  test("reach every cell and every name by plain arrows", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const reached = new Map([[cellKey(firstFilled(matrix)), firstFilled(matrix)]]);
        for (const at of reached.values()) {
          for (const name of KEYS.slice(0, 4)) {
            const next = leadsTo(at, key(name), matrix);
            if (next && !reached.has(cellKey(next))) reached.set(cellKey(next), next);
          }
        }
        expect(reached.size).toBe(placesOf(matrix).length);
      }),
    );
  });

  test("with Ctrl lead along the row or column over empty cells to the next relation, else to the edge", () => {
    fc.assert(
      fc.property(matrices, fc.constantFrom(...KEYS.slice(0, 4)), (matrix, name) => {
        for (const at of placesOf(matrix)) {
          const leap = leadsTo(at, key(name, { ctrlKey: true }), matrix);
          let walked = leadsTo(at, key(name), matrix);
          for (let here: At = at; walked && cellKey(walked) !== cellKey(here); ) {
            if (matrix.cells.has(cellKey(walked))) break;
            here = walked;
            walked = leadsTo(here, key(name), matrix);
          }
          expect(leap).toEqual(walked);
        }
      }),
    );
  });

  test("in brackets lead to each relation once, row by row, and back", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const met: string[] = [];
        for (let at: At | undefined = firstFilled(matrix); at; ) {
          met.push(cellKey(at));
          const next = nextFilled(at, 1, matrix);
          if (next) {
            expect(nextFilled(next, -1, matrix)).toEqual(at);
            expect(next.row > at.row || (next.row === at.row && next.column > at.column)).toBe(true);
          }
          at = next;
        }
        expect([...met].sort()).toEqual([...matrix.cells.keys()].sort());
      }),
    );
  });

  test("go to the ends of the row and of the whole, and five rows on", () => {
    const matrix = matrixOf(indexCase(aWar()));
    const last = { row: matrix.rows.length - 1, column: matrix.columns.length - 1 };
    const at = { row: 1, column: 1 };
    expect(leadsTo(at, key("Home"), matrix)).toEqual({ row: 1, column: -1 });
    expect(leadsTo({ row: -1, column: 1 }, key("Home"), matrix)).toEqual({ row: -1, column: 0 });
    expect(leadsTo(at, key("End"), matrix)).toEqual({ row: 1, column: last.column });
    expect(leadsTo(at, key("Home", { ctrlKey: true }), matrix)).toEqual({ row: 0, column: 0 });
    expect(leadsTo(at, key("End", { ctrlKey: true }), matrix)).toEqual(last);
    expect(leadsTo({ row: -1, column: 1 }, key("PageDown"), matrix)).toEqual({ row: last.row, column: 1 });
    expect(leadsTo(at, key("PageUp"), matrix)).toEqual({ row: 0, column: 1 });
  });

  test("leave all others to the page", () => {
    const matrix = matrixOf(indexCase(aWar()));
    const at = { row: 1, column: 1 };
    for (const other of [
      key("x"),
      key("Escape"),
      key("ArrowLeft", { metaKey: true }),
      key("ArrowLeft", { altKey: true }),
      key("]", { ctrlKey: true }),
      key("PageDown", { ctrlKey: true }),
    ])
      expect(leadsTo(at, other, matrix)).toBeUndefined();
  });
});
