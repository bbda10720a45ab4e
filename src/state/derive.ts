/** What follows from state. Nothing here is stored. */
import type { Span } from "../base/day.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { CaseEvent, Id } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import { mayTouch } from "../graph/focus.ts";
import type { View } from "./view.ts";

const DIM_BELOW = 200;

/** Whether events outside the filter are dimmed or left out. */
export function unmatchedAs(view: View, index: CaseIndex): "dim" | "hide" {
  if (view.unmatched !== "auto") return view.unmatched;
  return index.casefile.events.length < DIM_BELOW ? "dim" : "hide";
}

/** True when the event has no bound at all: it stands in the Undated column. */
export function isUndated(event: CaseEvent): boolean {
  const date = dateOf(event.when);
  return date.earliestStart === undefined && date.latestEnd === undefined;
}

/** True when the possible time of the event touches the window `[from, to)`; undated events never leave it. */
export function inWindow(event: CaseEvent, window: Span): boolean {
  return mayTouch(event.when, window);
}

export interface Counts {
  /** Events that match the filter and are in the window or undated. */
  readonly shown: number;
  /** Those of them that are undated. */
  readonly undated: number;
  readonly events: number;
  readonly actors: number;
  readonly allActors: number;
}

export function countsOf(index: CaseIndex, answer: Answer, window: Span): Counts {
  let shown = 0;
  let undated = 0;
  for (const id of answer.events) {
    const event = index.events.get(id);
    if (event === undefined || !inWindow(event, window)) continue;
    shown += 1;
    if (isUndated(event)) undated += 1;
  }
  return {
    shown,
    undated,
    events: index.casefile.events.length,
    actors: answer.actors.length,
    allActors: index.casefile.actors.length,
  };
}

/** In how many of the events each actor takes part; those without any are left out. */
export function eventsPerActor(index: CaseIndex, events: readonly Id[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const id of events) {
    for (const actor of new Set(index.events.get(id)?.participants.map((p) => p.actor)))
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return counts;
}

/** The event before or after the selected one in the answer's order; from none, the first or the last. */
export function neighbourInTime(answer: Answer, selected: Id | undefined, step: 1 | -1): Id | undefined {
  const at = selected === undefined ? -1 : answer.events.indexOf(selected);
  if (at < 0) return step === 1 ? answer.events[0] : answer.events.at(-1);
  return answer.events[at + step];
}
