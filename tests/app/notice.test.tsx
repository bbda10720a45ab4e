import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { INFO_MS, Notice } from "../../src/app/Notice.tsx";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a message goes by itself after a while; a warning stays until it is dismissed", async () => {
  const onDismiss = vi.fn();
  const warning = { text: "The link could not be read." };
  const { rerender } = render(<Notice info={undefined} warning={warning} onDismiss={onDismiss} />);
  act(() => vi.advanceTimersByTime(10 * INFO_MS));
  expect(onDismiss).not.toHaveBeenCalled();
  await userEvent
    .setup({ advanceTimers: vi.advanceTimersByTime })
    .click(screen.getByRole("button", { name: "Close" }));
  expect(onDismiss).toHaveBeenLastCalledWith("warning");
  rerender(<Notice info={{ text: "Undone." }} warning={warning} onDismiss={onDismiss} />);
  expect(screen.getByText("Undone.")).toBeVisible();
  expect(screen.getByText("The link could not be read.")).toBeVisible();
  act(() => vi.advanceTimersByTime(INFO_MS));
  expect(onDismiss).toHaveBeenLastCalledWith("info");
});

test("the same message again stays for its whole time again", () => {
  const onDismiss = vi.fn();
  const { rerender } = render(
    <Notice info={{ text: "Undone." }} warning={undefined} onDismiss={onDismiss} />,
  );
  act(() => vi.advanceTimersByTime(INFO_MS - 10));
  rerender(<Notice info={{ text: "Undone." }} warning={undefined} onDismiss={onDismiss} />);
  act(() => vi.advanceTimersByTime(INFO_MS - 10));
  expect(onDismiss).not.toHaveBeenCalled();
});

test("a message about what is still going on stays", () => {
  const onDismiss = vi.fn();
  const info = { text: "Opening big.json…", lasting: true };
  render(<Notice info={info} warning={undefined} onDismiss={onDismiss} />);
  act(() => vi.advanceTimersByTime(10 * INFO_MS));
  expect(onDismiss).not.toHaveBeenCalled();
});

test("it is not read aloud a second time: the live region does that", () => {
  render(<Notice info={{ text: "Undone." }} warning={{ text: "Careful." }} onDismiss={vi.fn()} />);
  expect(screen.queryByRole("status")).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("says how far an arrangement is, and lets the reader end it", async () => {
  const stop = vi.fn();
  const placing = { actors: 300, share: 0.4, stop };
  render(<Notice info={undefined} warning={undefined} placing={placing} onDismiss={vi.fn()} />);
  expect(screen.getByRole("progressbar", { name: "Arranging 300 actors" })).toHaveValue(0.4);
  await userEvent.click(screen.getByRole("button", { name: "Take a rough arrangement" }));
  expect(stop).toHaveBeenCalledOnce();
});
