import { act, render, screen } from "@testing-library/react";
import { useLayoutEffect, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DAY_MS, usePlaying } from "../../src/graph/use-playing.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a step that is due in the moment in which the reader does something else is not taken", () => {
  const steps: number[] = [];
  let choose: (moment: string) => void = () => undefined;
  function Player() {
    const [moment, setMoment] = useState("day 0");
    choose = setMoment;
    const { toggle, playing } = usePlaying({
      at: steps.length,
      last: 9,
      moment,
      onStep: (day) => {
        steps.push(day);
        setMoment(`day ${day}`);
        return `day ${day}`;
      },
    });
    // The clock strikes when the reader's doing is in view, and effects have not run yet.
    useLayoutEffect(() => {
      if (moment === "what the reader chose") vi.advanceTimersByTime(DAY_MS);
    }, [moment]);
    return (
      <button type="button" onClick={toggle}>
        {playing ? "Pause" : "Play"}
      </button>
    );
  }
  render(<Player />);
  act(() => screen.getByRole("button", { name: "Play" }).click());
  act(() => void vi.advanceTimersByTime(DAY_MS));
  expect(steps).toEqual([1]);
  act(() => choose("what the reader chose"));
  expect(steps).toEqual([1]);
  expect(screen.getByRole("button", { name: "Play" })).toBeVisible();
});
