import { describe, expect, it } from "vitest";
import { inverseLabel, relationLabel, roleLabel } from "../../src/words/labels.ts";
import { isPlural } from "../../src/words/plural.ts";
import { anActor } from "../support/case-builder.ts";

const REBELS = anActor({ id: "rebels", name: "Hill rebels", short: "rebels", kind: "armed-group" });

describe("the verb after a name", () => {
  it.each([
    ["Hezbollah fighters", "unnamed-group", true],
    ["fighters from Iran", "unnamed-group", true],
    ["regime militias", "militia", true],
    ["civilians of Banias", "community", true],
    ["Hezbollah", "armed-group", false],
    ["Free Syrian Army", "armed-group", false],
    ["inner circle", "unnamed-group", false],
    ["the local press", "unnamed-group", false],
    ["United States", "state", false],
    ["ministers", "government", false],
  ] as const)("%s (%s): several is %s", (name, kind, several) => {
    expect(isPlural(anActor({ name, kind }))).toBe(several);
  });

  it("is put in the plural, whatever it is", () => {
    expect(relationLabel("supplies-arms-to", REBELS)).toBe("supply arms to");
    expect(relationLabel("presses", REBELS)).toBe("press");
    expect(relationLabel("accuses", REBELS)).toBe("accuse");
    expect(inverseLabel("threatens", REBELS)).toBe("are threatened by");
    expect(inverseLabel("belongs-to", REBELS)).toBe("count among their members");
    expect(roleLabel("agent", REBELS)).toBe("do it");
    expect(roleLabel("agent")).toBe("does it");
  });
});
