import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../src/base/day.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { columnsOf } from "../../src/engine/columns.ts";
import { EVERYTHING, NO_SIDE, type Query } from "../../src/engine/query.ts";
import { answer } from "../../src/engine/server.ts";
import { aCase, aFigure, anActor, anEvent, aPlace, aRelation, aWhen } from "../support/case-builder.ts";
import { around, eventSides, naiveAnswer, naiveCount, standsFor } from "./naive-answer.ts";
import { randomCase, randomQuery } from "./random-case.ts";

function ask(casefile: Casefile, query: Partial<Query> = {}) {
  return answer(columnsOf(casefile), { ...EVERYTHING, ...query });
}

function between(...actors: readonly string[]) {
  return actors.map((actor) => ({ actor, role: "side" as const }));
}

describe("a random query on a random case", () => {
  it("finds what a plain loop finds", () => {
    fc.assert(
      fc.property(randomCase, randomQuery, (casefile, query) => {
        const found = answer(columnsOf(casefile), query);
        const naive = naiveAnswer(casefile, query);
        expect(new Set(found.events)).toEqual(naive.events);
        expect(new Set(found.figures)).toEqual(naive.figures);
        expect(new Set(found.relations)).toEqual(naive.relations);
        expect(new Set(found.actors)).toEqual(naive.actors);
      }),
      { numRuns: 400 },
    );
  });

  it("lists nothing twice", () => {
    fc.assert(
      fc.property(randomCase, randomQuery, (casefile, query) => {
        const { events, figures, relations, actors } = answer(columnsOf(casefile), query);
        for (const ids of [events, figures, relations, actors]) expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("counts every facet as a plain loop does that leaves out the facet's own clause", () => {
    fc.assert(
      fc.property(randomCase, randomQuery, (casefile, query) => {
        const { facets } = answer(columnsOf(casefile), query);
        for (const [id, count] of facets.actors) {
          const ids = standsFor(casefile, id, query);
          expect(count).toBe(
            naiveCount(casefile, query, ["actors", "exclude"], (e) =>
              e.participants.some(({ actor }) => ids.includes(actor)),
            ),
          );
        }
        for (const [side, count] of facets.sides)
          expect(count).toBe(
            naiveCount(casefile, query, ["sides"], (e) => eventSides(casefile, e).includes(side)),
          );
        for (const [type, count] of facets.types)
          expect(count).toBe(naiveCount(casefile, query, ["types"], (e) => e.type === type));
        for (const [status, count] of facets.statuses)
          expect(count).toBe(naiveCount(casefile, query, ["statuses"], (e) => e.status === status));
        for (const [place, count] of facets.places)
          expect(count).toBe(
            naiveCount(casefile, query, ["places"], (e) =>
              e.places.some((p) => around(casefile, p).includes(place)),
            ),
          );
      }),
      { numRuns: 200 },
    );
  });

  it("finds less or as much with each value that is added to all-of or excluded, never more", () => {
    fc.assert(
      fc.property(randomCase, randomQuery, fc.constantFrom("a0", "a1", "a2"), (casefile, query, actor) => {
        const columns = columnsOf(casefile);
        const before = new Set(answer(columns, { ...query, actorMode: "all" }).events);
        const narrower = [
          { ...query, actorMode: "all" as const, actors: [...query.actors, actor] },
          { ...query, actorMode: "all" as const, exclude: [...query.exclude, actor] },
        ];
        for (const more of narrower)
          for (const id of answer(columns, more).events) expect(before.has(id)).toBe(true);
      }),
    );
  });
});

describe("actors", () => {
  const casefile = aCase({
    actors: [
      anActor({ id: "state" }),
      anActor({ id: "army", partOf: "state" }),
      anActor({ id: "brigade", partOf: "army" }),
    ],
    events: [
      anEvent({ id: "raid", participants: between("brigade", "rebels") }),
      anEvent({ id: "talks", participants: between("state", "envoy") }),
      anEvent({ id: "flood", participants: between("farmers") }),
    ],
  });

  it("choosing an actor leaves only the events in which it or one of its parts takes part", () => {
    expect(ask(casefile, { actors: ["state"] }).events).toEqual(["raid", "talks"]);
    expect(ask(casefile, { actors: ["state"], withMembers: false }).events).toEqual(["talks"]);
  });

  it("all-of asks for every chosen actor in the same event", () => {
    expect(ask(casefile, { actors: ["state", "rebels"], actorMode: "all" }).events).toEqual(["raid"]);
    expect(ask(casefile, { actors: ["envoy", "rebels"], actorMode: "all" }).events).toEqual([]);
    expect(ask(casefile, { actors: ["envoy", "rebels"] }).events).toEqual(["raid", "talks"]);
  });

  it("excluding an actor takes out its events, whoever else is in them", () => {
    expect(ask(casefile, { exclude: ["rebels"] }).events).toEqual(["flood", "talks"]);
  });

  it("counts an event with several actors once under each of them and once in all", () => {
    const { events, facets } = ask(casefile, { actors: ["brigade", "rebels"] });
    expect(events).toEqual(["raid"]);
    expect(facets.actors.get("brigade")).toBe(1);
    expect(facets.actors.get("rebels")).toBe(1);
    expect(facets.actors.get("state")).toBe(2);
  });
});

describe("relations", () => {
  const casefile = aCase({
    relations: [
      aRelation({ id: "a-b", source: "a", target: "b" }),
      aRelation({ id: "b-c", source: "b", target: "c" }),
      aRelation({ id: "c-d", source: "c", target: "d" }),
    ],
  });

  it("match when one of the chosen actors is at an end", () => {
    expect(ask(casefile, { actors: ["b"] }).relations).toEqual(["a-b", "b-c"]);
  });

  it("match all-of when both ends are chosen, however many are chosen", () => {
    expect(ask(casefile, { actors: ["b", "c"], actorMode: "all" }).relations).toEqual(["b-c"]);
    expect(ask(casefile, { actors: ["a", "b", "c"], actorMode: "all" }).relations).toEqual(["a-b", "b-c"]);
    expect(ask(casefile, { actors: ["c"], actorMode: "all" }).relations).toEqual(["b-c", "c-d"]);
  });

  it("are not asked for types and places", () => {
    expect(ask(casefile, { types: ["harm"], places: ["nowhere"] }).relations).toHaveLength(3);
  });
});

describe("figures", () => {
  const casefile = aCase({
    events: [anEvent({ id: "shelling", type: "force" })],
    figures: [
      aFigure({ id: "of-shelling", event: "shelling", source: "monitor" }),
      aFigure({
        id: "country-wide",
        source: "united-nations",
        attributedTo: { actor: "army", status: "alleged" },
      }),
      aFigure({ id: "of-lost-event", event: "dropped", source: "monitor" }),
    ],
  });

  it("follow the event they hang on", () => {
    expect(ask(casefile, { types: ["force"], actors: ["envoy"] }).figures).toEqual(["of-shelling"]);
    expect(ask(casefile, { types: ["harm"], actors: ["monitor"] }).figures).toEqual(["of-lost-event"]);
  });

  it("that hang on no event are found under who says them and who is said to have caused them", () => {
    expect(ask(casefile, { actors: ["united-nations"] }).figures).toEqual(["country-wide"]);
    expect(ask(casefile, { actors: ["army"] }).figures).toEqual(["country-wide"]);
  });
});

describe("dates", () => {
  const casefile = aCase({
    events: ["/..", "2013-05-19/..", "[..2013-05-22]", "2013-05-20", "[2013-05-01,2013-05-30]"].map(
      (edtf, n) => anEvent({ id: `e${n}`, when: aWhen(edtf) }),
    ),
  });
  const on = (iso: string) => {
    const day = dayOfIso(iso);
    return day === undefined ? {} : { from: day, to: day };
  };

  it("an event matches on each day on which it may have been, and an undated one on all", () => {
    expect(ask(casefile, on("2013-05-20")).events).toEqual(["e0", "e2", "e1", "e3"]);
    expect(ask(casefile, on("2013-05-30")).events).toEqual(["e0", "e4", "e1"]);
    expect(ask(casefile, on("1990-01-01")).events).toEqual(["e0", "e2"]);
  });

  it("come in the order of time: undated, open at the start, then by first day", () => {
    expect(ask(casefile).events).toEqual(["e0", "e2", "e4", "e1", "e3"]);
  });
});

describe("sides and places", () => {
  const casefile = aCase({
    actors: [anActor({ id: "guard", side: "hills" })],
    places: [aPlace({ id: "land" }), aPlace({ id: "town", within: "land" })],
    events: [
      anEvent({ id: "patrol", participants: between("guard", "stranger"), places: ["town"] }),
      anEvent({ id: "fire", participants: between("stranger"), places: ["land"] }),
      anEvent({ id: "flight", participants: between("stranger"), lane: "shore" }),
    ],
  });

  it("an event has the sides of its participants and of its lane; without any it has no side", () => {
    expect(ask(casefile, { sides: ["hills"] }).events).toEqual(["patrol"]);
    expect(ask(casefile, { sides: ["shore"] }).events).toEqual(["flight"]);
    expect(ask(casefile, { sides: [NO_SIDE] }).events).toEqual(["fire"]);
  });

  it("a place stands for the places in it too", () => {
    expect(ask(casefile, { places: ["land"] }).events).toEqual(["fire", "patrol"]);
    expect(ask(casefile, { places: ["town"] }).events).toEqual(["patrol"]);
  });
});

describe("text", () => {
  const casefile = aCase({
    actors: [anActor({ id: "envoy", name: "Ṭāriq al-Ḥasan", aliases: ["the grey envoy"] })],
    events: [anEvent({ id: "meeting", gist: "They spoke of the ford." })],
  });

  it("is found whatever its marks and hyphens, in what is told and in who is in it", () => {
    for (const text of ["ford", "TARIQ al hasan", "grey ford", "meeting reported"])
      expect(ask(casefile, { text }).events).toEqual(["meeting"]);
  });

  it("is literal, and every word must be found", () => {
    for (const text of ["ford bridge", "(bridge|ford)"]) expect(ask(casefile, { text }).events).toEqual([]);
  });

  it("asks nothing when it has no letter or digit", () => {
    expect(ask(casefile, { text: " -?! " }).events).toEqual(["meeting"]);
  });
});
