import { expect, test } from "vitest";
import { briefingUpTo } from "../../src/app/briefing-up-to.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Ready } from "../../src/state/state.ts";
import { aBriefing, aCase, anEvent } from "../support/case-builder.ts";

const EVENTS = [anEvent(), anEvent({ id: "raid", marking: "TLP:RED" })];

test.each([
  ["TLP:GREEN", undefined, "all", "TLP:RED"],
  ["TLP:GREEN", "TLP:AMBER", "all", "TLP:RED"],
  [undefined, "EXERCISE", "all", "EXERCISE / TLP:RED"],
  ["TLP:GREEN", undefined, { highest: "TLP:GREEN" }, undefined],
  ["TLP:RED", "TLP:GREEN", { highest: "TLP:GREEN" }, "TLP:GREEN"],
] as const)(
  "case under %s, briefing under %s, marked things up to %j: the briefing goes out under %s",
  (own, briefings, limit, line) => {
    const index = indexCase(aCase({ events: EVENTS, ...(own && { marking: own }) }));
    const data: Ready = {
      kind: "ready",
      index,
      positions: new Map(),
      problems: [],
      hash: () => "0",
      origin: "memory",
    };
    const briefing = aBriefing({ ...(briefings && { marking: briefings }) });
    const going = briefingUpTo(data, briefing, limit);
    expect(going.briefing?.marking).toBe(line);
    expect(going.casefile.briefings).toEqual([going.briefing]);
  },
);
