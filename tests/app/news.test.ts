import { expect, test } from "vitest";
import { newsOf } from "../../src/app/news.ts";
import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { EVERYTHING } from "../../src/engine/query.ts";
import { defaultView } from "../../src/state/view.ts";
import { aCase, anEvent } from "../support/case-builder.ts";

const index = indexCase(aCase({ events: [anEvent({ id: "talks", title: "Talks in the capital" })] }));
const view = defaultView("c");
const window = { from: dayOf(2013, 5, 19), to: dayOf(2013, 5, 26) };

test("what is selected is said by its name, before the window that moves with it", () => {
  const selection = { kind: "event", id: "talks" } as const;
  expect(newsOf(index, { ...view, selection, window }, view)).toBe("Talks in the capital selected.");
  expect(newsOf(index, { ...view, selection }, { ...view, selection })).toBeUndefined();
});

test("a new window is said by its days", () => {
  expect(newsOf(index, { ...view, window }, view)).toBe("19 to 25 May 2013 in view.");
});

test("a filter is not said here, and nothing is said where nothing changed", () => {
  const filter = { ...EVERYTHING, text: "talks" };
  expect(newsOf(index, { ...view, filter }, view)).toBeUndefined();
  expect(newsOf(index, { ...view, split: 0.3 }, view)).toBeUndefined();
});
