import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  frameFor,
  hiddenSides,
  leastZoom,
  panned,
  pictureFor,
  placed,
  REST,
  revealing,
  showing,
  stepped,
  whole,
  zoomed,
} from "../../src/graph/camera.ts";

const PANE = { width: 900, height: 340 };
const FITTING = { pane: PANE, picture: PANE };
const LARGER = { pane: PANE, picture: { width: 900, height: 500 } };
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
      expect(frame.kx / frame.ky).toBeLessThanOrEqual(2.601);
      expect(frame.ky / frame.kx).toBeLessThanOrEqual(2.601);
    }
  });

  test("keeps what is under the pointer there, for as many ticks in as out", () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 1.01, max: 1.08, noNaN: true }), (at, factor) => {
        let camera = zoomed(REST, 2, at, FITTING);
        const start = camera;
        const under = { x: (at.x - camera.x) / camera.zoom, y: (at.y - camera.y) / camera.zoom };
        for (let i = 0; i < 15; i++) camera = zoomed(camera, factor, at, FITTING);
        expect((at.x - camera.x) / camera.zoom).toBeCloseTo(under.x, 6);
        expect((at.y - camera.y) / camera.zoom).toBeCloseTo(under.y, 6);
        for (let i = 0; i < 15; i++) camera = zoomed(camera, 1 / factor, at, FITTING);
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
          const camera = panned(zoomed(REST, 3, at, FITTING), dx, dy, FITTING);
          expect(camera.x).toBeLessThanOrEqual(0);
          expect(camera.x).toBeGreaterThanOrEqual(PANE.width * (1 - camera.zoom));
          expect(camera.y).toBeLessThanOrEqual(0);
          expect(camera.y).toBeGreaterThanOrEqual(PANE.height * (1 - camera.zoom));
        },
      ),
    );
  });

  test("moves to show a point that is out of sight, and stays for one that is in sight", () => {
    const camera = zoomed(REST, 4, { x: 0, y: 0 }, FITTING);
    const shown = revealing(camera, { x: 750, y: 250 }, FITTING);
    expect(3000 + shown.x).toBeLessThanOrEqual(PANE.width);
    expect(1000 + shown.y).toBeLessThanOrEqual(PANE.height);
    expect(revealing(camera, { x: 112, y: 42 }, FITTING)).toEqual(camera);
  });

  test("is as large as the pane where that has room for the actors, else larger, and then can be panned at rest", () => {
    expect(pictureFor(PANE, 6)).toEqual(PANE);
    const flat = pictureFor({ width: 880, height: 150 }, 59);
    expect(flat.width).toBe(880);
    expect(flat.height).toBeGreaterThan(300);
    const phone = pictureFor({ width: 390, height: 468 }, 59);
    expect(phone.width).toBeGreaterThan(550);
    expect(phone.height).toBe(468);
    expect(hiddenSides(REST, LARGER)).toEqual(["bottom"]);
    const low = panned(REST, 0, -1000, LARGER);
    expect(low.y).toBe(-160);
    expect(hiddenSides(low, LARGER)).toEqual(["top"]);
    expect(revealing(REST, { x: 450, y: 480 }, LARGER).y).toBe(-160);
  });

  test("shows all of a larger picture in its middle, and stops at rest on the way", () => {
    const all = whole(LARGER);
    expect(all.zoom).toBeCloseTo(0.68);
    expect(all.zoom).toBe(leastZoom(LARGER));
    expect(all.x).toBeCloseTo((900 - 900 * 0.68) / 2);
    expect(hiddenSides(all, LARGER)).toEqual([]);
    expect(stepped(stepped(all, 1.4, undefined, LARGER), 1.4, undefined, LARGER).zoom).toBe(1);
    expect(zoomed(REST, 0.1, { x: 0, y: 0 }, FITTING).zoom).toBe(1);
  });

  test("keeps what is in focus in sight while it zooms by steps", () => {
    fc.assert(
      fc.property(anywhere, fc.array(fc.constantFrom(1.4, 1 / 1.4), { maxLength: 12 }), (focus, steps) => {
        let camera = REST;
        for (const step of steps) camera = stepped(camera, step, focus, LARGER);
        expect(focus.x * camera.zoom + camera.x).toBeGreaterThanOrEqual(-0.001);
        expect(focus.x * camera.zoom + camera.x).toBeLessThanOrEqual(PANE.width + 0.001);
        expect(focus.y * camera.zoom + camera.y).toBeGreaterThanOrEqual(-0.001);
        expect(focus.y * camera.zoom + camera.y).toBeLessThanOrEqual(PANE.height + 0.001);
      }),
    );
  });

  test("moves no further than needed to show several points, and stays for those in sight", () => {
    const camera = { zoom: 2, x: -100, y: -50 };
    const inSight = [
      { x: 120, y: 80 },
      { x: 400, y: 120 },
    ];
    expect(showing(camera, inSight, FITTING)).toEqual(camera);
    expect(showing(camera, [{ x: 500, y: 100 }], FITTING)).toEqual({ zoom: 2, x: 900 - 48 - 1000, y: -50 });
    expect(showing(camera, [], FITTING)).toBe(camera);
  });

  test("goes out to show points that are too far apart, never in, and not so far that names get lost", () => {
    fc.assert(
      fc.property(
        fc.array(anywhere, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 1, max: 8 }),
        (points, zoom) => {
          const view = { pane: { width: 900, height: 250 }, picture: PANE };
          const camera = showing({ zoom, x: 0, y: 0 }, points, view);
          expect(camera.zoom).toBeLessThanOrEqual(zoom);
          expect(camera.zoom).toBeGreaterThanOrEqual(0.8);
          for (const { x, y } of points) {
            expect(x * camera.zoom + camera.x).toBeGreaterThanOrEqual(-20);
            expect(x * camera.zoom + camera.x).toBeLessThanOrEqual(920);
            expect(y * camera.zoom + camera.y).toBeGreaterThanOrEqual(-20);
            expect(y * camera.zoom + camera.y).toBeLessThanOrEqual(270);
          }
        },
      ),
    );
  });
});
