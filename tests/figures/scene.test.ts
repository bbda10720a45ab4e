import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "../../src/casefile/types.ts";
import { figureScale, placeFigure } from "../../src/figures/layout.ts";
import { formOf } from "../../src/figures/rows.ts";
import { figureScene } from "../../src/figures/scene.ts";
import { everyMark } from "../../src/scene/scene.ts";
import { aFigure } from "./a-figure.ts";

test("a number that is given stands at its place on the scale, and nothing claims more", () => {
  const exact = aFigure("exact", { best: 50 });
  const placed = placeFigure(exact, scaleOf([exact, aFigure("other", { best: 100 })]));
  expect(placed.solid).toBeCloseTo((400 - 28) / 2);
  expect(placed).not.toHaveProperty("light");
  expect(placed).not.toHaveProperty("arrow");
});

test("at least has a closed mark and an arrow, more than an open mark and an arrow", () => {
  const least = aFigure("least", { low: 90, lowInclusive: true });
  const more = aFigure("more", { low: 90, lowInclusive: false });
  expect(keysOf(least)).toEqual(expect.arrayContaining(["solid", "closed", "shaft", "head"]));
  expect(keysOf(more)).toEqual(expect.arrayContaining(["solid", "open", "shaft", "head"]));
  expect(keysOf(more)).not.toContain("closed");
});

test("a range is solid to the low number and light to the high one, with a whisker", () => {
  const range = aFigure("range", { low: 20, high: 80, lowInclusive: true, highInclusive: true });
  const { solid, light, whiskers } = placeFigure(range, scaleOf([range]));
  expect(light).toBeCloseTo(solid * 4);
  expect(whiskers).toEqual([solid, light]);
  expect(keysOf(range)).toEqual(expect.arrayContaining(["solid", "light", "whisker"]));
});

test("words without a number are a dashed empty box: no length is claimed", () => {
  const words = aFigure("words", { words: "several hundred" });
  const marks = [...everyMark(figureScene(words, scaleOf([words]), "several hundred killed").marks)];
  expect(marks).toHaveLength(2);
  expect(marks[0]).toMatchObject({ kind: "rect", dash: expect.any(String) });
  expect(marks[0]).not.toHaveProperty("fill");
  expect(marks[1]).toMatchObject({ kind: "text", text: "no number is given" });
});

test.each([
  ["reported", { fill: "ink-2" }],
  ["claimed", { fill: "paper", stroke: "ink" }],
  ["planned", { fill: "paper", stroke: "ink", dash: "3 2" }],
  ["feared", { fill: "hatch-ink" }],
] as const)("a bar that is %s is filled as an event's mark is", (status, ink) => {
  const figure = aFigure("f", { best: 50 }, { status });
  const marks = [...everyMark(figureScene(figure, scaleOf([figure]), "f").marks)];
  expect(marks.find(({ key }) => key === "solid")).toMatchObject(ink);
});

test("numbers that contradict their names are all shown, and none of them as a bar", () => {
  const figure = aFigure("odd", { low: 9, best: 7, high: 5 });
  expect(keysOf(figure).filter((key) => key.startsWith("loose"))).toHaveLength(3);
  expect(keysOf(figure)).not.toContain("solid");
});

test("nought is drawn, and differs from a figure without a number", () => {
  expect(keysOf(aFigure("none", { best: 0 }))).toContain("closed");
  expect(keysOf(aFigure("words", {}))).not.toContain("closed");
});

test("every mark of every figure stays inside its picture, and a bar is never longer than its number", () => {
  const n = fc.option(fc.integer({ min: 0, max: 2_000_000 }));
  const inclusive = fc.option(fc.boolean());
  const figures = fc.array(
    fc
      .record({ low: n, best: n, high: n, lowInclusive: inclusive, highInclusive: inclusive })
      .map((value) => aFigure("f", value)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(figures, fc.integer({ min: 100, max: 1200 }), (group, width) => {
      const scale = scaleOf(group, width);
      for (const figure of group) {
        const placed = placeFigure(figure, scale);
        const surely = figure.value.low ?? figure.value.best ?? 0;
        if (formOf(figure.value) !== "unordered")
          expect(placed.solid).toBeLessThanOrEqual(scale.x(surely) + 1e-9);
        for (const mark of everyMark(figureScene(figure, scale, "f").marks)) {
          if (mark.kind !== "rect") continue;
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.1);
        }
      }
    }),
  );
});

function scaleOf(figures: readonly Figure[], width = 400) {
  const rows = figures.map((figure) => ({ figure, form: formOf(figure.value) }));
  return figureScale(
    { key: "g", measure: "killed", unit: "people", place: undefined, unitMatters: false, rows },
    width,
  );
}

function keysOf(figure: Figure): readonly string[] {
  return [...everyMark(figureScene(figure, scaleOf([figure]), "a figure").marks)].map((mark) => mark.key);
}
