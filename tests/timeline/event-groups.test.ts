import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupEvents } from "../../src/timeline/event-groups.ts";
import { modelOf } from "../../src/timeline/model.ts";
import { aWhen } from "../support/case-builder.ts";
import { aCaseOf, anyEvents, caseOfParts, onDate } from "./a-timeline.ts";

const STANDING = { ...onDate("standing", "/.."), when: aWhen("/..", { basis: "none", ongoing: true }) };

/** The groups as `title: ids`. */
function groupsOf(index: ReturnType<typeof aCaseOf>): readonly string[] {
  const model = modelOf(index, "side");
  return groupEvents(model, model.items).map(
    ({ title, items }) => `${title}: ${items.map((item) => item.id).join(" ")}`,
  );
}

describe("events as a list by date", () => {
  it("stand in exactly one group each", () => {
    fc.assert(
      fc.property(anyEvents(0, 40), (events) => {
        const model = modelOf(caseOfParts(events), "side");
        const groups = groupEvents(model, model.items);
        const listed = groups.flatMap((group) => group.items.map((item) => item.id));
        expect(listed.sort()).toEqual(model.items.map((item) => item.id).sort());
        expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
        expect(groups.every((group) => group.items.length > 0)).toBe(true);
      }),
    );
  });

  it("go from undated over what was by now, day by day, long times, to what is still to come", () => {
    const index = aCaseOf([
      onDate("next", "[2013-05-22..]"),
      onDate("year", "2012"),
      onDate("day", "2013-05-22"),
      onDate("day-before", "2013-05-21"),
      onDate("also-that-day", "2013-05-21"),
      onDate("by-now", "[..2013-05-22]"),
      onDate("until", "../2013-05-22"),
      STANDING,
      onDate("undated", "/.."),
    ]);
    expect(groupsOf(index)).toEqual([
      "Undated: undated",
      "2012: year",
      "Tuesday 21 May 2013: also-that-day day-before",
      "By 22 May 2013: by-now until",
      "Standing, undated: standing",
      "Wednesday 22 May 2013: day",
      "After 22 May 2013, or still open: next",
    ]);
  });

  it.each([
    ["2013-05-19/..", "From 19 May 2013, end open"],
    ["2013-05-19/2013-05-21", "19 to 21 May 2013"],
    ["[2013-05-21..2013-05-22]", "Between 21 and 22 May 2013"],
    ["2013-06", "June 2013"],
    ["2013-06~", "About June 2013"],
    ["2012", "2012"],
    ["2013-05-20?", "20 May 2013, uncertain"],
  ])("never make %s out to be its first day", (edtf, title) => {
    expect(groupsOf(aCaseOf([onDate("it", edtf)]))).toEqual([`${title}: it`]);
  });

  it("keep the order of time when only some events are listed", () => {
    const index = aCaseOf([onDate("b", "2013-05-22"), onDate("a", "2013-05-20"), onDate("c", "2013-05-24")]);
    const model = modelOf(index, "side");
    const some = model.items.filter((item) => item.id !== "b");
    expect(groupEvents(model, some).flatMap((group) => group.items.map((item) => item.id))).toEqual([
      "a",
      "c",
    ]);
  });
});
