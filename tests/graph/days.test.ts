import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitAround } from "../../src/base/calendar-unit.ts";
import { day, dayOf, dayOfIso, isoOf } from "../../src/base/day.ts";
import { dateOf, indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { dayAt, type GraphDay, graphDays, missed } from "../../src/graph/days.ts";
import { changeWords, dayNews, dayTitle, firstSeenWords } from "../../src/graph/say-days.ts";
import { aCase, anActor, anEvent, aRelation } from "../support/case-builder.ts";

const START = dayOf(2030, 1, 1);
const iso = (n: number) => isoOf(day(START + n));
const edtf = fc
  .tuple(fc.nat(80), fc.nat(20), fc.constantFrom("day", "interval", "open", "by", "after", "none"))
  .map(([from, length, kind]) => {
    const a = iso(from);
    const b = iso(from + length);
    switch (kind) {
      case "day":
        return a;
      case "interval":
        return `${a}/${b}`;
      case "open":
        return `${a}/..`;
      case "by":
        return `[..${a}]`;
      case "after":
        return `[${a}..]`;
      default:
        return "/..";
    }
  });

const cases = fc
  .record({ ties: fc.array(edtf, { maxLength: 40 }), events: fc.array(edtf, { maxLength: 40 }) })
  .map(
    ({ ties, events }): Casefile => ({
      ...aCase(),
      actors: [anActor({ id: "a" }), anActor({ id: "b" })],
      relations: ties.map((text, i) =>
        aRelation({ id: `t${i}`, source: "a", target: "b", when: { edtf: text, basis: "explicit" } }),
      ),
      events: events.map((text, i) => anEvent({ id: `e${i}`, when: { edtf: text, basis: "explicit" } })),
    }),
  );

const all = (casefile: Casefile) => ({
  relations: casefile.relations.map(({ id }) => id),
  events: casefile.events.map(({ id }) => id),
});

describe("the graph day by day", () => {
  test("leaves out what the filter leaves out, and what does not count", () => {
    const when = { edtf: "2030-01-03", basis: "explicit" } as const;
    const tie = (id: string, status: "reported" | "claimed") =>
      aRelation({ id, source: "a", target: "b", status, when });
    const casefile: Casefile = {
      ...aCase(),
      actors: [anActor({ id: "a" }), anActor({ id: "b" })],
      relations: [tie("told", "reported"), tie("said", "claimed"), tie("other", "reported")],
      events: [],
    };
    const window = { from: START, to: day(START + 9) };
    const matched = { relations: ["told", "said"], events: [] };
    const index = indexCase(casefile);
    const heldOn = (relationsOf: "all" | "reported") =>
      graphDays({ index, window, matched, relationsOf }).days.map(({ held }) => [...held]);
    expect(heldOn("all")[0]).toEqual(["told", "said"]);
    expect(heldOn("reported")[0]).toEqual(["told"]);
  });

  test("holds a tie on exactly the days that its date may touch", () => {
    fc.assert(
      fc.property(cases, (casefile) => {
        const window = { from: START, to: day(START + 100) };
        const { days } = graphDays({ index: indexCase(casefile), window, matched: all(casefile) });
        for (const { span, held } of days) {
          for (const { id, when } of casefile.relations) {
            const { earliestStart = -1e9, latestEnd = 1e9 } = dateOf(when);
            expect(held.has(id)).toBe(earliestStart < span.to && latestEnd >= span.from);
          }
        }
      }),
    );
  });

  test("is consistent from each day to the next, in order, and at most thirty pictures", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 100 }), (casefile, length) => {
        const window = { from: START, to: day(START + length) };
        const { days } = graphDays({ index: indexCase(casefile), window, matched: all(casefile) });
        expect(days.length).toBeLessThanOrEqual(30);
        days.forEach(({ span, held, appeared, ended }, i) => {
          const before = days[i - 1];
          expect(span.from < window.to && span.to > window.from).toBe(true);
          if (!before) return;
          expect(span.from).toBeGreaterThanOrEqual(before.span.to);
          const now = new Set([...before.held, ...appeared].filter((id) => !ended.includes(id)));
          expect([...now].sort()).toEqual([...held].sort());
          for (const id of appeared) expect(before.held.has(id)).toBe(false);
        });
      }),
    );
  });

  test("has a picture for every day on which a dated event falls, while there are few", () => {
    const casefile: Casefile = {
      ...aCase(),
      events: ["2030-01-03", "2030-01-05", "/.."].map((text, i) =>
        anEvent({ id: `e${i}`, when: { edtf: text, basis: "explicit" } }),
      ),
      relations: [],
    };
    const window = { from: START, to: day(START + 30) };
    const graph = graphDays({ index: indexCase(casefile), window, matched: all(casefile) });
    expect(graph.days.filter(({ events }) => events.length > 0).map(({ span }) => isoOf(span.from))).toEqual([
      "2030-01-03",
      "2030-01-05",
    ]);
    expect(dayAt(graph, dayOf(2030, 1, 3))).toBe(0);
    expect(dayAt(graph, dayOf(2030, 1, 1))).toBe(0);
    expect(dayAt(graph, dayOf(2030, 1, 29))).toBe(graph.days.length - 1);
  });

  test("takes days together in weeks from Monday to Sunday, then in months, as far as the window goes", () => {
    const ends = fc.tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 1, max: 60_000 }));
    fc.assert(
      fc.property(
        ends,
        fc.array(fc.nat(60_000), { minLength: 1, maxLength: 60 }),
        ([from, length], offsets) => {
          const window = { from: day(START + from), to: day(START + from + length) };
          const events = offsets.map((offset, i) => {
            const edtf = isoOf(day(window.from + (offset % length)));
            return anEvent({ id: `e${i}`, when: { edtf, basis: "explicit" } });
          });
          const casefile = { ...aCase(), events, relations: [] };
          const { days, unit } = graphDays({ index: indexCase(casefile), window, matched: all(casefile) });
          expect(days.length).toBeLessThanOrEqual(30);
          for (const one of days) {
            const around = unitAround(one.span.from, unit);
            expect(one.unit).toBe(unit);
            expect(one.span.from).toBe(Math.max(around.from, window.from));
            expect(one.span.to).toBe(Math.min(around.to, window.to));
          }
          expect(days.reduce((sum, one) => sum + one.events.length, 0)).toBe(events.length);
        },
      ),
    );
  });

  test("names a week as a week, a month as a month, and what the window cuts by its days", () => {
    const titles = (from: string, to: string, step: number) => {
      const [first, last] = [dayOfIso(from) ?? day(0), dayOfIso(to) ?? day(0)];
      const events = Array.from({ length: Math.ceil((last - first) / step) }, (_, i) =>
        anEvent({ id: `e${i}`, when: { edtf: isoOf(day(first + i * step)), basis: "explicit" } }),
      );
      const casefile = { ...aCase(), events, relations: [] };
      const window = { from: first, to: last };
      return graphDays({ index: indexCase(casefile), window, matched: all(casefile) }).days.map(dayTitle);
    };
    const weeks = titles("2013-05-22", "2013-07-03", 1);
    expect(weeks.slice(0, 2)).toEqual(["Week 21, 22 to 26 May 2013", "Week 22, 27 May to 2 June 2013"]);
    expect(weeks.at(-1)).toBe("Week 27, 1 to 2 July 2013");
    const months = titles("2013-01-10", "2014-01-01", 7);
    expect(months.slice(0, 2)).toEqual(["10 to 31 January 2013", "February 2013"]);
    expect(titles("2000-01-01", "2011-01-01", 31)[3]).toBe("2003");
    expect(titles("1900-01-01", "2000-01-01", 300)[3]).toBe("1930 to 1939");
  });

  test("tells ties that may have been over before from those that were not", () => {
    const when = (edtf: string) => ({ edtf, basis: "explicit" }) as const;
    const tie = (id: string, edtf: string) => aRelation({ id, source: "a", target: "b", when: when(edtf) });
    const casefile: Casefile = {
      ...aCase(),
      actors: [anActor({ id: "a" }), anActor({ id: "b" })],
      relations: [
        tie("by", "[..2030-01-05]"),
        tie("on", "2030-01-05"),
        tie("one-of", "[2030-01-03,2030-01-05]"),
        tie("until", "2030-01-02/2030-01-05"),
      ],
      events: [],
    };
    const window = { from: START, to: day(START + 9) };
    const { days } = graphDays({ index: indexCase(casefile), window, matched: all(casefile) });
    const last = days.at(-1) as GraphDay;
    expect([...last.ended].sort()).toEqual(["by", "on", "one-of", "until"]);
    expect([...last.overBefore].sort()).toEqual(["by", "one-of"]);
    expect(changeWords(last)).toBe("no new tie, 4 past, 2 of them for an unknown time");
    expect(changeWords({ ...last, ended: ["by"], overBefore: ["by"] })).toBe(
      "no new tie, 1 past, for an unknown time",
    );
  });

  test("names the actors of whom nothing is told before", () => {
    const when = (edtf: string) => ({ edtf, basis: "explicit" }) as const;
    const actors = ["a", "b", "c", "d", "e", "f"].map((id) => anActor({ id, name: id.toUpperCase() }));
    const casefile: Casefile = {
      ...aCase(),
      actors,
      relations: [
        aRelation({ id: "old", source: "a", target: "b", when: when("2029-12-01/2030-01-20") }),
        aRelation({ id: "first", source: "b", target: "c", when: when("2030-01-03") }),
        aRelation({ id: "again", source: "c", target: "d", when: when("2030-01-05") }),
        aRelation({ id: "bare", source: "e", target: "e", when: when("/..") }),
        aRelation({ id: "late", source: "e", target: "f", when: when("2030-01-05") }),
      ],
      events: [
        anEvent({ id: "march", when: when("2030-01-04"), participants: [{ actor: "d", role: "agent" }] }),
      ],
    };
    const index = indexCase(casefile);
    const window = { from: START, to: day(START + 9) };
    const seen = (matched: { relations: readonly string[]; events: readonly string[] }) =>
      graphDays({ index, window, matched }).days.flatMap((one) =>
        one.firstSeen.length > 0 ? [[isoOf(one.span.from), ...one.firstSeen]] : [],
      );
    expect(seen(all(casefile))).toEqual([
      ["2030-01-03", "c"],
      ["2030-01-04", "d"],
      ["2030-01-05", "f"],
    ]);
    expect(seen({ ...all(casefile), events: [] })[1]).toEqual(["2030-01-05", "d", "f"]);
    const [one] = graphDays({ index, window, matched: all(casefile) }).days as [GraphDay];
    expect(firstSeenWords({ ...one, firstSeen: [] }, index)).toBeUndefined();
    expect(firstSeenWords({ ...one, firstSeen: ["a", "b"] }, index)).toBe("First seen: A, B.");
    expect(firstSeenWords({ ...one, firstSeen: ["a", "b", "c", "d", "e"] }, index)).toBe(
      "First seen: A, B, C and 2 more.",
    );
    expect(dayNews({ ...one, firstSeen: ["f"] }, index)).toMatch(/\. First seen: F\. No dated event\.$/);
  });

  test("says why another day shows than the one asked for", () => {
    const events = ["2030-01-03", "2030-01-05"].map((edtf, i) =>
      anEvent({ id: `e${i}`, when: { edtf, basis: "explicit" } }),
    );
    const casefile = { ...aCase(), events, relations: [] };
    const window = { from: START, to: day(START + 9) };
    const graph = graphDays({ index: indexCase(casefile), window, matched: all(casefile) });
    const on = (date: number) => missed(graph, dayOf(2030, 1, date), window);
    expect([2, 3, 4, 5].map(on)).toEqual(["early", undefined, "undated", undefined]);
    expect([0, 10, 11].map(on)).toEqual(["outside", "outside", "outside"]);
  });

  test("of the Al-Qusair case says when ties appear and end, and how many carry no date", () => {
    const file = resolve(import.meta.dirname, "../../data/al-qusair-2013.json");
    const casefile = JSON.parse(readFileSync(file, "utf8")) as Casefile;
    const window = { from: dayOf(2013, 5, 18), to: dayOf(2013, 5, 26) };
    const { days, undated } = graphDays({ index: indexCase(casefile), window, matched: all(casefile) });
    expect(undated).toBe(52);
    const told = days.map(({ span, appeared, ended }) => [isoOf(span.from), appeared.length, ended.length]);
    expect(told).toEqual([
      ["2013-05-19", 0, 0],
      ["2013-05-20", 2, 0],
      ["2013-05-21", 2, 2],
      ["2013-05-22", 5, 2],
      ["2013-05-23", 0, 13],
    ]);
  });
});
