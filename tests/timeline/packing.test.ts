import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, dayOf, isoOf } from "../../src/base/day.ts";
import { everyMark } from "../../src/scene/scene.ts";
import {
  aCaseOf,
  anyTimeline,
  boxesOf,
  cellsOf,
  collisions,
  drawn,
  drawnOf,
  idsIn,
  onDate,
} from "./a-timeline.ts";

const few = anyTimeline(1, 60);
const crowd = anyTimeline(161, 400);

describe("packing", () => {
  it("no mark, line or label of one event covers that of another", () => {
    fc.assert(
      fc.property(few, (timeline) => {
        expect(collisions(drawnOf(timeline))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("in a crowd, too, nothing covers anything else", () => {
    fc.assert(
      fc.property(crowd, (timeline) => {
        expect(collisions(drawnOf(timeline))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("in fewer rows, too, nothing covers anything else, and everybody is there or counted", () => {
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 6 }), (timeline, rows) => {
        const all = drawnOf({ ...timeline, at: 0, size: 1 });
        const fewer = drawnOf({ ...timeline, at: 0, size: 1 }, { rows });
        expect(collisions(fewer)).toEqual([]);
        const ids = ({ scene }: typeof all) => cellsOf(scene).flatMap(idsIn).sort();
        expect(ids(fewer)).toEqual(ids(all));
        // What is parked at an edge may have a row more.
        for (const { packed, edge } of fewer.layout.marks)
          expect(edge === undefined ? packed.row : 0).toBeLessThan(rows);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    "[..2013-05-10]",
    "../2013-05-10",
    "[..2013-05-22]",
    "[2013-05-10..]",
    "2013-05-10",
    "2013-05-10/2013-05-14",
    "2013-05",
  ])("what is inked of %s lies where its place is kept", (edtf) => {
    const { scene, layout } = drawn(aCaseOf([onDate("it", edtf)]), {
      window: { from: dayOf(2013, 4, 1), to: dayOf(2013, 7, 1) },
    });
    const [mark] = layout.marks;
    const [cell] = cellsOf(scene);
    if (mark === undefined || cell === undefined) throw new Error("no mark");
    const ink = boxesOf({ ...cell, children: cell.children.filter(({ key }) => key !== "label") });
    expect(Math.min(...ink.map((box) => box.x))).toBeGreaterThan(layout.plotLeft + mark.x0 - 3);
    expect(Math.max(...ink.map((box) => box.x + box.width))).toBeLessThan(layout.plotLeft + mark.x1 + 3);
  });

  it("the words of two events that are parked at both edges of a lane share its row", () => {
    const short = "A long name, as long as they get";
    const still = onDate("still-so", "/..", ["hills-guard"], { short });
    const index = aCaseOf([
      { ...still, when: { ...still.when, ongoing: true } },
      onDate("by-autumn", "[..2014-09-01]", ["hills-guard"], { short }),
    ]);
    const window = { from: dayOf(2014, 6, 1), to: dayOf(2014, 7, 1) };
    for (const width of [400, 500, 700, 1000]) {
      const picture = drawn(index, { width, window });
      expect(picture.layout.marks.map(({ edge }) => edge)).toEqual(["left", "right"]);
      expect(collisions(picture)).toEqual([]);
      const words = cellsOf(picture.scene).flatMap((cell) =>
        cell.children.filter(({ key }) => key === "label"),
      );
      expect(words).toHaveLength(2);
    }
  });

  it("a crowd that passes the left edge pixel by pixel never covers itself", () => {
    const dates = Array.from({ length: 360 }, (_, i) => {
      const on = isoOf(day(dayOf(2013, 3, 1) + Math.floor(i / 9)));
      return onDate(`e${i}`, i % 2 === 0 ? `[..${on}]` : on);
    });
    const index = aCaseOf(dates);
    const from = dayOf(2013, 3, 20);
    for (let px = 0; px < 200; px += 1) {
      const days = px < 100 ? 60 : 140;
      const start = day(from + ((px % 100) * days) / 800);
      const window = { from: start, to: day(start + days) };
      expect(collisions(drawn(index, { laneBy: "none", width: 1000, window }))).toEqual([]);
    }
  });

  it("every event has one mark, or is announced at the edge that it lies beyond", () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: few }, { weight: 1, arbitrary: crowd }), (timeline) => {
        const { model, layout, scene } = drawnOf(timeline);
        const marked = cellsOf(scene).flatMap(idsIn);
        const told = [...marked, ...layout.before, ...layout.after].sort();
        expect(told).toEqual(model.items.map((item) => item.id).sort());
      }),
      { numRuns: 150 },
    );
  });

  it("an event that may lie in the window is never only announced", () => {
    fc.assert(
      fc.property(few, (timeline) => {
        // A day's glyph stands in its middle, so half a day and half a glyph that are left of it may count as outside.
        const { model, layout, window } = drawnOf(timeline);
        const ends = layout.before.map((id) => model.byId.get(id)?.to ?? Number.POSITIVE_INFINITY);
        const starts = layout.after.map((id) => model.byId.get(id)?.from ?? Number.NEGATIVE_INFINITY);
        const glyph = 1 + 16 / layout.axis.scale;
        expect(Math.max(...ends, window.from)).toBeLessThanOrEqual(window.from + glyph);
        expect(Math.min(...starts, window.to)).toBeGreaterThanOrEqual(window.to - glyph);
      }),
      { numRuns: 200 },
    );
  });

  it("no event is outside when all of time is in view", () => {
    fc.assert(
      fc.property(few, (timeline) => {
        const { layout } = drawnOf({ ...timeline, at: 0, size: 1 });
        expect([...layout.before, ...layout.after]).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("marks of one day or of its start never stand in another order than their days", () => {
    fc.assert(
      fc.property(few, (timeline) => {
        const { layout } = drawnOf(timeline);
        const days = layout.marks.flatMap(({ packed, x, edge }) => {
          const [item] = packed.items;
          const exact = item?.form === "point" || item?.form === "open";
          return packed.items.length === 1 && exact && edge === undefined ? [{ day: item.from ?? 0, x }] : [];
        });
        days.sort((a, b) => a.day - b.day || a.x - b.x);
        for (const [i, { day, x }] of days.entries()) {
          const next = days[i + 1];
          if (next !== undefined && next.day > day) expect(next.x).toBeGreaterThanOrEqual(x);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("a lane is as high as what stands in it", () => {
    fc.assert(
      fc.property(few, (timeline) => {
        const { layout } = drawnOf(timeline);
        const middles = [
          ...layout.marks.map(({ y, packed }) => ({ y, lane: packed.lane })),
          ...layout.undated.map(({ y, items }) => ({ y, lane: items[0]?.lane ?? 0 })),
        ];
        for (const { y, lane } of middles) {
          const { y: top = 0, height = 0 } = layout.lanes[lane] ?? {};
          expect(y - 8).toBeGreaterThanOrEqual(top);
          expect(y + 8).toBeLessThanOrEqual(top + height);
        }
      }),
    );
  });

  it("keeps the picture of a thousand events below nine hundred marks", () => {
    fc.assert(
      fc.property(anyTimeline(1000, 1000), (timeline) => {
        expect([...everyMark(drawnOf(timeline).scene.marks)].length).toBeLessThan(900);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
