import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Briefing } from "../../src/casefile/types.ts";
import { aBriefing, aCase } from "../support/case-builder.ts";

/** What the browser keeps, shared by all windows; `pass` lets a slow write through. */
const disk = vi.hoisted(() => ({
  values: new Map<string, unknown>(),
  fails: false,
  slow: false,
  held: [] as (() => void)[],
}));

vi.mock("idb-keyval", () => ({
  createStore: () => undefined,
  get: async (key: string) => {
    if (disk.fails) throw new Error("no storage");
    return structuredClone(disk.values.get(key));
  },
  update: async (key: string, change: (before: unknown) => unknown) => {
    if (disk.fails) throw new Error("no storage");
    if (disk.slow) await new Promise<void>((pass) => disk.held.push(pass));
    disk.values.set(key, structuredClone(change(structuredClone(disk.values.get(key)))));
  },
}));

/** Channels within this test, told at once. */
const channels = new Set<FakeChannel>();
class FakeChannel extends EventTarget {
  constructor() {
    super();
    channels.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of channels)
      if (other !== this) other.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const SHIPPED = aBriefing({ id: "shipped", title: "Shipped" });
const CASE = aCase({ briefings: [SHIPPED] });

/** A window of its own: modules hold what they know of what is kept. */
async function aWindow(casefile = CASE) {
  vi.resetModules();
  const kept = await import("../../src/app/kept-briefings.dom.ts");
  const { createAppStore, actOnBriefings, undoLast } = await import("../../src/state/store.ts");
  const { indexCase } = await import("../../src/casefile/index-case.ts");
  const store = createAppStore();
  const page = Object.assign(new EventTarget(), {
    BroadcastChannel: FakeChannel,
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: number | undefined) => clearTimeout(timer),
  }) as unknown as Window;
  const open = async (one = casefile) => {
    const briefings = await kept.briefingsOf(one);
    const data = {
      kind: "ready",
      index: indexCase(one),
      positions: new Map(),
      problems: [],
      hash: () => "0",
      origin: "shipped",
    } as const;
    store.setState({ data, briefings });
  };
  kept.followBriefings(page, store);
  await open();
  return {
    open,
    add: (briefing: Briefing) => actOnBriefings(store, (all) => [...all, briefing]),
    titles: () => store.getState().briefings.map(({ title }) => title),
    session: () => store.getState().session,
    settle: (whose: "ours" | "theirs") => kept.settle(store, whose),
    undo: () => undoLast(store),
    hide: () => page.dispatchEvent(new Event("pagehide")),
  };
}

const called = (title: string) => aBriefing({ id: title.toLowerCase(), title });
const pause = () => vi.advanceTimersByTimeAsync(400);
const soon = () => vi.advanceTimersByTimeAsync(1);
const keptTitles = async () => (await aWindow()).titles();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("BroadcastChannel", FakeChannel);
  channels.clear();
  Object.assign(disk, { values: new Map(), fails: false, slow: false, held: [] });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe("the reader's briefings in this browser", () => {
  test("are there again in a new window, beside those of the file", async () => {
    const window = await aWindow();
    expect(window.session().keeping).toBeUndefined();
    window.add(called("Mine"));
    expect(window.session().keeping).toBe("saving");
    await pause();
    expect(window.session().keeping).toBe("saved");
    expect(await keptTitles()).toEqual(["Shipped", "Mine"]);
  });

  test("another window that changed nothing takes over what was saved, and can undo that", async () => {
    const [one, two] = [await aWindow(), await aWindow()];
    one.add(called("Mine"));
    await pause();
    expect(two.titles()).toEqual(["Shipped", "Mine"]);
    expect(two.session().conflict).toBeUndefined();
    two.add(called("Theirs"));
    await pause();
    expect(one.titles()).toEqual(["Shipped", "Mine", "Theirs"]);
    two.undo();
    await pause();
    expect(one.titles()).toEqual(["Shipped", "Mine"]);
  });

  test("of two that change at once the later one is told, and nothing is overwritten", async () => {
    const [one, two] = [await aWindow(), await aWindow()];
    one.add(called("First"));
    await soon();
    two.add(called("Second"));
    await pause();
    expect(one.session()).toMatchObject({ keeping: "saved" });
    expect(two.session()).toMatchObject({ keeping: "failed" });
    expect(two.session().conflict?.theirs.map(({ title }) => title)).toEqual(["Shipped", "First"]);
    expect(two.titles()).toEqual(["Shipped", "Second"]);
    expect(await keptTitles()).toEqual(["Shipped", "First"]);
  });

  test("while the reader has not chosen, further saves of the other window replace nothing", async () => {
    const [one, two] = [await aWindow(), await aWindow()];
    one.add(called("First"));
    await soon();
    two.add(called("Second"));
    await pause();
    one.add(called("More"));
    await pause();
    expect(two.titles()).toEqual(["Shipped", "Second"]);
    expect(two.session().conflict?.theirs.map(({ title }) => title)).toEqual(["Shipped", "First", "More"]);
    two.settle("theirs");
    await pause();
    expect(two.titles()).toEqual(["Shipped", "First", "More"]);
    two.undo();
    await pause();
    expect(two.session().conflict).toBeUndefined();
    expect(await keptTitles()).toEqual(["Shipped", "Second"]);
  });

  test("the reader's own may be saved over theirs", async () => {
    const [one, two] = [await aWindow(), await aWindow()];
    one.add(called("First"));
    await soon();
    two.add(called("Second"));
    await pause();
    two.settle("ours");
    await pause();
    expect(two.session()).toMatchObject({ keeping: "saved" });
    expect(one.titles()).toEqual(["Shipped", "Second"]);
  });

  test("a slow save of one's own is no conflict", async () => {
    const window = await aWindow();
    disk.slow = true;
    window.add(called("One"));
    await pause();
    window.add(called("Two"));
    await pause();
    expect(disk.held).toHaveLength(1);
    disk.held.shift()?.();
    await soon();
    disk.held.shift()?.();
    await soon();
    expect(window.session()).toMatchObject({ keeping: "saved" });
    expect(window.session().conflict).toBeUndefined();
    disk.slow = false;
    expect(await keptTitles()).toEqual(["Shipped", "One", "Two"]);
  });

  test("a change that is not saved yet is not replaced by what another window saves", async () => {
    const [one, two] = [await aWindow(), await aWindow()];
    disk.slow = true;
    one.add(called("First"));
    await pause();
    two.add(called("Second"));
    await soon();
    disk.held.shift()?.();
    await soon();
    expect(two.titles()).toEqual(["Shipped", "Second"]);
    disk.slow = false;
    await pause();
    expect(two.session().conflict?.theirs.map(({ title }) => title)).toEqual(["Shipped", "First"]);
  });

  test("a change just before the page goes, or before another case is opened, is kept", async () => {
    const window = await aWindow();
    window.add(called("Mine"));
    window.hide();
    await soon();
    expect(await keptTitles()).toEqual(["Shipped", "Mine"]);
    window.add(called("More"));
    await window.open(aCase({ id: "another", briefings: [] }));
    await pause();
    expect(window.titles()).toEqual([]);
    expect(await keptTitles()).toEqual(["Shipped", "Mine", "More"]);
  });

  test("a conflict in a case that is not in hand any more is nothing to ask", async () => {
    const [one, two] = [await aWindow(), await aWindow()];
    one.add(called("First"));
    two.add(called("Second"));
    await two.open(aCase({ id: "another", briefings: [] }));
    await pause();
    const asked = [one, two].filter((window) => window.session().conflict !== undefined);
    expect(asked).not.toContain(two);
  });

  test("where the browser keeps nothing the reader is told, and goes on", async () => {
    disk.fails = true;
    const window = await aWindow();
    window.add(called("Mine"));
    await pause();
    expect(window.session().keeping).toBe("failed");
    expect(window.titles()).toEqual(["Shipped", "Mine"]);
  });
});
