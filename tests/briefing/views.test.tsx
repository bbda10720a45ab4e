import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Handout } from "../../src/briefing/Handout.tsx";
import { Notes } from "../../src/briefing/Notes.tsx";
import { Overview } from "../../src/briefing/Overview.tsx";
import { Speaker } from "../../src/briefing/Speaker.tsx";
import { Stage } from "../../src/briefing/Stage.tsx";
import { FrozenNote } from "../../src/briefing/StageControls.tsx";
import { type Move, moved, type Show, startOf } from "../../src/briefing/show.ts";
import type { Shown } from "../../src/briefing/show-runner.dom.ts";
import type { StagePlan } from "../../src/briefing/stage.ts";
import { aBriefing } from "../support/case-builder.ts";
import { aShownStep, plansFor } from "./a-stage.ts";

const BRIEFING = aBriefing({
  title: "The valleys",
  steps: [
    aShownStep(
      { pictures: "timeline" },
      { id: "one", title: "They meet", minutes: 2, notes: "Say **this**.", builds: [{ show: ["meeting"] }] },
    ),
    aShownStep({ pictures: "graph" }, { id: "two", title: "Who stands with whom", minutes: 1 }),
    aShownStep({ screen: "figures" }, { id: "three", title: "The figures" }),
  ],
});
const SHAPE = BRIEFING.steps.map(({ builds }) => builds.length);
let plans: readonly StagePlan[];

beforeAll(async () => {
  plans = await plansFor(BRIEFING);
});
beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

const planAt = (at: number) => plans[at] as StagePlan;
const showAfter = (...moves: readonly Move[]): Show =>
  moves.reduce((show, move) => moved(show, move, SHAPE, 1_000_000), startOf(0, SHAPE));
const doubledIds = () => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
};

describe("the speaker's view", () => {
  function open(show: Show, parts: Partial<Shown> = {}) {
    const onMove = vi.fn();
    const shown: Shown = { show, speaker: false, room: true, ...parts };
    const props = { briefing: BRIEFING, plans, shape: SHAPE, onMove, onPoint: vi.fn(), onStop: vi.fn() };
    const user = userEvent.setup();
    const view = (now: Shown) => <Speaker {...props} shown={now} marking="TLP:AMBER" />;
    const { rerender } = render(view(shown));
    return { user, onMove, change: (next: Show) => rerender(view({ ...shown, show: next })) };
  }
  const time = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent;

  test("shows now and next, build by build, and the end", () => {
    const { change } = open(showAfter());
    const now = () => within(screen.getByRole("region", { name: "Now" }));
    const next = () => within(screen.getByRole("region", { name: "Next" }));
    expect(now().getByRole("heading")).toHaveTextContent("Now: step 1 of 3 · build 0 of 1");
    expect(now().getByRole("img", { name: "They meet" })).toBeVisible();
    expect(now().queryByText("Envoys meet")).toBeNull();
    expect(next().getByRole("img", { name: "They meet" })).toHaveTextContent("Envoys meet");
    change(showAfter("next"));
    expect(next().getByRole("img", { name: "Who stands with whom" })).toBeVisible();
    change(showAfter("last"));
    expect(next().getByText("This was the last step.")).toBeVisible();
  });

  test("notes, larger and smaller, or that there are none", async () => {
    const { user, change } = open(showAfter());
    const notes = within(screen.getByRole("region", { name: "Notes" }));
    const size = () => Number.parseInt(notes.getByText("this").closest("div")?.style.fontSize ?? "", 10);
    expect(notes.getByText("this").tagName).toBe("STRONG");
    const before = size();
    await user.click(notes.getByRole("button", { name: "Larger letters" }));
    expect(size()).toBeGreaterThan(before);
    for (let i = 0; i < 8; i++) await user.click(notes.getByRole("button", { name: "Smaller letters" }));
    expect(size()).toBe(16);
    expect(notes.getByRole("button", { name: "Smaller letters" })).toHaveAttribute("aria-disabled", "true");
    change(showAfter("last"));
    expect(notes.getByText("No notes for this step.")).toBeVisible();
  });

  test("the clock stands until the first next, then goes, and tells who is late", () => {
    vi.useFakeTimers({ now: 1_000_000 });
    try {
      const { change } = open(showAfter());
      const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
      wait(5000);
      expect([time("Elapsed"), time("Left"), time("Planned up to here")]).toEqual(["0:00", "3:00", "2:00"]);
      change(showAfter("next"));
      wait(115_000);
      expect([time("Elapsed"), time("Left")]).toEqual(["2:00", "1:00"]);
      expect(screen.queryByText("Behind the plan")).toBeNull();
      wait(1000);
      expect(screen.getByText("Behind the plan")).toBeVisible();
      change(showAfter("next", "next"));
      expect(screen.queryByText("Behind the plan")).toBeNull();
      wait(62_000);
      expect(time("Left")).toBe("−0:03");
      change({ ...showAfter("next"), startedAt: Date.now() });
      expect(time("Elapsed")).toBe("0:00");
    } finally {
      vi.useRealTimers();
    }
  });

  test("nobody is late on a first step without minutes", () => {
    const [first, ...rest] = BRIEFING.steps;
    const { minutes: _, ...free } = first ?? aShownStep({});
    const shown = { show: { ...showAfter(), startedAt: Date.now() - 60_000 }, speaker: false, room: true };
    render(
      <Speaker
        briefing={{ ...BRIEFING, steps: [free, ...rest] }}
        plans={plans}
        shape={SHAPE}
        shown={shown}
        marking={undefined}
        onMove={vi.fn()}
        onPoint={vi.fn()}
        onStop={vi.fn()}
      />,
    );
    expect(time("Elapsed")).toBe("1:00");
    expect(screen.queryByText("Behind the plan")).toBeNull();
  });

  test.each([
    [[], "The room shows step 1"],
    [["black"], "The room is black"],
    [["white"], "The room is white"],
    [["freeze", "next-step"], "The room is frozen at step 1"],
    [["last", "explore"], "The room explores live"],
  ] as const)("after %j it says: %s", (moves, words) => {
    open(showAfter(...moves));
    expect(screen.getByText(words)).toHaveAttribute("role", "status");
  });

  test("says that no room's window is open", () => {
    open(showAfter("black"), { room: false });
    expect(screen.getByText("No room’s window is open")).toBeVisible();
  });

  test("its switches ask for moves and say how they stand", async () => {
    const { user, onMove } = open(showAfter("freeze"));
    const room = within(screen.getByRole("group", { name: "The room" }));
    for (const name of ["Back", "Next", "Black", "White", "Freeze", "Pointer"])
      await user.click(room.getByRole("button", { name }));
    expect(onMove.mock.calls.flat()).toEqual(["previous", "next", "black", "white", "freeze", "pointer"]);
    expect(room.getByRole("button", { name: "Freeze" })).toHaveAttribute("aria-pressed", "true");
    expect(room.getByRole("button", { name: "Black" })).toHaveAttribute("aria-pressed", "false");
  });

  test("the list of steps says where we are and leads anywhere, by key", async () => {
    const { user, onMove } = open(showAfter("next-step"));
    const list = within(screen.getByRole("list", { name: "All steps" }));
    expect(list.getByRole("button", { current: true })).toHaveTextContent("Who stands with whom");
    list.getByRole("button", { name: /The figures/ }).focus();
    await user.keyboard("{Enter}");
    expect(onMove).toHaveBeenCalledExactlyOnceWith({ to: 2 });
  });

  test("has the marking above and below, names on all buttons, and no id twice", () => {
    open(showAfter("next", "pointer", "pointer"), { at: { x: 0.5, y: 0.5 } });
    expect(screen.getAllByText("TLP:AMBER", { selector: "p" })).toHaveLength(2);
    for (const one of screen.getAllByRole("button")) expect(one).toHaveAccessibleName();
    expect(doubledIds()).toEqual([]);
  });
});

test.each([
  [["next"], undefined],
  [["freeze"], "Frozen · Z lets go"],
  [["freeze", "next"], "Frozen · Z shows step 1"],
  [["freeze", "last"], "Frozen · Z shows step 3"],
  [["freeze", "last", "freeze"], undefined],
] as const)("a presenter with one window is told that it is frozen: %j", (moves, words) => {
  render(<FrozenNote show={showAfter(...moves)} />);
  expect(screen.queryByRole("status")?.textContent).toBe(words);
});

describe("the stage", () => {
  function open(show: Show, at?: { x: number; y: number }) {
    return render(<Stage plan={planAt(show.step)} place={show} show={show} at={at} moving={false} />);
  }

  test("is one picture with the step's title as its name", () => {
    open(showAfter("last"));
    expect(screen.getByRole("img", { name: "The figures" })).toBeVisible();
  });

  test.each(["black", "white"] as const)("can be %s", (cover) => {
    const { container } = open(showAfter(cover));
    expect(container.querySelector(`div > div[data-cover="${cover}"]`)).not.toBeNull();
  });

  test("shows the number that is being typed, with dots before the first digit", () => {
    const { rerender } = open(showAfter("go-to"));
    expect(screen.getByRole("status")).toHaveTextContent("Go to step …");
    const show = showAfter("go-to", { digit: "1" }, { digit: "2" });
    rerender(<Stage plan={planAt(0)} place={show} show={show} moving={false} />);
    expect(screen.getByRole("status")).toHaveTextContent("Go to step 12");
  });

  test("shows the pointer where it is, only while it is on", () => {
    const at = { x: 0.5, y: 0.25 };
    open(showAfter("pointer"), at);
    const { width, height } = planAt(0).scene;
    const dot = screen.getByTestId("pointer");
    expect([dot.getAttribute("cx"), dot.getAttribute("cy")].map(Number)).toEqual([width / 2, height / 4]);
  });

  test("without a pointer shows none, whatever was pointed at", () => {
    open(showAfter("next"), { x: 0.5, y: 0.5 });
    expect(screen.queryByTestId("pointer")).toBeNull();
    expect(document.querySelector("mask")).toBeNull();
  });
});

test("the overview shows each step in the end, says which is current, and leads to any by key", async () => {
  const onPick = vi.fn();
  const user = userEvent.setup();
  render(<Overview plans={plans} current={1} onPick={onPick} />);
  const list = within(screen.getByRole("list", { name: "All steps" }));
  expect(list.getAllByRole("button").map((one) => one.getAttribute("aria-label"))).toEqual([
    "1. They meet",
    "2. Who stands with whom",
    "3. The figures",
  ]);
  expect(list.getByRole("button", { current: true })).toHaveAccessibleName("2. Who stands with whom");
  expect(list.getByRole("button", { name: "1. They meet" })).toHaveTextContent("Envoys meet");
  await user.tab();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith(1);
  expect(doubledIds()).toEqual([]);
});

describe("the hand-out", () => {
  function open(per: "step" | "build", appendix: boolean) {
    return render(
      <Handout
        briefing={BRIEFING}
        plans={plans}
        per={per}
        appendix={appendix}
        marking="TLP:AMBER"
        source="Source: the Gazette"
      />,
    );
  }

  test("has a page for each step, or for each build", () => {
    const { unmount } = open("step", false);
    expect(screen.getAllByRole("img").map((one) => one.getAttribute("aria-label"))).toEqual([
      "They meet",
      "Who stands with whom",
      "The figures",
    ]);
    unmount();
    open("build", false);
    expect(screen.getAllByRole("img")).toHaveLength(4);
    expect(screen.queryByRole("heading", { name: "Where each claim stands" })).toBeNull();
  });

  test("has the appendix with the evidence of each claim, the caveats, and the marking above and below", () => {
    open("step", true);
    expect(screen.getByRole("heading", { name: "Where each claim stands" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "1. They meet" })).toBeVisible();
    const claim = screen.getByText("The guard is said to have crossed the bridge", { selector: "bdi" });
    expect(claim.closest("li")).toHaveTextContent(/claimed.*Envoy.*The envoys met\..*paragraph 1/i);
    expect(screen.getByText("Which Tuesday")).toBeVisible();
    expect(screen.getAllByText("TLP:AMBER", { selector: "p" })).toHaveLength(2);
    expect(doubledIds()).toEqual([]);
  });
});

test("notes have no markup but ours, and links only to the web, in a new tab", () => {
  const { container } = render(
    <Notes
      markdown={"<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](https://example.org)\n\n3. c"}
    />,
  );
  expect(container.querySelectorAll("img, script")).toHaveLength(0);
  expect(container).toHaveTextContent("<img src=x onerror=alert(1)> a b");
  const link = screen.getByRole("link");
  expect(link).toHaveAttribute("href", "https://example.org");
  expect(link).toHaveAttribute("rel", "noreferrer");
  expect(screen.getByRole("list")).toHaveAttribute("start", "3");
});
