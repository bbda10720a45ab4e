import fc from "fast-check";
import { expect, test } from "vitest";
import { formOf, isOrdered } from "../../src/figures/rows.ts";
import { aFigure } from "./a-figure.ts";

const forms = [
  ["an exact number", { best: 15 }, "exact"],
  ["nought, which is a number", { best: 0 }, "exact"],
  ["at least", { low: 80_000, lowInclusive: true }, "at-least"],
  ["more than", { low: 90, lowInclusive: false }, "more-than"],
  ["at most", { high: 12, highInclusive: true }, "at-most"],
  ["fewer than", { high: 12, highInclusive: false }, "less-than"],
  ["a range", { low: 3, lowInclusive: true, high: 5, highInclusive: true }, "range"],
  ["a range with a best number", { low: 3, high: 5, best: 4 }, "range"],
  ["a range of one number", { low: 3, high: 3 }, "exact"],
  ["words without a number", {}, "words"],
  ["low above high (FG-4)", { low: 9, high: 5 }, "unordered"],
  ["best outside the range (FG-4)", { low: 1, high: 5, best: 8 }, "unordered"],
] as const;

test.each(forms)("%s has a form of its own", (_, value, form) => {
  expect(formOf(aFigure("f", value).value)).toBe(form);
});

test("numbers are in order exactly when sorting them changes nothing", () => {
  const number = fc.option(fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(number, number, number, (low, best, high) => {
      const there = [low, best, high].filter((n) => n !== null);
      const sorted = [...there].sort((a, b) => a - b);
      expect(isOrdered(aFigure("f", { low, best, high }).value)).toBe(there.join() === sorted.join());
    }),
  );
});
