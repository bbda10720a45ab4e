import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { cellKey, matrixOf } from "../../src/graph/matrix.ts";
import {
  CELL,
  inSight,
  menuPlace,
  rectOf,
  scrolledTo,
  spaceOf,
  wholeOf,
} from "../../src/graph/matrix-space.ts";
import { graphCases } from "./graph-case.ts";

const QUSAIR = resolve(import.meta.dirname, "../../data/al-qusair-2013.json");
const matrix = matrixOf(indexCase(JSON.parse(readFileSync(QUSAIR, "utf8"))));
const panes = fc.record({
  width: fc.integer({ min: 320, max: 1600 }),
  height: fc.integer({ min: 160, max: 900 }),
});
const settings = fc
  .record({
    matrix: graphCases(40)
      .map((casefile) => matrixOf(indexCase(casefile)))
      .filter(({ cells }) => cells.size > 0),
    pane: panes,
    share: fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  })
  .map(({ matrix, pane, share }) => {
    const space = spaceOf(matrix, pane);
    const most = {
      x: Math.max(0, space.names + space.width - pane.width),
      y: Math.max(0, space.tops + space.height - pane.height),
    };
    return { matrix, pane, space, scroll: { x: share.x * most.x, y: share.y * most.y } };
  });

describe("the room of the matrix", () => {
  test("gives each row its own height, below the name of its side", () => {
    fc.assert(
      fc.property(settings, ({ matrix, space }) => {
        const tops = matrix.rows.map((_, row) => rectOf({ row, column: 0 }, space).y);
        tops.forEach((top, i) => {
          const first = matrix.rowBands.some(({ from }) => from === i);
          expect(top - (i === 0 ? 0 : (tops[i - 1] ?? 0) + CELL)).toBe(first ? space.band : 0);
        });
        expect((tops.at(-1) ?? 0) + CELL).toBe(space.height);
      }),
    );
  });

  test("has in the page whatever is in sight, and not much more", () => {
    fc.assert(
      fc.property(settings, ({ matrix, pane, space, scroll }) => {
        const { rows, columns } = inSight(matrix, space, pane, scroll);
        const seen = { width: pane.width - space.names, height: pane.height - space.tops };
        matrix.rows.forEach((_, row) => {
          const { y } = rectOf({ row, column: 0 }, space);
          const visible = y + CELL > scroll.y && y < scroll.y + seen.height;
          if (visible) expect(row >= rows.from && row < rows.to).toBe(true);
        });
        matrix.columns.forEach((_, column) => {
          const { x } = rectOf({ row: 0, column }, space);
          const visible = x + CELL > scroll.x && x < scroll.x + seen.width;
          if (visible) expect(column >= columns.from && column < columns.to).toBe(true);
        });
        expect(rows.to - rows.from).toBeLessThanOrEqual(seen.height / CELL + 20);
        expect(columns.to - columns.from).toBeLessThanOrEqual(seen.width / CELL + 20);
      }),
    );
  });

  test("scrolls no more than needed to show a whole cell, free of names", () => {
    fc.assert(
      fc.property(settings, fc.nat(), fc.nat(), ({ matrix, pane, space, scroll }, a, b) => {
        const at = { row: a % matrix.rows.length, column: b % matrix.columns.length };
        const cell = rectOf(at, space);
        const to = scrolledTo(at, space, pane, scroll);
        expect(cell.x).toBeGreaterThanOrEqual(to.x);
        expect(cell.x + CELL).toBeLessThanOrEqual(to.x + pane.width - space.names + 1e-9);
        expect(cell.y).toBeGreaterThanOrEqual(to.y + space.band);
        expect(cell.y + CELL).toBeLessThanOrEqual(to.y + pane.height - space.tops + 1e-9);
        expect(scrolledTo(at, space, pane, to)).toEqual(to);
        expect(scrolledTo({ ...at, column: -1 }, space, pane, scroll).x).toBe(scroll.x);
        expect(scrolledTo({ ...at, row: -1 }, space, pane, scroll).y).toBe(scroll.y);
      }),
    );
  });

  test("keeps the list of a cell in the pane and off the cell", () => {
    fc.assert(
      fc.property(settings, ({ matrix, pane, space, scroll }) => {
        const [at = { row: 0, column: 0 }] = matrix.cells.values();
        const shown = scrolledTo(at, space, pane, scroll);
        const place = menuPlace(at, space, pane, shown);
        const top = space.tops + rectOf(at, space).y - shown.y;
        expect(place.insetInlineStart).toBeGreaterThanOrEqual(8);
        expect(place.insetInlineStart + place.inlineSize).toBeLessThanOrEqual(pane.width - 8);
        if (place.insetBlockStart === undefined) {
          expect(pane.height - (place.insetBlockEnd ?? 0)).toBe(top);
          expect(place.maxBlockSize).toBeLessThanOrEqual(top);
        } else {
          expect(place.insetBlockStart).toBe(top + CELL);
          expect(place.insetBlockStart + place.maxBlockSize).toBeLessThanOrEqual(pane.height);
        }
        expect(place.maxBlockSize).toBeGreaterThan(40);
      }),
    );
  });

  test("shows all columns of the first case at once beside the details of a screen of 1440 px", () => {
    const space = spaceOf(matrix, { width: 1039, height: 308 });
    expect(space.names + space.width).toBeLessThanOrEqual(1039);
    expect(space.names).toBeGreaterThan(120);
    expect(space.tops).toBeLessThan(0.45 * 308);
  });

  test("has a small matrix in the page as a whole, a large one only on paper", () => {
    expect(wholeOf(matrix, false)).toEqual({
      rows: { from: 0, to: matrix.rows.length },
      columns: { from: 0, to: matrix.columns.length },
    });
    const [cell] = matrix.cells.values();
    if (!cell) throw new Error("no cell");
    const cells = new Map(
      Array.from({ length: 601 }, (_, i) => [cellKey({ row: i, column: 0 }), { ...cell, row: i, column: 0 }]),
    );
    expect(wholeOf({ ...matrix, cells }, false)).toBeUndefined();
    expect(wholeOf({ ...matrix, cells }, true)?.rows.to).toBe(matrix.rows.length);
  });
});
