import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addable } from "../../src/casefile/addable.ts";
import { amountsIn } from "../../src/casefile/amounts.ts";
import { corroboration, originatorOf } from "../../src/casefile/corroboration.ts";
import { isUnknown, isUnordered, isZero, lowerBoundOf } from "../../src/casefile/figure-value.ts";
import { happened, standingOf } from "../../src/casefile/happening.ts";
import { keysOf, pathOf } from "../../src/casefile/json-path.ts";
import { lineOf, withLines } from "../../src/casefile/lines.ts";
import { problem } from "../../src/casefile/problem.ts";
import type { Figure } from "../../src/casefile/types.ts";
import { idsOf, STATUSES } from "../../src/casefile/vocabulary.ts";
import { aCase, aFigure, anEvent, aPassage, aPassageFrom, aValue, textOf } from "../support/case-builder.ts";

describe("what happened (ST-1)", () => {
  it("is only what is reported", () => {
    expect(idsOf(STATUSES).filter((status) => happened({ status }))).toEqual(["reported"]);
  });

  it("is not what was refused or denied, though that is reported", () => {
    expect(happened({ status: "reported", polarity: "negative" })).toBe(false);
  });

  it("is counted apart from what is claimed and what is alleged, and the rest never", () => {
    const events = idsOf(STATUSES).map((status) => anEvent({ id: status, status }));
    expect(standingOf(events)).toEqual({ happened: 1, claimed: 1, alleged: 1, rest: 7 });
  });
});

describe("adding two figures (FG-2)", () => {
  const a = (parts: Partial<Figure> = {}) =>
    aFigure({ id: "a", overlaps: [{ figure: "b", relation: "disjoint", basis: "" }], ...parts });
  const b = (parts: Partial<Figure> = {}) => aFigure({ id: "b", ...parts });

  it("is allowed when they are said to be disjoint, from either end, and count alike", () => {
    expect(addable(a(), b())).toEqual({ ok: true });
    expect(addable(b(), a())).toEqual({ ok: true });
  });

  it.each([
    ["nothing is said of their overlap", a({ overlaps: [] }), b(), "overlap-not-stated"],
    [
      "their overlap is unknown",
      a({ overlaps: [{ figure: "b", relation: "unknown", basis: "" }] }),
      b(),
      "overlap-not-stated",
    ],
    [
      "one contains the other",
      a({ overlaps: [{ figure: "b", relation: "contains", basis: "" }] }),
      b(),
      "overlapping",
    ],
    [
      "the file contradicts itself",
      a(),
      b({ overlaps: [{ figure: "a", relation: "overlaps", basis: "" }] }),
      "overlap-contradicting",
    ],
    ["they measure different things", a(), b({ measure: "killed" }), "measure"],
    ["their units differ", a(), b({ unit: "families" }), "unit"],
    ["they count different people", a(), b({ population: "civilians" }), "population"],
    ["one counts civilians only", a(), b({ civilians: "civilian" }), "population"],
    ["one is a running total", a(), b({ accounting: "stock" }), "accounting"],
    ["one took the place of the other", a(), b({ supersedes: "a" }), "superseded"],
    ["they are the same figure", a(), a(), "same-figure"],
  ])("is refused when %s", (_, one, other, reason) => {
    expect(addable(one, other)).toEqual({ ok: false, reason });
    expect(addable(other, one)).toEqual({ ok: false, reason });
  });
});

describe("a figure's value", () => {
  const value = (low: number | null, best: number | null, high: number | null) => aValue({ low, best, high });

  it("is unordered when low, best and high do not rise (FG-4)", () => {
    expect(isUnordered(value(1, 2, 3))).toBe(false);
    expect(isUnordered(value(1, null, 1))).toBe(false);
    expect(isUnordered(value(null, null, null))).toBe(false);
    expect(isUnordered(value(3, 2, 4))).toBe(true);
    expect(isUnordered(value(1, 5, 4))).toBe(true);
    expect(isUnordered(value(4, null, 3))).toBe(true);
  });

  it("tells 0 from unknown (FG-5)", () => {
    expect([isZero(value(null, 0, null)), isUnknown(value(null, 0, null))]).toEqual([true, false]);
    expect([isZero(value(null, null, null)), isUnknown(value(null, null, null))]).toEqual([false, true]);
    expect([isZero(value(0, null, 5)), isUnknown(value(0, null, 5))]).toEqual([false, false]);
  });

  it.each([
    ["more than 90", [90]],
    ["at least 80,000", [80_000, 80]],
    ["1.5 million", [1_500_000]],
    ["more than 1.5 million refugees", [1_500_000]],
    ["1,234,567", [1_234_567]],
    ["1 234 567", [1_234_567]],
    ["1.234.567,5", [1_234_567.5]],
    ["15-3", [15, 3]],
    ["26-month", [26]],
    ["$3bn", [3e9]],
    ["$3m", [3e6, 3]],
    ["three days", [3]],
    ["twenty-five", [25]],
    ["two hundred and fifty thousand", [250_000]],
    ["one million two hundred", [1_000_200]],
    ["a dozen", [12]],
    ["two dozen", [24]],
    ["a hundred", [100]],
    ["no casualties", [0]],
    ["none", [0]],
    ["no fewer than 90", [90]],
    ["several hundred", []],
    ["hundreds", []],
    ["dozens", []],
    ["billions of dollars", []],
    ["some", []],
    ["unknown", []],
    ["", []],
  ])("reads the amounts in %j", (words, amounts) => {
    expect(amountsIn(words)).toEqual(amounts);
  });

  it("finds the lower bound in the words, or in a hedge that stands in them", () => {
    expect(lowerBoundOf("at least 40", [])).toEqual({ inclusive: true, amounts: [40] });
    expect(lowerBoundOf("No fewer than 40", [])).toEqual({ inclusive: true, amounts: [40] });
    expect(lowerBoundOf("> 40", [])).toEqual({ inclusive: false, amounts: [40] });
    expect(lowerBoundOf("over three days", [])).toBeUndefined();
    expect(lowerBoundOf("40", [])).toBeUndefined();
    const evidence = [aPassage({ hedges: [{ text: "plus de", class: "bound-lower-exclusive" }] })];
    expect(lowerBoundOf("Plus de 40", evidence)).toEqual({ inclusive: false, amounts: [40] });
    expect(lowerBoundOf("40", evidence)).toBeUndefined();
  });
});

describe("corroboration (CO-1)", () => {
  const from = (document: string, ...actors: string[]) => ({ ...aPassageFrom(...actors), document });

  it("counts distinct originators of distinct documents, never spans", () => {
    expect(corroboration([])).toBe(0);
    expect(corroboration([aPassage(), aPassage({ start: 30 }), aPassage({ start: 40 })])).toBe(1);
    expect(corroboration([from("d1", "a"), from("d1", "b")])).toBe(1);
    expect(corroboration([from("d1", "a"), from("d2", "a")])).toBe(1);
    expect(corroboration([from("d1", "a"), from("d2", "b")])).toBe(2);
    expect(corroboration([from("d1", "a"), from("d1", "b"), from("d2", "a")])).toBe(2);
    expect(corroboration([from("d1", "a"), from("d2", "a"), from("d2", "b"), from("d3", "c")])).toBe(3);
  });

  it("goes back to the last of the chain", () => {
    expect(originatorOf(from("d1", "relay", "source"))).toBe("source");
    expect(originatorOf(aPassage({ attribution: [] }))).toBeUndefined();
    expect(corroboration([aPassage({ attribution: [] })])).toBe(0);
  });

  it("never counts more than there are originators, documents or spans, and does not mind the order", () => {
    const spans = fc.array(fc.tuple(fc.constantFrom("d1", "d2", "d3"), fc.constantFrom("a", "b", "c", "d")), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(spans, (pairs) => {
        const evidence = pairs.map(([document, actor]) => from(document, actor));
        const count = corroboration(evidence);
        expect(count).toBeLessThanOrEqual(new Set(pairs.map(([d]) => d)).size);
        expect(count).toBeLessThanOrEqual(new Set(pairs.map(([, a]) => a)).size);
        expect(count > 0).toBe(pairs.length > 0);
        expect(corroboration([...evidence].reverse())).toBe(count);
      }),
    );
  });
});

describe("where a problem stands", () => {
  it("a path and its keys are the same thing", () => {
    expect(pathOf(["events", 3, "when", "edtf"])).toBe("events[3].when.edtf");
    expect(pathOf(["positions", "al-assad", "x"])).toBe('positions["al-assad"].x');
    const key = fc.oneof(fc.string(), fc.nat(), fc.constantFrom("a", "$b", "c-d"));
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(keysOf(pathOf(keys))).toEqual(keys);
      }),
    );
  });

  it("is found in the file", () => {
    const text = textOf(aCase());
    const line = (lineText: string) => text.split("\n").findIndex((one) => one.includes(lineText)) + 1;
    expect(lineOf(text, "title")).toBe(line('"title": "Two valleys"'));
    expect(lineOf(text, "events[0].when.edtf")).toBe(line('"2013-05-21"'));
    expect(lineOf(text, "events[0].nothing.here")).toBe(lineOf(text, "events[0]"));
    expect(lineOf(text, "events[99]")).toBe(line('"events": ['));
    expect(lineOf(text, "")).toBe(1);
    expect(lineOf("", "a")).toBeUndefined();
    expect(lineOf('\uFEFF{\n"a":\n1}', "a")).toBe(3);
  });

  it("is added to the problems that have no line yet", () => {
    const text = '{\n"a": 1,\n"b": [\n2]\n}';
    const found = [problem("x", "b[0]", 2, "M.", "R."), problem("x", "", 2, "M.", "R.", { line: 7 })];
    expect(withLines(text, found).map(({ line }) => line)).toEqual([4, 7]);
    expect(withLines("no json", []).length).toBe(0);
  });
});
