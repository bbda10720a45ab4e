import type { CaseIndex } from "../casefile/index-case.ts";
import {
  dayAt,
  type GraphDay,
  type GraphDays,
  graphDays,
  type Matched,
  type Missed,
  missed,
} from "../graph/days.ts";
import { defaultWindow } from "../timeline/window.ts";
import { type Action, inTurn, put, setGraphDay } from "./actions.ts";
import type { AppState } from "./state.ts";
import type { View } from "./view.ts";

/** The days that the graph can show in a view. */
export function daysOf(
  index: CaseIndex,
  { window = defaultWindow(index), relationsOf }: Pick<View, "window" | "relationsOf">,
  matched: Matched,
): GraphDays {
  return graphDays({ index, window, matched, relationsOf });
}

/** The one that it shows, if it shows one. */
export function shownDay(index: CaseIndex, view: View, matched: Matched): GraphDay | undefined {
  if (view.graphDay === undefined) return undefined;
  const all = daysOf(index, view, matched);
  return all.days[dayAt(all, view.graphDay)];
}

/** Why that is another day than the view asks for. */
export function missedDay(index: CaseIndex, view: View, matched: Matched): Missed | undefined {
  const { graphDay, window = defaultWindow(index) } = view;
  return graphDay === undefined ? undefined : missed(daysOf(index, view, matched), graphDay, window);
}

/** The graph at the next or previous of its days; from the whole window, at the first or the last. */
export function goToDay({ data, view, answer }: AppState, step: 1 | -1): Action {
  if (data.kind !== "ready" || !answer) return (same) => same;
  const all = daysOf(data.index, view, answer);
  const { days } = all;
  const at = view.graphDay === undefined ? (step === 1 ? -1 : days.length) : dayAt(all, view.graphDay);
  const day = days[Math.max(0, Math.min(days.length - 1, at + step))];
  return inTurn(showInGraph, setGraphDay(day?.span.from));
}

/** To where the player of the days stands. */
export const showInGraph: Action = put({ screen: "scene", tab: "graph", relationsAs: "graph" });
