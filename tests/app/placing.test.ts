import { describe, expect, test } from "vitest";
import { placeTold } from "../../src/app/placing.dom.ts";
import { layoutGraph, quickLayout } from "../../src/graph/layout.ts";
import { createAppStore, setSession } from "../../src/state/store.ts";
import { inventedCase } from "../bench/graph/invented.ts";

/** Too many actors to be arranged within a moment; here, without a worker, in slices. */
const many = inventedCase(40, 1);

describe("arranging the actors of a case that is opened", () => {
  test("says how far it is, and ends in the arrangement that the case has everywhere", async () => {
    const store = createAppStore();
    const shares: number[] = [];
    const said: string[] = [];
    store.subscribe(({ session }) => {
      if (session.placing) shares.push(session.placing.share);
      if (session.said && session.said.text !== said.at(-1)) said.push(session.said.text);
    });
    const positions = await placeTold(store, many, new AbortController().signal);
    expect(positions).toEqual(layoutGraph(many));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(said).toEqual(["Arranging 40 actors. You can take a rough arrangement instead."]);
    expect(store.getState().session.placing).toBeUndefined();
  });

  test("ends at once in rough places when the reader asks for them", async () => {
    const store = createAppStore();
    const stop = store.subscribe(({ session }) => session.placing?.stop());
    const positions = await placeTold(store, many, new AbortController().signal);
    stop();
    expect(positions).toEqual(quickLayout(many));
    expect(store.getState().session.placing).toBeUndefined();
  });

  test("is given up when another case is opened, whose word it leaves alone", async () => {
    const store = createAppStore();
    const given = new AbortController();
    const other = { actors: 2, share: 0.5, stop: () => undefined };
    store.subscribe(({ session }) => {
      if (!session.placing || given.signal.aborted) return;
      given.abort();
      setSession(store, { placing: other });
    });
    expect(await placeTold(store, many, given.signal)).toBeUndefined();
    expect(store.getState().session.placing).toBe(other);
  });
});
