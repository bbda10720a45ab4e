import { Play } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { Day, Span } from "../base/day.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Changes } from "../graph/change-marks.ts";
import { DayPlayer } from "../graph/DayPlayer.tsx";
import { changesOf, dayAt, type GraphDay, type GraphDays, graphDays, type Matched } from "../graph/days.ts";
import { setGraphDay } from "../state/actions.ts";
import { say } from "../words/messages.ts";
import css from "./Pictures.module.css";
import type { SceneProps } from "./Pictures.tsx";

interface DaysHandle {
  readonly days: GraphDays;
  /** The day that the graph shows, when the reader goes through the days. */
  readonly day: GraphDay | undefined;
  readonly changes: Changes | undefined;
  /** What the graph's ties are lit by: the day, or the window. */
  readonly window: Span;
  readonly button: ReactNode;
  readonly player: ReactNode;
}

/** The graph in time: the days of the window, the one that shows, and what goes through them. */
export function useDays({ state, data, host, answer, window }: SceneProps): DaysHandle {
  const { index } = data;
  const { graphDay } = state.view;
  const days = useMemo(() => graphDays(index, window, answer), [index, window, answer]);
  const at = graphDay === undefined ? -1 : dayAt(days, graphDay);
  const day = days.days[at];
  const changes = useMemo(() => day && changesOf(day), [day]);
  const go = (to: number) => host.act(setGraphDay(days.days[to]?.span.from), "graph-day");
  return {
    days,
    day,
    changes,
    window: day?.span ?? window,
    button: days.days.length > 1 && (
      <button
        type="button"
        className={css.time}
        title={say("graph.player.open")}
        aria-pressed={day !== undefined}
        onClick={() => (day ? host.act(setGraphDay(undefined)) : go(0))}
      >
        <Play size={14} aria-hidden="true" />
        <span>{say("graph.player.open")}</span>
      </button>
    ),
    player: day && (
      <DayPlayer
        days={days}
        at={at}
        still={matchMedia("(prefers-reduced-motion: reduce)").matches}
        onGo={go}
        onClose={() => host.act(setGraphDay(undefined))}
      />
    ),
  };
}

/** The stretch that the graph shows, for the timeline beside it. */
export function shownDayOf(
  index: CaseIndex,
  graphDay: Day | undefined,
  window: Span,
  matched: Matched,
): Span | undefined {
  if (graphDay === undefined) return undefined;
  const days = graphDays(index, window, matched);
  return days.days[dayAt(days, graphDay)]?.span;
}
