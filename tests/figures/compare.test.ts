import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFigures, overlapOf, sumOf } from "../../src/figures/compare.ts";
import { formOf } from "../../src/figures/rows.ts";
import { aFigure } from "./a-figure.ts";

const words = { time: () => "in May", place: () => "the town", source: () => "the monitor" };

test("two figures side by side say where they agree and where they differ", () => {
  const a = aFigure("a", { best: 5 });
  const b = aFigure("b", { best: 7 }, { population: "fighters", accounting: "stock" });
  const differing = compareFigures(a, b, words).filter((row) => !row.same);
  expect(differing.map((row) => row.aspect)).toEqual(["population", "accounting"]);
});

test("an overlap is found from either end, turned round where it has a direction", () => {
  const whole = aFigure(
    "whole",
    { best: 9 },
    { overlaps: [{ figure: "part", relation: "contains", basis: "b" }] },
  );
  const part = aFigure("part", { best: 2 });
  expect(overlapOf(whole, part)?.relation).toBe("contains");
  expect(overlapOf(part, whole)?.relation).toBe("within");
  expect(overlapOf(part, aFigure("other", { best: 1 }))).toBeUndefined();
});

test("a sum keeps the weaker word: at least and exactly make at least, more than and at least make more than", () => {
  const exact = aFigure("exact", { best: 10 }).value;
  const least = aFigure("least", { low: 90, lowInclusive: true }).value;
  const more = aFigure("more", { low: 5, lowInclusive: false }).value;
  expect(sumOf(exact, exact)).toMatchObject({ best: 20, low: null, high: null });
  expect(sumOf(exact, least)).toMatchObject({ low: 100, lowInclusive: true, high: null, best: null });
  expect(sumOf(least, more)).toMatchObject({ low: 95, lowInclusive: false, high: null, best: null });
  expect(sumOf(exact, aFigure("words", {}).value)).toBeUndefined();
});

test("any numbers that two figures allow add up to one that their sum allows", () => {
  const value = fc
    .tuple(fc.nat(50), fc.nat(50), fc.constantFrom("exact", "at-least", "at-most", "range"))
    .map(([from, more, form]) => ({
      allowed: form === "exact" ? from : from + more,
      value: aFigure(
        "f",
        {
          exact: { best: from },
          "at-least": { low: from, lowInclusive: true },
          "at-most": { high: from + more, highInclusive: true },
          range: { low: from, lowInclusive: true, high: from + more, highInclusive: true },
        }[form] ?? {},
      ).value,
    }));
  fc.assert(
    fc.property(value, value, (a, b) => {
      const sum = sumOf(a.value, b.value);
      if (sum === undefined) {
        expect([formOf(a.value), formOf(b.value)].sort()).toEqual(["at-least", "at-most"]);
        return;
      }
      const total = a.allowed + b.allowed;
      expect(total).toBeGreaterThanOrEqual(sum.low ?? sum.best ?? 0);
      expect(total).toBeLessThanOrEqual(sum.high ?? sum.best ?? Number.POSITIVE_INFINITY);
    }),
  );
});
