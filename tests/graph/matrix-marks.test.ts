import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { idsOf, RELATION_TYPES, STATUSES } from "../../src/casefile/vocabulary.ts";
import { type Cell, matrixOf } from "../../src/graph/matrix.ts";
import { matrixEntries } from "../../src/graph/matrix-legend.ts";
import { cellMarks, matrixMarks } from "../../src/graph/matrix-marks.ts";
import { CELL, spaceOf } from "../../src/graph/matrix-space.ts";
import type { Mark, PathMark } from "../../src/scene/scene.ts";
import { aRelation } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const BOX = { x: 0, y: 0, width: CELL, height: CELL };
type Parts = Pick<Cell, "relations" | "parts">;

const one = (part: Partial<Cell["parts"][number]> = {}): Parts => ({
  relations: [aRelation()],
  parts: [{ sign: "positive", family: "happened", mutual: false, ...part }],
});

function paths(marks: readonly Mark[], key: RegExp): readonly PathMark[] {
  return marks.flatMap((mark) => (mark.kind === "path" && key.test(mark.key) ? [mark] : []));
}

describe("what stands in a cell", () => {
  test("fills its frame for what is reported only", () => {
    const fills = (["happened", "said", "meant", "might", undefined] as const).map(
      (family) => paths(cellMarks(one({ family }), BOX), /^frame/)[0],
    );
    expect(fills.map((frame) => frame?.fill)).toEqual(["sign-positive", ...Array(4).fill("paper")]);
    const looks = fills.map((frame) => JSON.stringify([frame?.fill, frame?.strokeWidth, frame?.dash]));
    expect(new Set(looks).size).toBe(5);
  });

  test("says allied, hostile and other by form, not by hue alone, and both ways by both ends", () => {
    const forms = (["positive", "negative", "neutral"] as const).flatMap((sign) =>
      [false, true].map((mutual) => paths(cellMarks(one({ sign, mutual }), BOX), /^glyph/)[0]?.d),
    );
    expect(new Set(forms).size).toBe(6);
  });

  test("has a frame for each sign, and a number for several relations", () => {
    const { parts } = one();
    const several: Parts = {
      relations: [aRelation(), aRelation({ id: "second", type: "fights" })],
      parts: [...parts, { sign: "negative", family: "said", mutual: true }],
    };
    const marks = cellMarks(several, BOX);
    expect(paths(marks, /^frame/).map(({ stroke }) => stroke)).toEqual(["sign-positive", "sign-negative"]);
    expect(marks.filter(({ kind }) => kind === "text")).toEqual([
      expect.objectContaining({ text: "2", size: 12 }),
    ]);
    expect(cellMarks(one(), BOX).some(({ kind }) => kind === "text")).toBe(false);
  });

  test("takes a few elements however many cells there are, what is dim apart", () => {
    const casefile = aWar();
    const ids = casefile.actors.map(({ id }) => id);
    const relations = ids.flatMap((source) =>
      ids.flatMap((target) =>
        idsOf(RELATION_TYPES).map((type, i) =>
          aRelation({
            id: `${source}-${target}-${type}`,
            source,
            target,
            type,
            status: idsOf(STATUSES)[i % 4] ?? "reported",
          }),
        ),
      ),
    );
    const matrix = matrixOf(indexCase({ ...casefile, relations }));
    const space = spaceOf(matrix, { width: 1000, height: 400 });
    const all = matrixMarks(matrix.cells.values(), space, new Set(relations.map(({ id }) => id)));
    expect(all.dim).toEqual([]);
    const kinds = all.lit.filter(({ kind }) => kind === "path");
    expect(kinds.length).toBeLessThanOrEqual(30);
    const frames = paths(all.lit, /^frame/).reduce((sum, { d }) => sum + d.split("Z").length - 1, 0);
    expect(frames).toBe([...matrix.cells.values()].reduce((sum, { parts }) => sum + parts.length, 0));
    expect(all.lit.filter(({ kind }) => kind === "text")).toHaveLength(matrix.cells.size);
    const none = matrixMarks(matrix.cells.values(), space, new Set());
    expect(none.lit).toEqual([]);
    expect(none.dim).toEqual(all.lit);
  });
});

describe("the key to the matrix", () => {
  test("explains what is in it and nothing else", () => {
    const words = (relations: Parameters<typeof aRelation>[0][]) =>
      matrixEntries(
        indexCase({
          ...aWar(),
          relations: relations.map((parts, i) => aRelation({ ...parts, id: `r${i}` })),
        }),
      ).map((entry) => entry.words);
    const plain = { source: "orla", target: "guard", type: "leads" } as const;
    expect(words([plain])).toEqual([expect.stringMatching(/^open arrow: other/), "solid: reported"]);
    expect(words([plain, { ...plain, status: "claimed" }])).toEqual([
      expect.stringMatching(/^open arrow: other/),
      "solid: reported",
      "hollow: claimed",
      "thin frame: several, of unlike status",
      "number: so many relations",
    ]);
    expect(words([{ ...plain, type: "meets" }])).toContain("mark at both ends: holds both ways");
  });
});
