import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Show, startOf } from "../../src/briefing/show.ts";
import { isLater, readKept, readMessage } from "../../src/briefing/show-message.ts";

const SHOW: Show = startOf(0, [1]);
const STATE = { kind: "state", from: "a", role: "room", revision: 3, show: SHOW } as const;

describe("what windows of a show tell each other", () => {
  it.each([
    { kind: "hello", from: "a", role: "speaker" },
    { kind: "beat", from: "a", role: "room" },
    { kind: "bye", from: "a", role: "room" },
    STATE,
    { ...STATE, revision: 20_000 },
    { ...STATE, show: { ...SHOW, frozen: { step: 1, build: 0 }, typed: "12", startedAt: 1.5e12 } },
    { kind: "point", from: "a", role: "speaker" },
    { kind: "point", from: "a", role: "speaker", at: { x: 0, y: 1 } },
  ])("%j is read as it is", (message) => {
    expect(readMessage(message)).toEqual(message);
  });

  it.each([
    undefined,
    null,
    "state",
    [],
    {},
    { kind: "stop", from: "a", role: "room" },
    { kind: "hello", from: "a" },
    { kind: "hello", from: "a".repeat(65), role: "room" },
    { kind: "hello", from: "a", role: "audience" },
    { kind: "hello", from: "a", role: "room", more: 1 },
    { ...STATE, revision: -1 },
    { ...STATE, revision: 1.5 },
    { ...STATE, revision: Number.POSITIVE_INFINITY },
    { ...STATE, show: { ...SHOW, step: Number.NaN } },
    { ...STATE, show: { ...SHOW, step: "1" } },
    { ...STATE, show: { ...SHOW, cover: "red" } },
    { ...STATE, show: { ...SHOW, typed: "abc" } },
    { ...STATE, show: { ...SHOW, typed: "1234" } },
    { ...STATE, show: { ...SHOW, typed: "-1" } },
    { ...STATE, show: { ...SHOW, startedAt: Number.POSITIVE_INFINITY } },
    { ...STATE, show: { ...SHOW, frozen: {} } },
    { ...STATE, show: { ...SHOW, html: "<b>" } },
    { kind: "point", from: "a", role: "room", at: { x: 1.01, y: 0 } },
    { kind: "point", from: "a", role: "room", at: { x: Number.NaN, y: 0 } },
  ])("%j is refused", (message) => {
    expect(readMessage(message)).toBeUndefined();
  });

  it("nothing makes it throw", () => {
    const throwing = new Proxy({}, { get: () => undefined, ownKeys: () => ["kind"] });
    expect(readMessage(throwing)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything({ withMap: true, withDate: true, withNullPrototype: true }), (data) => {
        expect(() => readMessage(data)).not.toThrow();
        expect(() => readMessage({ ...STATE, show: data })).not.toThrow();
      }),
    );
  });

  it("what is kept comes back, and what is broken does not", () => {
    expect(readKept(JSON.stringify({ revision: 4, show: SHOW }))).toEqual({ revision: 4, show: SHOW });
    for (const text of [
      null,
      "",
      "{",
      "null",
      "[]",
      "{}",
      JSON.stringify({ revision: 1, show: { step: 1 } }),
    ])
      expect(readKept(text)).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readKept(text)).toBeUndefined();
      }),
    );
  });

  it("of two different states every window holds the same one to be the later", () => {
    const states = fc.record({ revision: fc.nat(3), from: fc.constantFrom("", "a", "b", "c") });
    fc.assert(
      fc.property(states, states, (a, b) => {
        const equal = a.revision === b.revision && a.from === b.from;
        expect(isLater(a, b)).toBe(!equal && !isLater(b, a));
        if (a.revision > b.revision) expect(isLater(a, b)).toBe(true);
      }),
    );
  });
});
