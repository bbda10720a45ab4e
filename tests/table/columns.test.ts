import fc from "fast-check";
import { expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { BY_DATE, COLUMNS, cellText, pressed, sortedEvents } from "../../src/table/columns.ts";
import { sayersOf } from "../../src/words/sayers.ts";
import {
  aCase,
  aFigure,
  anActor,
  anEvent,
  aPassage,
  aPassageFrom,
  aPlace,
  aSide,
  aStep,
  aWhen,
} from "../support/case-builder.ts";

const dates = ["/..", "[..2013-05-18]", "2013-05-19/..", "2013-05-19", "2013-05-21"];
const index = indexCase(
  aCase({
    events: dates.map((edtf, i) =>
      anEvent({ id: `e${i}`, title: ["Öl", "zinc", "Arms", "aid", "öl"][i] ?? "", when: aWhen(edtf) }),
    ),
    figures: [aFigure({ event: "e3" })],
  }),
);
const ids = index.casefile.events.map((event) => event.id);

test("by date, the order is that of time, and what has no date comes last in either direction", () => {
  expect(idsBy(BY_DATE.column, false)).toEqual(["e1", "e3", "e2", "e4", "e0"]);
  expect(idsBy("date", true)).toEqual(["e4", "e2", "e3", "e1", "e0"]);
});

test("words sort without regard to case and accents, and what is equal stays in the order of time", () => {
  expect(idsBy("title", false)).toEqual(["e3", "e2", "e4", "e0", "e1"]);
});

test("figures sort by how many there are, and a column that nobody knows sorts by date", () => {
  expect(idsBy("figures", true)[0]).toBe("e3");
  expect(idsBy("nonsense", false)).toEqual(idsBy("date", false));
});

test("every order of every column holds each event once", () => {
  const sorts = fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() });
  fc.assert(
    fc.property(sorts, fc.shuffledSubarray(ids), (sort, some) => {
      const sorted = sortedEvents(index, some, sort).map((event) => event.id);
      expect([...sorted].sort()).toEqual([...some].sort());
    }),
  );
});

test("a second press on a column turns its order round, a press on another starts upwards", () => {
  expect(pressed(BY_DATE, "date")).toEqual({ column: "date", descending: true });
  expect(pressed({ column: "date", descending: true }, "title")).toEqual({
    column: "title",
    descending: false,
  });
});

test("who says names the originator first, then by whom it came, and the paper only where it speaks itself", () => {
  const event = anEvent({
    evidence: [
      aPassageFrom("monitor"),
      aPassageFrom("monitor"),
      aPassageFrom("envoy", "captain"),
      aPassage(),
    ],
  });
  expect(sayersOf(indexCase(aCase({ events: [event] })), event)).toEqual([
    "monitor",
    "captain, via envoy",
    "gazette",
  ]);
});

test("somebody unnamed stands under one name, whatever the text calls them", () => {
  const called = (as: string) =>
    aPassage({ attribution: [aStep(), aStep({ actor: "official", as, anonymous: true })] });
  const event = anEvent({ evidence: [called("The official"), called("a diplomat")] });
  const actors = [
    anActor({ id: "official", name: "unnamed official", short: "Official", kind: "anonymous-person" }),
  ];
  expect(sayersOf(indexCase(aCase({ events: [event], actors })), event)).toEqual(["Official (unnamed)"]);
});

test("the sides of those who take part stand with their letters, each once", () => {
  const event = anEvent({
    participants: ["guard", "captain", "envoy"].map((actor) => ({ actor, role: "side" as const })),
    places: ["bridge"],
  });
  const there = indexCase(
    aCase({
      events: [event],
      sides: [aSide({ id: "hills", name: "The hills", tag: "HI" })],
      actors: [anActor({ id: "guard", side: "hills" }), anActor({ id: "captain", side: "hills" })],
      places: [aPlace({ id: "bridge", name: "The Bridge" })],
    }),
  );
  expect(cellText(there, event, "side")).toBe("HI\u00A0The hills");
  expect(cellText(there, event, "place")).toBe("The Bridge");
});

test("a refusal is never told as planned", () => {
  const event = anEvent({ status: "planned", polarity: "negative" });
  expect(cellText(indexCase(aCase({ events: [event] })), event, "status")).toBe("declared refusal");
});

test("a figure in a cell keeps its words and its speaker", () => {
  const event = index.events.get("e3");
  expect(event && cellText(index, event, "figures")).toBe("at least 40 people, says gazette");
});

function idsBy(column: string, descending: boolean): readonly string[] {
  return sortedEvents(index, ids, { column, descending }).map((event) => event.id);
}
