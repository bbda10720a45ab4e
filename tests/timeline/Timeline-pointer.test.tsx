import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { day, dayOf, type Span, spanWidth } from "../../src/base/day.ts";
import { Timeline } from "../../src/timeline/Timeline.tsx";
import { capturePointersInJsdom, motionInJsdom } from "../support/browser.ts";
import { aWhen } from "../support/case-builder.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";
import { aWeek, cell, current, grid, lastWindow, show, WEEK } from "./a-page.tsx";
import { aCaseOf, onDate } from "./a-timeline.ts";

const index = aWeek();

beforeEach(() => {
  capturePointersInJsdom();
  openDialogsInJsdom();
  motionInJsdom("less");
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the pointer on the timeline", () => {
  test("selects the mark that it clicks, and lets go of it on the ground", async () => {
    const { onSelect } = show();
    await userEvent.click(cell(/^The siege/));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "siege" });
    expect(current()).toBe("siege");
    await userEvent.click(grid());
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
  });

  test("lights nothing but what it clicks, though the press brings the focus", async () => {
    const { onHover } = show();
    await userEvent.click(cell(/^The siege/));
    const lit = onHover.mock.calls.flatMap(([target]) => target?.id ?? []);
    expect(new Set(lit)).toEqual(new Set(["siege"]));
  });

  test("lights what it is over", async () => {
    const { onHover } = show();
    await userEvent.hover(cell(/^The siege/));
    expect(onHover).toHaveBeenLastCalledWith({ kind: "event", id: "siege" });
    await userEvent.unhover(cell(/^The siege/));
    fireEvent.pointerLeave(grid());
    expect(onHover).toHaveBeenLastCalledWith(undefined);
  });

  test("with Ctrl and the wheel zooms about itself, without them leaves the page to scroll", () => {
    vi.useFakeTimers();
    const spies = show();
    const plain = fireEvent.wheel(grid(), { deltaY: 100, clientX: 600 });
    act(() => vi.advanceTimersByTime(1000));
    expect(plain).toBe(true);
    expect(spies.onWindow).not.toHaveBeenCalled();
    const withCtrl = fireEvent.wheel(grid(), { deltaY: -100, clientX: 600, ctrlKey: true });
    act(() => vi.advanceTimersByTime(1000));
    expect(withCtrl).toBe(false);
    expect(spies.onWindow).toHaveBeenCalledTimes(1);
    expect(spanWidth(lastWindow(spies))).toBeLessThan(7);
  });

  test("drags the window along, and the app hears of it once, at the end", () => {
    vi.useFakeTimers();
    const spies = show();
    const before = xOf(cell(/^The march/).getAttribute("transform"));
    drag(600, 500);
    expect(xOf(cell(/^The march/).getAttribute("transform"))).toBeCloseTo(before - 100, 0);
    expect(spies.onWindow).not.toHaveBeenCalled();
    release(500);
    expect(spies.onWindow).toHaveBeenCalledTimes(1);
    expect(lastWindow(spies).from).toBe(WEEK.from + 1);
  });

  test("does not see the old window again when it lets go", () => {
    vi.useFakeTimers();
    motionInJsdom("full");
    show();
    drag(600, 550);
    const held = xOf(cell(/^The march/).getAttribute("transform"));
    const seen: number[] = [];
    const look = () => seen.push(xOf(cell(/^The march/).getAttribute("transform")));
    release(550);
    look();
    for (let frame = 0; frame < 25; frame += 1) {
      act(() => vi.advanceTimersByTime(16));
      look();
    }
    expect(Math.max(...seen.map((x) => Math.abs(x - held)))).toBeLessThan(15);
  });

  test("selects nothing by the click that ends a drag", () => {
    vi.useFakeTimers();
    const { onSelect } = show();
    const siege = cell(/^The siege/);
    fireEvent.pointerDown(siege, { pointerId: 1, button: 0, clientX: 600 });
    fireEvent.pointerMove(siege, { pointerId: 1, clientX: 570, buttons: 1 });
    fireEvent.pointerUp(siege, { pointerId: 1, clientX: 570 });
    fireEvent.click(siege);
    expect(onSelect).not.toHaveBeenCalled();
  });
});

describe("a cluster", () => {
  const sameDay = aCaseOf(Array.from({ length: 45 }, (_, i) => onDate(`e${i}`, "2013-05-20")));
  const theCluster = /^\d+ events, 20 to 20 May 2013|^\d+ events, 20 May 2013/;

  test("says how many events it holds and of when", () => {
    show({ index: sameDay });
    expect(
      screen.getAllByRole("gridcell", { name: /Press Enter to come closer or to list them/ }),
    ).not.toEqual([]);
  });

  test("comes closer when that may tell its events apart", async () => {
    const spies = show({ index: sameDay, window: { from: dayOf(2013, 5, 17), to: dayOf(2013, 5, 24) } });
    await userEvent.click(cell(theCluster));
    expect(lastWindow(spies).from).toBeLessThanOrEqual(dayOf(2013, 5, 20));
    expect(lastWindow(spies).to).toBeGreaterThanOrEqual(dayOf(2013, 5, 21));
    expect(spanWidth(lastWindow(spies))).toBeLessThan(3);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  test("opens as a list when no closer look would, and gives the one that is chosen", async () => {
    const spies = show({ index: sameDay, window: { from: dayOf(2013, 5, 19), to: dayOf(2013, 5, 22) } });
    act(() => grid().focus());
    await userEvent.click(cell(theCluster));
    const dialog = screen.getByRole("dialog", { name: theCluster });
    const [first] = within(dialog).getAllByRole("button", { name: /^The e\d+/ });
    if (first === undefined) throw new Error("an empty list");
    const title = first.querySelector("bdi")?.textContent ?? "";
    await userEvent.click(first);
    expect(spies.onSelect).toHaveBeenLastCalledWith({ kind: "event", id: title.replace("The ", "") });
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  test("of marks that are parked at an edge opens by Enter, and closes again", async () => {
    const ongoing = { ...aWhen("/..", { basis: "none" }), ongoing: true };
    const index = aCaseOf([
      ...["feud", "truce"].map((id) => ({ ...onDate(id, "/.."), when: ongoing })),
      onDate("vote", "2014-06-08"),
    ]);
    const { onSelect } = show({ index, window: { from: dayOf(2014, 6, 1), to: dayOf(2014, 6, 9) } });
    act(() => grid().focus());
    expect(current()).toMatch(/^cluster:/);
    await userEvent.keyboard("{Enter}");
    const dialog = screen.getByRole("dialog", { name: "2 undated events" });
    expect(within(dialog).getByRole("button", { name: /^The feud/ })).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(onSelect).not.toHaveBeenCalled();
  });
});

describe("what does not match", () => {
  const matched = new Set(["raid", "flood"]);

  test("is dim and stays where it is, or goes, as the reader wishes", () => {
    show({ matched });
    expect(dimmed()).toEqual(["march", "rumour", "siege", "talks"]);
  });

  test("goes where the reader wishes it hidden; its lane stays", () => {
    show({ matched, unmatched: "hide" });
    expect(screen.getAllByRole("gridcell").map((one) => one.dataset.key)).toEqual([
      "event:raid",
      "event:flood",
    ]);
    expect(screen.getAllByRole("row")).toHaveLength(3);
    expect(dimmed()).toEqual([]);
  });

  test("gives way to what is lit from elsewhere", () => {
    show({ matched, lit: new Set(["talks"]) });
    expect(dimmed()).toEqual(["flood", "march", "raid", "rumour", "siege"]);
  });
});

describe("a window that is asked for", () => {
  function Asked({ window }: { readonly window: Span }): ReactNode {
    return (
      <Timeline
        index={index}
        matched={new Set(index.events.keys())}
        unmatched="dim"
        laneBy="side"
        width={1000}
        height={500}
        window={window}
        onWindow={() => {}}
        onSelect={() => {}}
        onHover={() => {}}
        onLaneBy={() => {}}
      />
    );
  }
  const later = (days: number): Span => ({ from: day(WEEK.from + days), to: day(WEEK.to + days) });
  const shown = () => grid().getAttribute("aria-label");

  beforeEach(() => {
    vi.useFakeTimers();
    motionInJsdom("full");
  });

  test("comes by a glide, and is there at its end", () => {
    const { rerender } = render(<Asked window={WEEK} />);
    rerender(<Asked window={later(30)} />);
    act(() => vi.advanceTimersByTime(150));
    expect(shown()).not.toBe("Timeline, 19 May 2013 to 25 May 2013");
    expect(shown()).not.toBe("Timeline, 18 June 2013 to 24 June 2013");
    act(() => vi.advanceTimersByTime(1000));
    expect(shown()).toBe("Timeline, 18 June 2013 to 24 June 2013");
  });

  test("is there at once when a second one comes before the first has arrived", () => {
    const { rerender } = render(<Asked window={WEEK} />);
    rerender(<Asked window={later(30)} />);
    act(() => vi.advanceTimersByTime(50));
    rerender(<Asked window={later(60)} />);
    expect(shown()).toBe("Timeline, 18 July 2013 to 24 July 2013");
    act(() => vi.advanceTimersByTime(1000));
    expect(shown()).toBe("Timeline, 18 July 2013 to 24 July 2013");
  });

  test("is there at once for a reader who wants less motion", () => {
    motionInJsdom("less");
    const { rerender } = render(<Asked window={WEEK} />);
    rerender(<Asked window={later(30)} />);
    expect(shown()).toBe("Timeline, 18 June 2013 to 24 June 2013");
  });
});

function xOf(transform: string | null): number {
  return Number(/translate\(([-\d.]+)/.exec(transform ?? "")?.[1]);
}

function dimmed(): readonly string[] {
  return screen
    .getAllByRole("gridcell")
    .filter((one) => one.hasAttribute("data-dim"))
    .map((one) => one.dataset.key?.replace("event:", "") ?? "")
    .sort();
}

/** Presses and moves, and waits for the next frame. */
function drag(from: number, to: number): void {
  fireEvent.pointerDown(grid(), { pointerId: 1, button: 0, clientX: from });
  for (let step = 1; step <= 4; step += 1)
    fireEvent.pointerMove(grid(), { pointerId: 1, clientX: from + ((to - from) * step) / 4, buttons: 1 });
  act(() => vi.advanceTimersByTime(20));
}

function release(at: number): void {
  act(() => {
    fireEvent.pointerUp(grid(), { pointerId: 1, clientX: at });
  });
}
