import { Play } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { Span } from "../base/day.ts";
import type { Changes } from "../graph/change-marks.ts";
import { DayPlayer } from "../graph/DayPlayer.tsx";
import { changesOf, dayAt, type GraphDay, type GraphDays } from "../graph/days.ts";
import { setGraphDay } from "../state/actions.ts";
import { daysOf } from "../state/graph-day.ts";
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
  const { graphDay, relationsOf } = state.view;
  const days = useMemo(
    () => daysOf(index, { window, relationsOf }, answer),
    [index, window, relationsOf, answer],
  );
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
        className={`quiet-button ${css.time}`}
        title={say("graph.player.open")}
        aria-pressed={day !== undefined}
        onClick={() => (day ? host.act(setGraphDay(undefined)) : go(0))}
      >
        <Play aria-hidden="true" />
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
