import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { RELATION_TYPES } from "../../src/casefile/vocabulary.ts";
import { cellKey, matrixOf, nextFilled, stepFrom } from "../../src/graph/matrix.ts";
import { aWar, graphCases } from "./graph-case.ts";

describe("the relations as a table", () => {
  test("hold every relation in the cell of its source and target, a mutual one in both, and nothing else", () => {
    fc.assert(
      fc.property(graphCases(14), (casefile) => {
        const { actors, cells } = matrixOf(indexCase(casefile));
        const found = new Set<string>();
        for (const { row, column, relations } of cells.values())
          for (const { id } of relations) found.add(`${id} ${actors[row]?.id} ${actors[column]?.id}`);
        const expected = casefile.relations.flatMap(({ id, source, target, type }) => [
          `${id} ${source} ${target}`,
          ...(RELATION_TYPES[type].symmetric ? [`${id} ${target} ${source}`] : []),
        ]);
        expect([...found].sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });

  test("have a row for each actor with a relation, sides together, and say how many have none", () => {
    fc.assert(
      fc.property(graphCases(14), (casefile) => {
        const { actors, bands, alone } = matrixOf(indexCase(casefile));
        const tied = new Set(casefile.relations.flatMap(({ source, target }) => [source, target]));
        expect([...actors.map((actor) => actor.id)].sort()).toEqual([...tied].sort());
        expect(alone).toBe(casefile.actors.length - tied.size);
        expect(bands.reduce((sum, band) => sum + band.count, 0)).toBe(actors.length);
        expect(new Set(bands.map((band) => band.id)).size).toBe(bands.length);
        for (const { side, from, count } of bands)
          for (const actor of actors.slice(from, from + count)) expect(actor.side).toBe(side?.id);
      }),
    );
  });

  test("show signs and status of a cell only as far as all its relations share them", () => {
    const { actors, cells } = matrixOf(indexCase(aWar()));
    const at = (source: string, target: string) =>
      cells.get(
        cellKey(
          actors.findIndex((one) => one.id === source),
          actors.findIndex((one) => one.id === target),
        ),
      );
    expect(at("guard", "ferrymen")?.relations.map((relation) => relation.id)).toContain("war");
    expect(at("ferrymen", "guard")?.relations.map((relation) => relation.id)).toContain("war");
    expect(at("guard", "ferrymen")?.signs).toEqual(["negative"]);
    expect(at("orla", "bram")).toBeUndefined();
  });

  test("are gone through by keys that never leave them", () => {
    const key = fc.constantFrom(
      "ArrowLeft",
      "ArrowRight",
      "ArrowUp",
      "ArrowDown",
      "Home",
      "End",
      "PageUp",
      "PageDown",
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.tuple(key, fc.boolean())), (count, keys) => {
        let at = { row: 0, column: 0 };
        for (const [name, ctrl] of keys) {
          at = stepFrom(at, name, ctrl, count) ?? at;
          expect(at.row >= 0 && at.row < count && at.column >= 0 && at.column < count).toBe(true);
        }
      }),
    );
    expect(stepFrom({ row: 2, column: 2 }, "End", true, 5)).toEqual({ row: 4, column: 4 });
    expect(stepFrom({ row: 2, column: 2 }, "Home", false, 5)).toEqual({ row: 2, column: 0 });
    expect(stepFrom({ row: 2, column: 2 }, "x", false, 5)).toBeUndefined();
  });

  test("are gone through from one filled cell to the next, each once, and back", () => {
    const matrix = matrixOf(indexCase(aWar()));
    const met: string[] = [];
    let at = nextFilled({ row: 0, column: -1 }, 1, matrix);
    while (at && met.length < 99) {
      met.push(cellKey(at.row, at.column));
      const next = nextFilled(at, 1, matrix);
      if (next) expect(nextFilled(next, -1, matrix)).toEqual(at);
      at = next;
    }
    expect([...met].sort()).toEqual([...matrix.cells.keys()].sort());
  });
});
