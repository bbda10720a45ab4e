import { expect, test } from "vitest";
import { missedNews, newsOf } from "../../src/app/news.ts";
import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { EVERYTHING } from "../../src/engine/query.ts";
import { defaultView } from "../../src/state/view.ts";
import { aCase, anActor, anEvent, aRelation } from "../support/case-builder.ts";

const index = indexCase(aCase({ events: [anEvent({ id: "talks", title: "Talks in the capital" })] }));
const view = defaultView("c");
const NOTHING = { events: [], relations: [] };
const window = { from: dayOf(2013, 5, 19), to: dayOf(2013, 5, 26) };

test("what is selected is said by its name, before the window that moves with it", () => {
  const selection = { kind: "event", id: "talks" } as const;
  expect(newsOf(index, { ...view, selection, window }, view, NOTHING)).toBe("Talks in the capital selected.");
  expect(newsOf(index, { ...view, selection }, { ...view, selection }, NOTHING)).toBeUndefined();
});

test("a new window is said by its days", () => {
  expect(newsOf(index, { ...view, window }, view, NOTHING)).toBe("19 to 25 May 2013 in view.");
});

test("what ties two actors is said as it is told, and that it is closed", () => {
  const tied = indexCase(
    aCase({
      actors: [anActor({ id: "envoy", name: "The Envoy" }), anActor({ id: "captain", name: "The Captain" })],
      relations: [
        aRelation({ id: "r1", source: "envoy", target: "captain", type: "backs", status: "claimed" }),
        aRelation({ id: "r2", source: "captain", target: "envoy", type: "meets" }),
      ],
    }),
  );
  const path = { from: "envoy", to: "captain", positive: false };
  const said = newsOf(tied, { ...view, path }, view, NOTHING);
  expect(said).toBe(
    "The Envoy and The Captain are tied directly: The Envoy meets (reported) and backs (claimed, according to gazette) The Captain.",
  );
  expect(newsOf(tied, view, { ...view, path }, NOTHING)).toBe("The ties are closed.");
  expect(newsOf(tied, { ...view, path, relationsOf: "reported" }, { ...view, path }, NOTHING)).toBe(
    "Only the 1 of 2 relations that are reported as fact count. " +
      "The Envoy and The Captain are tied directly: The Envoy meets The Captain (reported).",
  );
  expect(newsOf(tied, view, { ...view, relationsOf: "reported" }, NOTHING)).toBe("All 2 relations count.");
});

test("a day of the graph is said with what the filter leaves of it, and that the days are left", () => {
  const on = (id: string) =>
    aRelation({ id, source: "envoy", target: "captain", when: { edtf: "2013-05-20", basis: "explicit" } });
  const dated = indexCase(
    aCase({
      actors: [anActor({ id: "envoy" }), anActor({ id: "captain" })],
      relations: [on("r1"), on("r2")],
      events: [],
    }),
  );
  const shown = { ...view, window, graphDay: dayOf(2013, 5, 20) };
  const one = { events: [], relations: ["r2"] };
  expect(newsOf(dated, shown, { ...view, window }, one)).toBe(
    "Monday 20 May 2013: 1 new tie, none past. First seen: envoy, captain. No dated event.",
  );
  expect(newsOf(dated, { ...view, window }, shown, one)).toBe("The graph shows the whole window.");
});

test("a day that is asked for and does not show is said with why, also when the window moves away from it", () => {
  const on = (id: string, edtf: string) => anEvent({ id, when: { edtf, basis: "explicit" } });
  const dated = indexCase(aCase({ events: [on("e1", "2013-05-20"), on("e2", "2013-05-22")], relations: [] }));
  const both = { events: ["e1", "e2"], relations: [] };
  const shown = { ...view, window, graphDay: dayOf(2013, 6, 3) };
  const outside = "The day asked for, 3 June 2013, is outside the window; this is the nearest in it.";
  const day = "Wednesday 22 May 2013: no new tie, none past. 1 event may fall on it.";
  expect(newsOf(dated, shown, { ...view, window }, both)).toBe(`${outside} ${day}`);
  expect(missedNews(dated, shown, both)).toBe(outside);
  expect(missedNews(dated, { ...shown, graphDay: dayOf(2013, 5, 21) }, both)).toBe(
    "Nothing is dated on the day asked for, 21 May 2013; this is the last before it.",
  );
  expect(missedNews(dated, { ...shown, graphDay: dayOf(2013, 5, 19) }, both)).toBe(
    "Nothing in this window is dated by the day asked for, 19 May 2013; this is the first that is.",
  );
  expect(missedNews(dated, { ...shown, graphDay: dayOf(2013, 5, 20) }, both)).toBeUndefined();
  const moved = { ...shown, window: { from: dayOf(2013, 5, 18), to: dayOf(2013, 5, 26) } };
  expect(newsOf(dated, moved, shown, both)).toBe(`18 to 25 May 2013 in view. ${outside} ${day}`);
  expect(missedNews(dated, shown, NOTHING)).toBe(
    "Nothing in this window is dated: the graph shows the whole window.",
  );
});

test("how far a focus reaches is said", () => {
  expect(newsOf(index, { ...view, hops: 2 }, view, NOTHING)).toBe("An actor in focus lights two steps.");
});

test("a filter is not said here, and nothing is said where nothing changed", () => {
  const filter = { ...EVERYTHING, text: "talks" };
  expect(newsOf(index, { ...view, filter }, view, NOTHING)).toBeUndefined();
  expect(newsOf(index, { ...view, split: 0.3 }, view, NOTHING)).toBeUndefined();
});
