import { isoOf } from "../base/day.ts";
import type { Actor, CaseEvent, Figure, Place } from "../casefile/types.ts";
import { ACTOR_KINDS, PLACE_KINDS, STATUSES } from "../casefile/vocabulary.ts";
import type { AskedDays } from "./hit.ts";

/** How hits are worded: the engine itself speaks no language. */
export interface HitWords {
  actor(actor: Actor): string;
  event(event: CaseEvent): string;
  place(place: Place): string;
  figure(figure: Figure): string;
  days(days: AskedDays): string;
  /** How many events may be of the days. */
  dated(events: number, days: AskedDays): string;
}

/** Words of the vocabulary and of the file, dates as they are written there. */
export const VOCABULARY_WORDS: HitWords = {
  actor: ({ kind }) => ACTOR_KINDS[kind].label,
  event: ({ status, when }) => `${STATUSES[status].label}, ${when.edtf}`,
  place: ({ kind }) => PLACE_KINDS[kind].label,
  figure: ({ value }) => value.words,
  days: ({ first, last }) => (first === last ? isoOf(first) : `${isoOf(first)}/${isoOf(last)}`),
  dated: (events) => String(events),
};
