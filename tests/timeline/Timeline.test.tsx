import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dayOf, spanWidth } from "../../src/base/day.ts";
import type { Id } from "../../src/casefile/types.ts";
import { Timeline } from "../../src/timeline/Timeline.tsx";
import { extentOf } from "../../src/timeline/window.ts";
import { capturePointersInJsdom, motionInJsdom } from "../support/browser.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";
import { aWeek, cell, current, grid, lastWindow, show, spiesOf, WEEK } from "./a-page.tsx";
import { aCaseOf, onDate } from "./a-timeline.ts";

const index = aWeek();

/** From the tab order onto an event, by keys alone. */
async function standOn(id: Id): Promise<void> {
  await userEvent.tab();
  grid().focus();
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  for (let i = 0; i < 10 && current() !== id; i += 1) await userEvent.keyboard("{ArrowRight}");
  expect(current()).toBe(id);
}

beforeEach(() => {
  capturePointersInJsdom();
  openDialogsInJsdom();
  motionInJsdom("less");
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the timeline as a grid", () => {
  test("says its window, its lanes with their numbers, and each event in a sentence", () => {
    show();
    expect(grid()).toHaveAccessibleName("Timeline, 19 May 2013 to 25 May 2013");
    expect(within(grid()).getAllByRole("row").map(nameOf)).toEqual([
      "The hills, 4 events",
      "The valley, 1 event",
      "No side, 1 event",
    ]);
    const hills = within(screen.getByRole("row", { name: /^The hills/ }));
    expect(hills.getByRole("rowheader")).toHaveAccessibleName("The hills, 4 events");
    expect(hills.getAllByRole("gridcell").map(nameOf)).toEqual([
      expect.stringMatching(/^The rumour\b/),
      expect.stringMatching(/^The raid\b.*on 19 May 2013/),
      expect.stringMatching(/^The talks\b.*on 21 May 2013.*hills-guard, valley-guard/),
      expect.stringMatching(/^The march\b/),
    ]);
  });

  test("is one tab stop after its tools", async () => {
    show();
    grid().focus();
    await userEvent.tab();
    expect(grid()).not.toContainElement(document.activeElement as HTMLElement);
    expect(current()).toBeUndefined();
    await userEvent.tab({ shift: true });
    expect(grid()).toHaveFocus();
  });

  test("puts the keyboard on the first dated event, or on the selected one", async () => {
    show();
    act(() => grid().focus());
    expect(current()).toBe("raid");
  });

  test("starts from the selected event where there is one", () => {
    show({ selection: { kind: "event", id: "siege" } });
    act(() => grid().focus());
    expect(current()).toBe("siege");
    expect(cell(/^The siege/)).toHaveAttribute("data-selected");
  });

  test("says of each event and lane what the filter leaves", () => {
    show({ matched: new Set(["talks", "siege"]) });
    expect(
      screen.getByRole("row", { name: "The hills, 1 of 4 events matches the filter" }),
    ).toBeInTheDocument();
    expect(cell(/^The raid.*Outside the filter\.$/)).toHaveAttribute("data-dim");
    expect(cell(/^The talks/)).not.toHaveAccessibleName(/Outside the filter/);
  });

  test("of a case without events in the window says so", () => {
    show({ unmatched: "hide", matched: new Set(["founding"]) });
    expect(screen.getByText("No event matches the filter in this window.")).toBeVisible();
  });
});

describe("the keyboard on the timeline", () => {
  test("goes along a lane by left and right, and stays at its ends", async () => {
    show();
    act(() => grid().focus());
    await userEvent.keyboard("{ArrowRight}");
    expect(current()).toBe("talks");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(current()).toBe("march");
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    expect(current()).toBe("rumour");
  });

  test("goes to the nearest event of the next lane by up and down", async () => {
    show();
    await standOn("march");
    await userEvent.keyboard("{ArrowDown}");
    expect(current()).toBe("siege");
    await userEvent.keyboard("{ArrowDown}");
    expect(current()).toBe("flood");
    await userEvent.keyboard("{ArrowDown}");
    expect(current()).toBe("flood");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(current()).toBe("raid");
  });

  test("goes to the ends of the lane, and with Ctrl of everything", async () => {
    show();
    await standOn("talks");
    await userEvent.keyboard("{End}");
    expect(current()).toBe("march");
    await userEvent.keyboard("{Home}");
    expect(current()).toBe("rumour");
    await userEvent.keyboard("{Control>}{End}{/Control}");
    expect(current()).toBe("flood");
    await userEvent.keyboard("{Control>}{Home}{/Control}");
    expect(current()).toBe("rumour");
  });

  test("goes five lanes by page up and page down, or to the last one", async () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const many = aCaseOf(ids.map((id) => onDate(id, "2013-05-20", [], { places: [id] })));
    show({ index: many, laneBy: "place" });
    act(() => grid().focus());
    expect(current()).toBe("a");
    await userEvent.keyboard("{PageDown}");
    expect(current()).toBe("f");
    await userEvent.keyboard("{PageDown}");
    expect(current()).toBe("h");
    await userEvent.keyboard("{PageUp}");
    expect(current()).toBe("c");
    await userEvent.keyboard("{PageUp}");
    expect(current()).toBe("a");
  });

  test("tells the app where it is", async () => {
    const { onHover } = show();
    await standOn("talks");
    expect(onHover).toHaveBeenLastCalledWith({ kind: "event", id: "talks" });
  });

  test.each(["{Enter}", " "])("selects by %s", async (key) => {
    const { onSelect } = show();
    await standOn("talks");
    await userEvent.keyboard(key);
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "talks" });
    expect(cell(/^The talks/)).toHaveAttribute("data-selected");
  });

  test("leaves Escape to the page, and keeps its place", async () => {
    const left = vi.fn((event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented);
    window.addEventListener("keydown", left);
    show();
    await standOn("talks");
    await userEvent.keyboard("{Escape}");
    expect(left).toHaveLastReturnedWith(true);
    expect(current()).toBe("talks");
    window.removeEventListener("keydown", left);
  });

  test("keeps its place while the focus is elsewhere", async () => {
    show();
    await standOn("talks");
    await userEvent.tab();
    expect(current()).toBeUndefined();
    act(() => grid().focus());
    expect(current()).toBe("talks");
  });

  test("follows what is selected elsewhere, and stays there when it is let go of", () => {
    const page = (selected?: Id) => (
      <Timeline
        index={index}
        matched={new Set(index.events.keys())}
        unmatched="dim"
        laneBy="side"
        window={WEEK}
        {...(selected === undefined ? {} : { selection: { kind: "event", id: selected } })}
        width={1000}
        height={500}
        {...spiesOf()}
      />
    );
    const { rerender } = render(page());
    act(() => grid().focus());
    rerender(page("march"));
    expect(current()).toBe("march");
    expect(cell(/^The march/)).toHaveAttribute("aria-selected", "true");
    rerender(page());
    expect(current()).toBe("march");
    expect(cell(/^The march/)).toHaveAttribute("aria-selected", "false");
  });

  test("goes to the nearest mark when the window leaves its event behind, and back when it returns", async () => {
    show();
    await standOn("raid");
    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}");
    expect(screen.queryByRole("gridcell", { name: /^The raid/ })).not.toBeInTheDocument();
    expect(current()).toBe("march");
    await userEvent.keyboard("{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}");
    expect(current()).toBe("raid");
  });

  test.each(["+", "=", "w"])("comes closer around its event by %s", async (key) => {
    const spies = show();
    await standOn("march");
    const before = cell(/^The march/).getAttribute("transform");
    await userEvent.keyboard(key);
    expect(spanWidth(lastWindow(spies))).toBeCloseTo(7 / 1.5);
    expect(xOf(cell(/^The march/).getAttribute("transform"))).toBeCloseTo(xOf(before), 0);
  });

  test.each(["-", "s"])("goes further away by %s", async (key) => {
    const spies = show();
    await standOn("march");
    await userEvent.keyboard(key);
    expect(spanWidth(lastWindow(spies))).toBeCloseTo(7 * 1.5);
  });

  test("shows all of time by 0", async () => {
    const spies = show();
    await standOn("march");
    await userEvent.keyboard("0");
    expect(lastWindow(spies)).toEqual(extentOf(index));
    expect(cell(/^The founding/)).toBeInTheDocument();
    expect(cell(/^The vote/)).toBeInTheDocument();
  });

  test.each([
    ["{Shift>}{ArrowRight}{/Shift}", 1],
    ["{Shift>}{ArrowLeft}{/Shift}", -1],
    ["d", 1],
    ["a", -1],
  ])("moves the window by a fifth by %s", async (keys, direction) => {
    const spies = show();
    await standOn("raid");
    await userEvent.keyboard(keys);
    const { from } = lastWindow(spies);
    expect((from - WEEK.from) * direction).toBeGreaterThan(0.19 * 7);
    expect((from - WEEK.from) * direction).toBeLessThan(0.25 * 7);
  });

  test("brings the selected event into view by f, and moves nothing when it is there already", async () => {
    const spies = show({ selection: { kind: "event", id: "vote" } });
    act(() => grid().focus());
    await userEvent.keyboard("f");
    const { from, to } = lastWindow(spies);
    expect(from).toBeLessThan(dayOf(2014, 6, 8));
    expect(to).toBeGreaterThan(dayOf(2014, 6, 9));
    expect(to - from).toBeCloseTo(7);
    expect(cell(/^The vote/)).toBeInTheDocument();
    await userEvent.keyboard("f");
    expect(lastWindow(spies).from).toBeCloseTo(from);
    expect(lastWindow(spies).to).toBeCloseTo(to);
  });

  test("goes to the next and the previous event of the same actors by brackets", async () => {
    const { onSelect } = show();
    await standOn("raid");
    await userEvent.keyboard("]");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "talks" });
    expect(current()).toBe("talks");
    await userEvent.keyboard("]");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "march" });
    await userEvent.keyboard("[[");
    await userEvent.keyboard("[[");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "siege" });
    await userEvent.keyboard("]");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "talks" });
  });

  test("goes to a related event out of view by bringing it into view, and passes over those that do not match", async () => {
    const spies = show({ matched: new Set(["raid", "vote", "siege"]) });
    await standOn("raid");
    await userEvent.keyboard("{ArrowDown}]");
    expect(spies.onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "vote" });
    expect(current()).toBe("vote");
  });

  test("leaves other keys to the page", () => {
    show();
    act(() => grid().focus());
    expect(fireEvent.keyDown(grid(), { key: "k" })).toBe(true);
    expect(fireEvent.keyDown(grid(), { key: "ArrowRight", altKey: true })).toBe(true);
    expect(fireEvent.keyDown(grid(), { key: "+", ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(grid(), { key: "ArrowRight" })).toBe(false);
  });
});

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? "";
}

function xOf(transform: string | null): number {
  return Number(/translate\(([-\d.]+)/.exec(transform ?? "")?.[1]);
}
