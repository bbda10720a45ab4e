import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { boxOf, placedSegments, type Segment, segmentsOf } from "../../src/exporters/pptx/path.ts";
import { EVENT_GLYPHS, NODE_GLYPHS } from "../../src/theme/glyphs.ts";

const move = (x: number, y: number): Segment => ({ kind: "move", to: { x, y } });
const line = (x: number, y: number): Segment => ({ kind: "line", to: { x, y } });

describe("the data of an SVG path", () => {
  it("is lines from point to point", () => {
    expect(segmentsOf("M1,2L3,4H5V-6Z")).toEqual([
      move(1, 2),
      line(3, 4),
      line(5, 4),
      line(5, -6),
      { kind: "close" },
    ]);
  });

  it("may be relative, and starts anew where it was closed", () => {
    expect(segmentsOf("m1 1l2,0h1v1zm10,10l1,1")).toEqual([
      move(1, 1),
      line(3, 1),
      line(4, 1),
      line(4, 2),
      { kind: "close" },
      move(11, 11),
      line(12, 12),
    ]);
  });

  it("takes more points after a move as lines, and numbers without a space between them", () => {
    expect(segmentsOf("M0,0 1-2.5.5,4")).toEqual([move(0, 0), line(1, -2.5), line(0.5, 4)]);
  });

  it("has quadratic and cubic curves", () => {
    expect(segmentsOf("M0,0Q1,2 3,4c1,1 2,2 3,3")).toEqual([
      move(0, 0),
      { kind: "quad", by: [{ x: 1, y: 2 }], to: { x: 3, y: 4 } },
      {
        kind: "cubic",
        by: [
          { x: 4, y: 5 },
          { x: 5, y: 6 },
        ],
        to: { x: 6, y: 7 },
      },
    ]);
  });

  it.each(["1,2", "M0,0Z1,2", "M0,0L1", "M0,0X1,2"])("throws at what is no path: %s", (d) => {
    expect(() => segmentsOf(d)).toThrow("Missing");
  });

  it("has no box when it is empty", () => {
    expect(boxOf(segmentsOf(""))).toBeUndefined();
  });
});

describe("an arc", () => {
  it("of half a circle is two quarters that go by its top", () => {
    const segments = segmentsOf("M-7,0A7,7 0 1 1 7,0");
    expect(segments.map(({ kind }) => kind)).toEqual(["move", "cubic", "cubic"]);
    const box = boxOf(segments);
    expect(box?.x).toBeCloseTo(-7);
    expect(box?.y).toBeCloseTo(-7);
    expect(box?.width).toBeCloseTo(14);
    expect(box?.height).toBeCloseTo(7);
  });

  it("goes the other way without its sweep", () => {
    expect(boxOf(segmentsOf("M-7,0A7,7 0 1 0 7,0"))?.y).toBeCloseTo(0);
  });

  it("without a radius is a line, and to where it starts is nothing", () => {
    expect(segmentsOf("M0,0A0,5 0 0 1 3,4")).toEqual([move(0, 0), line(3, 4)]);
    expect(segmentsOf("M1,1A5,5 0 0 1 1,1")).toEqual([move(1, 1)]);
  });

  test("of a circle stays on it, and ends where it says", () => {
    const angle = fc.integer({ min: 0, max: 359 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), angle, angle, fc.boolean(), (r, a, b, sweep) => {
        fc.pre(Math.abs(a - b) % 180 > 2);
        const at = (degrees: number) => ({
          x: r * Math.cos((degrees * Math.PI) / 180),
          y: r * Math.sin((degrees * Math.PI) / 180),
        });
        const [from, to] = [at(a), at(b)];
        const span = (((b - a) % 360) + 360) % 360;
        const large = (sweep ? span : 360 - span) > 180;
        const d = `M${from.x},${from.y}A${r},${r} 0 ${large ? 1 : 0} ${sweep ? 1 : 0} ${to.x},${to.y}`;
        const points = segmentsOf(d).flatMap((one) => (one.kind === "close" ? [] : [one.to]));
        for (const point of points) expect(Math.hypot(point.x, point.y)).toBeCloseTo(r, 6);
        expect(points.at(-1)).toEqual(to);
      }),
    );
  });
});

describe("the box of a path", () => {
  it("is around what is drawn, not around control points", () => {
    const box = boxOf(segmentsOf("M0,0Q50,100 100,0"));
    expect(box).toEqual({ x: 0, y: 0, width: 100, height: 50 });
  });

  it("knows where cubic curves turn", () => {
    const box = boxOf(segmentsOf("M0,0C0,40 100,40 100,0"));
    expect(box?.height).toBeCloseTo(30);
    expect(box?.width).toBe(100);
  });

  it.each(Object.entries({ ...EVENT_GLYPHS, ...NODE_GLYPHS }))("of the glyph %s is within 12 px", (_, d) => {
    const box = boxOf(segmentsOf(d));
    expect(box?.width).toBeGreaterThan(9);
    expect(box?.width).toBeLessThan(24.1);
    expect(box?.height).toBeLessThan(24.1);
  });

  it("moves with its points", () => {
    const moved = placedSegments(segmentsOf("M0,0Q1,2 3,4C1,1 2,2 3,3L5,5Z"), ({ x, y }) => ({
      x: 2 * x + 10,
      y: 2 * y,
    }));
    expect(moved).toEqual(segmentsOf("M10,0Q12,4 16,8C12,2 14,4 16,6L20,10Z"));
  });
});
