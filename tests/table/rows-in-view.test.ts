import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsInView, scrollTo } from "../../src/table/rows-in-view.ts";

const lengths = {
  count: fc.integer({ min: 0, max: 5000 }),
  scroll: fc.integer({ min: 0, max: 300_000 }),
  height: fc.integer({ min: 1, max: 2000 }),
};

test("every row that the window can show stands in the page, and never more than a screen and some", () => {
  fc.assert(
    fc.property(lengths.count, lengths.scroll, lengths.height, (count, scroll, height) => {
      const { from, to } = rowsInView(count, 48, scroll, height);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 48) + 13);
      for (let row = 0; row < count; row++) {
        const visible = row * 48 < scroll + height && (row + 1) * 48 > scroll;
        if (visible) expect(row >= from && row < to).toBe(true);
      }
    }),
  );
});

test("scrolling to a row shows all of it, and does not move when it is in view", () => {
  fc.assert(
    fc.property(fc.nat(4999), lengths.scroll, fc.integer({ min: 48, max: 2000 }), (row, scroll, height) => {
      const to = scrollTo(row, 48, scroll, height);
      expect(row * 48).toBeGreaterThanOrEqual(to);
      expect((row + 1) * 48).toBeLessThanOrEqual(to + height);
      const wasInView = row * 48 >= scroll && (row + 1) * 48 <= scroll + height;
      if (wasInView) expect(to).toBe(scroll);
    }),
  );
});
