import fc from "fast-check";
import { expect, test } from "vitest";
import { CALENDAR_UNITS, isoWeekOf, unitAround } from "../../src/base/calendar-unit.ts";
import { calendarOf, day, dayOf, isoOf } from "../../src/base/day.ts";

const days = fc.integer({ min: -500_000, max: 2_000_000 }).map(day);

test("every stretch of the calendar holds its day, and all of its days have the same one", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...CALENDAR_UNITS), (at, unit) => {
      const { from, to } = unitAround(at, unit);
      expect(from <= at && at < to).toBe(true);
      expect(unitAround(from, unit)).toEqual({ from, to });
      expect(unitAround(day(to - 1), unit)).toEqual({ from, to });
      expect(unitAround(to, unit).from).toBe(to);
    }),
  );
});

test("weeks go from Monday to Sunday and are numbered as ISO 8601 does", () => {
  fc.assert(
    fc.property(days, (at) => {
      const { from, to } = unitAround(at, "week");
      expect([calendarOf(from).weekday, to - from]).toEqual([1, 7]);
    }),
  );
  const weeks = [
    dayOf(2013, 5, 22),
    dayOf(2012, 12, 31),
    dayOf(2010, 1, 3),
    dayOf(2015, 12, 31),
    dayOf(2016, 1, 3),
    dayOf(2016, 1, 4),
  ];
  expect(weeks.map(isoWeekOf)).toEqual([21, 1, 53, 53, 53, 1]);
});

test("months, years and more begin on their first days", () => {
  const at = dayOf(2013, 12, 22);
  const firsts = CALENDAR_UNITS.map((unit) => isoOf(unitAround(at, unit).from));
  expect(firsts).toEqual([
    "2013-12-22",
    "2013-12-16",
    "2013-12-01",
    "2013-01-01",
    "2010-01-01",
    "2000-01-01",
  ]);
});
