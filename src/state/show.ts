import { day } from "../base/day.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { Target } from "../scene/scene.ts";
import { defaultWindow, extentOf, reveal } from "../timeline/window.ts";
import { type Action, inTurn, select } from "./actions.ts";
import { inWindow } from "./derive.ts";

/** Selects a thing; an event whose possible time lies outside of the window moves the window to it, as the same step. */
export function show(target: Target, index: CaseIndex): Action {
  return inTurn(select(target), (view) => {
    const event = target.kind === "event" ? index.events.get(target.id) : undefined;
    const window = view.window ?? defaultWindow(index);
    if (event === undefined || inWindow(event, window)) return view;
    const { earliestStart, latestEnd } = dateOf(event.when);
    const first = earliestStart ?? latestEnd;
    const last = latestEnd ?? earliestStart;
    if (first === undefined || last === undefined) return view;
    return { ...view, window: reveal(window, { from: first, to: day(last + 1) }, extentOf(index)) };
  });
}
