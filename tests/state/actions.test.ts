import { describe, expect, it } from "vitest";
import {
  addActor,
  inTurn,
  openDocument,
  put,
  select,
  setDetailsWidth,
  setSplit,
  setWindow,
} from "../../src/state/actions.ts";
import { act, createAppStore, redoLast, undoLast } from "../../src/state/store.ts";
import { defaultView } from "../../src/state/view.ts";

const start = defaultView("case");

describe("a change of the view", () => {
  it("adds an actor to the filter once and takes it off the excluded ones", () => {
    const excluded = { ...start, filter: { ...start.filter, exclude: ["hezbollah"] } };
    const view = inTurn(addActor("hezbollah"), addActor("hezbollah"))(excluded);
    expect(view.filter.actors).toEqual(["hezbollah"]);
    expect(view.filter.exclude).toEqual([]);
  });

  it("leaves no empty keys behind when something is taken back", () => {
    const opened = inTurn(select({ kind: "event", id: "e" }), openDocument("d"), setWindow(undefined))(start);
    expect(Object.keys(inTurn(select(undefined), openDocument(undefined))(opened))).toEqual(
      Object.keys(start),
    );
  });

  it("keeps sizes within their bounds", () => {
    expect(setSplit(3)(start).split).toBe(0.8);
    expect(setDetailsWidth(10)(start).detailsWidth).toBe(280);
  });

  it("is one undoable step, and none when nothing changes", () => {
    const store = createAppStore();
    const before = store.getState().view;
    act(store, put({ laneBy: "place" }));
    act(store, put({ laneBy: "place" }));
    expect(store.getState().history.past).toHaveLength(1);
    expect(undoLast(store)).toBe(true);
    expect(store.getState().view).toEqual(before);
    expect(undoLast(store)).toBe(false);
    expect(redoLast(store)).toBe(true);
    expect(store.getState().view.laneBy).toBe("place");
  });
});
