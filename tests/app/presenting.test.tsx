import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  attachShowKeys,
  forgetShow,
  notePart,
  partOf,
  speakerAddress,
} from "../../src/app/presenting.dom.ts";
import { askedBy } from "../../src/briefing/show-keys.ts";
import type { Presenting } from "../../src/state/state.ts";

const ROOM: Presenting = { briefing: "briefing", show: "show-1", as: "room", step: 2 };

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  window.history.replaceState(null, "", "/");
});

describe("a window's part in a show", () => {
  test("is found again after a reload, and not after the end", () => {
    expect(partOf(window)).toBeUndefined();
    notePart(window, ROOM);
    expect(partOf(window)).toEqual(ROOM);
    notePart(window, undefined);
    expect(partOf(window)).toBeUndefined();
  });

  test("the speaker's window finds the briefing by its address, as long as the show goes on", () => {
    window.history.replaceState(null, "", "/casus/?old=1#v1=abc");
    const address = speakerAddress(window, "show-1");
    expect(new URL(address)).toMatchObject({
      pathname: "/casus/",
      search: "?speaker=show-1",
      hash: "#v1=abc",
    });
    notePart(window, ROOM);
    window.history.replaceState(null, "", address);
    expect(partOf(window)).toEqual({ briefing: "briefing", show: "show-1", as: "speaker", step: 0 });
    localStorage.setItem("casus/show/show-1", "{}");
    forgetShow(window, "show-1");
    expect(partOf(window)).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  test.each(["{", "5", "null", '{"briefing":1}', JSON.stringify({ ...ROOM, as: "audience" })])(
    "%s in storage is no part",
    (text) => {
      sessionStorage.setItem("casus/presenting", text);
      expect(partOf(window)).toBeUndefined();
    },
  );

  test("names of shows are plain: an address with another one gives no part", () => {
    notePart(window, ROOM);
    localStorage.setItem("casus/show-of/../x", "briefing");
    window.history.replaceState(null, "", "/?speaker=../x");
    expect(partOf(window)).toEqual(ROOM);
  });
});

describe("keys of a show", () => {
  let detach = () => {};
  const run = vi.fn();
  const inner = vi.fn();
  function open(exploring = false) {
    run.mockClear();
    inner.mockClear();
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for a picture that handles its own keys
      <div onKeyDown={inner}>
        <input aria-label="Text" />
        <textarea aria-label="Long" />
        <select aria-label="Choice" />
        <input type="checkbox" aria-label="Check" />
        <button type="button">Button</button>
      </div>,
    );
    detach = attachShowKeys(
      window,
      (pressed, where) => askedBy(pressed, { ...where, exploring, overview: false }),
      run,
    );
  }
  afterEach(() => detach());

  test.each(["Check", "Button"])("are heard with the focus on %s, before it hears them", (label) => {
    open();
    const element = screen.queryByLabelText(label) ?? screen.getByRole("button", { name: label });
    expect(fireEvent.keyDown(element, { key: "n" })).toBe(false);
    expect(run.mock.calls).toEqual([["next"]]);
    expect(inner).not.toHaveBeenCalled();
  });

  test.each(["Text", "Long", "Choice"])("in %s only those of a clicker, and F5 does not reload", (label) => {
    open();
    const field = screen.getByLabelText(label);
    expect(fireEvent.keyDown(field, { key: "n" })).toBe(true);
    for (const key of ["PageDown", "PageUp", "F5"]) expect(fireEvent.keyDown(field, { key })).toBe(false);
    expect(run.mock.calls.flat()).toEqual(["next", "previous", "full-screen"]);
    expect(inner).toHaveBeenCalledTimes(1);
  });

  test("a key that makes a letter of another script, or a browser's own, is left alone", () => {
    open();
    fireEvent.keyDown(document.body, { key: "n", isComposing: true });
    fireEvent.keyDown(document.body, { key: "n", ctrlKey: true });
    fireEvent.keyDown(document.body, { key: "b", metaKey: true });
    fireEvent.keyDown(document.body, { key: "Tab" });
    expect(run).not.toHaveBeenCalled();
  });

  test("from right to left the arrows mirror", () => {
    open();
    document.documentElement.style.direction = "rtl";
    fireEvent.keyDown(document.body, { key: "ArrowLeft" });
    document.documentElement.style.direction = "";
    fireEvent.keyDown(document.body, { key: "ArrowLeft" });
    expect(run.mock.calls.flat()).toEqual(["next", "previous"]);
  });

  test("are heard no more when the show is over", () => {
    open();
    detach();
    fireEvent.keyDown(document.body, { key: "n" });
    expect(run).not.toHaveBeenCalled();
  });
});
