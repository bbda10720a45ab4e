import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { show } from "../../src/state/show.ts";
import { defaultView } from "../../src/state/view.ts";
import { aCase, anEvent, aWhen } from "../support/case-builder.ts";

const dates = { near: "2013-05-21", open: "2011-03/..", later: "2014-02-03", undated: "/.." };
const index = indexCase(
  aCase({
    events: Object.entries(dates).map(([id, edtf]) =>
      anEvent({ id, when: aWhen(edtf, { basis: "explicit" }) }),
    ),
  }),
);
const view = { ...defaultView("c"), window: { from: dayOf(2013, 5, 19), to: dayOf(2013, 5, 26) } };

function shown(id: string) {
  return show({ kind: "event", id }, index)(view);
}

describe("showing a thing", () => {
  it("selects it", () => {
    expect(shown("near").selection).toEqual({ kind: "event", id: "near" });
    expect(show({ kind: "actor", id: "a" }, index)(view)).toEqual({
      ...view,
      selection: { kind: "actor", id: "a" },
    });
  });

  it.each(["near", "open", "undated"])("leaves the window where the event may be in it: %s", (id) => {
    expect(shown(id).window).toEqual(view.window);
  });

  it("moves the window to an event beyond it, with room, and as wide as before", () => {
    const { window } = shown("later");
    expect(window?.from).toBeLessThan(dayOf(2014, 2, 3));
    expect(window?.to).toBeGreaterThan(dayOf(2014, 2, 4));
    expect((window?.to ?? 0) - (window?.from ?? 0)).toBeCloseTo(7);
  });
});
