/** A page around a timeline of an invented week, for the tests: it keeps what the timeline asks it to keep. */
import { render, screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { vi } from "vitest";
import { dayOf, type Span } from "../../src/base/day.ts";
import type { CaseIndex } from "../../src/casefile/index-case.ts";
import type { Target } from "../../src/scene/scene.ts";
import { Timeline, type TimelineProps } from "../../src/timeline/Timeline.tsx";
import { defaultWindow } from "../../src/timeline/window.ts";
import { aCaseOf, onDate } from "./a-timeline.ts";

export const WEEK: Span = { from: dayOf(2013, 5, 19), to: dayOf(2013, 5, 26) };

/** A week of two sides and a stranger, something long before, something long after, and something without a date. */
export function aWeek(): CaseIndex {
  return aCaseOf([
    onDate("founding", "2011-03-01", ["hills-guard"]),
    onDate("raid", "2013-05-19", ["hills-guard"]),
    onDate("siege", "2013-05-20", ["valley-guard"]),
    onDate("talks", "2013-05-21", ["hills-guard", "valley-guard"]),
    onDate("flood", "2013-05-23", ["stranger"]),
    onDate("march", "2013-05-24", ["hills-guard"]),
    onDate("vote", "2014-06-08", ["valley-guard"]),
    onDate("rumour", "/..", ["hills-guard"]),
  ]);
}

const week = aWeek();

export interface Spies {
  readonly onWindow: ReturnType<typeof vi.fn<(window: Span | undefined) => void>>;
  readonly onSelect: ReturnType<typeof vi.fn<(target: Target | undefined) => void>>;
  readonly onHover: ReturnType<typeof vi.fn<(target: Target | undefined) => void>>;
  readonly onLaneBy: ReturnType<typeof vi.fn<TimelineProps["onLaneBy"]>>;
}

/** A page that keeps what the timeline asks it to keep. */
export function Page({ spies, ...given }: Partial<TimelineProps> & { readonly spies: Spies }): ReactNode {
  const of = given.index ?? week;
  const [window, setWindow] = useState<Span | undefined>(given.window ?? WEEK);
  const [selection, setSelection] = useState(given.selection);
  const [laneBy, setLaneBy] = useState(given.laneBy ?? "side");
  return (
    <Timeline
      index={of}
      matched={new Set(of.events.keys())}
      unmatched="dim"
      width={1000}
      height={500}
      {...given}
      window={window ?? defaultWindow(of)}
      selection={selection}
      laneBy={laneBy}
      onWindow={(span) => {
        spies.onWindow(span);
        setWindow(span);
      }}
      onSelect={(target) => {
        spies.onSelect(target);
        setSelection(target);
      }}
      onHover={spies.onHover}
      onLaneBy={(by) => {
        spies.onLaneBy(by);
        setLaneBy(by);
      }}
    />
  );
}

export function spiesOf(): Spies {
  return { onWindow: vi.fn(), onSelect: vi.fn(), onHover: vi.fn(), onLaneBy: vi.fn() };
}

export function show(given: Partial<TimelineProps> = {}): Spies {
  const spies = spiesOf();
  render(<Page {...given} spies={spies} />);
  return spies;
}

/** The window that was asked for last. */
export function lastWindow({ onWindow }: Spies): Span {
  const window = onWindow.mock.lastCall?.[0];
  if (window === undefined) throw new Error("no window was asked for");
  return window;
}

export function grid(): HTMLElement {
  return screen.getByRole("grid");
}

/** The event that the keyboard is on. */
export function current(): string | undefined {
  const id = grid().getAttribute("aria-activedescendant");
  const cell = id === null ? null : document.getElementById(id);
  return cell?.getAttribute("data-key")?.replace("event:", "");
}

export function cell(name: RegExp): HTMLElement {
  return screen.getByRole("gridcell", { name });
}
