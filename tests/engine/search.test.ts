import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { foldText, soundKey } from "../../src/engine/fold.ts";
import { readDay } from "../../src/engine/read-day.ts";
import { createActorSearch, createSearch } from "../../src/engine/search.ts";
import { aCase, aFigure, anActor, anEvent, aPlace, aValue, aWhen } from "../support/case-builder.ts";

const index = indexCase(
  aCase({
    actors: [
      anActor({
        id: "hezbollah",
        name: "Hezbollah",
        kind: "militia",
        aliases: ["Hizballah", "Party of God"],
      }),
      anActor({ id: "herzog", name: "Herzog", aliases: [] }),
      anActor({
        id: "sohr",
        name: "Syrian Observatory for Human Rights",
        short: "SOHR",
        aliases: [],
        kind: "ngo",
      }),
      anActor({ id: "jafar", name: "Jaʿfar al-Ṭayyār", aliases: [] }),
      anActor({ id: "kerry", name: "John Kerry", role: "US secretary of state", aliases: [] }),
    ],
    places: [
      aPlace({ id: "al-qusair", name: "Al-Qusair" }),
      aPlace({ id: "amman", name: "Amman", kind: "city" }),
    ],
    events: [
      anEvent({
        id: "battle",
        title: "Battle for Al-Qusair",
        short: "Battle",
        gist: "Fighters of Hezbollah take part.",
        when: aWhen("2013-05-19/2013-05-21"),
      }),
      anEvent({ id: "talks", title: "Talks in Amman", short: "Talks", when: aWhen("2013-05-22") }),
      anEvent({ id: "vote", title: "Vote on a bill", short: "Vote", when: aWhen("2012-05-21") }),
      anEvent({ id: "war", title: "The war", short: "War", when: aWhen("2011/2013") }),
      anEvent({ id: "fear", title: "A fear", short: "Fear", when: aWhen("[2013-05-22..]") }),
    ],
    figures: [
      aFigure({
        id: "dead",
        title: "Killed in the country",
        source: "sohr",
        value: aValue({ low: 80_000, words: "at least 80,000" }),
      }),
    ],
  }),
);
const search = createSearch(index);

function found(text: string, limit = 20): readonly string[] {
  return search.find(text, limit).map((hit) => hit.target?.id ?? hit.label);
}

describe("folding", () => {
  it("takes marks, case, apostrophes and hyphens away", () => {
    expect(foldText("  Al-Quṣayr’s  JAʿFAR, Ḥomṣ! ")).toBe("al qusayrs jafar homs");
    expect(foldText("Straße Łódź Ærø ﬁ")).toBe("strasse lodz aero fi");
  });

  it("is the same done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });

  it.each([
    ["Qusair", "Qusayr", "Quseir", "Kusair", "Qussair"],
    ["Hezbollah", "Hizbullah"],
    ["Mohammed", "Muhamed"],
    ["El-Arish", "al arish"],
  ])("spellings of one name meet: %s, %s", (...spellings) => {
    expect(new Set(spellings.map((name) => soundKey(foldText(name)))).size).toBe(1);
  });

  it("keeps names apart that merely look alike", () => {
    for (const [a, b] of [
      ["Homs", "Hama"],
      ["Iran", "Iraq"],
      ["Amman", "Oman"],
    ] as const)
      expect(soundKey(foldText(a))).not.toBe(soundKey(foldText(b)));
  });
});

describe("searching", () => {
  it("finds an actor by the beginning of its name, before events that only tell of it", () => {
    expect(found("hezb")).toEqual(["hezbollah", "battle"]);
  });

  it("puts a group before its own fighters, though more is told of them", () => {
    const group = anActor({ id: "group", name: "Lions of the North", aliases: [] });
    const fighters = anActor({ id: "fighters", name: "Lions abroad", partOf: "group", aliases: [] });
    const joined = ["fighters", "fighters", "group"].map((actor, i) =>
      anEvent({ id: `e${i}`, participants: [{ actor, role: "agent" }] }),
    );
    const lions = createSearch(indexCase(aCase({ actors: [group, fighters], events: joined })));
    expect(lions.find("lions", 2).map((hit) => hit.target?.id)).toEqual(["group", "fighters"]);
  });

  it("finds an actor by an alias and says which", () => {
    const [hit] = search.find("party of g", 1);
    expect(hit).toMatchObject({
      target: { kind: "actor", id: "hezbollah" },
      label: "Hezbollah",
      also: "Party of God",
    });
    expect(search.find("hezbollah", 1)[0]?.also).toBeUndefined();
  });

  it.each(["Qusair", "qusayr", "QUSEIR", "al-qusayr", "alqusair", "Kusair"])(
    "finds Al-Qusair as %s",
    (text) => {
      expect(found(text)).toContain("al-qusair");
    },
  );

  it.each(["ja'far", "Jafar", "al-tayyar", "JAʿFAR AL-ṬAYYĀR"])("finds Jaʿfar al-Ṭayyār as %s", (text) => {
    expect(found(text)[0]).toBe("jafar");
  });

  it("ranks the exact name above a beginning, that above a word inside", () => {
    expect(found("talks")[0]).toBe("talks");
    expect(found("amman")).toEqual(["amman", "talks"]);
  });

  it("a name counts from its article or from what follows it", () => {
    expect(found("qus")).toEqual(["al-qusair", "battle"]);
    expect(found("qusayr")).toEqual(["al-qusair", "battle"]);
  });

  it("finds by short name, office, words of a figure and its bare number", () => {
    expect(found("sohr")[0]).toBe("sohr");
    expect(found("secretary of state")).toEqual(["kerry"]);
    expect(found("80,000")[0]).toBe("dead");
    expect(found("80000")[0]).toBe("dead");
  });

  it("wants every word, in any order", () => {
    expect(found("qusair battle")).toEqual(["battle"]);
    expect(found("qusair talks")).toEqual([]);
  });

  it("gives at most as many as asked, none for nothing", () => {
    expect(found("a", 2)).toHaveLength(2);
    for (const text of ["", "   ", "-.*?!"]) expect(found(text)).toEqual([]);
  });

  it("takes every text as it stands", () => {
    for (const text of ["(a+)+$", ".*", "[", "\\", "<b>", "__proto__", "a".repeat(100_000), "ي".repeat(5000)])
      expect(() => found(text)).not.toThrow();
    expect(found("[hx]ezbollah")).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => search.find(text, 5).length <= 5));
  });

  it("finds every actor by every one of its names, cut off anywhere after the second letter", () => {
    const actors = createActorSearch(index);
    for (const actor of index.casefile.actors) {
      for (const name of [actor.name, actor.short ?? actor.name, ...actor.aliases]) {
        for (let end = 2; end <= name.length; end++)
          expect(actors.find(name.slice(0, end), 20).map((hit) => hit.target?.id)).toContain(actor.id);
      }
    }
  });
});

describe("searching for a date", () => {
  it.each(["21 May 2013", "2013-05-21", "may 21 2013", "21.5.2013", "21st May 2013"])(
    "%s is that day, followed by what is dated to it",
    (text) => {
      expect(found(text)).toEqual(["2013-05-21", "battle"]);
    },
  );

  it("without a year, it is looked for in every year of the case, the document's own first", () => {
    expect(found("21 May")).toEqual(["2013-05-21", "battle", "2012-05-21", "vote"]);
  });

  it("a month is a stretch of days, and counts what overlaps it", () => {
    expect(search.find("May 2013", 1)[0]).toMatchObject({
      kind: "date",
      label: "2013-05-01/2013-05-31",
      detail: "3",
    });
  });

  it("a day that is not in the calendar is none", () => {
    expect(found("31 june 2013")).toEqual([]);
    expect(readDay("2013 13 01")).toBeUndefined();
  });

  it("a number alone is no date", () => {
    expect(readDay("21")).toBeUndefined();
    expect(readDay("maybe")).toBeUndefined();
  });
});
