import type { CaseIndex } from "../casefile/index-case.ts";
import { sideOf } from "../casefile/index-case.ts";
import { PLACE_KINDS } from "../casefile/vocabulary.ts";
import type { HitWords } from "../engine/hit-words.ts";
import { dayWords, spanWords, whenShort } from "../words/dates.ts";
import { kindLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { figureWords } from "../words/numbers.ts";
import { nameOf } from "./chips.ts";

/** Hits as a reader sees them: "militia, Government's backers", "claimed, by 22 May 2013", "more than 90 killed, SOHR". */
export function readerWords(index: CaseIndex): HitWords {
  return {
    actor: (actor) => listed(kindLabel(actor.kind), sideOf(index, actor.id)?.name),
    event: (event) => listed(statusLabel(event.status), whenShort(event.when)),
    place: (place) =>
      listed(PLACE_KINDS[place.kind].label, place.within && index.places.get(place.within)?.name),
    figure: (figure) => listed(figureWords(figure), nameOf(index, figure.source)),
    days: ({ first, last }) => (first === last ? dayWords(first) : spanWords(first, last)),
    dated: (events, { first, last }) =>
      say("filter.search.dated", { events, oneDay: String(first === last) }),
  };
}

function listed(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(", ");
}
