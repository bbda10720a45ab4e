import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { day, dayOf, type Span, spanWidth } from "../../src/base/day.ts";
import type { Id } from "../../src/casefile/types.ts";
import type { Target } from "../../src/scene/scene.ts";
import { Timeline, type TimelineProps } from "../../src/timeline/Timeline.tsx";
import { defaultWindow, extentOf } from "../../src/timeline/window.ts";
import { capturePointersInJsdom, motionInJsdom } from "../support/browser.ts";
import { aWhen } from "../support/case-builder.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";
import { aCaseOf, onDate } from "./a-timeline.ts";

const WEEK: Span = { from: dayOf(2013, 5, 19), to: dayOf(2013, 5, 26) };

/** A week of two sides and a stranger, something long before, something long after, and something without a date. */
const index = aCaseOf([
  onDate("founding", "2011-03-01", ["hills-guard"]),
  onDate("raid", "2013-05-19", ["hills-guard"]),
  onDate("siege", "2013-05-20", ["valley-guard"]),
  onDate("talks", "2013-05-21", ["hills-guard", "valley-guard"]),
  onDate("flood", "2013-05-23", ["stranger"]),
  onDate("march", "2013-05-24", ["hills-guard"]),
  onDate("vote", "2014-06-08", ["valley-guard"]),
  onDate("rumour", "/..", ["hills-guard"]),
]);

interface Spies {
  readonly onWindow: ReturnType<typeof vi.fn<(window: Span | undefined) => void>>;
  readonly onSelect: ReturnType<typeof vi.fn<(target: Target | undefined) => void>>;
  readonly onHover: ReturnType<typeof vi.fn<(target: Target | undefined) => void>>;
  readonly onLaneBy: ReturnType<typeof vi.fn<TimelineProps["onLaneBy"]>>;
}

/** A page that keeps what the timeline asks it to keep. */
function Page({ spies, ...given }: Partial<TimelineProps> & { readonly spies: Spies }): ReactNode {
  const of = given.index ?? index;
  const [window, setWindow] = useState<Span | undefined>(given.window ?? WEEK);
  const [selection, setSelection] = useState(given.selection);
  const [laneBy, setLaneBy] = useState(given.laneBy ?? "side");
  return (
    <Timeline
      index={of}
      matched={new Set(of.events.keys())}
      unmatched="dim"
      width={1000}
      height={500}
      {...given}
      window={window ?? defaultWindow(of)}
      selection={selection}
      laneBy={laneBy}
      onWindow={(span) => {
        spies.onWindow(span);
        setWindow(span);
      }}
      onSelect={(target) => {
        spies.onSelect(target);
        setSelection(target);
      }}
      onHover={spies.onHover}
      onLaneBy={(by) => {
        spies.onLaneBy(by);
        setLaneBy(by);
      }}
    />
  );
}

function show(given: Partial<TimelineProps> = {}): Spies {
  const spies: Spies = { onWindow: vi.fn(), onSelect: vi.fn(), onHover: vi.fn(), onLaneBy: vi.fn() };
  render(<Page {...given} spies={spies} />);
  return spies;
}

function grid(): HTMLElement {
  return screen.getByRole("grid");
}

/** The event that the keyboard is on. */
function current(): string | undefined {
  const id = grid().getAttribute("aria-activedescendant");
  const cell = id === null ? null : document.getElementById(id);
  return cell?.getAttribute("data-key")?.replace("event:", "");
}

function cell(name: RegExp): HTMLElement {
  return screen.getByRole("gridcell", { name });
}

function lastWindow({ onWindow }: Spies): Span {
  const window = onWindow.mock.lastCall?.[0];
  if (window === undefined) throw new Error("no window was asked for");
  return window;
}

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

  test("tells the app where it is, and that it has left", async () => {
    const { onHover } = show();
    await standOn("talks");
    expect(onHover).toHaveBeenLastCalledWith({ kind: "event", id: "talks" });
    await userEvent.keyboard("{Escape}");
    expect(onHover).toHaveBeenLastCalledWith(undefined);
  });

  test.each(["{Enter}", " "])("selects by %s", async (key) => {
    const { onSelect } = show();
    await standOn("talks");
    await userEvent.keyboard(key);
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "talks" });
    expect(cell(/^The talks/)).toHaveAttribute("data-selected");
  });

  test("lets go of everything by Escape", async () => {
    const { onSelect } = show();
    await standOn("talks");
    await userEvent.keyboard("{Enter}{Escape}");
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
    expect(current()).toBeUndefined();
    expect(cell(/^The talks/)).not.toHaveAttribute("data-selected");
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

describe("the pointer on the timeline", () => {
  test("selects the mark that it clicks, and lets go of it on the ground", async () => {
    const { onSelect } = show();
    await userEvent.click(cell(/^The siege/));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "siege" });
    expect(current()).toBe("siege");
    await userEvent.click(grid());
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
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
    fireEvent.pointerMove(siege, { pointerId: 1, clientX: 570 });
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

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? "";
}

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
    fireEvent.pointerMove(grid(), { pointerId: 1, clientX: from + ((to - from) * step) / 4 });
  act(() => vi.advanceTimersByTime(20));
}

function release(at: number): void {
  act(() => {
    fireEvent.pointerUp(grid(), { pointerId: 1, clientX: at });
  });
}
