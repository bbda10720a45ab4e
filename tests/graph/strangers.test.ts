import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { strangers } from "../../src/graph/strangers.ts";

const row = (sides: string): { actors: { id: string; side: string }[]; at: Map<string, Point> } => ({
  actors: [...sides].map((side, i) => ({ id: `a${i}`, side })),
  at: new Map([...sides].map((_, i) => [`a${i}`, { x: 100 * i, y: 0 }])),
});

test("strangers are those of another side among the five nearest, as far as there are enough of one's own", () => {
  const apart = row("rrrrrrgggggg");
  expect(strangers(apart.actors, apart.at)).toBeLessThan(12);
  const mixed = row("rgrgrgrgrgrg");
  expect(strangers(mixed.actors, mixed.at)).toBeGreaterThan(24);
  const few = row("rg");
  expect(strangers(few.actors, few.at)).toBe(0);
  expect(strangers(apart.actors, new Map())).toBe(0);
});
