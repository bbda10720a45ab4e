import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { EVERYTHING, NO_SIDE, type Query } from "../../src/engine/query.ts";
import { chipsOf } from "../../src/filter/chips.ts";
import {
  addActor,
  CLAUSES,
  clausesInForce,
  clearClause,
  excludeActor,
  isInForce,
  removeActor,
  setActorMode,
  setDates,
  setText,
  setWithMembers,
  toggleValue,
} from "../../src/filter/clauses.ts";
import { randomQuery } from "../engine/random-case.ts";
import { aCase, anActor, aPlace, aSide } from "../support/case-builder.ts";

const actor = fc.constantFrom("a0", "a1", "a2", "a3");

describe("editing a query", () => {
  it("asking for an actor twice is asking once", () => {
    fc.assert(
      fc.property(randomQuery, actor, (query, id) => {
        const once = addActor(id)(query);
        expect(addActor(id)(once)).toEqual(once);
        expect(once.actors.filter((one) => one === id)).toHaveLength(1);
      }),
    );
  });

  it("an actor is never asked for and left out at once", () => {
    fc.assert(
      fc.property(randomQuery, actor, (query, id) => {
        expect(addActor(id)(query).exclude).not.toContain(id);
        expect(excludeActor(id)(query).actors).not.toContain(id);
        expect(removeActor(id)(query)).toMatchObject({
          actors: query.actors.filter((one) => one !== id),
          exclude: query.exclude.filter((one) => one !== id),
        });
      }),
    );
  });

  it("turning an actor out and in again gives back what was asked", () => {
    fc.assert(
      fc.property(randomQuery, actor, (query, id) => {
        const asked = addActor(id)(removeActor(id)(query));
        const round = addActor(id)(excludeActor(id)(asked));
        expect(round.actors).toEqual(asked.actors);
        expect(round.exclude).toEqual(asked.exclude);
      }),
    );
  });

  it("ticking a value twice changes nothing in what is asked", () => {
    fc.assert(
      fc.property(randomQuery, (query) => {
        const twice = toggleValue("types", "harm")(toggleValue("types", "harm")(query));
        expect(new Set(twice.types)).toEqual(new Set(query.types));
        expect({ ...twice, types: [] }).toEqual({ ...query, types: [], actorMode: twice.actorMode });
      }),
    );
  });

  it("clearing a clause leaves the others as they are", () => {
    fc.assert(
      fc.property(randomQuery, fc.constantFrom(...CLAUSES), (query, key) => {
        const cleared = clearClause(key)(query);
        expect(isInForce(cleared, key)).toBe(false);
        expect(clausesInForce(cleared)).toEqual(clausesInForce(query).filter((one) => one !== key));
      }),
    );
  });

  it("clearing every clause, in any order, asks for everything", () => {
    fc.assert(
      fc.property(
        randomQuery,
        fc.shuffledSubarray([...CLAUSES], { minLength: CLAUSES.length }),
        (query, order) => {
          const cleared = order.reduce((now, key) => clearClause(key)(now), setWithMembers(true)(query));
          expect(cleared).toBe(EVERYTHING);
        },
      ),
    );
  });

  it("a query that asks nothing is the one that asks nothing", () => {
    expect(removeActor("a1")(addActor("a1")(EVERYTHING))).toBe(EVERYTHING);
    expect(setText("")(setText("ford")(EVERYTHING))).toBe(EVERYTHING);
    expect(setActorMode("all")(EVERYTHING)).toBe(EVERYTHING);
    expect(setWithMembers(false)(EVERYTHING)).not.toBe(EVERYTHING);
  });

  it("days the wrong way round are turned; an end that is left open is not there", () => {
    expect(setDates(day(20), day(10))(EVERYTHING)).toMatchObject({ from: 10, to: 20 });
    expect(Object.keys(setDates(day(20), undefined)(EVERYTHING))).not.toContain("to");
  });
});

describe("chips", () => {
  const index = indexCase(
    aCase({
      sides: [aSide({ id: "hills", name: "Hill folk" })],
      actors: [
        anActor({ id: "sohr", name: "The Observatory", short: "SOHR" }),
        anActor({ id: "guard", name: "Guard" }),
      ],
      places: [aPlace({ id: "town", name: "Town" })],
    }),
  );
  const query: Query = {
    ...EVERYTHING,
    actors: ["sohr", "lost"],
    exclude: ["guard"],
    sides: ["hills", NO_SIDE],
    types: ["force"],
    statuses: ["claimed"],
    places: ["town"],
    from: day(15_844),
    text: "ford",
  };

  it("say each value in words, one chip a value", () => {
    expect(chipsOf(query, index).map((chip) => chip.label)).toEqual([
      "SOHR",
      "lost",
      "not Guard",
      "Hill folk",
      expect.stringMatching(/no side/i),
      "use of force",
      "claimed",
      "Town",
      "from 19 May 2013",
      "“ford”",
    ]);
  });

  it("name a stretch of days once", () => {
    const dates = { ...EVERYTHING, from: day(15_844), to: day(15_846) };
    expect(chipsOf(dates, index).map((chip) => chip.label)).toEqual(["19 to 21 May 2013"]);
  });

  it("are as many as the values, with keys of their own, and removing all of them asks for everything", () => {
    fc.assert(
      fc.property(randomQuery, (asked) => {
        const tidy = asked.exclude.reduce((now, id) => excludeActor(id)(now), setWithMembers(true)(asked));
        const chips = chipsOf(tidy, index);
        expect(new Set(chips.map((chip) => chip.key)).size).toBe(chips.length);
        expect(chips.reduce((now, chip) => chip.remove(now), tidy)).toBe(EVERYTHING);
      }),
    );
  });

  it("take away their own value and nothing else", () => {
    for (const chip of chipsOf(query, index)) {
      const left = chipsOf(chip.remove(query), index).map((one) => one.key);
      expect(left).toEqual(
        chipsOf(query, index)
          .map((one) => one.key)
          .filter((key) => key !== chip.key),
      );
    }
  });
});
