import npmEdtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, dayOf, isoOf } from "../../src/base/day.ts";
import { type EdtfDate, overlapsWindow, parseEdtf, possibleSpan } from "../../src/casefile/edtf.ts";
import { EDTF_TABLE, rowOf } from "../support/edtf-table.ts";

describe("what a date says", () => {
  it.each(EDTF_TABLE)("%s is a %s with its four bounds", (...row) => {
    expect(rowOf(row[0])).toEqual(row);
  });

  it("keeps the precision of each end", () => {
    expect(dated("2013-05/2013-06-10")).toMatchObject({ startPrecision: "month", endPrecision: "day" });
    expect(dated("2013")).toMatchObject({ startPrecision: "year", endPrecision: "year" });
    expect(dated("2013-05-19/..")).toMatchObject({ startPrecision: "day", endPrecision: undefined });
    expect(dated("[..2013-05]")).toMatchObject({ startPrecision: undefined, endPrecision: "month" });
  });

  it("reads ? as uncertain, ~ as approximate and % as both, on any part", () => {
    const marks = (text: string) => {
      const { uncertain, approximate } = dated(text);
      return { uncertain, approximate };
    };
    expect(marks("2013-05-22")).toEqual({ uncertain: false, approximate: false });
    expect(marks("2013-05-22?")).toEqual({ uncertain: true, approximate: false });
    expect(marks("2013-05-22~")).toEqual({ uncertain: false, approximate: true });
    expect(marks("2013-05-22%")).toEqual({ uncertain: true, approximate: true });
    expect(marks("2013-05-19/2013-05-21?")).toEqual({ uncertain: true, approximate: false });
    expect(marks("[2013-05-19~,2013-05-21?,2013-06]")).toEqual({ uncertain: true, approximate: true });
    expect(marks("[..2013-05-22~]")).toEqual({ uncertain: false, approximate: true });
  });

  it("lists the dates of [A,B]", () => {
    expect(dated("[2013-05-22,2013-04]").choices).toEqual([
      { first: dayOf(2013, 4, 1), last: dayOf(2013, 4, 30) },
      { first: dayOf(2013, 5, 22), last: dayOf(2013, 5, 22) },
    ]);
    expect(dated("[2013-05-22..2013-05-23]").choices).toBeUndefined();
  });
});

describe("what is refused, and what would be right", () => {
  it.each([
    ["2013-02-30", "has the days 01 to 28"],
    ["2012-02-30", "has the days 01 to 29"],
    ["2013-04-31", "has the days 01 to 30"],
    ["2013-05-00", "has the days 01 to 31"],
    ["2013-13", "months are 01 to 12"],
    ["2013-00", "months are 01 to 12"],
    ["2013-21", "months are 01 to 12"],
    ["2013-05-21/2013-05-19", "write the earlier date first"],
    ["[2013-05-22..2013-05-21]", "write the earlier date first"],
    ["[2013-06..2013-05]", "write the earlier date first"],
    ["2013-05-2x", "leave the unknown part out"],
    ["201X", "leave the unknown part out"],
    ["uuuu", "leave the unknown part out"],
    ["2013-05-22 ", "without"],
    [" 2013", "without"],
    ["2013-05-19 / 2013-05-21", "without"],
    ["2013-05-19/\n2013-05-21", "without"],
    ["2013–05–22", "plain hyphen"],
    ["2013-05-22T10:00", "whole days"],
    ["", "/.."],
    ["..", "YYYY"],
    ["../..", "/.."],
    ["[..]", "/.."],
    ["2013/", "A/.."],
    ["/2013", "A/.."],
    ["/", "A/.."],
    ["2011/2012/2013", "A/B"],
    ["[2013]", "without the brackets"],
    ["[2013-05-19/2013-05-21]", "[A..B]"],
    ["[2013-05-19,2013-05-19]", "name each once"],
    ["[2013-05-19,]", "[A,B]"],
    ["[,2013-05-19]", "[A,B]"],
    ["[2013..2014,2016]", "[A,B] or [A..B]"],
    ["[2013..2014..2015]", "YYYY"],
    ["[2013", "[ ]"],
    ["2013]", "bracket"],
    ["[[2013,2014]]", "[ ]"],
    ["{2013,2014}", "[A,B]"],
    ["2013?-05", "write it last"],
    ["2013-05?~", "one %"],
    ["?2013", "write it last"],
    ["13-05-22", "YYYY"],
    ["2013-5-2", "YYYY"],
    ["20130522", "YYYY"],
    ["-2013", "YYYY"],
    ["Y12013", "YYYY"],
    ["٢٠١٣", "YYYY"],
    ["2013-05-22..", "YYYY"],
    ["yesterday", "YYYY"],
    ["9".repeat(100_000), "at most 60 characters"],
  ])("%.40s", (text, right) => {
    const read = parseEdtf(text);
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(right) });
    expect(read.ok ? "" : read.error).toMatch(/^[^\n]{10,260}$/);
  });

  it("never throws, whatever the text", () => {
    const alphabet = [..."0123456789-/.[],?~%{} xT:"];
    const near = fc.array(fc.constantFrom(...alphabet), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        const read = parseEdtf(text);
        expect(read.ok ? read.value.edtf : read.error.length > 0).toBe(read.ok ? text : true);
      }),
      { numRuns: 2000 },
    );
  });
});

const point = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([y, m, d]) => {
    const iso = isoOf(dayOf(y, m, d));
    return fc.tuple(
      fc.constantFrom(iso, iso.slice(0, 7), iso.slice(0, 4)),
      fc.constantFrom("", "?", "~", "%"),
    );
  })
  .map(([iso, mark]) => iso + mark);

const FORMS: readonly ((a: string, b: string) => string)[] = [
  (a) => a,
  (a, b) => `${a}/${b}`,
  (a) => `${a}/..`,
  (_, b) => `../${b}`,
  () => "/..",
  (a, b) => `[${a},${b}]`,
  (a, b) => `[${a}..${b}]`,
  (_, b) => `[..${b}]`,
  (a) => `[${a}..]`,
];

const anyDate = fc
  .tuple(fc.constantFrom(...FORMS), point, point)
  .map(([form, a, b]) => parseEdtf(a <= b ? form(a, b) : form(b, a)))
  .filter((read) => read.ok)
  .map((read) => read.value);

describe("bounds", () => {
  it("are whole days, never in the wrong order", () => {
    fc.assert(
      fc.property(anyDate, ({ earliestStart, latestStart, earliestEnd, latestEnd }) => {
        for (const bound of [earliestStart, latestStart, earliestEnd, latestEnd])
          if (bound !== undefined) expect(Number.isInteger(bound)).toBe(true);
        expect(atMost(earliestStart, latestStart)).toBe(true);
        expect(atMost(earliestEnd, latestEnd)).toBe(true);
        expect(atMost(earliestStart, earliestEnd)).toBe(true);
        expect(atMost(latestStart, latestEnd)).toBe(true);
      }),
    );
  });

  it("are not moved by ? ~ or %", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const plain = dated(date.edtf.replace(/[?~%]/g, ""));
        expect({ ...date, edtf: "", uncertain: false, approximate: false }).toEqual({ ...plain, edtf: "" });
      }),
    );
  });

  it("agree with the package edtf where it is right", () => {
    // It is wrong on ranges inside sets and on sets of mixed precision, throws on intervals with equal or mixed ends
    // and on a marked year in a set, and has no /..
    const comparable = anyDate.filter(
      ({ form, edtf }) =>
        form !== "unknown" &&
        form !== "set-between" &&
        !/[[.,]\d{4}[?~%]/.test(edtf) &&
        !((form === "interval" || form === "set-one-of") && mixed(edtf)) &&
        !(form === "interval" && same(edtf)),
    );
    fc.assert(
      fc.property(comparable, (date) => {
        const theirs = npmEdtf(date.edtf) as { readonly min: number; readonly max: number };
        const open = (n: number) => (Number.isFinite(n) ? Math.floor(n / 86_400_000) : undefined);
        expect({ first: open(theirs.min), last: open(theirs.max) }).toEqual(possibleSpan(date));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a window", () => {
  const window = (text: string, from?: string, to?: string) =>
    overlapsWindow(
      dated(text),
      from ? dated(from).earliestStart : undefined,
      to ? dated(to).latestEnd : undefined,
    );

  it("holds what may have been in it, its first and last day included", () => {
    expect(window("2013-05-22", "2013-05-22", "2013-05-22")).toBe(true);
    expect(window("2013-05-22", "2013-05-23", "2013-05-24")).toBe(false);
    expect(window("2013-05-22", "2013-05-20", "2013-05-21")).toBe(false);
    expect(window("2013-05-19/2013-05-21", "2013-05-21", "2013-05-30")).toBe(true);
    expect(window("2013-05", "2013-05-31", "2013-06-30")).toBe(true);
    expect(window("2013-05-19/..", "2020-01-01", "2020-01-02")).toBe(true);
    expect(window("[..2013-05-22]", "1990-01-01", "1990-01-02")).toBe(true);
    expect(window("[..2013-05-22]", "2013-05-23", "2013-05-24")).toBe(false);
    expect(window("/..", "2013-05-23", "2013-05-24")).toBe(true);
  });

  it("that is open on one side reaches as far as time", () => {
    expect(window("2013-05-22", undefined, "2013-05-22")).toBe(true);
    expect(window("2013-05-22", undefined, "2013-05-21")).toBe(false);
    expect(window("2013-05-22", "2013-05-23")).toBe(false);
    expect(window("2013-05-22")).toBe(true);
  });

  it("between the two dates of [A,B] holds neither", () => {
    expect(window("[2013-05-10,2013-05-20]", "2013-05-12", "2013-05-18")).toBe(false);
    expect(window("[2013-05-10..2013-05-20]", "2013-05-12", "2013-05-18")).toBe(true);
    expect(window("[2013-05-10,2013-05-20]", "2013-05-20", "2013-05-21")).toBe(true);
  });

  it("overlaps exactly when it shares a day with the possible span", () => {
    const days = fc.integer({ min: -10, max: 10 });
    fc.assert(
      fc.property(days, days, days, days, (a, b, from, to) => {
        const iso = (n: number) => isoOf(day(15_000 + n));
        const date = dated(`[${iso(Math.min(a, b))}..${iso(Math.max(a, b))}]`);
        const shares = Math.max(a, b) >= from && Math.min(a, b) <= to;
        expect(overlapsWindow(date, day(15_000 + from), day(15_000 + to))).toBe(shares);
      }),
    );
  });
});

function dated(text: string): EdtfDate {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

function atMost(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a <= b;
}

function endsOf(edtf: string): readonly string[] {
  return edtf.replace(/[?~%[\]]/g, "").split(/[/,]/);
}

function same(edtf: string): boolean {
  return new Set(endsOf(edtf)).size === 1;
}

function mixed(edtf: string): boolean {
  return new Set(endsOf(edtf).map((end) => end.length)).size > 1;
}
