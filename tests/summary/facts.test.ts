import fc from "fast-check";
import { expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { idsOf, STATUSES } from "../../src/casefile/vocabulary.ts";
import { summaryFacts } from "../../src/summary/facts.ts";
import { summarySentences } from "../../src/summary/sentences.ts";
import { aCase, anEvent, aWhen } from "../support/case-builder.ts";

const actors = ["ada", "ben", "cem", "dora", "eve"] as const;

const oneEvent = fc.record({
  status: fc.constantFrom(...idsOf(STATUSES)),
  negative: fc.boolean(),
  edtf: fc.constantFrom(
    "2013-05-19",
    "2013-05-20/..",
    "[..2013-05-22]",
    "/..",
    "2013",
    "[2013-06-01..2013-12-31]",
  ),
  participants: fc.uniqueArray(fc.constantFrom(...actors), { maxLength: 4 }),
});

test("every number of the summary equals a naive count, and only what is reported counts as happened", () => {
  fc.assert(
    fc.property(fc.array(oneEvent, { maxLength: 20 }), fc.infiniteStream(fc.boolean()), (made, keep) => {
      const events = made.map(({ status, negative, edtf, participants }, i) =>
        anEvent({
          id: `e${i}`,
          status,
          ...(negative ? { polarity: "negative" as const } : {}),
          when: aWhen(edtf),
          participants: participants.map((actor) => ({ actor, role: "agent" as const })),
        }),
      );
      const shown = events.filter(() => keep.next().value);
      const facts = summaryFacts(
        indexCase(aCase({ events })),
        shown.map((event) => event.id),
      );

      const count = (test: (event: (typeof events)[number]) => boolean) => shown.filter(test).length;
      expect(facts.all).toBe(events.length);
      expect(facts.shown).toBe(shown.length);
      expect(facts.happened).toBe(count((e) => e.status === "reported" && e.polarity === undefined));
      expect(facts.notDone).toBe(count((e) => e.status === "reported" && e.polarity !== undefined));
      expect(facts.undated).toBe(count((e) => e.when.edtf === "/.."));
      const parts = [...facts.apart, ...facts.rest];
      for (const status of idsOf(STATUSES)) {
        if (status === "reported") continue;
        const list = status === "claimed" || status === "alleged" ? facts.apart : facts.rest;
        expect(list.find((part) => part.status === status)?.events ?? 0).toBe(
          count((e) => e.status === status),
        );
      }
      const told = parts.reduce((sum, part) => sum + part.events, facts.happened + facts.notDone);
      expect(told).toBe(shown.length);
      for (const { actor, events: n } of facts.actors) {
        expect(n).toBe(count((e) => e.participants.some((p) => p.actor === actor)));
      }
      const least = Math.min(Number.POSITIVE_INFINITY, ...facts.actors.map((one) => one.events));
      for (const actor of actors) {
        if (facts.actors.some((one) => one.actor === actor)) continue;
        expect(count((e) => e.participants.some((p) => p.actor === actor))).toBeLessThanOrEqual(
          facts.actors.length < 3 ? 0 : least,
        );
      }
    }),
  );
});

test("an end of the span that the text gives as a month or with doubt is not told to the day", () => {
  const events = [
    anEvent({ id: "begun", when: aWhen("2011-03~/..") }),
    anEvent({ id: "met", when: aWhen("2013-05-21") }),
  ];
  const index = indexCase(aCase({ events }));
  const facts = summaryFacts(index, ["begun", "met"]);
  expect(facts.toTheDay).toEqual({ from: false, to: true });
  expect(summarySentences(index, ["begun", "met"], false).join(" ")).toContain("March 2011 to 21 May 2013");
});

test("the span runs from the first to the last day that any date gives, open ends aside", () => {
  const events = [
    anEvent({ id: "a", when: aWhen("[..2013-05-22]") }),
    anEvent({ id: "b", when: aWhen("2013-05-19/..") }),
    anEvent({ id: "c", when: aWhen("/..") }),
  ];
  const facts = summaryFacts(indexCase(aCase({ events })), ["a", "b", "c"]);
  expect([facts.span?.from, facts.span?.to]).toEqual([15844, 15847]);
  expect(facts.undated).toBe(1);
});
