import { describe, expect, it } from "vitest";
import { dayOf, type Span } from "../../src/base/day.ts";
import { TYPE, textWidth } from "../../src/theme/type-scale.ts";
import { axisMarks } from "../../src/timeline/axis-marks.ts";
import { aCaseOf, drawn, onDate } from "./a-timeline.ts";

const TODAY = dayOf(2013, 5, 22);

/** The words of the two lines, from left to right. */
function linesOf(window: Span, width: number) {
  const index = aCaseOf([onDate("one", "2013-05-24")]);
  const { layout } = drawn(index, { window, width });
  const texts = axisMarks(layout, width).flatMap((mark) =>
    mark.kind === "text"
      ? [{ words: mark.text, key: mark.key, y: mark.y, x: mark.x, anchor: mark.anchor ?? "start" }]
      : [],
  );
  const ticks = texts.filter(({ key }) => key.startsWith("tick:"));
  const upper = texts.filter(({ key }) => key.startsWith("major:") || key === "context");
  return { ticks, upper: upper.map(({ words }) => words), lower: ticks.map(({ words }) => words) };
}

describe("the months of an axis", () => {
  it("that the words of the reference day leave no room for stand with their first day", () => {
    const { upper, lower } = linesOf({ from: TODAY - 1.5, to: TODAY + 61 } as Span, 836);
    expect(upper).toEqual(["July 2013"]);
    expect(lower.filter((words) => /[A-Z]/.test(words))).toEqual(["26 May", "1 Jun"]);
  });

  it("that the upper line names are not said again", () => {
    const { upper, lower } = linesOf({ from: dayOf(2013, 7, 1), to: dayOf(2013, 8, 30) }, 900);
    expect(upper).toEqual(["July 2013", "August 2013"]);
    expect(lower.filter((words) => /[A-Z]/.test(words))).toEqual([]);
  });

  it("never run into the next day, at any width and from any day on", () => {
    let long = 0;
    for (let width = 500; width <= 1500; width += 50)
      for (let from = -40; from <= 10; from += 3)
        for (const days of [8, 15, 31, 62, 90]) {
          const span = { from: TODAY + from, to: TODAY + from + days } as Span;
          const boxes = linesOf(span, width).ticks.map(({ words, x, anchor }) => {
            const length = textWidth(words, TYPE.meta);
            if (/[A-Z]/.test(words)) long += 1;
            return anchor === "middle" ? [x - length / 2, x + length / 2] : [x, x + length];
          });
          boxes.forEach(([left = 0], i) => {
            expect(left).toBeGreaterThan((boxes[i - 1]?.[1] ?? Number.NEGATIVE_INFINITY) + 2);
          });
        }
    expect(long).toBeGreaterThan(100);
  });
});
