import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { quickLayout } from "../../src/graph/layout.ts";
import { polish } from "../../src/graph/polish.ts";
import { seeded } from "../../src/graph/random.ts";
import { isWithin, regionsAround } from "../../src/graph/sides.ts";
import { graphCases } from "./graph-case.ts";

test("polishing moves actors only inside their regions, and only to what the judge likes better", () => {
  fc.assert(
    fc.property(graphCases(12), fc.nat(1000), (casefile, seed) => {
      const start = quickLayout(casefile);
      const regions = regionsAround(casefile, start) ?? [];
      // Likes everybody as far to the left as can be.
      const judge = (positions: ReadonlyMap<string, Point>) =>
        [...positions.values()].reduce((sum, { x }) => sum + x, 0);
      const polished = polish(start, regions, judge, seeded(seed), 60);
      expect(judge(polished)).toBeLessThanOrEqual(judge(start));
      for (const { rect, linked } of regions)
        for (const id of linked) expect(isWithin(polished.get(id), rect)).toBe(true);
      const alone = regions.flatMap((region) => region.alone);
      for (const id of alone) expect(polished.get(id)).toEqual(start.get(id));
      expect(polish(start, regions, judge, seeded(seed), 60)).toEqual(polished);
    }),
    { numRuns: 40 },
  );
});
