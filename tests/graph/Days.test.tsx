import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { DAY_MS, DayPlayer } from "../../src/graph/DayPlayer.tsx";
import { Days } from "../../src/graph/Days.tsx";
import { type GraphDay, graphDays } from "../../src/graph/days.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { anEvent, aRelation } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const war = aWar();
const casefile = {
  ...war,
  relations: [
    ...war.relations,
    aRelation({
      id: "truce",
      source: "orla",
      target: "bram",
      when: { edtf: "2013-05-20", basis: "explicit" },
    }),
    aRelation({
      id: "visit",
      source: "envoy",
      target: "orla",
      when: { edtf: "2013-05-21", basis: "explicit" },
    }),
  ],
  events: [anEvent({ id: "march", when: { edtf: "2013-05-20", basis: "explicit" } })],
};
const index = indexCase(casefile);
const days = graphDays({
  index,
  window: { from: dayOf(2013, 5, 18), to: dayOf(2013, 5, 26) },
  matched: { relations: casefile.relations.map(({ id }) => id), events: ["march"] },
});

describe("the days side by side", () => {
  test("say for each day what appeared and ended, and open the graph at it", async () => {
    const onOpen = vi.fn<(day: GraphDay) => void>();
    render(<Days index={index} positions={layoutGraph(casefile)} pins={{}} days={days} onOpen={onOpen} />);
    const list = screen.getByRole("list", { name: "The graph day by day" });
    const cards = within(list).getAllByRole("button");
    expect(cards.map((card) => card.textContent)).toEqual([
      "Monday 20 May 20131 new tie, none past1 event may fall on it",
      "Tuesday 21 May 20131 new tie, 1 pastno dated event",
      "Wednesday 22 May 2013no new tie, 1 pastno dated event",
    ]);
    expect(screen.getByText(/6 undated ties show on every day/)).toBeVisible();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledWith(days.days[1]);
  });
});

function Player({
  still = false,
  onClose = () => undefined,
}: {
  still?: boolean;
  onClose?: () => void;
}): ReactNode {
  const [at, setAt] = useState(0);
  return <DayPlayer days={days} at={at} still={still} onGo={setAt} onClose={onClose} />;
}

describe("going through the days", () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("goes by keys and buttons, and stops at the ends", async () => {
    const onClose = vi.fn();
    render(<Player onClose={onClose} />);
    expect(screen.getByText("Monday 20 May 2013")).toBeVisible();
    expect(screen.getByRole("button", { name: "Previous day" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(screen.getByRole("button", { name: "Next day" }));
    expect(screen.getByText("Tuesday 21 May 2013")).toBeVisible();
    await userEvent.keyboard("{End}");
    expect(screen.getByText("Wednesday 22 May 2013")).toBeVisible();
    const next = screen.getByRole("button", { name: "Next day" });
    expect(next).toHaveFocus();
    expect(next).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(next);
    expect(screen.getByText("Wednesday 22 May 2013")).toBeVisible();
    screen.getByRole("button", { name: "Play" }).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowLeft}{ArrowLeft}");
    expect(screen.getByText("Monday 20 May 2013")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("plays by itself until the last day, and a step of the reader's own stops it", async () => {
    render(<Player />);
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    act(() => void vi.advanceTimersByTime(DAY_MS));
    expect(screen.getByText("Tuesday 21 May 2013")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Previous day" }));
    expect(screen.getByRole("button", { name: "Play" })).toBeVisible();
    act(() => void vi.advanceTimersByTime(3 * DAY_MS));
    expect(screen.getByText("Monday 20 May 2013")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    for (let i = 0; i < 4; i++) act(() => void vi.advanceTimersByTime(DAY_MS));
    expect(screen.getByText("Wednesday 22 May 2013")).toBeVisible();
    expect(screen.getByRole("button", { name: "Play" })).toBeVisible();
  });

  test("never by itself where motion is not wanted", () => {
    render(<Player still />);
    expect(screen.queryByRole("button", { name: "Play" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Next day" })).toBeEnabled();
  });
});
