import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import type { Id } from "../../src/casefile/types.ts";
import { HEAD, UNDATED } from "../../src/timeline/frame.ts";
import { LANE_BYS } from "../../src/timeline/lanes.ts";
import { type MarkForm, modelOf } from "../../src/timeline/model.ts";
import { aWhen } from "../support/case-builder.ts";
import { aCaseOf, anyEvents, caseOfParts, onDate } from "./a-timeline.ts";

const anyLanes = fc.constantFrom(...LANE_BYS);

function modelWith(edtf: string, ongoing = false) {
  const event = onDate("it", edtf);
  return modelOf(aCaseOf([{ ...event, when: { ...event.when, ongoing } }]), "side");
}

describe("the form of a mark", () => {
  it.each<[string, MarkForm]>([
    ["2013-05-21", "point"],
    ["2013-05-21?", "point"],
    ["2013-05-21~", "point"],
    ["2013-05", "band"],
    ["2013", "band"],
    ["2013-05-19/2013-05-21", "bar"],
    ["2013-03/2013-05", "bar"],
    ["2013-05-19/..", "open"],
    ["2011-03~/..", "open"],
    ["../2013-05-21", "until"],
    ["[..2013-05-22]", "by"],
    ["[..2013]", "by"],
    ["[2013-05-22..]", "after"],
    ["[2013-05-20..2013-05-22]", "band"],
    ["[2013-05-20,2013-05-22]", "band"],
    ["/..", "undated"],
  ])("of %s is %s", (edtf, form) => {
    expect(modelWith(edtf).items.map((item) => item.form)).toEqual([form]);
  });

  it("of what has no date but still goes on is a standing one, if the case has a day that is called today", () => {
    expect(modelWith("/..", true).byId.get("it")?.form).toBe("standing");
    const event = { ...onDate("it", "/.."), when: aWhen("/..", { basis: "none", ongoing: true }) };
    expect(modelOf(aCaseOf([event], { documents: [] }), "side").byId.get("it")?.form).toBe("undated");
  });
});

describe("what a mark knows of its date", () => {
  it("are the first possible day and the one after the last", () => {
    const item = modelWith("2013-05").byId.get("it");
    expect([item?.from, item?.to]).toEqual([dayOf(2013, 5, 1), dayOf(2013, 6, 1)]);
  });

  it("are the days surely covered, between two ends that are months", () => {
    expect(modelWith("2013-03/2013-05").byId.get("it")?.core).toEqual({
      from: dayOf(2013, 3, 31),
      to: dayOf(2013, 5, 2),
    });
    expect(modelWith("2013-05-19/2013-05-21").byId.get("it")?.core).toBeUndefined();
  });

  it("is whether it is in doubt: by a question mark, or because the text contradicts itself", () => {
    expect(modelWith("2013-05-20?").byId.get("it")?.uncertain).toBe(true);
    expect(modelWith("2013-05-20").byId.get("it")?.uncertain).toBe(false);
    const event = { ...onDate("it", "2013-05-20"), when: aWhen("2013-05-20", { basis: "conflicting" }) };
    expect(modelOf(aCaseOf([event]), "side").byId.get("it")?.uncertain).toBe(true);
  });
});

describe("a timeline", () => {
  it("has each event once, in one of its lanes, whatever the lanes are", () => {
    fc.assert(
      fc.property(anyEvents(0, 40), anyLanes, (events, laneBy) => {
        const index = caseOfParts(events);
        const { items, lanes } = modelOf(index, laneBy);
        expect(items.map((item) => item.id).sort()).toEqual([...index.events.keys()].sort());
        for (const { lane } of items) expect(lanes[lane]).toBeDefined();
        expect(new Set(items.map(({ lane }) => lane)).size).toBe(lanes.length);
      }),
    );
  });

  it("is in the order of time, undated events first", () => {
    const dates: readonly (readonly [Id, string])[] = [
      ["late", "2013-05-23"],
      ["no-day", "/.."],
      ["by", "[..2013-05-22]"],
      ["long-ago", "2011/.."],
      ["month", "2013-05"],
    ];
    const { items } = modelOf(aCaseOf(dates.map(([id, edtf]) => onDate(id, edtf))), "none");
    expect(items.map((item) => item.id)).toEqual(["no-day", "long-ago", "month", "by", "late"]);
  });

  it("has an Undated column only where an event has no date at all", () => {
    expect(modelWith("2013-05-21").plotLeft).toBe(HEAD);
    expect(modelWith("/..", true).plotLeft).toBe(HEAD);
    expect(modelWith("/..").plotLeft).toBe(HEAD + UNDATED);
    fc.assert(
      fc.property(anyEvents(1, 20), (events) => {
        const { plotLeft } = modelOf(caseOfParts(events), "side");
        const undated = events.some(({ edtf, ongoing }) => edtf === "/.." && !ongoing);
        expect(plotLeft > HEAD).toBe(undated);
      }),
    );
  });
});
