import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, dayOf, isoOf } from "../../src/base/day.ts";
import { dateOf, indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { dayAt, graphDays } from "../../src/graph/days.ts";
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
