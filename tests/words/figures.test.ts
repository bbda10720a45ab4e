import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { figureLine, figureSaid, figureWords, numberWords } from "../../src/words/numbers.ts";
import { aCase, aFigure, anActor, aValue, aWhen } from "../support/case-builder.ts";

describe("numbers in words", () => {
  it("groups thousands and abbreviates nothing", () => {
    expect(numberWords(9999)).toBe("9,999");
    expect(numberWords(80_000)).toBe("80,000");
    expect(numberWords(1_500_000)).toBe("1,500,000");
    expect(numberWords(0)).toBe("0");
  });

  it("loses no digit", () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(numberWords(n).replaceAll(",", "")).toBe(String(n));
      }),
    );
  });
});

describe("a figure in words", () => {
  it.each([
    ["more than 90", "killed", "people", "more than 90 killed"],
    ["at least 40", "displaced", "people", "at least 40 people"],
    ["several hundred", "count", "fighters", "several hundred fighters"],
    ["two dozen fighters", "count", "fighters", "two dozen fighters"],
    ["billions of dollars", "money", "US dollars", "billions of dollars"],
    ["three days", "duration", "days", "three days"],
    ["a month", "duration", "days", "a month"],
    ["15-3", "votes", "votes", "15-3 votes"],
    ["80,000 dead", "killed", "people", "80,000 dead"],
  ] as const)("%s, %s in %s is %s", (words, measure, unit, said) => {
    expect(figureWords(aFigure({ value: aValue({ words }), measure, unit }))).toBe(said);
  });

  it("always comes with who says it and for which time", () => {
    const figure = aFigure({
      value: aValue({ words: "more than 90" }),
      measure: "killed",
      source: "monitor",
      period: aWhen("2013-05-19/2013-05-21"),
    });
    const index = indexCase(
      aCase({ figures: [figure], actors: [anActor({ id: "monitor", name: "The Monitor" })] }),
    );
    expect(figureLine(figure, index)).toBe("more than 90 killed – The Monitor, 19 to 21 May 2013");
  });

  it("has its speaker beside it: one says, several say, and of somebody unnamed it says so", () => {
    const said = (parts: Parameters<typeof anActor>[0]) => {
      const index = indexCase(aCase({ actors: [anActor({ id: "gazette", ...parts })] }));
      return figureSaid(aFigure(), index);
    };
    expect(said({ name: "The Gazette" })).toBe("at least 40 people, says The Gazette");
    expect(said({ name: "some boatmen and rowers", kind: "unnamed-group" })).toBe(
      "at least 40 people, say some boatmen and rowers",
    );
    expect(said({ name: "An official", kind: "anonymous-person" })).toBe(
      "at least 40 people, says An official (unnamed)",
    );
  });

  it("says what votes, money and durations are of", () => {
    const figure = aFigure({
      value: aValue({ words: "15" }),
      measure: "votes",
      unit: "votes",
      population: "members who voted for it",
      source: "gazette",
    });
    const index = indexCase(aCase({ figures: [figure] }));
    expect(figureLine(figure, index)).toBe("15 votes, members who voted for it – gazette");
  });
});
