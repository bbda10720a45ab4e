import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { put } from "../../src/state/actions.ts";
import {
  act,
  actOnBriefings,
  createAppStore,
  redoLast,
  setSession,
  undoLast,
} from "../../src/state/store.ts";
import { aBriefing } from "../support/case-builder.ts";

type Change = { readonly of: "view" | "briefings"; readonly to: number; readonly tag?: string };

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record(
    {
      of: fc.constantFrom("view" as const, "briefings" as const),
      to: fc.integer({ min: 300, max: 305 }),
      tag: fc.constantFrom("a", "b"),
    },
    { requiredKeys: ["of", "to"] },
  ),
  { maxLength: 25 },
);

function aStore() {
  const store = createAppStore();
  const value = () => {
    const { view, briefings } = store.getState();
    return { view, briefings };
  };
  const change = ({ of, to, tag }: Change) => {
    if (of === "view") act(store, (view) => ({ ...view, detailsWidth: to }), tag);
    else actOnBriefings(store, () => [aBriefing({ title: `Title ${to}` })], tag);
  };
  return { store, value, change };
}

describe("undo over the view and the briefings", () => {
  it("leads back through every change in its order, and redo to the end again", () => {
    fc.assert(
      fc.property(changes, (all) => {
        const { store, value, change } = aStore();
        const start = value();
        for (const one of all) change(one);
        const end = value();
        const way = [end];
        while (undoLast(store)) way.unshift(value());
        expect(value()).toEqual(start);
        for (const before of way.slice(1)) {
          expect(redoLast(store)).toBe(true);
          expect(value()).toEqual(before);
        }
        expect(redoLast(store)).toBe(false);
        expect(value()).toEqual(end);
      }),
    );
  });

  it("takes back what was done last, wherever it was done, and only that", () => {
    const { store, value, change } = aStore();
    change({ of: "view", to: 300 });
    change({ of: "briefings", to: 301 });
    change({ of: "view", to: 302 });
    undoLast(store);
    expect(value().view.detailsWidth).toBe(300);
    expect(value().briefings).toHaveLength(1);
    undoLast(store);
    expect(value().view.detailsWidth).toBe(300);
    expect(value().briefings).toHaveLength(0);
  });

  it("changes with the same tag in a row are one step, another change between them makes two", () => {
    const { store, value, change } = aStore();
    for (const to of [301, 302, 303]) change({ of: "briefings", to, tag: "step-title:one" });
    undoLast(store);
    expect(value().briefings).toHaveLength(0);
    redoLast(store);
    expect(value().briefings[0]?.title).toBe("Title 303");
    change({ of: "briefings", to: 304, tag: "step-title:one" });
    change({ of: "view", to: 300 });
    change({ of: "briefings", to: 305, tag: "step-title:one" });
    undoLast(store);
    expect(value().briefings[0]?.title).toBe("Title 304");
    undoLast(store);
    undoLast(store);
    expect(value().briefings[0]?.title).toBe("Title 303");
  });

  it("a change that changes nothing is no step and tells nobody", () => {
    const { store } = aStore();
    actOnBriefings(store, () => [aBriefing()]);
    const heard = vi.fn();
    store.subscribe(heard);
    actOnBriefings(store, (all) => all.map((one) => ({ ...one })));
    act(store, (view) => ({ ...view }));
    expect(heard).not.toHaveBeenCalled();
    expect(store.getState().history.past).toHaveLength(1);
  });

  it("what did not change stays the same object, so that nobody draws it again", () => {
    const { store } = aStore();
    const { view } = store.getState();
    actOnBriefings(store, () => [aBriefing()]);
    expect(store.getState().view).toBe(view);
    const { briefings } = store.getState();
    act(store, put({ screen: "table" }));
    expect(store.getState().briefings).toBe(briefings);
    undoLast(store);
    expect(store.getState().view).toBe(view);
    expect(store.getState().briefings).toBe(briefings);
  });

  it("what belongs to the session is no matter of undo, and goes when it is undefined", () => {
    const { store } = aStore();
    setSession(store, { keeping: "saved", editing: { briefing: "one" } });
    expect(undoLast(store)).toBe(false);
    setSession(store, { editing: undefined });
    expect(store.getState().session).toMatchObject({ keeping: "saved" });
    expect(store.getState().session).not.toHaveProperty("editing");
  });
});
