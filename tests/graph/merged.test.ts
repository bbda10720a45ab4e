import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedLetters, mergedPaths, movedPath, type Placed } from "../../src/graph/merged.ts";
import type { Mark, PathMark } from "../../src/scene/scene.ts";
import { NODE_GLYPHS } from "../../src/theme/glyphs.ts";

const line: PathMark = { kind: "path", key: "line", d: "M0,0H4", stroke: "ink", strokeWidth: 2 };
const casing: PathMark = { ...line, key: "casing", stroke: "paper", strokeWidth: 5 };

function at(x: number, y: number, ...marks: readonly Mark[]): Placed {
  return { at: { x, y }, marks };
}

describe("path data that is moved", () => {
  test("keeps the form of every command", () => {
    expect(movedPath("M-10,-10H10V10H-10Z", { x: 100, y: 50 }, 2)).toBe("M80 30H120V70H80Z");
    expect(movedPath("M-11,0A11,11 0 1 1 11,0Z", { x: 100, y: 50 }, 2)).toBe("M78 50A22 22 0 1 1 122 50Z");
    expect(movedPath("M1,2m-3.5,0a3.5,3.5 0 1 1 7,0Z", { x: 10, y: 20 }, 1)).toBe(
      "M11 22m-3.5 0a3.5 3.5 0 1 1 7 0Z",
    );
    expect(movedPath("M0,0Q5,-5 10,0", { x: 1, y: 2 }, 1)).toBe("M1 2Q6 -3 11 2");
  });

  test("twice goes where it goes at once", () => {
    const step = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    const glyph = fc.constantFrom(...Object.values(NODE_GLYPHS));
    fc.assert(
      fc.property(glyph, step, step, (d, a, b) => {
        fc.pre(a.x !== 0 || a.y !== 0);
        const twice = movedPath(movedPath(d, a, 1), b, 1)
          .match(/-?[\d.]+/g)
          ?.map(Number);
        const once = movedPath(d, { x: a.x + b.x, y: a.y + b.y }, 1)
          .match(/-?[\d.]+/g)
          ?.map(Number);
        expect(twice?.length).toBe(once?.length);
        twice?.forEach((value, i) => {
          expect(value).toBeCloseTo(once?.[i] ?? Number.NaN, 1);
        });
      }),
    );
  });
});

describe("marks of many things", () => {
  test("that look alike are one path for each layer, in their order", () => {
    const merged = mergedPaths([at(0, 0, casing, line), at(10, 5, casing, line)]);
    expect(merged.map(({ stroke, strokeWidth, d }) => [stroke, strokeWidth, d])).toEqual([
      ["paper", 5, "M0,0H4M10 5H14"],
      ["ink", 2, "M0,0H4M10 5H14"],
    ]);
  });

  test("that differ in hue, width, dash or fill stay apart", () => {
    const others: readonly PathMark[] = [
      line,
      { ...line, stroke: "line" },
      { ...line, strokeWidth: 1 },
      { ...line, dash: "7 4" },
      { ...line, fill: "ink" },
    ];
    expect(mergedPaths(others.map((mark) => at(0, 0, mark)))).toHaveLength(others.length);
  });

  test("keep the width of their strokes whatever their scale, and are all there", () => {
    const shape: PathMark = { ...line, scale: 0.5, strokeWidth: 4 };
    const [only, ...more] = mergedPaths([at(2, 2, shape), at(8, 8, line)]);
    expect(more).toEqual([]);
    expect(only?.strokeWidth).toBe(2);
    expect(only?.d).toBe("M2 2H4M8 8H12");
    const many = Array.from({ length: 500 }, (_, i) => at(i, 0, line));
    const drawn = mergedPaths(many);
    expect(drawn.length).toBeLessThan(10);
    expect(drawn.flatMap(({ d }) => d.match(/M/g) ?? [])).toHaveLength(500);
    expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
  });

  test("have their letters in one text, each around its middle", () => {
    const tag = (text: string): Mark => ({
      kind: "text",
      key: "tag",
      x: 0,
      y: 4,
      text,
      size: 12,
      anchor: "middle",
    });
    const [letters, ...more] = mergedLetters([at(100, 10, tag("AA")), at(50, 20, line, tag("B"))]);
    expect(more).toEqual([]);
    expect(letters?.text).toBe("AAB");
    expect(letters?.ys).toEqual([14, 14, 24]);
    const [first = 0, second = 0, third = 0] = letters?.xs ?? [];
    expect((first + second) / 2).toBeCloseTo(100, 0);
    expect(second).toBeGreaterThan(first);
    expect(third).toBe(50);
  });
});
