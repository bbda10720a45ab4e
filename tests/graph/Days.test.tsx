import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { DayPlayer } from "../../src/graph/DayPlayer.tsx";
import { Days } from "../../src/graph/Days.tsx";
import { type GraphDay, graphDays } from "../../src/graph/days.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { DAY_MS } from "../../src/graph/use-playing.tsx";
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
    expect(screen.getByText(/6 undated ties show in every picture/)).toBeVisible();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledWith(days.days[1]);
  });
});

interface PlayerParts {
  readonly still?: boolean;
  readonly note?: string;
  readonly onClose?: () => void;
  readonly onRun?: (run: number | undefined) => void;
}

/** The player in a view that holds the day and something else, which a button changes. */
function Player({ still = false, note, onClose = () => undefined, onRun }: PlayerParts): ReactNode {
  const [view, setView] = useState({ at: 0, filter: 0 });
  const onGo = (at: number, run?: number) => {
    const next = { ...view, at };
    onRun?.(run);
    setView(next);
    return next;
  };
  return (
    <>
      <button type="button" onClick={() => setView({ ...view, filter: view.filter + 1 })}>
        Filter
      </button>
      <DayPlayer
        index={index}
        days={days}
        at={view.at}
        note={note}
        still={still}
        moment={view}
        onGo={onGo}
        onClose={onClose}
      />
    </>
  );
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

  test("stops playing when the reader changes anything else in view", async () => {
    render(<Player />);
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    act(() => void vi.advanceTimersByTime(DAY_MS));
    expect(screen.getByRole("button", { name: "Pause" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    expect(screen.getByRole("button", { name: "Play" })).toBeVisible();
    act(() => void vi.advanceTimersByTime(2 * DAY_MS));
    expect(screen.getByText("Tuesday 21 May 2013")).toBeVisible();
  });

  test("tells the steps of each playing from those by hand", async () => {
    const onRun = vi.fn<(run: number | undefined) => void>();
    render(<Player onRun={onRun} />);
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    act(() => void vi.advanceTimersByTime(DAY_MS));
    act(() => void vi.advanceTimersByTime(DAY_MS));
    await userEvent.click(screen.getByRole("button", { name: "Previous day" }));
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    act(() => void vi.advanceTimersByTime(DAY_MS));
    expect(onRun.mock.calls).toEqual([[1], [1], [undefined], [2]]);
  });

  test("has beside the day why it is not the one asked for", () => {
    const note = "The day asked for, 3 June 2013, is outside the window; this is the nearest in it.";
    render(<Player note={note} />);
    expect(within(screen.getByRole("group", { name: "Day by day" })).getByText(note)).toBeVisible();
  });

  test("never by itself where motion is not wanted", () => {
    render(<Player still />);
    expect(screen.queryByRole("button", { name: "Play" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Next day" })).toBeEnabled();
  });
});
