import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameFor, panned, placed, REST, revealing, zoomed } from "../../src/graph/camera.ts";

const PANE = { width: 900, height: 340 };
const anywhere = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 340 }) });

describe("the graph's camera", () => {
  test("at rest shows the whole space inside the pane, whatever its shape", () => {
    for (const [width, height] of [
      [900, 340],
      [1200, 800],
      [390, 520],
      [60, 900],
    ] as const) {
      const frame = frameFor({ width, height });
      const from = placed(frame, 1, { x: 0, y: 0 });
      const to = placed(frame, 1, { x: 1200, y: 800 });
      expect(from.x).toBeGreaterThanOrEqual(0);
      expect(from.y).toBeGreaterThanOrEqual(0);
      expect(to.x).toBeLessThanOrEqual(width + 0.001);
      expect(to.y).toBeLessThanOrEqual(height + 0.001);
      expect(frame.kx / frame.ky).toBeLessThanOrEqual(2.001);
      expect(frame.ky / frame.kx).toBeLessThanOrEqual(2.001);
    }
  });

  test("keeps what is under the pointer there, for as many ticks in as out", () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 1.01, max: 1.08, noNaN: true }), (at, factor) => {
        let camera = zoomed(REST, 2, at, PANE);
        const start = camera;
        const under = { x: (at.x - camera.x) / camera.zoom, y: (at.y - camera.y) / camera.zoom };
        for (let i = 0; i < 15; i++) camera = zoomed(camera, factor, at, PANE);
        expect((at.x - camera.x) / camera.zoom).toBeCloseTo(under.x, 6);
        expect((at.y - camera.y) / camera.zoom).toBeCloseTo(under.y, 6);
        for (let i = 0; i < 15; i++) camera = zoomed(camera, 1 / factor, at, PANE);
        expect(camera.zoom).toBeCloseTo(start.zoom, 6);
        expect(camera.x).toBeCloseTo(start.x, 4);
      }),
    );
  });

  test("never shows more than the picture", () => {
    fc.assert(
      fc.property(
        anywhere,
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: -3000, max: 3000 }),
        (at, dx, dy) => {
          const camera = panned(zoomed(REST, 3, at, PANE), dx, dy, PANE);
          expect(camera.x).toBeLessThanOrEqual(0);
          expect(camera.x).toBeGreaterThanOrEqual(PANE.width * (1 - camera.zoom));
          expect(camera.y).toBeLessThanOrEqual(0);
          expect(camera.y).toBeGreaterThanOrEqual(PANE.height * (1 - camera.zoom));
        },
      ),
    );
  });

  test("moves to show a point that is out of sight, and stays for one that is in sight", () => {
    const camera = zoomed(REST, 4, { x: 0, y: 0 }, PANE);
    const shown = revealing(camera, { x: 3000, y: 1000 }, PANE);
    expect(3000 + shown.x).toBeLessThanOrEqual(PANE.width);
    expect(1000 + shown.y).toBeLessThanOrEqual(PANE.height);
    expect(revealing(camera, { x: 450, y: 170 }, PANE)).toEqual(camera);
  });
});
