import { expect, test } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { strangers } from "../../src/graph/strangers.ts";

const row = (sides: string): { actors: { id: string; side: string }[]; at: Map<string, Point> } => ({
  actors: [...sides].map((side, i) => ({ id: `a${i}`, side })),
  at: new Map([...sides].map((_, i) => [`a${i}`, { x: 100 * i, y: 0 }])),
});

test("strangers are those of another side among the five nearest, as far as there are enough of one's own", () => {
  const apart = row("rrrrrrgggggg");
  // At the border 3, 2 and 1 of the greens and reds; as far from two, the lesser id is the nearer one.
  expect(strangers(apart.actors, apart.at)).toBe(7);
  const mixed = row("rgr");
  expect(strangers(mixed.actors, mixed.at)).toBe(0);
  const few = row("rg");
  expect(strangers(few.actors, few.at)).toBe(0);
  expect(strangers(apart.actors, new Map())).toBe(0);
});
