import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { Target } from "../../src/scene/scene.ts";
import { EventList } from "../../src/timeline/EventList.tsx";
import { aWeek, WEEK } from "./a-page.tsx";

const index = aWeek();
const everything = new Set(index.events.keys());

function show(matched: ReadonlySet<string> = everything, selection?: Target) {
  const onSelect = vi.fn<(target: Target) => void>();
  const onWindow = vi.fn();
  render(
    <EventList
      index={index}
      matched={matched}
      selection={selection}
      window={WEEK}
      width={390}
      onSelect={onSelect}
      onWindow={onWindow}
    />,
  );
  return { onSelect, onWindow };
}

describe("the timeline as a list", () => {
  test("goes day by day, with a heading for each, what is undated first", () => {
    show();
    expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual([
      "Undated",
      "Tuesday 1 March 2011",
      "Sunday 19 May 2013",
      "Monday 20 May 2013",
      "Tuesday 21 May 2013",
      "Thursday 23 May 2013",
      "Friday 24 May 2013",
      "Sunday 8 June 2014",
    ]);
    const day = within(screen.getByRole("region", { name: "Tuesday 21 May 2013" }));
    expect(day.getAllByRole("listitem")).toHaveLength(1);
  });

  test("says of each event its title, how sure it is, whose it is and when", () => {
    show();
    expect(
      screen.getByRole("button", { name: /The talks\s*reported · The hills · 21 May 2013/ }),
    ).toBeVisible();
    expect(screen.getByRole("button", { name: /The flood\s*reported · 23 May 2013/ })).toBeVisible();
  });

  test("selects what is pressed, and says which one is selected", async () => {
    const { onSelect } = show(everything, { kind: "event", id: "siege" });
    expect(screen.getByRole("button", { current: true })).toHaveAccessibleName(/The siege/);
    await userEvent.click(screen.getByRole("button", { name: /The raid/ }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith({ kind: "event", id: "raid" });
  });

  test("holds only what matches, and no empty days", () => {
    show(new Set(["raid"]));
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
  });

  test("says so when nothing matches", () => {
    show(new Set());
    expect(screen.getByText("No event matches the filter in this window.")).toBeVisible();
    expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
  });

  test("keeps the strip of all time, to move the window", async () => {
    const { onWindow } = show();
    screen.getByRole("slider", { name: "Start of the window" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(onWindow).toHaveBeenCalledExactlyOnceWith({ from: WEEK.from + 1, to: WEEK.to });
  });
});
