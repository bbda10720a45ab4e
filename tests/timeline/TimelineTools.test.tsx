import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { day, dayOf, spanWidth } from "../../src/base/day.ts";
import { defaultWindow, extentOf } from "../../src/timeline/window.ts";
import { motionInJsdom } from "../support/browser.ts";
import { aWeek, lastWindow, Page, show, spiesOf, WEEK } from "./a-page.tsx";

const index = aWeek();

function tools() {
  return within(screen.getByRole("group", { name: "Timeline tools" }));
}

function press(name: string | RegExp): Promise<void> {
  return userEvent.click(tools().getByRole("button", { name }));
}

beforeEach(() => motionInJsdom("less"));

describe("the tools of the timeline", () => {
  test("choose what a lane is", async () => {
    const { onLaneBy } = show();
    const lanes = tools().getByRole("combobox", { name: "Lanes by" });
    expect(lanes).toHaveValue("side");
    expect(
      within(lanes)
        .getAllByRole("option")
        .map((one) => one.textContent),
    ).toEqual(["Side", "Actor", "Type", "Place", "Nothing"]);
    await userEvent.selectOptions(lanes, "Actor");
    expect(onLaneBy).toHaveBeenCalledExactlyOnceWith("actor");
    expect(screen.getByRole("row", { name: /^hills-guard, / })).toBeInTheDocument();
    await userEvent.selectOptions(lanes, "Nothing");
    expect(screen.getAllByRole("row")).toHaveLength(1);
  });

  test.each([
    ["Zoom in", 7 / 1.5],
    ["Zoom out", 7 * 1.5],
  ])("%s about the middle", async (name, days) => {
    const spies = show();
    await press(name);
    const { from, to } = lastWindow(spies);
    expect(to - from).toBeCloseTo(days);
    expect((from + to) / 2).toBeCloseTo((WEEK.from + WEEK.to) / 2, 0);
  });

  test("move earlier and later by a quarter", async () => {
    const spies = show();
    await press("Earlier");
    expect(lastWindow(spies).from).toBeLessThan(WEEK.from - 1.5);
    expect(spanWidth(lastWindow(spies))).toBeCloseTo(7);
    await press("Later");
    expect(lastWindow(spies).from).toBeCloseTo(WEEK.from, 0);
  });

  test("show all of time, and come back to the default window", async () => {
    const spies = show();
    await press("All of time");
    expect(lastWindow(spies)).toEqual(extentOf(index));
    await press("Reset");
    expect(spies.onWindow).toHaveBeenLastCalledWith(undefined);
    expect(tools().getByRole("button", { name: "Reset" })).toHaveAttribute("aria-disabled", "true");
  });

  test("offer no way back from the default window itself", () => {
    show({ window: defaultWindow(index) });
    expect(tools().getByRole("button", { name: "Reset" })).toHaveAttribute("aria-disabled", "true");
  });
});

describe("the date fields", () => {
  test("say the first and the last day of the window", () => {
    show({ window: { from: day(WEEK.from + 0.4), to: day(WEEK.to - 0.4) } });
    expect(tools().getByLabelText("From")).toHaveValue("2013-05-19");
    expect(tools().getByLabelText("To")).toHaveValue("2013-05-25");
  });

  test("set the first and the last day, which is shown in full", () => {
    const spies = show();
    fireEvent.change(tools().getByLabelText("From"), { target: { value: "2013-05-21" } });
    expect(lastWindow(spies)).toEqual({ from: dayOf(2013, 5, 21), to: WEEK.to });
    fireEvent.change(tools().getByLabelText("To"), { target: { value: "2013-06-02" } });
    expect(lastWindow(spies)).toEqual({ from: dayOf(2013, 5, 21), to: dayOf(2013, 6, 3) });
    expect(tools().getByLabelText("To")).toHaveValue("2013-06-02");
  });

  test("keep the window inside all of time", () => {
    const spies = show();
    fireEvent.change(tools().getByLabelText("From"), { target: { value: "1900-01-01" } });
    expect(lastWindow(spies).from).toBeCloseTo(extentOf(index).from);
  });

  test("do nothing while a date is half typed, or lies on the wrong side of the other", () => {
    const { onWindow } = show();
    fireEvent.change(tools().getByLabelText("From"), { target: { value: "" } });
    fireEvent.change(tools().getByLabelText("From"), { target: { value: "2013-06-30" } });
    fireEvent.change(tools().getByLabelText("To"), { target: { value: "2013-05-01" } });
    expect(onWindow).not.toHaveBeenCalled();
  });
});

describe("events outside of the window", () => {
  test("are announced by number on the side where they lie", () => {
    show();
    expect(tools().getByRole("button", { name: "1 earlier" })).toBeVisible();
    expect(tools().getByRole("button", { name: "1 later" })).toBeVisible();
  });

  test("are not announced where there are none", () => {
    show({ window: extentOf(index) });
    expect(tools().queryByRole("button", { name: /event/ })).not.toBeInTheDocument();
  });

  test.each([
    ["1 earlier", /^The founding/],
    ["1 later", /^The vote/],
  ])("are one press away: %s", async (name, event) => {
    const spies = show();
    expect(screen.queryByRole("gridcell", { name: event })).not.toBeInTheDocument();
    await press(name);
    expect(screen.getByRole("gridcell", { name: event })).toBeInTheDocument();
    expect(spanWidth(lastWindow(spies))).toBeCloseTo(7);
  });

  test("are reached from the nearest on, in any lane", async () => {
    const spies = show({ window: { from: dayOf(2013, 5, 25), to: dayOf(2013, 5, 27) } });
    await press("6 earlier");
    expect(lastWindow(spies).from).toBeLessThanOrEqual(dayOf(2013, 5, 24));
    expect(lastWindow(spies).to).toBeGreaterThan(dayOf(2013, 5, 25));
    expect(screen.getByRole("gridcell", { name: /^The march/ })).toBeInTheDocument();
  });

  test("that are hidden by the filter are not announced", () => {
    const spies = spiesOf();
    render(<Page spies={spies} unmatched="hide" matched={new Set(["raid"])} />);
    expect(tools().queryByRole("button", { name: /event/ })).not.toBeInTheDocument();
  });
});
