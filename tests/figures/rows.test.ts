import fc from "fast-check";
import { expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { figureGroups, formOf } from "../../src/figures/rows.ts";
import { aCase } from "../support/case-builder.ts";
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

test("low, best and high are out of order exactly when sorting them changes something", () => {
  const number = fc.option(fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(number, number, number, (low, best, high) => {
      fc.pre(low !== null || high !== null);
      const there = [low, best, high].filter((n) => n !== null);
      const sorted = [...there].sort((a, b) => a - b);
      const unordered = formOf(aFigure("f", { low, best, high }).value) === "unordered";
      expect(unordered).toBe(there.join() !== sorted.join());
    }),
  );
});

test("figures stand in one group only with the same measure, unit and place, each in one row", () => {
  const figures = [
    aFigure("town-1", { best: 3 }, { place: "town" }),
    aFigure("country", { best: 80_000 }, { place: "land" }),
    aFigure("town-2", { best: 5 }, { place: "town", source: "army" }),
    aFigure("money", { best: 5 }, { measure: "money", unit: "US dollars" }),
  ];
  const index = indexCase(aCase({ figures }));
  const groups = figureGroups(
    index,
    figures.map((figure) => figure.id),
  );
  expect(groups.map((group) => group.rows.map((row) => row.figure.id))).toEqual([
    ["town-1", "town-2"],
    ["country"],
    ["money"],
  ]);
  expect(figureGroups(index, ["country"]).flatMap((group) => group.rows)).toHaveLength(1);
});

test("a figure that was superseded names the one that took its place", () => {
  const figures = [aFigure("first", { best: 3 }), aFigure("second", { best: 5 }, { supersedes: "first" })];
  const [group] = figureGroups(indexCase(aCase({ figures })), ["first", "second"]);
  expect(group?.rows.map((row) => row.supersededBy)).toEqual(["second", undefined]);
});
