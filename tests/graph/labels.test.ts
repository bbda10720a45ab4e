import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps } from "../../src/base/geometry.ts";
import { type LabelWish, placeLabels } from "../../src/graph/labels.ts";

const PANE = { width: 800, height: 500 };
const wishes = fc
  .uniqueArray(fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 40,
    selector: ({ x, y }) => `${x},${y}`,
  })
  .map((cells) =>
    cells.map(
      ({ x, y }, i): LabelWish => ({
        id: `a${String(i).padStart(2, "0")}`,
        text: ["Orla", "Hill Guard", "Council of the Upper Valley"][i % 3] ?? "",
        at: { x: 20 * x, y: 25 * y },
        radius: 8,
        rank: i % 5,
      }),
    ),
  );
const boxOf = ({ at, radius }: LabelWish) => ({
  x: at.x - radius,
  y: at.y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

describe("names in the graph", () => {
  test("never cover each other or a node, and never leave the picture", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const boxes = all.map(boxOf);
        const labels = placeLabels(all, { boxes, lines: [], bounds: PANE });
        labels.forEach(({ box }, i) => {
          for (const other of labels.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
          for (const node of boxes) expect(overlaps(box, node)).toBe(false);
          expect(box.x >= 0 && box.x + box.width <= PANE.width).toBe(true);
          expect(box.y >= 0 && box.y + box.height <= PANE.height).toBe(true);
        });
      }),
    );
  });

  test("are all there when there is room, below their nodes", () => {
    const all = [1, 2, 3].map((i) => ({
      id: `a${i}`,
      text: "Orla",
      at: { x: 200 * i, y: 200 },
      radius: 12,
      rank: 0,
    }));
    const labels = placeLabels(all, { boxes: all.map(boxOf), lines: [], bounds: PANE });
    expect(labels.map((label) => label.anchor)).toEqual(["middle", "middle", "middle"]);
    for (const label of labels) expect(label.box.y).toBeGreaterThan(212);
  });

  test("that are long stand on two lines, whole", () => {
    const wish = {
      id: "a",
      text: "Council of the Upper Valley",
      at: { x: 400, y: 200 },
      radius: 12,
      rank: 0,
    };
    const [label] = placeLabels([wish], { boxes: [boxOf(wish)], lines: [], bounds: PANE });
    expect(label?.lines.join(" ")).toBe("Council of the Upper Valley");
    expect(label?.lines).toHaveLength(2);
  });

  test("keep off the lines where they can", () => {
    const wish = { id: "a", text: "Orla", at: { x: 400, y: 200 }, radius: 12, rank: 0 };
    const below = Array.from({ length: 20 }, (_, i) => ({ x: 300 + 10 * i, y: 222 }));
    const [label] = placeLabels([wish], { boxes: [boxOf(wish)], lines: [below], bounds: PANE });
    expect(label?.box.y).toBeLessThan(212);
  });

  test("of those with more relations win the place", () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({
      id: `a${i}`,
      text: "Hill Guard",
      at: { x: 400 + 20 * (i % 4), y: 200 + 20 * Math.floor(i / 4) },
      radius: 9,
      rank: i === 5 ? 9 : 0,
    }));
    const labels = placeLabels(crowd, { boxes: crowd.map(boxOf), lines: [], bounds: PANE });
    expect(labels.length).toBeLessThan(12);
    const alone = placeLabels(
      crowd.filter((wish) => wish.id === "a5"),
      { boxes: crowd.map(boxOf), lines: [], bounds: PANE },
    );
    expect(labels.some((label) => label.id === "a5")).toBe(alone.length === 1);
  });
});
