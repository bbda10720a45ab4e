import type { CaseIndex } from "../casefile/index-case.ts";
import type { CaseEvent } from "../casefile/types.ts";
import { typeLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { byTime } from "./by-time.ts";
import { ambiguitiesOf, dateDetail, eventStatus } from "./common.ts";
import type { Detail, Entry, Section } from "./detail.ts";
import {
  eventBadge,
  eventEntry,
  fact,
  figureEntry,
  participantEntry,
  placeEntry,
  relationEntry,
  section,
} from "./entries.ts";

export function describeEvent(event: CaseEvent, index: CaseIndex): Detail {
  return {
    target: { kind: "event", id: event.id },
    kicker: kickerOf(event),
    heading: event.title,
    ...(event.marking === undefined ? {} : { marking: event.marking }),
    status: eventStatus(event, eventBadge(index, event)),
    dates: [dateDetail(index, event.when)],
    gist: event.gist,
    facts: [
      ...section(
        "places",
        say("details.places"),
        event.places.map((id) => placeEntry(index, id)),
      ),
      ...lane(event, index),
    ],
    sections: sectionsOf(event, index),
    more: moreOf(event, index),
    ambiguities: ambiguitiesOf(index, event.ambiguities),
    evidence: event.evidence,
  };
}

/** "State of affairs · use of force"; a statement is said, which need not be told twice. */
function kickerOf({ kind, type }: CaseEvent): string {
  return kind === "speech" && type === "statement"
    ? say("details.event.kind", { kind })
    : say("details.event", { kind: say("details.event.kind", { kind }), type: typeLabel(type) });
}

function sectionsOf(event: CaseEvent, index: CaseIndex): readonly Section[] {
  const figures = index.figuresOfEvent.get(event.id) ?? [];
  const content = say("details.content", { kind: event.kind });
  return [
    ...section("participants", say("details.participants"), participantsOf(event, index)),
    ...section(
      "figures",
      say("details.figures"),
      figures.map((figure) => figureEntry(index, figure)),
    ),
    ...section(
      "content",
      content,
      (event.content ?? []).map((id) => eventEntry(index, id)),
    ),
    ...section(
      "conditions",
      say("details.conditions"),
      (event.conditions ?? []).map((id) => eventEntry(index, id)),
    ),
  ];
}

function moreOf(event: CaseEvent, index: CaseIndex): readonly Section[] {
  const { events } = index.casefile;
  const parts = byTime(events.filter(({ partOf }) => partOf === event.id));
  const conditionOf = byTime(events.filter(({ conditions }) => conditions?.includes(event.id)));
  const about = byTime(index.toldBy.get(event.id) ?? []);
  const minds = about.filter(({ kind }) => kind === "state");
  const speeches = about.filter(({ kind }) => kind !== "state");
  const whole = event.partOf === undefined ? [] : [eventEntry(index, event.partOf)];
  return [
    ...section("toldBy", say("details.toldBy"), entriesOf(speeches, index)),
    ...section("subjectOf", say("details.subjectOf"), entriesOf(minds, index)),
    ...section("conditionOf", say("details.conditionOf"), entriesOf(conditionOf, index)),
    ...section("partOf", say("details.partOf"), whole),
    ...section("parts", say("details.parts"), entriesOf(parts, index)),
    ...section("relations", say("details.relationsBetween"), relationsBetween(event, index)),
  ];
}

function participantsOf(event: CaseEvent, index: CaseIndex): readonly Entry[] {
  return event.participants.flatMap((_, n) => participantEntry(index, event, n));
}

/** What the file says about the actors to each other; it need not have to do with this event. */
function relationsBetween(event: CaseEvent, index: CaseIndex): readonly Entry[] {
  const actors = new Set(event.participants.map(({ actor }) => actor));
  return index.casefile.relations
    .filter(({ source, target }) => actors.has(source) && actors.has(target))
    .map((relation) => relationEntry(index, relation));
}

/** The lane, where the file sets one of its own. */
function lane(event: CaseEvent, index: CaseIndex): readonly Section[] {
  return event.lane === undefined ? [] : fact("lane", say("details.lane"), index.sides.get(event.lane)?.name);
}

function entriesOf(events: readonly CaseEvent[], index: CaseIndex): readonly Entry[] {
  return events.map(({ id }) => eventEntry(index, id));
}
