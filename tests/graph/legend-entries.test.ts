import { describe, expect, test } from "vitest";
import { changeEntries } from "../../src/graph/legend-entries.ts";

const none = {
  appeared: new Set<string>(),
  ended: new Set<string>(),
  overBefore: new Set<string>(),
  firstSeen: new Set<string>(),
};

describe("the legend of a day", () => {
  test("explains each badge that is in the picture, and no other", () => {
    const keys = (changes: typeof none) =>
      changeEntries(changes).flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(changeEntries(undefined)).toEqual([]);
    expect(changeEntries(none)).toEqual([]);
    expect(keys({ ...none, appeared: new Set(["war"]) })).toEqual(["appeared"]);
    expect(keys({ ...none, firstSeen: new Set(["orla"]), ended: new Set(["war"]) })).toEqual([
      "firstSeen",
      "ended",
    ]);
    const over = new Set(["war"]);
    expect(keys({ ...none, ended: over, overBefore: over })).toEqual(["overBefore"]);
    expect(keys({ ...none, ended: new Set(["war", "talks"]), overBefore: over })).toEqual([
      "ended",
      "overBefore",
    ]);
  });

  test("draws the badge as the picture does", () => {
    const [part] = changeEntries({ ...none, overBefore: new Set(["war"]), ended: new Set(["war"]) });
    const ring = part?.entries[0]?.marks[0];
    expect(ring).toMatchObject({ kind: "path", dash: expect.any(String) });
  });
});
