import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps, type Rect } from "../../src/base/geometry.ts";
import { NO_SIDE } from "../../src/engine/query.ts";
import {
  CANDIDATES,
  freerCandidates,
  isWithin,
  regionCandidates,
  regionsAround,
  SPACE,
} from "../../src/graph/sides.ts";
import { aWar, graphCase, graphCases } from "./graph-case.ts";

describe("the regions of the sides", () => {
  test("never overlap and never leave the space", () => {
    fc.assert(
      fc.property(graphCases(), (casefile) => {
        const columns = regionCandidates(casefile);
        expect(columns.length).toBeGreaterThan(0);
        expect(columns.length).toBeLessThanOrEqual(CANDIDATES);
        const all = [...columns, ...freerCandidates(casefile)].map((regions) =>
          regions.map((region) => region.rect),
        );
        for (const rects of all) {
          rects.forEach((a, i) => {
            for (const b of rects.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
            expect(a.x).toBeGreaterThanOrEqual(0);
            expect(a.y).toBeGreaterThanOrEqual(0);
            expect(a.x + a.width).toBeLessThanOrEqual(SPACE.width + 0.001);
            expect(a.y + a.height).toBeLessThanOrEqual(SPACE.height + 0.001);
          });
        }
      }),
    );
  });

  test("hold every actor once, those without a side together", () => {
    fc.assert(
      fc.property(graphCases(), (casefile) => {
        for (const regions of [...regionCandidates(casefile), ...freerCandidates(casefile)]) {
          const held = regions.flatMap((region) => [...region.linked, ...region.alone]);
          expect([...held].sort()).toEqual(casefile.actors.map((actor) => actor.id).sort());
        }
      }),
    );
    expect(regionCandidates(aWar())[0]?.find((region) => region.id === NO_SIDE)?.alone).toEqual(["gazette"]);
  });

  test("set those who fight each other at opposite ends, the third party between them", () => {
    const first = regionCandidates(aWar())[0] ?? [];
    const x = (id: string) => {
      const rect = first.find((region) => region.id === id)?.rect;
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
    const [many, few] = (regionCandidates(casefile)[0] ?? []).map(({ rect }) => rect.width * rect.height);
    expect(many).toBeGreaterThan(2 * (few ?? 0));
  });

  test("are found again from where the actors stand, unless somebody stands elsewhere", () => {
    fc.assert(
      fc.property(graphCases(), fc.nat(2 * CANDIDATES), (casefile, n) => {
        const all = [...regionCandidates(casefile), ...freerCandidates(casefile)];
        const wanted = all[n % all.length] ?? [];
        const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });
        const positions = new Map(
          wanted.flatMap(({ rect, linked, alone }) =>
            [...linked, ...alone].map((id) => [id, middle(rect)] as const),
          ),
        );
        const found = regionsAround(casefile, positions);
        expect(found).toBeDefined();
        for (const { rect, linked } of found ?? [])
          for (const id of linked) expect(isWithin(positions.get(id), rect)).toBe(true);
        expect(
          regionsAround(casefile, new Map([...positions.keys()].map((id) => [id, { x: -9, y: 0 }]))),
        ).toBe(undefined);
      }),
    );
  });
});
