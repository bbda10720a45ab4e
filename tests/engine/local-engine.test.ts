import { describe, expect, it } from "vitest";
import { InvariantError } from "../../src/base/assert.ts";
import { createLatest } from "../../src/base/latest-wins.ts";
import { createLocalEngine } from "../../src/engine/local-engine.ts";
import { EVERYTHING } from "../../src/engine/query.ts";
import { aCase, anEvent } from "../support/case-builder.ts";

describe("the engine in this thread", () => {
  it("cannot be asked before it has a case", async () => {
    await expect(createLocalEngine().run(EVERYTHING)).rejects.toThrow(InvariantError);
  });

  it("answers from the case that it was given last", async () => {
    const engine = createLocalEngine();
    await engine.load(aCase({ events: [anEvent({ id: "first" })] }));
    await engine.load(aCase({ events: [anEvent({ id: "second" })] }));
    expect((await engine.run(EVERYTHING)).events).toEqual(["second"]);
  });

  it("answers with plain data", async () => {
    const engine = createLocalEngine();
    await engine.load(aCase());
    const answer = await engine.run(EVERYTHING);
    expect(structuredClone(answer)).toEqual(answer);
  });
});

describe("of several jobs under way", () => {
  it("the one begun last counts, whichever ends first", async () => {
    const latest = createLatest();
    let endFirst = (_: string) => {};
    const first = latest(new Promise<string>((resolve) => (endFirst = resolve)));
    const second = latest(Promise.resolve("second"));
    expect(await second).toBe("second");
    endFirst("first");
    expect(await first).toBeUndefined();
  });
});
