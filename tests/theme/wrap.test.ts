import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../src/theme/type-scale.ts";
import { balancedText, wrapText } from "../../src/theme/wrap.ts";

/** Words of any length, and dates, which are several. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme-ascii", maxLength: 30 }),
      fc.constantFrom("22 May 2013", "(19 May", "March 2011)", "a", "of"),
    ),
    { maxLength: 20 },
  )
  .map((words) => words.join(" "));
const widths = fc.integer({ min: 30, max: 300 });
const widestOf = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => textWidth(line, 12)));

test("lines are no wider than asked and hold every word in its order", () => {
  fc.assert(
    fc.property(texts, widths, (text, width) => {
      const lines = wrapText(text, { width, size: 12 });
      expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
      for (const line of lines) expect(textWidth(line, 12) <= width || [...line].length === 1).toBe(true);
    }),
  );
});

test("a no-break space keeps its words together", () => {
  expect(wrapText("aaaa bbbb\u00A0…", { width: 52, size: 12 })).toEqual(["aaaa", "bbbb\u00A0…"]);
});

test("a date stays on one line, unless it is wider than one", () => {
  const text = "killed, 19 to 21 May 2013, says one; since March 2011 it is 9";
  const wrapped = (width: number) => wrapText(text, { width, size: 12 });
  expect(wrapped(115)).toEqual(["killed, 19 to", "21 May 2013, says", "one; since", "March 2011 it is 9"]);
  expect(wrapped(40).join(" ")).toBe(text);
});

test("balanced lines are as many as others, none is longer, and no word is broken for it", () => {
  fc.assert(
    fc.property(texts, widths, (text, width) => {
      const lines = wrapText(text, { width, size: 12 });
      const balanced = balancedText(text, { width, size: 12 });
      expect(balanced.length).toBe(lines.length);
      expect(widestOf(balanced)).toBeLessThanOrEqual(widestOf(lines));
      expect(balanced.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
      const whole = text.split(" ").every((word) => textWidth(word, 12) <= width);
      if (whole)
        expect(balanced.flatMap((line) => line.split(" "))).toEqual(lines.flatMap((line) => line.split(" ")));
    }),
  );
});

test("a heading has no last line of one word", () => {
  const heading = "Rebels claim that foreign fighters help the government in Al-Qusair";
  const setting = { width: 744, size: 24, weight: 600 } as const;
  expect(wrapText(heading, setting)).toEqual([heading.slice(0, -10), "Al-Qusair"]);
  expect(balancedText(heading, setting)).toEqual([
    "Rebels claim that foreign fighters",
    "help the government in Al-Qusair",
  ]);
});
