/** What the details of every kind of thing share. */
import type { CaseIndex } from "../casefile/index-case.ts";
import type { CaseEvent, Evidence, Id, When } from "../casefile/types.ts";
import type { Status } from "../casefile/vocabulary.ts";
import { basisSentences } from "../words/dates.ts";
import { countedWords, statusLabel, toldLabel } from "../words/labels.ts";
import { eventMeaning, standingMeaning } from "../words/meaning.ts";
import { say } from "../words/messages.ts";
import type { AmbiguityDetail, Badge, DateDetail, StatusDetail } from "./detail.ts";
import { dateIn } from "./entries.ts";

export function dateDetail(index: CaseIndex, when: When, label = say("details.date")): DateDetail {
  return {
    label,
    words: dateIn(index, when),
    basis: basisSentences(when),
    external: when.basis === "external",
  };
}

export function eventStatus(event: CaseEvent, badge: Badge): StatusDetail {
  return { word: toldLabel(event), badge, meaning: [eventMeaning(event), countedWords(event)] };
}

export function plainStatus(status: Status, evidence: readonly Evidence[], badge?: Badge): StatusDetail {
  return {
    word: statusLabel(status),
    meaning: [standingMeaning(status, evidence)],
    ...(badge === undefined ? {} : { badge }),
  };
}

/** The ambiguities with their readings; the chosen one is marked in the list, or told apart where it is not in it. */
export function ambiguitiesOf(index: CaseIndex, ids: readonly Id[] | undefined): readonly AmbiguityDetail[] {
  return (ids ?? []).flatMap((id) => {
    const found = index.ambiguities.get(id);
    if (found === undefined) return [];
    const { title, text, readings = [], chosen } = found;
    const listed = chosen !== undefined && readings.includes(chosen);
    return [
      {
        id,
        title,
        text,
        readings: readings.map((reading) => ({ text: reading, chosen: reading === chosen })),
        ...(chosen === undefined || listed ? {} : { chosen }),
      },
    ];
  });
}

/** True when one of the chains goes back to the actor. */
export function comesFrom(evidence: readonly Evidence[], actor: Id): boolean {
  return evidence.some(({ attribution }) => attribution.at(-1)?.actor === actor);
}
