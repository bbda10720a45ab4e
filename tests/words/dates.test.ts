import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOf, isoOf } from "../../src/base/day.ts";
import type { When } from "../../src/casefile/types.ts";
import {
  basisWords,
  dayShort,
  dayWords,
  spanWords,
  weekdayWords,
  whenPhrase,
  whenShort,
  whenWords,
} from "../../src/words/dates.ts";

const REFERENCE = dayOf(2013, 5, 22);

function when(edtf: string, parts: Partial<When> = {}): When {
  return { edtf, basis: "explicit", ...parts };
}

const days = fc.integer({ min: dayOf(1900), max: dayOf(2100) }).map(day);
const twoDays = fc
  .uniqueArray(days, { minLength: 2, maxLength: 2 })
  .map((pair) => [...pair].sort((a, b) => a - b) as [Day, Day]);

describe("a date in words", () => {
  it.each([
    ["2013-05-22", "22 May 2013"],
    ["2013-05", "May 2013"],
    ["2013", "2013"],
    ["2013-05-22?", "22 May 2013, uncertain"],
    ["2013-05-22~", "about 22 May 2013"],
    ["2013-05-22%", "about 22 May 2013, uncertain"],
    ["2013-05-19/2013-05-21", "19 to 21 May 2013"],
    ["2013-04-19/2013-05-21", "19 April to 21 May 2013"],
    ["2012-04-19/2013-05-21", "19 April 2012 to 21 May 2013"],
    ["2013-05-19/2013-05-19", "19 May 2013"],
    ["2011-03/2013-05", "March 2011 to May 2013"],
    ["2013-05-19?/2013-05-21", "19 May 2013 (uncertain) to 21 May 2013"],
    ["2013-05-19/..", "from 19 May 2013, end open"],
    ["2013-05-19~/..", "from about 19 May 2013, end open"],
    ["../2013-05-22", "until 22 May 2013, start unknown"],
    ["[2013-05-19..2013-05-21]", "between 19 and 21 May 2013"],
    ["[2013-05-22..2013-12-31]", "between 22 May and 31 December 2013"],
    ["[..2013-05-22]", "by 22 May 2013"],
    ["[..2013-05-22?]", "by 22 May 2013, uncertain"],
    ["[2013-05-22..]", "after 22 May 2013"],
    ["[2013-05-21,2013-05-22]", "either 21 or 22 May 2013"],
    ["[2013-05-22,2013-05-21]", "either 21 or 22 May 2013"],
    ["[2013-05-19,2013-05-20,2013-06-21]", "one of 19 May 2013, 20 May 2013 or 21 June 2013"],
    ["/..", "undated in the source"],
  ])("%s is %s", (edtf, words) => {
    expect(whenWords(when(edtf))).toBe(words);
  });

  it("names the reference date for a standing state", () => {
    const standing = when("/..", { basis: "none", ongoing: true });
    expect(whenWords(standing, REFERENCE)).toBe("undated, still so on 22 May 2013");
    expect(whenWords(standing)).toBe("undated, still so when the text was written");
  });

  it.each([
    ["2013-05-22", "on 22 May 2013"],
    ["2013-05", "in May 2013"],
    ["2013-05-22~", "about 22 May 2013"],
    ["2013-05-19/2013-05-21", "from 19 to 21 May 2013"],
    ["[..2013-05-22]", "by 22 May 2013"],
  ])("goes into a sentence: %s is %s", (edtf, words) => {
    expect(whenPhrase(when(edtf))).toBe(words);
  });

  it("leaves out the year in short where it is that of the reference date, and only there", () => {
    expect(whenShort(when("[..2013-05-22]"), REFERENCE)).toBe("by 22 May");
    expect(whenShort(when("2013-05-19/2013-05-21"), REFERENCE)).toBe("19 to 21 May");
    expect(whenShort(when("2012-05-19/2013-05-21"), REFERENCE)).toContain("2012");
    expect(whenShort(when("2014-05-19"), REFERENCE)).toContain("2014");
    expect(whenShort(when("2013-05-22"))).toContain("2013");
  });

  it("never says that what had happened by a day happened on it", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("", "?", "~", "%"), (last, mark) => {
        const said = when(`[..${isoOf(last)}${mark}]`);
        for (const words of [whenWords(said), whenPhrase(said), whenShort(said, last)]) {
          expect(words).toMatch(/^by /);
          expect(words).not.toMatch(/\bon\b/);
        }
      }),
    );
  });

  it("names both ends of what lies between two days and no other day", () => {
    fc.assert(
      fc.property(twoDays, ([first, last]) => {
        const words = whenWords(when(`[${isoOf(first)}..${isoOf(last)}]`));
        expect(words).toMatch(/^between .+ and .+$/);
        expect(words.endsWith(dayWords(last))).toBe(true);
        expect(daysNamed(words, last)).toEqual([first, last]);
      }),
    );
  });

  it("names the month or year alone where the text gives no day", () => {
    fc.assert(
      fc.property(days, (some) => {
        const [year = "", month = ""] = isoOf(some).split("-");
        expect(whenWords(when(year))).toBe(year);
        expect(whenWords(when(`${year}-${month}`))).toMatch(/^\p{Lu}\p{Ll}+ \d{4}$/u);
      }),
    );
  });

  it("keeps every mark of doubt in the words", () => {
    fc.assert(
      fc.property(twoDays, fc.constantFrom("?", "~", "%"), ([first, last], mark) => {
        for (const edtf of [
          `${isoOf(first)}${mark}`,
          `${isoOf(first)}${mark}/..`,
          `[..${isoOf(last)}${mark}]`,
          `[${isoOf(first)}..${isoOf(last)}${mark}]`,
          `${isoOf(first)}${mark}/${isoOf(last)}`,
        ]) {
          const words = whenWords(when(edtf));
          expect(words.includes("uncertain")).toBe(mark !== "~");
          expect(words.includes("about")).toBe(mark !== "?");
        }
      }),
    );
  });
});

describe("days in words", () => {
  it("says days, weekdays and stretches", () => {
    expect(dayWords(REFERENCE)).toBe("22 May 2013");
    expect(dayShort(REFERENCE)).toBe("22 May");
    expect(weekdayWords(REFERENCE)).toBe("Wednesday 22 May 2013");
    expect(spanWords(dayOf(2013, 5, 19), dayOf(2013, 5, 21))).toBe("19 to 21 May 2013");
  });

  it("keeps the zeros of early years, and the year 0", () => {
    expect(dayWords(dayOf(33, 4, 3))).toBe("3 April 0033");
    expect(dayWords(dayOf(0, 1, 1))).toBe("1 January 0000");
  });
});

describe("how a date is known", () => {
  it("says from which words it was worked out, and by which rule", () => {
    const said = when("2013-05-21", {
      basis: "relative",
      words: ["yesterday"],
      rule: "the day before the reference date.",
    });
    expect(basisWords(said)).toBe(
      "From the words “yesterday”: 21 May 2013, the day before the reference date.",
    );
  });

  it("gives a rule that is a sentence of its own a sentence", () => {
    const said = when("2013-05-21", {
      basis: "inferred",
      rule: "The war is in its third year. So it is 2013.",
    });
    expect(basisWords(said)).toBe(
      "Inferred from the context: 21 May 2013. Why: The war is in its third year. So it is 2013.",
    );
  });

  it("tells every other reading of a contradiction", () => {
    const said = when("2013-05-23?", {
      basis: "conflicting",
      words: ["May 23", "yesterday"],
      alternatives: [{ edtf: "2013-05-21", reading: "as the third paragraph has it" }],
    });
    expect(basisWords(said)).toBe(
      "The text contradicts itself: “May 23” and “yesterday”. Taken here: 23 May 2013, uncertain. " +
        "Other reading: 21 May 2013, as the third paragraph has it.",
    );
  });

  it("does not take the reference date for a date that the text gives", () => {
    expect(basisWords(when("[..2013-05-22]", { basis: "none" }))).toBe(
      "The text gives no date; it tells of this as past.",
    );
    expect(basisWords(when("/..", { basis: "none", ongoing: true }))).toBe(
      "The text gives no date; it tells of this as still so.",
    );
  });

  it("takes an open beginning for nothing more than what may still come", () => {
    expect(basisWords(when("[2013-05-22..]", { basis: "none" }))).toBe(
      "The text gives no date; it tells of this as something that may still come.",
    );
  });

  it("names what does not come from the document", () => {
    expect(basisWords(when("2013", { basis: "external", rule: "general knowledge" }))).toBe(
      "From outside the document: general knowledge.",
    );
  });
});

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Reads "19", "19 April" and "19 April 2013" back; what is missing is that of the last day. */
function daysNamed(words: string, last: Day): readonly Day[] {
  const [lastYear = "", lastMonth = ""] = isoOf(last).split("-");
  return [...words.matchAll(/(\d{1,2})(?: (\p{Lu}\p{Ll}+)(?: (\d{4}))?)?(?=\s|$)/gu)].map(
    ([, date = "", month, year]) =>
      dayOf(
        Number(year ?? lastYear),
        month === undefined ? Number(lastMonth) : MONTHS.indexOf(month) + 1,
        Number(date),
      ),
  );
}
