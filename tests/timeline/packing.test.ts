import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyMark } from "../../src/scene/scene.ts";
import { anyTimeline, cellsOf, collisions, drawnOf, idsIn } from "./a-timeline.ts";

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
