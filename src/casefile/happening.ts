import type { CaseEvent } from "./types.ts";

type Told = Pick<CaseEvent, "status" | "polarity">;

/** ST-1: only what is reported counts as having happened; a reported refusal or denial is something that did not. */
export function happened(event: Told): boolean {
  return event.status === "reported" && event.polarity !== "negative";
}

/** How many events there are of each standing. Claimed and alleged are counted apart, under their own word. */
export interface Standing {
  readonly happened: number;
  readonly claimed: number;
  readonly alleged: number;
  /** Judged, meant, threatened, foretold, feared, or told as not done: never part of a count of what happened. */
  readonly rest: number;
}

export function standingOf(events: readonly Told[]): Standing {
  const count = (test: (event: Told) => boolean) => events.filter(test).length;
  const done = count(happened);
  const claimed = count((event) => event.status === "claimed");
  const alleged = count((event) => event.status === "alleged");
  return { happened: done, claimed, alleged, rest: events.length - done - claimed - alleged };
}
