import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveRegion } from "../../src/app/LiveRegion.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function wait(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

test("of messages that come faster than one in 500 ms, the last one is read", () => {
  const { rerender } = render(<LiveRegion message={{ text: "one" }} />);
  wait(500);
  expect(screen.getByRole("status")).toHaveTextContent("one");
  rerender(<LiveRegion message={{ text: "two" }} />);
  wait(100);
  rerender(<LiveRegion message={{ text: "three" }} />);
  expect(screen.getByRole("status")).toHaveTextContent("one");
  wait(500);
  expect(screen.getByRole("status")).toHaveTextContent("three");
});

test("the same message again is another text to a screen reader", () => {
  const { rerender } = render(<LiveRegion message={{ text: "Undone." }} />);
  wait(500);
  const first = screen.getByRole("status").textContent;
  rerender(<LiveRegion message={{ text: "Undone." }} />);
  wait(500);
  expect(screen.getByRole("status")).toHaveTextContent("Undone.");
  expect(screen.getByRole("status").textContent).not.toBe(first);
});
