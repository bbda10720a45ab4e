import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, day, dayOf, type Span } from "../../src/base/day.ts";
import { type Axis, axisFor, majorTicksOf, ticksOf } from "../../src/timeline/axis.ts";
import { anyNumber } from "./a-timeline.ts";

const REFERENCE = dayOf(2013, 5, 22);
const GUTTER = 44;
/** The gutter takes the place of this much of the day before. */
const SLIVER = 0.001;

const width = fc.integer({ min: 300, max: 1800 });
const reference = fc.option(fc.constant(REFERENCE), { nil: undefined });
const anyWindow = fc
  .record({
    from: anyNumber(-2000, 2000),
    size: anyNumber(0, 1),
  })
  .map(({ from, size }): Span => {
    const start = REFERENCE + from;
    return { from: day(start), to: day(start + 300_000 ** size) };
  });
const anyAxis = fc
  .record({ window: anyWindow, width, reference })
  .map((one) => axisFor(one.window, one.width, one.reference));
const offset = anyNumber(-3000, 3000);

describe("an axis", () => {
  it("puts later days further right, without a jump", () => {
    fc.assert(
      fc.property(anyAxis, offset, anyNumber(1e-6, 1000), (axis, at, later) => {
        const a = REFERENCE + at;
        const way = axis.x(a + later) - axis.x(a);
        expect(way).toBeGreaterThan(0);
        const steepest = axis.scale + GUTTER / SLIVER;
        expect(way).toBeLessThanOrEqual(later * steepest * 1.001 + 1e-3);
      }),
    );
  });

  it("begins with the window and ends with it where the gutter is in view or there is none", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        const { window } = axis;
        expect(axis.x(window.from)).toBeCloseTo(0, 6);
        const inView = window.from < REFERENCE - SLIVER && window.to > REFERENCE;
        fc.pre(axis.reference === undefined || inView);
        expect(axis.x(window.to)).toBeCloseTo(axis.width, 3);
      }),
    );
  });

  it("finds the day of every pixel, and the pixel of every day but those of the gutter's sliver", () => {
    fc.assert(
      fc.property(anyAxis, offset, fc.integer({ min: -2000, max: 4000 }), (axis, at, px) => {
        const moment = REFERENCE + at;
        fc.pre(moment <= REFERENCE - SLIVER || moment >= REFERENCE);
        expect(axis.dayAt(axis.x(moment))).toBeCloseTo(moment, 4);
        expect(axis.x(axis.dayAt(px))).toBeCloseTo(px, 3);
      }),
    );
  });

  it("keeps 44 px free before the reference day", () => {
    fc.assert(
      fc.property(anyWindow, width, (window, px) => {
        const axis = axisFor(window, px, REFERENCE);
        const gap = axis.x(REFERENCE) - axis.x(REFERENCE - SLIVER) - SLIVER * axis.scale;
        expect(gap).toBeCloseTo(GUTTER, 4);
      }),
    );
  });

  it("has no gutter without a reference day", () => {
    const axis = axisFor({ from: dayOf(2013, 5, 1), to: dayOf(2013, 5, 31) }, 600, undefined);
    expect(axis.x(REFERENCE) - axis.x(REFERENCE - 1)).toBeCloseTo(20);
  });

  it("has the same scale wherever its window lies", () => {
    fc.assert(
      fc.property(anyAxis, fc.integer({ min: -5000, max: 5000 }), ({ window, width: px, ...axis }, days) => {
        const moved: Span = { from: day(window.from + days), to: day(window.to + days) };
        expect(axisFor(moved, px, axis.reference).scale / axis.scale).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("the ticks", () => {
  it("stand inside the window, in order, where their day is", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        for (const ticks of [ticksOf(axis), majorTicksOf(axis)]) {
          expect(ticks.filter(({ at }) => at < axis.window.from || at >= axis.window.to)).toEqual([]);
          expect(ticks.filter(({ at, x }) => x !== axis.x(at))).toEqual([]);
          expect(ticks.map(({ at }) => at)).toEqual([...ticks].map(({ at }) => at).sort((a, b) => a - b));
        }
      }),
    );
  });

  it("leave their labels room: about 34 px on the lower line, 120 px on the upper", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        // A month is not a round number of days: its last tick may stand a quarter closer to the first of the next.
        expect(Math.min(1000, ...gapsOf(ticksOf(axis)))).toBeGreaterThanOrEqual(0.75 * 34);
        expect(Math.min(1000, ...gapsOf(majorTicksOf(axis)))).toBeGreaterThanOrEqual(120);
      }),
      { numRuns: 1000 },
    );
  });

  it("are as close together as their labels allow: on the next finer step they would not fit", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        fc.pre(axis.scale < 34);
        // The coarsest jump of the steps is from ten days to a month, and a month may need 42 px.
        expect(Math.max(0, ...gapsOf(ticksOf(axis)))).toBeLessThan(4 * 42 + GUTTER);
      }),
    );
  });

  it("are firsts of a month, and firsts of a year, on the calendar's steps", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        const ticks = [...ticksOf(axis), ...majorTicksOf(axis)];
        for (const { at, unit } of ticks) {
          const { month, date } = calendarOf(at);
          expect(Number.isInteger(at)).toBe(true);
          if (unit !== "day") expect(date).toBe(1);
          if (unit === "year") expect(month).toBe(1);
        }
      }),
    );
  });

  it("never number days without their month above", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        fc.pre(ticksOf(axis)[0]?.unit === "day");
        expect(majorTicksOf(axis).every(({ unit }) => unit === "month")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("begin every month anew, so that the first of a month always has one", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        const ticks = ticksOf(axis);
        fc.pre(ticks[0]?.unit === "day");
        const days = new Set(ticks.map(({ at }) => at));
        for (const month of monthsIn(axis)) expect(days).toContain(month);
      }),
    );
  });

  it.each([
    [10, "day", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [31, "day", [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29]],
    [60, "day", [1, 6, 11, 16, 21, 26, 1, 6, 11, 16, 21, 26]],
  ])("of the %i days from 1 May 2013 on 800 px are each a %s", (days, unit, dates) => {
    const from = dayOf(2013, 5, 1);
    const ticks = ticksOf(axisFor({ from, to: day(from + days) }, 800, undefined));
    expect(ticks.map(({ at }) => calendarOf(at).date)).toEqual(dates);
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]));
  });

  it("of a century are decades, and nothing stands above them", () => {
    const axis = axisFor({ from: dayOf(1911, 3, 1), to: dayOf(2011, 3, 1) }, 600, undefined);
    expect(ticksOf(axis).map(({ at }) => calendarOf(at).year)).toEqual([
      1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010,
    ]);
    expect(majorTicksOf(axis)).toEqual([]);
  });
});

function gapsOf(ticks: readonly { readonly x: number }[]): readonly number[] {
  return ticks.slice(1).map(({ x }, i) => x - (ticks[i]?.x ?? 0));
}

/** The firsts of the months in view. */
function monthsIn({ window }: Axis): readonly number[] {
  const { year, month } = calendarOf(window.from);
  return Array.from({ length: 14 }, (_, i) => dayOf(year, month + i, 1)).filter(
    (first) => first >= window.from && first < window.to,
  );
}
