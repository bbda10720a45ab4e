import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefingText, readBriefing } from "../../src/briefing/file.ts";
import { aBriefing, aStepOfBriefing } from "../support/case-builder.ts";

const FULL = aBriefing({
  marking: "TLP:AMBER",
  aspect: "4:3",
  steps: [
    aStepOfBriefing({
      id: "first",
      notes: "One **two**\n\n<b>",
      minutes: 1.5,
      builds: [{ show: ["meeting", "p-1"] }],
      annotations: [{ anchor: "meeting", text: "Here", side: "above" }],
      points: [{ id: "p-1", text: "A point" }],
      view: { case: "two-valleys", actors: ["envoy"], window: [1, 2.5] },
    }),
    aStepOfBriefing({ id: "second" }),
  ],
});

/** The file with other values in its first step. */
function withFirst(values: object): string {
  return JSON.stringify({ ...FULL, steps: [{ ...FULL.steps[0], ...values }, FULL.steps[1]] });
}

describe("a briefing as a file", () => {
  it("comes back as it went", () => {
    expect(readBriefing(briefingText(FULL))).toEqual({ briefing: FULL, problems: [] });
    expect(briefingText(FULL).endsWith("}\n")).toBe(true);
  });

  it.each([
    [{ title: "" }, "steps[0].title"],
    [{ notes: 1 }, "steps[0].notes"],
    [{ minutes: -1 }, "steps[0].minutes"],
    [{ id: "Not an id" }, "steps[0].id"],
    [{ builds: [{ show: "meeting" }] }, "steps[0].builds[0].show"],
    [{ annotations: [{ anchor: "meeting", text: "x".repeat(91) }] }, "steps[0].annotations[0].text"],
    [{ html: "<b>" }, "steps[0].html"],
  ])("a step with %j is left out and told, the other one stays", (values, path) => {
    const { briefing, problems } = readBriefing(withFirst(values));
    expect(briefing).toEqual({ ...FULL, steps: [FULL.steps[1]] });
    expect(problems).toMatchObject([{ path }]);
  });

  it("a second step with the same id is left out and told", () => {
    const { briefing, problems } = readBriefing(withFirst({ id: "second" }));
    expect(briefing?.steps).toMatchObject([{ id: "second", minutes: 1.5 }]);
    expect(problems).toMatchObject([{ path: "steps[1].id", value: "second" }]);
  });

  it("hostile keys are left out and told, and change nothing", () => {
    const text = briefingText(FULL).replace(
      '"aspect"',
      '"__proto__": { "steps": [], "polluted": 1 }, "aspect"',
    );
    const { briefing, problems } = readBriefing(text.replace('"view": {}', '"view": { "constructor": {} }'));
    expect(briefing).toEqual(FULL);
    expect(problems.map(({ path }) => path)).toEqual(["__proto__", "steps[1].view.constructor"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each(["", "{", "null", "5", "[]", "{}", '"x"', '{"steps":[]}', JSON.stringify({ ...FULL, steps: {} })])(
    "%s is no briefing",
    (text) => {
      expect(readBriefing(text).briefing).toBeUndefined();
    },
  );

  it("a wrong head is told", () => {
    const { briefing, problems } = readBriefing(JSON.stringify({ ...FULL, aspect: "21:9" }));
    expect(briefing).toBeUndefined();
    expect(problems).toMatchObject([{ path: "aspect" }]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.jsonValue(), (text, value) => {
        expect(() => readBriefing(text)).not.toThrow();
        expect(() => readBriefing(withFirst({ view: value, builds: value }))).not.toThrow();
        expect(() => readBriefing(JSON.stringify({ ...FULL, steps: [value] }))).not.toThrow();
      }),
    );
  });
});
