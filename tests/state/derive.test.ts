import { describe, expect, it } from "vitest";
import { day, dayOfIso } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { fitView } from "../../src/state/check-view.ts";
import { inWindow, isUndated, neighbourInTime, unmatchedAs } from "../../src/state/derive.ts";
import { defaultView } from "../../src/state/view.ts";
import { aCase, anEvent, aWhen } from "../support/case-builder.ts";

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const window = { from: on("2013-05-19"), to: on("2013-05-22") };
const dated = (edtf: string) => anEvent({ when: aWhen(edtf) });

describe("what the window holds", () => {
  it.each([
    ["2013-05-18", false],
    ["2013-05-19", true],
    ["2013-05-21", true],
    ["2013-05-22", false],
    ["2013-05-10/2013-05-19", true],
    ["2013-05-10/..", true],
    ["[..2013-05-18]", false],
    ["[..2013-05-22]", true],
    ["[2013-05-22..]", false],
    ["[2013-05-21..]", true],
    ["/..", true],
  ])("%s: %s", (edtf, inside) => {
    expect(inWindow(dated(edtf), window)).toBe(inside);
  });

  it("calls undated only what has no bound at all", () => {
    expect(isUndated(dated("/.."))).toBe(true);
    expect(isUndated(dated("[..2013-05-22]"))).toBe(false);
    expect(isUndated(dated("2013-05-19/.."))).toBe(false);
  });
});

describe("a view that comes from a link", () => {
  const index = indexCase(aCase());

  it("stays the same value when the case has everything that it names", () => {
    const view = { ...defaultView("two-valleys"), selection: { kind: "event", id: "meeting" } as const };
    expect(fitView(view, index)).toEqual({ view, unknown: [] });
  });

  it("loses what the case does not have, and says what", () => {
    const view = {
      ...defaultView("two-valleys"),
      selection: { kind: "event", id: "gone" } as const,
      document: "no-document",
    };
    const fitted = fitView({ ...view, filter: { ...view.filter, actors: ["envoy", "nobody"] } }, index);
    expect(fitted.unknown).toEqual(["nobody", "gone", "no-document"]);
    expect(fitted.view.filter.actors).toEqual(["envoy"]);
    expect("selection" in fitted.view || "document" in fitted.view).toBe(false);
  });
});

describe("going from event to event", () => {
  const answer = { events: ["a", "b", "c"] } as unknown as Parameters<typeof neighbourInTime>[0];

  it("starts at the first or the last, and ends at the ends", () => {
    expect(neighbourInTime(answer, undefined, 1)).toBe("a");
    expect(neighbourInTime(answer, undefined, -1)).toBe("c");
    expect(neighbourInTime(answer, "b", 1)).toBe("c");
    expect(neighbourInTime(answer, "c", 1)).toBeUndefined();
  });
});

describe("what the filter leaves out", () => {
  const view = defaultView("case");
  const many = indexCase(aCase({ events: Array.from({ length: 200 }, (_, i) => anEvent({ id: `e-${i}` })) }));

  it("is dimmed in a small case and hidden in a large one, unless the reader says otherwise", () => {
    expect(unmatchedAs(view, indexCase(aCase()))).toBe("dim");
    expect(unmatchedAs(view, many)).toBe("hide");
    expect(unmatchedAs({ ...view, unmatched: "dim" }, many)).toBe("dim");
  });
});
