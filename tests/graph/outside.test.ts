import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { outsideOf } from "../../src/graph/outside.ts";
import { aRelation, aWhen } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const casefile = aWar({
  relations: [
    aRelation({ id: "war", source: "guard", target: "ferrymen", type: "fights" }),
    aRelation({ id: "past", source: "orla", target: "guard", type: "leads", when: aWhen("2011-03-01") }),
    aRelation({ id: "threat", source: "ferrymen", target: "guard", type: "threatens", status: "threatened" }),
    aRelation({ id: "talks", source: "envoy", target: "bram", type: "mediates" }),
  ],
});
const index = indexCase(casefile);
const input = {
  index,
  matched: {
    events: [],
    actors: ["guard", "ferrymen", "orla", "gazette"],
    relations: ["war", "past", "threat"],
  },
  window: { from: dayOf(2013, 5, 20), to: dayOf(2013, 5, 23) },
  relationsOf: "reported",
} as const;

describe("what the reader's choices leave out", () => {
  test("says the first reason: filter, time shown, not reported", () => {
    const { relations } = outsideOf(input);
    expect([...relations]).toEqual([
      ["past", "time"],
      ["threat", "status"],
      ["talks", "filter"],
    ]);
  });

  test("counts an actor out with all that ties it", () => {
    const { actors } = outsideOf(input);
    expect(Object.fromEntries(actors)).toEqual({ orla: "time", envoy: "filter", bram: "filter" });
  });

  test("is nothing without any choice", () => {
    const all = { events: [], actors: [...index.actors.keys()], relations: [...index.relations.keys()] };
    const { actors, relations } = outsideOf({ index, matched: all });
    expect(actors.size + relations.size).toBe(0);
  });
});
