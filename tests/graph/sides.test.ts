import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps } from "../../src/base/geometry.ts";
import { NO_SIDE } from "../../src/engine/query.ts";
import { regionsOf, SPACE } from "../../src/graph/sides.ts";
import { aWar, graphCase, graphCases } from "./graph-case.ts";

describe("the regions of the sides", () => {
  test("never overlap and never leave the space", () => {
    fc.assert(
      fc.property(graphCases(), (casefile) => {
        const rects = regionsOf(casefile).map((region) => region.rect);
        rects.forEach((a, i) => {
          for (const b of rects.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.y).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(SPACE.width + 0.001);
          expect(a.y + a.height).toBeLessThanOrEqual(SPACE.height + 0.001);
        });
      }),
    );
  });

  test("hold every actor once, those without a side together", () => {
    fc.assert(
      fc.property(graphCases(), (casefile) => {
        const held = regionsOf(casefile).flatMap((region) => [...region.linked, ...region.alone]);
        expect([...held].sort()).toEqual(casefile.actors.map((actor) => actor.id).sort());
      }),
    );
    expect(regionsOf(aWar()).find((region) => region.id === NO_SIDE)?.alone).toEqual(["gazette"]);
  });

  test("set those who fight each other at opposite ends, the third party between them", () => {
    const x = (id: string) => {
      const rect = regionsOf(aWar()).find((region) => region.id === id)?.rect;
      return rect ? rect.x + rect.width / 2 : Number.NaN;
    };
    expect(x("hills")).toBeLessThan(x("others"));
    expect(x("others")).toBeLessThan(x("valleys"));
  });

  test("give more room to the side with more actors", () => {
    const casefile = graphCase({
      sides: 2,
      actors: Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, side: i < 7 ? "side-0" : "side-1" })),
      relations: [],
    });
    const [many, few] = regionsOf(casefile).map(({ rect }) => rect.width * rect.height);
    expect(many).toBeGreaterThan(2 * (few ?? 0));
  });
});
