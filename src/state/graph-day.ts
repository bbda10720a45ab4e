import { dayAt, graphDays } from "../graph/days.ts";
import { defaultWindow } from "../timeline/window.ts";
import { type Action, inTurn, put, setGraphDay } from "./actions.ts";
import type { AppState } from "./state.ts";

/** The graph at the next or previous of its days; from the whole window, at the first or the last. */
export function goToDay({ data, view, answer }: AppState, step: 1 | -1): Action {
  if (data.kind !== "ready" || !answer) return (same) => same;
  const all = graphDays(data.index, view.window ?? defaultWindow(data.index), answer);
  const { days } = all;
  const at = view.graphDay === undefined ? (step === 1 ? -1 : days.length) : dayAt(all, view.graphDay);
  const day = days[Math.max(0, Math.min(days.length - 1, at + step))];
  return inTurn(put({ screen: "scene", relationsAs: "graph" }), setGraphDay(day?.span.from));
}
