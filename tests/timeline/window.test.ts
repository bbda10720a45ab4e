import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, type Day, day, dayOf, type Span, spanWidth } from "../../src/base/day.ts";
import { dateOf, indexCase, referenceOf } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { axisFor } from "../../src/timeline/axis.ts";
import {
  CLOSEST_DAYS,
  clampWindow,
  defaultWindow,
  extentOf,
  panBy,
  reveal,
  shortestHolding,
  snapWindow,
  wheelFactor,
  wheelPixels,
  zoomAbout,
} from "../../src/timeline/window.ts";
import { aCase, aRelation, aWhen } from "../support/case-builder.ts";
import { aCaseOf, anyEvents, anyNumber, caseOfParts, onDate, share } from "./a-timeline.ts";

const REFERENCE = dayOf(2013, 5, 22);
const EVER: Span = { from: dayOf(1000), to: dayOf(3000) };

const width = fc.integer({ min: 300, max: 1800 });
const reference = fc.option(fc.constant(REFERENCE), { nil: undefined });
/** A window around the reference day, as a camera leaves it: between whole days. */
const anyWindow = fc
  .record({
    from: anyNumber(-200, 200),
    size: share,
  })
  .map(({ from, size }): Span => {
    const start = day(REFERENCE + from);
    return { from: start, to: day(start + CLOSEST_DAYS * 1000 ** size) };
  });
const anyAxis = fc
  .record({ window: anyWindow, width, reference })
  .map((one) => axisFor(one.window, one.width, one.reference));
/** Wide enough that twenty ticks in do not come to the closest zoom. */
const wideAxis = anyAxis.filter((axis) => spanWidth(axis.window) > 10);
const factor = anyNumber(-4, 4).map((steps) => 2 ** steps);

/** The whole of time in which a window lies, with some room or none on either side. */
const extentRound = (window: Span) =>
  fc.record({ before: fc.constantFrom(0, 3, 500), after: fc.constantFrom(0, 3, 500) }).map(
    ({ before, after }): Span => ({
      from: day(window.from - before),
      to: day(window.to + after),
    }),
  );
const axisInExtent = anyAxis.chain((axis) => extentRound(axis.window).map((extent) => ({ axis, extent })));

function within(window: Span, extent: Span): boolean {
  return window.from >= extent.from - 1e-6 && window.to <= extent.to + 1e-6;
}

describe("zooming", () => {
  it("out by as many wheel ticks as in comes back to the same window, and the time under the pointer with it", () => {
    fc.assert(
      fc.property(wideAxis, share, fc.integer({ min: 1, max: 400 }), (axis, at, delta) => {
        const x = at * axis.width;
        const under = axis.dayAt(x);
        let now = axis;
        const turn = (dy: number) => {
          now = axisFor(zoomAbout(now, x, wheelFactor(dy, 0), EVER), axis.width, axis.reference);
        };
        for (let tick = 0; tick < 20; tick += 1) turn(-delta);
        expect(spanWidth(now.window)).toBeLessThan(spanWidth(axis.window));
        for (let tick = 0; tick < 20; tick += 1) turn(delta);
        expect(Math.abs(now.x(under) - x)).toBeLessThanOrEqual(1);
        expect(Math.abs(now.x(axis.window.from))).toBeLessThanOrEqual(1);
        expect(Math.abs(now.x(axis.window.to) - axis.x(axis.window.to))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keeps the time under the pointer where it is, as long as nothing stops it", () => {
    fc.assert(
      fc.property(anyAxis, share, factor, (axis, at, by) => {
        const x = at * axis.width;
        const zoomed = axisFor(zoomAbout(axis, x, by, EVER), axis.width, axis.reference);
        expect(Math.abs(zoomed.x(axis.dayAt(x)) - x)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("by two shows twice as much time", () => {
    const axis = axisFor({ from: dayOf(2013, 5, 1), to: dayOf(2013, 5, 11) }, 800, REFERENCE);
    expect(spanWidth(zoomAbout(axis, 300, 2, EVER))).toBeCloseTo(20);
    expect(spanWidth(zoomAbout(axis, 300, 0.5, EVER))).toBeCloseTo(5);
  });

  it("stops at one day and at all of time", () => {
    const extent: Span = { from: dayOf(2013, 1, 1), to: dayOf(2014, 1, 1) };
    const axis = axisFor({ from: dayOf(2013, 5, 1), to: dayOf(2013, 5, 11) }, 800, undefined);
    expect(spanWidth(zoomAbout(axis, 100, 1e-6, extent))).toBeCloseTo(CLOSEST_DAYS);
    expect(zoomAbout(axis, 100, 1e6, extent)).toEqual(extent);
  });
});

describe("every change of the window", () => {
  it("keeps it inside all of time and no closer than a day", () => {
    fc.assert(
      fc.property(axisInExtent, share, factor, anyWindow, ({ axis, extent }, at, by, span) => {
        const changed = [
          zoomAbout(axis, at * axis.width, by, extent),
          panBy(axis, (at - 0.5) * 4 * axis.width, extent),
          reveal(axis.window, span, extent),
          clampWindow(span, extent),
        ];
        for (const window of changed) {
          expect(within(window, extent)).toBe(true);
          expect(spanWidth(window)).toBeGreaterThanOrEqual(CLOSEST_DAYS - 1e-6);
        }
      }),
    );
  });

  it("that only moves it keeps its width", () => {
    fc.assert(
      fc.property(axisInExtent, share, anyWindow, ({ axis, extent }, at, span) => {
        const days = spanWidth(axis.window);
        expect(spanWidth(panBy(axis, (at - 0.5) * 4 * axis.width, extent))).toBeCloseTo(days, 6);
        expect(spanWidth(reveal(axis.window, span, extent))).toBeCloseTo(days, 6);
      }),
    );
  });
});

describe("panning", () => {
  it("there and back ends where it began", () => {
    fc.assert(
      fc.property(anyAxis, fc.integer({ min: -3000, max: 3000 }), (axis, dx) => {
        const there = axisFor(panBy(axis, dx, EVER), axis.width, axis.reference);
        const back = axisFor(panBy(there, -dx, EVER), axis.width, axis.reference);
        expect(Math.abs(back.x(axis.window.from))).toBeLessThan(0.01);
      }),
    );
  });

  it("brings what was at that pixel to the left edge", () => {
    fc.assert(
      fc.property(anyAxis, fc.integer({ min: -3000, max: 3000 }), (axis, dx) => {
        const moved = axisFor(panBy(axis, dx, EVER), axis.width, axis.reference);
        expect(Math.abs(moved.x(axis.dayAt(dx)))).toBeLessThan(0.01);
      }),
    );
  });
});

describe("snapping to whole days", () => {
  it("moves no end by 15 px or more", () => {
    fc.assert(
      fc.property(snappable, ({ axis, extent }) => {
        const snapped = snapWindow(axis, extent);
        expect(Math.abs(axis.x(snapped.from) - axis.x(axis.window.from))).toBeLessThan(15);
        expect(Math.abs(axis.x(snapped.to) - axis.x(axis.window.to))).toBeLessThan(15);
      }),
    );
  });

  it("never leaves all of time, and never comes closer than a day", () => {
    fc.assert(
      fc.property(snappable, ({ axis, extent }) => {
        const snapped = snapWindow(axis, extent);
        expect(within(snapped, extent)).toBe(true);
        expect(spanWidth(snapped)).toBeGreaterThanOrEqual(CLOSEST_DAYS - 1e-6);
      }),
    );
  });

  it("takes an end that is a few pixels off a day to that day, and leaves one that is far off", () => {
    const axis = axisFor(
      { from: day(dayOf(2013, 5, 1) + 0.1), to: day(dayOf(2013, 5, 9) + 0.5) },
      800,
      undefined,
    );
    expect(snapWindow(axis, EVER)).toEqual({ from: dayOf(2013, 5, 1), to: axis.window.to });
  });

  it("takes an end to the start of a week, a Monday, where a day is thin", () => {
    const axis = axisFor(
      { from: day(dayOf(2013, 5, 6) + 0.6), to: day(dayOf(2014, 5, 5) - 0.6) },
      800,
      undefined,
    );
    const { from, to } = snapWindow(axis, EVER);
    expect([from, to].map((at) => calendarOf(at).weekday)).toEqual([1, 1]);
    expect([from, to]).toEqual([dayOf(2013, 5, 6), dayOf(2014, 5, 5)]);
  });
});

/** Windows as they are let go of, also with an end in the gutter of the reference day or at an end of all time. */
const snappable = fc.oneof(
  axisInExtent,
  fc.record({ width, into: share, days: anyNumber(1, 60) }).map((one) => {
    const from = day(REFERENCE - 0.001 * one.into);
    return {
      axis: axisFor({ from, to: day(from + one.days) }, one.width, REFERENCE),
      extent: EVER,
    };
  }),
);

describe("bringing something into view", () => {
  const spanIn = fc
    .record({
      at: anyNumber(-900, 900),
      days: anyNumber(0.1, 300),
    })
    .map(({ at, days }): Span => ({ from: day(REFERENCE + at), to: day(REFERENCE + at + days) }));

  it("moves nothing that is in view already", () => {
    fc.assert(
      fc.property(anyWindow, share, share, (window, a, b) => {
        const days = spanWidth(window);
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const span: Span = { from: day(window.from + first * days), to: day(window.from + last * days) };
        expect(reveal(window, span, EVER)).toBe(window);
      }),
    );
  });

  it("leaves a tenth of the window free on the side from which it comes", () => {
    fc.assert(
      fc.property(anyWindow, spanIn, (window, span) => {
        const room = spanWidth(window) * 0.1;
        fc.pre(spanWidth(span) + 2 * room <= spanWidth(window));
        fc.pre(span.from < window.from || span.to > window.to);
        const shown = reveal(window, span, EVER);
        const [before, after] = [span.from - shown.from, shown.to - span.to];
        expect(Math.min(before, after)).toBeGreaterThanOrEqual(room - 1e-6);
        expect(span.from < window.from ? before : after).toBeCloseTo(room, 6);
      }),
    );
  });

  it("shows the beginning of what is longer than the window", () => {
    fc.assert(
      fc.property(anyWindow, spanIn, (window, span) => {
        const room = spanWidth(window) * 0.1;
        fc.pre(spanWidth(span) + 2 * room > spanWidth(window));
        const shown = reveal(window, span, EVER);
        expect(shown.from).toBeLessThanOrEqual(span.from);
        expect(shown.to).toBeGreaterThan(span.from);
      }),
    );
  });
});

describe("a wheel's delta", () => {
  it.each([
    [40, 0, 40],
    [-3, 1, -45],
    [3, 1, 45],
    [1, 2, 120],
    [-1, 2, -120],
    [500, 0, 120],
    [-500, 0, -120],
    [0, 1, 0],
  ])("of %i in mode %i is %i px", (delta, mode, px) => {
    expect(wheelPixels(delta, mode)).toBe(px);
  });

  it("zooms out when it is positive, in when it is negative, by the inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(0, 1, 2), (delta, mode) => {
        expect(wheelFactor(delta, mode)).toBeGreaterThan(1);
        expect(wheelFactor(delta, mode) * wheelFactor(-delta, mode)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("the default window", () => {
  it("holds four of five events dated to the day, the reference day, and seven days where there are as many", () => {
    fc.assert(
      fc.property(anyEvents(0, 40), (events) => {
        const index = caseOfParts(events);
        const window = defaultWindow(index);
        const dated = index.casefile.events.map((event) => dateOf(event.when)).flatMap(daysOf);
        const held = dated.filter(({ first, last }) => window.from <= first && last + 1 <= window.to);
        expect(held.length).toBeGreaterThanOrEqual(0.8 * dated.length);
        const today = referenceOf(index.casefile)?.latestEnd;
        expect(window.from).toBeLessThanOrEqual(today ?? window.from);
        expect(window.to).toBeGreaterThanOrEqual((today ?? Number.NEGATIVE_INFINITY) + 1);
        expect(spanWidth(window)).toBeGreaterThanOrEqual(7);
        expect(within(window, extentOf(index))).toBe(true);
      }),
    );
  });

  it("is built on the shortest stretch that holds so many", () => {
    const bounds = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([first, length]) => ({ first, last: first + length }));
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 25 }), fc.nat(24), (all, some) => {
        const wanted = Math.min(all.length, some + 1);
        const found = shortestHolding(all, wanted);
        const lengths = all.flatMap(({ first }) =>
          all.flatMap(({ last }) => {
            const held = all.filter((one) => one.first >= first && one.last <= last);
            return held.length >= wanted ? [last - first] : [];
          }),
        );
        expect(found && found.last - found.first).toBe(Math.min(...lengths));
        const held = all.filter((one) => found && one.first >= found.first && one.last <= found.last);
        expect(held.length).toBeGreaterThanOrEqual(wanted);
      }),
    );
  });

  it("leaves out the one old event of five", () => {
    const days = ["1999-01-01", "2013-05-20", "2013-05-21", "2013-05-21", "2013-05-22"];
    const window = defaultWindow(aCaseOf(days.map((date, i) => onDate(`e${i}`, date))));
    expect(window.from).toBeGreaterThan(dayOf(2013, 5, 1));
  });

  it("of a case without any date or document is the whole extent", () => {
    const index = aCaseOf([onDate("some-time", "/..")], { documents: [] });
    expect(defaultWindow(index)).toEqual(extentOf(index));
  });

  it("of the Al-Qusair case holds 19 to 25 May 2013 and not the years before", () => {
    const file = resolve(import.meta.dirname, "../../data/al-qusair-2013.json");
    const window = defaultWindow(indexCase(JSON.parse(readFileSync(file, "utf8")) as Casefile));
    expect(window.from).toBeLessThanOrEqual(dayOf(2013, 5, 19));
    expect(window.to).toBeGreaterThanOrEqual(dayOf(2013, 5, 26));
    expect(spanWidth(window)).toBeLessThan(31);
  });
});

/** First and last day that a date names to the day; none where it names a month, a year or nothing. */
function daysOf(date: ReturnType<typeof dateOf>): readonly { readonly first: Day; readonly last: Day }[] {
  const first = date.startPrecision === "day" ? date.earliestStart : undefined;
  const last = date.endPrecision === "day" ? date.latestEnd : undefined;
  const [from, to] = [first ?? last, last ?? first];
  return from === undefined || to === undefined ? [] : [{ first: from, last: to }];
}

describe("all of time", () => {
  it("holds every possible day of every event, and a hundredth more on both sides", () => {
    fc.assert(
      fc.property(anyEvents(1, 30), (events) => {
        const index = caseOfParts(events);
        const { from, to } = extentOf(index);
        const room = Math.max(1, ((to - from) / 1.02) * 0.01) - 1e-6;
        for (const event of index.casefile.events) {
          const { earliestStart, latestEnd } = dateOf(event.when);
          expect(earliestStart ?? to).toBeGreaterThanOrEqual(from + room);
          expect((latestEnd ?? from - 1) + 1).toBeLessThanOrEqual(to - room);
        }
      }),
    );
  });

  it("of a case without events holds the dates of its relations", () => {
    const relations = [
      aRelation({ id: "r1", when: aWhen("1907-08-31/1914-08-04") }),
      aRelation({ id: "r2", when: aWhen("/..", { basis: "none" }) }),
    ];
    const index = indexCase({ ...aCase({ relations }), events: [], documents: [] });
    const { from, to } = extentOf(index);
    expect(from).toBeLessThan(dayOf(1907, 8, 31));
    expect(to).toBeGreaterThan(dayOf(1914, 8, 4));
    expect(to - from).toBeLessThan(1.05 * (dayOf(1914, 8, 4) - dayOf(1907, 8, 31)));
    expect(defaultWindow(index)).toEqual(extentOf(index));
  });
});
