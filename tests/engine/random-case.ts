/** Random casefiles and queries for property tests: few values, so that clauses meet often. */
import fc from "fast-check";
import { dayOf } from "../../src/base/day.ts";
import type { Actor, CaseEvent, Casefile, Figure, Place, Relation } from "../../src/casefile/types.ts";
import { EVENT_TYPES, idsOf, STATUSES } from "../../src/casefile/vocabulary.ts";
import { NO_SIDE, type Query } from "../../src/engine/query.ts";
import {
  aCase,
  aFigure,
  anActor,
  anEvent,
  aPlace,
  aRelation,
  aSide,
  aWhen,
} from "../support/case-builder.ts";

const ACTORS = ["a0", "a1", "a2", "a3", "a4", "a5"];
const SIDES = ["hills", "shore"];
const PLACES = ["land", "valley", "town", "ford"];
const EVENTS = Array.from({ length: 40 }, (_, n) => `e${n}`);
const WORDS = ["bridge", "boats", "Ṣaffā", "guard"];
const DATES = [
  "/..",
  "2013-05-20",
  "2013-05",
  "2012/2014",
  "2013-05-18/2013-05-21",
  "2013-05-19/..",
  "../2013-05-17",
  "[2013-05-10..2013-05-20]",
  "[..2013-05-22]",
  "[2013-05-25..]",
  "[2013-05-01,2013-05-30]",
];

const actor = fc.constantFrom(...ACTORS);
const place = fc.constantFrom(...PLACES);
const type = fc.constantFrom(...idsOf(EVENT_TYPES).slice(0, 3));
const status = fc.constantFrom(...idsOf(STATUSES).slice(0, 3));
const when = fc.constantFrom(...DATES).map((edtf) => aWhen(edtf));
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }).map((words) => words.join(" "));

/** An actor may be part of one named before it, so that there is no circle. */
const actors = fc
  .tuple(
    ...ACTORS.map((id, n) =>
      fc.record({
        side: fc.option(fc.constantFrom(...SIDES)),
        partOf: fc.option(n === 0 ? fc.constant("a0") : fc.constantFrom(...ACTORS.slice(0, n))),
        id: fc.constant(id),
      }),
    ),
  )
  .map((all) =>
    all.map(
      ({ id, side, partOf }): Actor =>
        anActor({ id, ...(side ? { side } : {}), ...(partOf && partOf !== id ? { partOf } : {}) }),
    ),
  );

const places = fc
  .tuple(...PLACES.map((id, n) => fc.tuple(fc.constant(id), fc.option(fc.nat({ max: Math.max(0, n - 1) })))))
  .map((all) =>
    all.map(
      ([id, n], at): Place =>
        aPlace({ id, ...(n === null || at === 0 ? {} : { within: PLACES[n] ?? "land" }) }),
    ),
  );

const event = fc
  .record({
    type,
    status,
    when,
    gist: sentence,
    lane: fc.option(fc.constantFrom(...SIDES)),
    places: fc.uniqueArray(place, { maxLength: 2 }),
    participants: fc.array(
      actor.map((id) => ({ actor: id, role: "agent" as const })),
      { maxLength: 3 },
    ),
  })
  .map(({ lane, ...parts }) => ({ ...parts, ...(lane ? { lane } : {}) }));

const figure = fc.record({
  status,
  source: actor,
  doer: fc.option(actor),
  event: fc.option(fc.constantFrom(...EVENTS)),
  relation: fc.option(fc.constantFrom("r0", "r1")),
  place: fc.option(place),
  period: fc.option(when),
  asOf: fc.option(when),
});

const relation = fc.record({ source: actor, target: actor, status, when });

export const randomCase: fc.Arbitrary<Casefile> = fc
  .record({
    actors,
    places,
    events: fc.array(event, { maxLength: EVENTS.length }),
    figures: fc.array(figure, { maxLength: 5 }),
    relations: fc.array(relation, { maxLength: 8 }),
  })
  .map((parts) => {
    const events = parts.events.map((one, n): CaseEvent => anEvent({ id: `e${n}`, ...one }));
    const relations = parts.relations.map((one, n): Relation => aRelation({ id: `r${n}`, ...one }));
    return aCase({
      sides: SIDES.map((id) => aSide({ id })),
      actors: parts.actors,
      places: parts.places,
      events,
      relations,
      figures: parts.figures.map(
        (one, n): Figure =>
          aFigure({
            id: `f${n}`,
            status: one.status,
            source: one.source,
            ...(one.doer ? { attributedTo: { actor: one.doer, status: "alleged" as const } } : {}),
            ...(one.event ? { event: one.event } : {}),
            ...(one.relation ? { relation: one.relation } : {}),
            ...(one.place ? { place: one.place } : {}),
            ...(one.period ? { period: one.period } : {}),
            ...(one.asOf ? { asOf: one.asOf } : {}),
          }),
      ),
    });
  });

const day = fc.integer({ min: dayOf(2013, 4, 28), max: dayOf(2013, 6, 3) }).map((d) => dayOf(1970, 1, 1 + d));

/** Each clause is empty about half of the time, or nothing would ever match. */
function few<T>(values: readonly T[], maxLength = 3): fc.Arbitrary<readonly T[]> {
  return fc.oneof(fc.constant<readonly T[]>([]), fc.uniqueArray(fc.constantFrom(...values), { maxLength }));
}

export const randomQuery: fc.Arbitrary<Query> = fc
  .record({
    actors: few([...ACTORS, "nobody"]),
    actorMode: fc.constantFrom("any" as const, "all" as const),
    withMembers: fc.boolean(),
    exclude: few(ACTORS, 1),
    sides: few([...SIDES, NO_SIDE], 2),
    types: few(idsOf(EVENT_TYPES).slice(0, 4)),
    statuses: few(idsOf(STATUSES).slice(0, 4)),
    places: few(PLACES, 2),
    from: fc.option(day, { freq: 1 }),
    to: fc.option(day, { freq: 1 }),
    text: fc.oneof(fc.constant(""), fc.constantFrom("bridge", "SAFFA", "guard boats", "!?", "a1")),
  })
  .map(({ from, to, ...query }) => ({
    ...query,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }));
