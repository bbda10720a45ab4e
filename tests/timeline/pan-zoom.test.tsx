import { fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { day, dayOf, type Span, spanWidth } from "../../src/base/day.ts";
import { axisFor } from "../../src/timeline/axis.ts";
import { attachPanZoom } from "../../src/timeline/pan-zoom.dom.ts";
import { capturePointersInJsdom } from "../support/browser.ts";

const WINDOW: Span = { from: dayOf(2013, 5, 19), to: dayOf(2013, 5, 27) };
const EXTENT: Span = { from: dayOf(2013, 1, 1), to: dayOf(2014, 1, 1) };
const LEFT = 200;

/** A plot of eight days on 800 px, which begins 200 px from the left of the page. */
function aPlot(window = WINDOW, extent = EXTENT) {
  const element = document.body.appendChild(document.createElement("div"));
  const onMove = vi.fn<(window: Span) => void>();
  const onEnd = vi.fn<(window: Span) => void>();
  const axis = axisFor(window, 800, undefined);
  const detach = attachPanZoom(element, { view: () => ({ axis, extent, left: LEFT }), onMove, onEnd });
  return { element, onMove, onEnd, axis, detach };
}

function ended(onEnd: ReturnType<typeof aPlot>["onEnd"]): Span {
  const window = onEnd.mock.lastCall?.[0];
  if (window === undefined) throw new Error("the gesture has not ended");
  return window;
}

function press(element: Element, pointerId: number, clientX: number): void {
  fireEvent.pointerDown(element, { pointerId, button: 0, clientX });
}

function moveTo(element: Element, pointerId: number, clientX: number): void {
  fireEvent.pointerMove(element, { pointerId, clientX, buttons: 1 });
}

function letGo(element: Element, pointerId: number, options: PointerEventInit = {}): void {
  fireEvent.pointerUp(element, { pointerId, ...options });
}

beforeEach(() => {
  capturePointersInJsdom();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe("the wheel", () => {
  test("scrolls the page when it is plain", () => {
    const { element, onMove, onEnd } = aPlot();
    expect(fireEvent.wheel(element, { deltaY: 120 })).toBe(true);
    vi.runAllTimers();
    expect(onMove).not.toHaveBeenCalled();
    expect(onEnd).not.toHaveBeenCalled();
  });

  test.each(["ctrlKey", "metaKey"])(
    "zooms about the pointer with %s, and keeps the page from doing so",
    (key) => {
      const { element, onEnd, axis } = aPlot();
      const under = axis.dayAt(300);
      expect(fireEvent.wheel(element, { deltaY: -120, clientX: LEFT + 300, [key]: true })).toBe(false);
      vi.runAllTimers();
      const zoomed = axisFor(ended(onEnd), 800, undefined);
      expect(spanWidth(zoomed.window)).toBeLessThan(8);
      expect(zoomed.x(under)).toBeCloseTo(300, 3);
    },
  );

  test.each([
    ["with Shift", { deltaY: 100, shiftKey: true }, 1],
    ["sideways", { deltaX: 100, deltaY: 20 }, 1],
    ["sideways and back", { deltaX: -100, deltaY: 20 }, -1],
    ["in lines", { deltaX: 4, deltaMode: 1 }, 0.6],
    ["by a page", { deltaX: 1, deltaMode: 2 }, 1.2],
  ])("moves the window %s", (_, wheel, days) => {
    const { element, onEnd } = aPlot();
    expect(fireEvent.wheel(element, wheel)).toBe(false);
    vi.runAllTimers();
    expect(ended(onEnd).from - WINDOW.from).toBeCloseTo(days, 6);
    expect(spanWidth(ended(onEnd))).toBeCloseTo(8, 6);
  });

  test("is drawn at most once a frame, and ends once, when it has come to rest", () => {
    const { element, onMove, onEnd } = aPlot();
    for (let tick = 0; tick < 5; tick += 1)
      fireEvent.wheel(element, { deltaY: 120, clientX: LEFT + 400, ctrlKey: true });
    vi.advanceTimersByTime(20);
    expect(onMove).toHaveBeenCalledTimes(1);
    expect(onEnd).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(ended(onEnd)).toEqual(onMove.mock.lastCall?.[0]);
  });

  test("in and out by as many ticks comes back to where it was", () => {
    const { element, onEnd } = aPlot();
    for (const deltaY of [...Array(20).fill(-120), ...Array(20).fill(120)])
      fireEvent.wheel(element, { deltaY, clientX: LEFT + 250, ctrlKey: true });
    vi.runAllTimers();
    expect(ended(onEnd).from).toBeCloseTo(WINDOW.from, 6);
    expect(ended(onEnd).to).toBeCloseTo(WINDOW.to, 6);
  });
});

describe("a drag", () => {
  test("takes the time under the pointer along, and ends on whole days that are near", () => {
    const { element, onMove, onEnd } = aPlot();
    press(element, 1, 500);
    moveTo(element, 1, 390);
    vi.advanceTimersByTime(20);
    expect(onMove.mock.lastCall?.[0].from).toBeCloseTo(WINDOW.from + 1.1, 6);
    letGo(element, 1);
    expect(ended(onEnd)).toEqual({ from: WINDOW.from + 1, to: WINDOW.to + 1 });
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  test("ends where it is let go of with Alt", () => {
    const { element, onEnd } = aPlot();
    press(element, 1, 500);
    moveTo(element, 1, 390);
    letGo(element, 1, { altKey: true });
    expect(ended(onEnd).from).toBeCloseTo(WINDOW.from + 1.1, 6);
  });

  test("does not leave all of time, not even to come to a whole day", () => {
    const extent: Span = { from: day(WINDOW.from + 0.05), to: day(WINDOW.to + 20) };
    const { element, onEnd } = aPlot({ from: day(extent.from + 1), to: day(extent.from + 9) }, extent);
    press(element, 1, 300);
    moveTo(element, 1, 900);
    letGo(element, 1);
    expect(ended(onEnd).from).toBeGreaterThanOrEqual(extent.from);
  });

  test("begins only when the pointer has moved, so that a press stays a click", () => {
    const { element, onMove, onEnd } = aPlot();
    const onClick = vi.fn();
    element.addEventListener("click", onClick);
    press(element, 1, 500);
    moveTo(element, 1, 502);
    letGo(element, 1);
    fireEvent.click(element);
    vi.runAllTimers();
    expect(onMove).not.toHaveBeenCalled();
    expect(onEnd).not.toHaveBeenCalled();
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  test("swallows its own click, and no later one", () => {
    const { element } = aPlot();
    const child = element.appendChild(document.createElement("i"));
    const onClick = vi.fn();
    element.addEventListener("click", onClick);
    press(child, 1, 500);
    moveTo(child, 1, 400);
    letGo(child, 1);
    fireEvent.click(child);
    expect(onClick).not.toHaveBeenCalled();
    vi.runAllTimers();
    fireEvent.click(child);
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  test("does not begin by a pointer whose button was let go of somewhere else", () => {
    const { element, onMove } = aPlot();
    press(element, 1, 500);
    moveTo(element, 1, 502);
    fireEvent.pointerMove(element, { pointerId: 1, clientX: 300, buttons: 0 });
    vi.runAllTimers();
    expect(onMove).not.toHaveBeenCalled();
  });

  test("needs the main button", () => {
    const { element, onMove } = aPlot();
    fireEvent.pointerDown(element, { pointerId: 1, button: 2, clientX: 500 });
    moveTo(element, 1, 300);
    vi.runAllTimers();
    expect(onMove).not.toHaveBeenCalled();
  });
});

describe("two fingers", () => {
  test("zoom by their distance about the point between them", () => {
    const { element, onEnd, axis } = aPlot();
    const under = axis.dayAt(400);
    press(element, 1, LEFT + 300);
    press(element, 2, LEFT + 500);
    moveTo(element, 1, LEFT + 200);
    moveTo(element, 2, LEFT + 600);
    letGo(element, 1, { altKey: true });
    expect(onEnd).not.toHaveBeenCalled();
    letGo(element, 2, { altKey: true });
    const zoomed = axisFor(ended(onEnd), 800, undefined);
    expect(spanWidth(zoomed.window)).toBeCloseTo(4, 6);
    expect(zoomed.x(under)).toBeCloseTo(400, 3);
  });

  test("that move together move the window along", () => {
    const { element, onEnd } = aPlot();
    press(element, 1, LEFT + 300);
    press(element, 2, LEFT + 500);
    moveTo(element, 1, LEFT + 200);
    moveTo(element, 2, LEFT + 400);
    letGo(element, 1, { altKey: true });
    letGo(element, 2, { altKey: true });
    expect(ended(onEnd).from).toBeCloseTo(WINDOW.from + 1, 6);
    expect(spanWidth(ended(onEnd))).toBeCloseTo(8, 6);
  });
});

test("taken off again, it hears nothing more and draws nothing more", () => {
  const { element, onMove, onEnd, detach } = aPlot();
  fireEvent.wheel(element, { deltaY: 120, ctrlKey: true });
  detach();
  expect(fireEvent.wheel(element, { deltaY: 120, ctrlKey: true })).toBe(true);
  vi.runAllTimers();
  expect(onMove).not.toHaveBeenCalled();
  expect(onEnd).not.toHaveBeenCalled();
});
