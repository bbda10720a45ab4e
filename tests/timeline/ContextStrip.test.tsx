import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Day, day, dayOf, type Span, spanWidth } from "../../src/base/day.ts";
import { ContextStrip } from "../../src/timeline/ContextStrip.tsx";
import { extentOf } from "../../src/timeline/window.ts";
import { capturePointersInJsdom } from "../support/browser.ts";
import { aWeek, WEEK } from "./a-page.tsx";

const WIDTH = 1024;
const PADDING = 12;
const index = aWeek();
const extent = extentOf(index);

type OnWindow = ReturnType<typeof vi.fn<(window: Span) => void>>;

function Page({ start, onWindow }: { readonly start: Span; readonly onWindow: OnWindow }): ReactNode {
  const [window, setWindow] = useState(start);
  return (
    <ContextStrip
      index={index}
      matched={new Set(index.events.keys())}
      window={window}
      width={WIDTH}
      onWindow={(span) => {
        onWindow(span);
        setWindow(span);
      }}
    />
  );
}

function show(start: Span = WEEK): { readonly onWindow: OnWindow; readonly svg: SVGSVGElement } {
  const onWindow: OnWindow = vi.fn();
  const { container } = render(<Page start={start} onWindow={onWindow} />);
  const svg = container.querySelector("svg");
  if (svg === null) throw new Error("no strip");
  return { onWindow, svg };
}

function handle(name: "Start of the window" | "End of the window"): HTMLElement {
  return screen.getByRole("slider", { name });
}

/** Px of a day on the strip. */
function xOf(at: number): number {
  return PADDING + ((at - extent.from) / spanWidth(extent)) * (WIDTH - 2 * PADDING);
}

function drag(element: Element, from: number, to: number): void {
  fireEvent.pointerDown(element, { pointerId: 1, clientX: from });
  fireEvent.pointerMove(element, { pointerId: 1, clientX: (from + to) / 2 });
  fireEvent.pointerMove(element, { pointerId: 1, clientX: to });
  fireEvent.pointerUp(element, { pointerId: 1, clientX: to });
}

function last(onWindow: OnWindow): Span {
  const window = onWindow.mock.lastCall?.[0];
  if (window === undefined) throw new Error("no window was asked for");
  return window;
}

beforeEach(capturePointersInJsdom);

describe("the strip of all time", () => {
  test("has a slider for each end of the window, which say their days in words", () => {
    show();
    const strip = within(screen.getByRole("group", { name: "All of time" }));
    expect(strip.getAllByRole("slider")).toHaveLength(2);
    expect(handle("Start of the window")).toHaveAttribute("aria-valuetext", "19 May 2013");
    expect(handle("End of the window")).toHaveAttribute("aria-valuetext", "25 May 2013");
  });

  test("tells its sliders' bounds and values in the same measure", () => {
    show();
    for (const name of ["Start of the window", "End of the window"] as const) {
      const value = Number(handle(name).getAttribute("aria-valuenow"));
      expect(value).toBeGreaterThan(Number(handle(name).getAttribute("aria-valuemin")));
      expect(value).toBeLessThan(Number(handle(name).getAttribute("aria-valuemax")));
    }
  });

  test("names the years", () => {
    const { svg } = show();
    expect([...svg.querySelectorAll("text")].map((text) => text.textContent)).toEqual([
      "2012",
      "2013",
      "2014",
    ]);
  });

  test("draws a bar for every place with an event that matches, and none for the others", () => {
    const bars = (matched: readonly string[]) => {
      const { container, unmount } = render(
        <ContextStrip
          index={index}
          matched={new Set(matched)}
          window={WEEK}
          width={WIDTH}
          onWindow={() => {}}
        />,
      );
      const d = [...container.querySelectorAll("path")].map((path) => path.getAttribute("d")).join("");
      unmount();
      return d.split("M").length - 1;
    };
    expect(bars([])).toBe(0);
    expect(bars(["founding", "vote"])).toBe(2);
    expect(bars(["founding", "vote", "rumour"])).toBe(2);
  });
});

describe("the sliders by keys", () => {
  test.each([
    ["{ArrowRight}", 1],
    ["{ArrowUp}", 1],
    ["{ArrowLeft}", -1],
    ["{ArrowDown}", -1],
    ["{Shift>}{ArrowRight}{/Shift}", 7],
    ["{Shift>}{ArrowLeft}{/Shift}", -7],
    ["{PageUp}", 30],
    ["{PageDown}", -30],
  ])("move the end of the window by %s: %i days", async (keys, days) => {
    const start: Span = { from: dayOf(2013, 2, 1), to: dayOf(2013, 5, 26) };
    const { onWindow } = show(start);
    handle("End of the window").focus();
    await userEvent.keyboard(keys);
    expect(last(onWindow)).toEqual({ from: start.from, to: start.to + days });
  });

  test("move the start, and say where it is now", async () => {
    const { onWindow } = show();
    handle("Start of the window").focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(last(onWindow)).toEqual({ from: dayOf(2013, 5, 17), to: WEEK.to });
    expect(handle("Start of the window")).toHaveAttribute("aria-valuetext", "17 May 2013");
  });

  test("go to the ends of time", async () => {
    const { onWindow } = show();
    handle("Start of the window").focus();
    await userEvent.keyboard("{Home}");
    handle("End of the window").focus();
    await userEvent.keyboard("{End}");
    expect(last(onWindow)).toEqual(extent);
  });

  test("stop a day before the other end, and at the end of time", async () => {
    const { onWindow } = show();
    handle("Start of the window").focus();
    await userEvent.keyboard("{End}");
    expect(last(onWindow)).toEqual({ from: WEEK.to - 1, to: WEEK.to });
    handle("End of the window").focus();
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(last(onWindow).to).toBe(extent.to);
  });

  test("leave other keys to the page", () => {
    const { onWindow } = show();
    expect(fireEvent.keyDown(handle("Start of the window"), { key: "k" })).toBe(true);
    expect(fireEvent.keyDown(handle("Start of the window"), { key: "ArrowLeft" })).toBe(false);
    expect(onWindow).toHaveBeenCalledTimes(1);
  });
});

describe("the strip by the pointer", () => {
  const middle = xOf((WEEK.from + WEEK.to) / 2);

  test("moves the window with the brush, and asks for it once", () => {
    const { onWindow, svg } = show();
    drag(brushOf(svg), middle, middle - 100);
    expect(onWindow).toHaveBeenCalledTimes(1);
    expect(spanWidth(last(onWindow))).toBeCloseTo(7);
    expect(xOf(last(onWindow).from)).toBeCloseTo(xOf(WEEK.from) - 100);
  });

  test("shows where the window goes while the brush moves", () => {
    const { onWindow, svg } = show();
    fireEvent.pointerDown(brushOf(svg), { pointerId: 1, clientX: middle });
    fireEvent.pointerMove(brushOf(svg), { pointerId: 1, clientX: middle - 100 });
    expect(onWindow).not.toHaveBeenCalled();
    expect(handle("Start of the window")).not.toHaveAttribute("aria-valuetext", "19 May 2013");
  });

  test("stops the brush at the end of time", () => {
    const { onWindow, svg } = show();
    drag(brushOf(svg), middle, middle + 5000);
    expect(last(onWindow).to).toBeCloseTo(extent.to);
    expect(spanWidth(last(onWindow))).toBeCloseTo(7);
  });

  test("moves one end by its handle", () => {
    const { onWindow } = show();
    drag(handle("End of the window"), xOf(WEEK.to), xOf(WEEK.to) + 50);
    expect(last(onWindow).from).toBe(WEEK.from);
    expect(xOf(last(onWindow).to)).toBeCloseTo(xOf(WEEK.to) + 50);
  });

  test("makes a new window on the shade, in either direction", () => {
    const { onWindow, svg } = show();
    const shade = svg.querySelector("rect");
    if (shade === null) throw new Error("no shade");
    drag(shade, 300, 200);
    expect(days(last(onWindow))).toEqual(days({ from: dayAt(200), to: dayAt(300) }));
    drag(shade, 400, 450);
    expect(days(last(onWindow))).toEqual(days({ from: dayAt(400), to: dayAt(450) }));
  });

  test("asks for nothing on a mere press", () => {
    const { onWindow, svg } = show();
    fireEvent.pointerDown(brushOf(svg), { pointerId: 1, clientX: middle });
    fireEvent.pointerUp(brushOf(svg), { pointerId: 1, clientX: middle });
    expect(onWindow).not.toHaveBeenCalled();
  });
});

/** The rectangle of the window: the last one that is no part of a handle. */
function brushOf(svg: SVGSVGElement): Element {
  const brush = [...svg.querySelectorAll(":scope > rect")].at(-1);
  if (brush === undefined) throw new Error("no brush");
  return brush;
}

function dayAt(x: number): Day {
  return day(extent.from + ((x - PADDING) / (WIDTH - 2 * PADDING)) * spanWidth(extent));
}

function days({ from, to }: Span): readonly number[] {
  return [from, to].map((at) => Math.round(at * 1000));
}
