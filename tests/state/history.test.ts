import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHistory, redo, remember, undo } from "../../src/state/history.ts";

describe("undo and redo", () => {
  it("as many undos as changes lead back to the start, as many redos to the end", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (changes) => {
        let history = emptyHistory<number>();
        let now = -1;
        for (const change of changes) {
          history = remember(history, now);
          now = change;
        }
        for (const _ of changes) {
          const step = undo(history, now);
          if (step === undefined) throw new Error("nothing to undo");
          ({ history, value: now } = step);
        }
        expect(now).toBe(-1);
        expect(undo(history, now)).toBeUndefined();
        for (const change of changes) {
          const step = redo(history, now);
          expect(step?.value).toBe(change);
          if (step !== undefined) ({ history, value: now } = step);
        }
        expect(redo(history, now)).toBeUndefined();
      }),
    );
  });

  it("a new change forgets what was undone", () => {
    const changed = remember(emptyHistory<string>(), "a");
    const back = undo(changed, "b");
    if (back === undefined) throw new Error("nothing to undo");
    expect(redo(remember(back.history, back.value), "c")).toBeUndefined();
  });

  it("letters typed into one field are one step", () => {
    const typed = ["q", "qu"].reduce(
      (h, before) => remember(h, before, "text"),
      remember(emptyHistory<string>(), "", "text"),
    );
    expect(undo(typed, "qus")?.value).toBe("");
  });
});
