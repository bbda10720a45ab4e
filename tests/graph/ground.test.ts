import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameFor } from "../../src/graph/camera.ts";
import { groundsOf, HEAD, inSpace, onPicture, projectionOf, unprojectionOf } from "../../src/graph/ground.ts";
import { quickLayout } from "../../src/graph/layout.ts";
import { SPACE } from "../../src/graph/sides.ts";
import { graphCases } from "./graph-case.ts";

const panes = fc.record({
  width: fc.integer({ min: 600, max: 1600 }),
  height: fc.integer({ min: 240, max: 900 }),
});

describe("the ground of a side on the picture", () => {
  test("keeps its head free for the name, in every pane, and above stays above", () => {
    fc.assert(
      fc.property(graphCases(20), panes, (casefile, pane) => {
        const positions = quickLayout(casefile);
        const frame = frameFor(pane);
        const grounds = groundsOf(casefile, positions);
        const project = projectionOf(frame, grounds);
        for (const ground of grounds) {
          const rect = onPicture(ground.rect, frame, 1);
          const members = casefile.actors
            .flatMap(({ id }) => positions.get(id) ?? [])
            .filter((point) => {
              const { y } = point;
              return (
                y >= ground.rect.y &&
                y <= ground.rect.y + ground.rect.height &&
                point.x >= ground.rect.x &&
                point.x <= ground.rect.x + ground.rect.width
              );
            });
          for (const a of members) {
            const at = project(a);
            expect(at.y).toBeGreaterThanOrEqual(rect.y + Math.min(HEAD, 0.4 * rect.height));
            expect(at.y).toBeLessThanOrEqual(rect.y + rect.height);
            for (const b of members) if (a.y < b.y) expect(at.y).toBeLessThan(project(b).y);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("grows with the zoom and nothing else does", () => {
    const frame = frameFor({ width: 900, height: 300 });
    const ground = { id: "a", rect: { x: 0, y: 0, width: 600, height: 400 }, head: 40 };
    const once = projectionOf(frame, [ground])({ x: 300, y: 200 });
    const thrice = projectionOf(frame, [ground], 3)({ x: 300, y: 200 });
    expect(thrice.x).toBeCloseTo(3 * once.x);
    expect(thrice.y).toBeCloseTo(3 * once.y);
  });

  test("a place on the picture is found again, wherever somebody may stand", () => {
    fc.assert(
      fc.property(
        graphCases(20),
        panes,
        fc.double({ min: 1, max: 8, noNaN: true }),
        (casefile, pane, zoom) => {
          const positions = quickLayout(casefile);
          const frame = frameFor(pane);
          const grounds = groundsOf(casefile, positions);
          const project = projectionOf(frame, grounds, zoom);
          const unproject = unprojectionOf(frame, grounds, zoom);
          for (const point of positions.values()) {
            const again = unproject(project(point));
            expect(again.x).toBeCloseTo(point.x, 6);
            expect(again.y).toBeCloseTo(point.y, 6);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test("positions that leave the space are brought into it, others stay", () => {
    const inside = new Map([["a", { x: 10, y: 790 }]]);
    expect(inSpace(inside)).toBe(inside);
    const moved = inSpace(
      new Map([
        ["a", { x: -500, y: 0 }],
        ["b", { x: 3000, y: 2000 }],
      ]),
    );
    for (const { x, y } of moved.values()) {
      expect(x > 0 && x < SPACE.width).toBe(true);
      expect(y > 0 && y < SPACE.height).toBe(true);
    }
  });
});
