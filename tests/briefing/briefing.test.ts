import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  addStep,
  type Briefing,
  changeStep,
  duplicateStep,
  freshId,
  hiddenAt,
  moveStep,
  plannedMinutes,
  removeStep,
  stepOf,
  withBriefing,
} from "../../src/briefing/briefing.ts";
import { changesTo, withChanges } from "../../src/briefing/changes.ts";
import { clockWords, plannedUpTo } from "../../src/briefing/clock.ts";
import { idSchema } from "../../src/casefile/schema.ts";
import { aBriefing, aStepOfBriefing } from "../support/case-builder.ts";

const someId = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/).filter((id) => v.is(idSchema, id));
const briefings: fc.Arbitrary<Briefing> = fc
  .uniqueArray(someId, { maxLength: 8 })
  .map((ids) => aBriefing({ steps: ids.map((id) => stepOf(id, `Title of ${id}`, {})) }));
const idsOf = ({ steps }: Briefing) => steps.map(({ id }) => id);

/** A briefing and one of its steps; none for an empty one. */
const withStep = briefings
  .filter(({ steps }) => steps.length > 0)
  .chain((briefing) => fc.tuple(fc.constant(briefing), fc.constantFrom(...idsOf(briefing))));

describe("steps of a briefing", () => {
  it("moving never loses or doubles one, and the others keep their order", () => {
    fc.assert(
      fc.property(withStep, fc.integer({ min: -3, max: 12 }), ([briefing, id], to) => {
        const moved = idsOf(moveStep(briefing, id, to));
        expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(to, moved.length - 1)));
        expect(moved.filter((one) => one !== id)).toEqual(idsOf(briefing).filter((one) => one !== id));
        expect(moved).toHaveLength(briefing.steps.length);
      }),
    );
  });

  it("moving one that is not there changes nothing", () => {
    const briefing = aBriefing();
    expect(moveStep(briefing, "nowhere", 0)).toBe(briefing);
    expect(duplicateStep(briefing, "nowhere")).toBe(briefing);
  });

  it("whatever is done, ids stay unique and such as a file may hold", () => {
    const ways = fc.array(
      fc.tuple(fc.constantFrom("add", "double", "move", "remove"), fc.nat(9), fc.nat(9)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(briefings, ways, (briefing, all) => {
        const end = all.reduce((one, [way, at, to]) => {
          const ids = idsOf(one);
          const id = ids[at % Math.max(1, ids.length)] ?? "none";
          if (way === "add") return addStep(one, stepOf(freshId("step-1", ids), "New", {}), id);
          if (way === "double") return duplicateStep(one, id);
          return way === "move" ? moveStep(one, id, to) : removeStep(one, id);
        }, briefing);
        expect(new Set(idsOf(end)).size).toBe(end.steps.length);
        for (const id of idsOf(end)) expect(v.is(idSchema, id)).toBe(true);
      }),
    );
  });

  it("a fresh id is the wish where that is free, never a taken one, and no longer than a file allows", () => {
    const long = `${"a".repeat(78)}-1`;
    expect(freshId(long, [])).toBe(long);
    for (const wish of [long, "b".repeat(80), `${"c".repeat(76)}-9`, `${"d".repeat(75)}-eeee`, "7", "7-1"]) {
      const taken = [wish];
      for (let i = 0; i < 12; i++) taken.push(freshId(wish, taken));
      expect(new Set(taken).size).toBe(13);
      for (const id of taken) expect(v.is(idSchema, id)).toBe(true);
    }
  });

  it("a copy stands right behind its original and differs only in the id", () => {
    fc.assert(
      fc.property(withStep, ([briefing, id]) => {
        const { steps } = duplicateStep(briefing, id);
        const at = steps.findIndex((step) => step.id === id);
        expect({ ...steps[at + 1], id }).toEqual(steps[at]);
        expect(steps[at + 1]?.id).not.toBe(id);
      }),
    );
  });

  it("a new one stands behind the one that is named, at the end without one", () => {
    const briefing = aBriefing({ steps: [aStepOfBriefing({ id: "a" }), aStepOfBriefing({ id: "b" })] });
    const step = stepOf("new", "New", {});
    expect(idsOf(addStep(briefing, step, "a"))).toEqual(["a", "new", "b"]);
    expect(idsOf(addStep(briefing, step))).toEqual(["a", "b", "new"]);
    expect(idsOf(addStep(briefing, step, "gone"))).toEqual(["a", "b", "new"]);
  });

  it("a change touches only its step", () => {
    const briefing = aBriefing({ steps: [aStepOfBriefing({ id: "a" }), aStepOfBriefing({ id: "b" })] });
    const { steps } = changeStep(briefing, "b", (step) => ({ ...step, title: "Other" }));
    expect(steps[0]).toBe(briefing.steps[0]);
    expect(steps[1]?.title).toBe("Other");
  });

  it("a build hides what comes with it and with later ones", () => {
    const step = aStepOfBriefing({ builds: [{ show: ["a", "b"] }, { show: ["c"] }] });
    expect([...hiddenAt(step, 0)]).toEqual(["a", "b", "c"]);
    expect([...hiddenAt(step, 1)]).toEqual(["c"]);
    expect([...hiddenAt(step, 2)]).toEqual([]);
  });

  it("minutes are the sum of those that are given, none where none are", () => {
    expect(plannedMinutes(aBriefing())).toBeUndefined();
    const steps = [
      aStepOfBriefing({ id: "a", minutes: 2 }),
      aStepOfBriefing({ id: "b" }),
      aStepOfBriefing({ id: "c", minutes: 0.5 }),
    ];
    expect(plannedMinutes(aBriefing({ steps }))).toBe(2.5);
    expect(steps.map((_, i) => plannedUpTo(steps, i))).toEqual([2, 2, 2.5]);
  });
});

describe("changes to the briefings of a file", () => {
  const lists = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"))
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.constantFrom("One", "Two").map((title) => aBriefing({ id, title })))),
    );
  const byId = (all: readonly Briefing[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

  it("put on the file again they give what the reader had", () => {
    fc.assert(
      fc.property(lists, lists, (file, now) => {
        expect(byId(withChanges(file, changesTo(file, now)))).toEqual(byId(now));
      }),
    );
  });

  it("hold nothing of a briefing that is as in the file, so that a better file shows through", () => {
    const [first, second] = [aBriefing({ id: "first" }), aBriefing({ id: "second" })];
    expect(changesTo([first, second], [first, { ...second, title: "Mine" }])).toEqual({
      changed: [{ ...second, title: "Mine" }],
      removed: [],
    });
    expect(changesTo([first], [])).toEqual({ changed: [], removed: ["first"] });
  });

  it("a briefing takes the place of the one with its id", () => {
    const [first, second] = [aBriefing({ id: "first" }), aBriefing({ id: "second" })];
    const other = { ...first, title: "Other" };
    expect(withBriefing([first, second], other)).toEqual([other, second]);
    expect(withBriefing([second], first)).toEqual([second, first]);
  });
});

it.each([
  [0, "0:00"],
  [59_999, "0:59"],
  [245_000, "4:05"],
  [3_750_000, "1:02:30"],
  [-999, "0:00"],
  [-1000, "−0:01"],
  [-61_500, "−1:01"],
])("%d ms are %s on the clock", (ms, words) => {
  expect(clockWords(ms)).toBe(words);
});
