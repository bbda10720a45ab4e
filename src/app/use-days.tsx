import { Play } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { Span } from "../base/day.ts";
import type { Changes } from "../graph/change-marks.ts";
import { DayPlayer } from "../graph/DayPlayer.tsx";
import { changesOf, dayAt, type GraphDay, type GraphDays, missed } from "../graph/days.ts";
import { missedWords } from "../graph/say-days.ts";
import { inTurn, setGraphDay } from "../state/actions.ts";
import { daysOf, showInGraph } from "../state/graph-day.ts";
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
  const why = graphDay === undefined ? undefined : missed(days, graphDay, window);
  const go = (to: number, run?: number) => {
    // One playing is one undo step; steps by hand in a row are another.
    host.act(setGraphDay(days.days[to]?.span.from), run === undefined ? "graph-day" : `graph-play-${run}`);
    return host.state().view;
  };
  const close = () => {
    host.act(setGraphDay(undefined));
    // The player goes, and the focus would go with it.
    document.querySelector<HTMLElement>("[data-days]")?.focus();
  };
  return {
    days,
    day,
    changes,
    window: day?.span ?? window,
    button: (days.days.length > 1 || graphDay !== undefined) && (
      <button
        type="button"
        data-days
        className={`quiet-button ${css.time}`}
        title={say("graph.player.open")}
        aria-pressed={graphDay !== undefined}
        onClick={() =>
          host.act(
            graphDay === undefined
              ? inTurn(showInGraph, setGraphDay(days.days[0]?.span.from))
              : setGraphDay(undefined),
          )
        }
      >
        <Play aria-hidden="true" />
        <span>{say("graph.player.open")}</span>
      </button>
    ),
    player: graphDay !== undefined && (
      <DayPlayer
        index={index}
        days={days}
        at={at}
        note={day ? why && missedWords(why, graphDay) : say("graph.day.none")}
        still={matchMedia("(prefers-reduced-motion: reduce)").matches}
        moment={state.view}
        onGo={go}
        onClose={close}
      />
    ),
  };
}
