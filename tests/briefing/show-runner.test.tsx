import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ShowRole } from "../../src/briefing/show-message.ts";
import { ShowRunner } from "../../src/briefing/show-runner.dom.ts";

/** Messages lie here until they are delivered, so that two windows can move at the same time. */
let post: (() => void)[] = [];
const channels = new Set<FakeChannel>();
class FakeChannel extends EventTarget {
  readonly #name: string;
  constructor(name: string) {
    super();
    this.#name = name;
    channels.add(this);
  }
  postMessage(message: unknown): void {
    const data = structuredClone(message);
    for (const other of channels)
      if (other !== this && other.#name === this.#name)
        post.push(() => other.dispatchEvent(new MessageEvent("message", { data })));
  }
  close(): void {
    channels.delete(this);
  }
}

function deliver(): void {
  while (post.length > 0) for (const one of post.splice(0)) one();
}

const SHAPE = [1, 0, 2];
let closers: (() => void)[] = [];

function aRunner(role: ShowRole, parts: { session?: string; step?: number; shape?: readonly number[] } = {}) {
  const { session = "show-1", step = 0, shape = SHAPE } = parts;
  const runner = new ShowRunner({ page: window, session, role, shape, step });
  const close = runner.open();
  closers.push(close);
  deliver();
  const place = () => `${runner.shown().show.step}.${runner.shown().show.build}`;
  return { runner, close, place };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("BroadcastChannel", FakeChannel);
  localStorage.clear();
  channels.clear();
  [post, closers] = [[], []];
});
afterEach(() => {
  for (const close of closers) close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("two windows of one show", () => {
  test("the speaker's window finds the room where it is, and each follows the other", () => {
    const room = aRunner("room", { step: 2 });
    const speaker = aRunner("speaker");
    expect(speaker.place()).toBe("2.0");
    speaker.runner.move("next");
    deliver();
    expect(room.place()).toBe("2.1");
    room.runner.move("black");
    deliver();
    expect(speaker.runner.shown().show.cover).toBe("black");
  });

  test("a move that the other window was never told of reaches it with the next word, and no word echoes", () => {
    const room = aRunner("room");
    const speaker = new ShowRunner({
      page: window,
      session: "show-1",
      role: "speaker",
      shape: SHAPE,
      step: 0,
    });
    speaker.move("last");
    closers.push(speaker.open());
    deliver();
    expect(room.place()).toBe("2.0");
    expect(speaker.shown().show).toEqual(room.runner.shown().show);
  });

  test("a move is there at once, without the other window", () => {
    const room = aRunner("room");
    const heard = vi.fn();
    room.runner.subscribe(heard);
    room.runner.move("next");
    expect(room.place()).toBe("0.1");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("of two moves at once both windows end at the same place, and go on from it", () => {
    const [room, speaker] = [aRunner("room"), aRunner("speaker")];
    room.runner.move("last");
    speaker.runner.move("next");
    deliver();
    expect(room.place()).toBe(speaker.place());
    room.runner.move("first");
    deliver();
    expect([room.place(), speaker.place()]).toEqual(["0.0", "0.0"]);
    speaker.runner.move("next");
    deliver();
    expect([room.place(), speaker.place()]).toEqual(["0.1", "0.1"]);
  });

  test("a late message from before changes nothing", () => {
    const [room, speaker] = [aRunner("room"), aRunner("speaker")];
    room.runner.move("next");
    const late = post.splice(0);
    speaker.runner.move("last");
    speaker.runner.move("next");
    deliver();
    for (const one of late) one();
    deliver();
    expect([room.place(), speaker.place()]).toEqual(["2.1", "2.1"]);
  });

  test.each(["room", "speaker"] as const)("a reload of the %s's window goes on where it was", (role) => {
    const windows = { room: aRunner("room"), speaker: aRunner("speaker") };
    windows.speaker.runner.move("next");
    windows.speaker.runner.move("next-step");
    windows.speaker.runner.move("black");
    deliver();
    const before = windows[role].runner.shown().show;
    windows[role].close();
    deliver();
    const again = aRunner(role);
    expect(again.runner.shown().show).toEqual(before);
    expect(before).toMatchObject({ step: 1, cover: "black", startedAt: expect.any(Number) });
    again.runner.move("next");
    deliver();
    const other = role === "room" ? windows.speaker : windows.room;
    expect(other.runner.shown().show.cover).toBe("none");
  });

  test("a reload of both windows goes on where they were", () => {
    const room = aRunner("room");
    room.runner.move("next");
    room.close();
    expect(aRunner("room").place()).toBe("0.1");
    expect(aRunner("speaker").place()).toBe("0.1");
  });

  test("shows with another name hear nothing of it", () => {
    const [room, other] = [aRunner("room"), aRunner("speaker", { session: "show-2" })];
    room.runner.move("last");
    deliver();
    expect(other.place()).toBe("0.0");
    expect(other.runner.shown().room).toBe(false);
  });

  test("each knows of the other while that one is there", () => {
    const [room, speaker] = [aRunner("room"), aRunner("speaker")];
    expect(room.runner.shown()).toMatchObject({ speaker: true, room: false });
    expect(speaker.runner.shown()).toMatchObject({ speaker: false, room: true });
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(1000);
      deliver();
    }
    expect(speaker.runner.shown().room).toBe(true);
    room.close();
    deliver();
    expect(speaker.runner.shown().room).toBe(false);
  });

  test("a window that dies without a word is missed within four seconds", () => {
    const [, speaker] = [aRunner("room"), aRunner("speaker")];
    for (const channel of [...channels].slice(0, 1)) channels.delete(channel);
    post = [];
    // The room's beats still go out of its channel; they are lost on the way.
    for (let i = 0; i < 4; i++) {
      vi.advanceTimersByTime(1000);
      post = [];
    }
    expect(speaker.runner.shown().room).toBe(false);
  });

  test("the pointer is the same in both, and goes in both", () => {
    const [room, speaker] = [aRunner("room"), aRunner("speaker")];
    speaker.runner.point({ x: 0.25, y: 0.5 });
    deliver();
    expect(room.runner.shown().at).toEqual({ x: 0.25, y: 0.5 });
    speaker.runner.point(undefined);
    deliver();
    expect(room.runner.shown().at).toBeUndefined();
  });

  test("hostile messages change nothing", () => {
    const room = aRunner("room");
    const hostile = new FakeChannel("casus/show/show-1");
    const before = room.runner.shown();
    const show = { ...before.show, typed: "abc" };
    for (const message of [
      null,
      "next",
      { kind: "state" },
      { kind: "state", from: "z", role: "speaker", revision: 99, show },
    ])
      hostile.postMessage(message);
    deliver();
    expect(room.runner.shown()).toBe(before);
  });

  test("a place beyond the briefing is brought inside, whether it is sent or kept", () => {
    const room = aRunner("room");
    const other = new FakeChannel("casus/show/show-1");
    const show = { ...room.runner.shown().show, step: 40, build: 3 };
    other.postMessage({ kind: "state", from: "z", role: "speaker", revision: 9, show });
    deliver();
    expect(room.place()).toBe("2.0");
    room.runner.move("next");
    expect(aRunner("room", { shape: [0] }).place()).toBe("0.0");
  });

  test("what is kept and broken begins anew, at the step that was asked for", () => {
    localStorage.setItem("casus/show/show-1", '{"revision":4,"show":{"step":"x"}}');
    expect(aRunner("room", { step: 1 }).place()).toBe("1.0");
  });

  test("without a channel, storage tells the other window", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const [room, speaker] = [aRunner("room"), aRunner("speaker")];
    room.runner.move("last");
    const key = "casus/show/show-1";
    window.dispatchEvent(new StorageEvent("storage", { key, newValue: localStorage.getItem(key) }));
    expect(speaker.place()).toBe("2.0");
    window.dispatchEvent(new StorageEvent("storage", { key, newValue: null }));
    window.dispatchEvent(new StorageEvent("storage", { key: "other", newValue: "{}" }));
    expect(speaker.place()).toBe("2.0");
  });

  test("a window whose part has ended says and hears nothing any more", () => {
    const [room, speaker] = [aRunner("room"), aRunner("speaker")];
    speaker.close();
    deliver();
    room.runner.move("last");
    deliver();
    expect(speaker.place()).toBe("0.0");
    vi.advanceTimersByTime(3000);
    expect(post).toEqual([]);
  });
});
