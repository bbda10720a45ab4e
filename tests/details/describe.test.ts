import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { CaseEvent, Casefile } from "../../src/casefile/types.ts";
import { byTime, neighboursOf } from "../../src/details/by-time.ts";
import { describeTarget } from "../../src/details/describe.ts";
import { corroborationWords, describeEvidence } from "../../src/details/describe-evidence.ts";
import { valueWords } from "../../src/details/describe-figure.ts";
import { placesIn } from "../../src/details/describe-place.ts";
import type { Detail, Entry } from "../../src/details/detail.ts";
import type { Target } from "../../src/scene/scene.ts";
import {
  aCase,
  aFigure,
  anActor,
  anAmbiguity,
  anEvent,
  aPassage,
  aPassageFrom,
  aPlace,
  aRelation,
  aSide,
  aStep,
  aValue,
  aWhen,
} from "../support/case-builder.ts";

function detailOf(parts: Partial<Casefile>, target: Target): Detail {
  const detail = describeTarget(target, indexCase(aCase(parts)));
  if (detail === undefined) throw new Error(`no ${target.kind} ${target.id}`);
  return detail;
}

function entries(detail: Detail, key: string): readonly Entry[] {
  return (
    [...detail.facts, ...detail.sections, ...detail.more].find((section) => section.key === key)?.entries ??
    []
  );
}

function words(entry: Entry | undefined): string {
  const parts = entry?.parts.map((part) => (typeof part === "string" ? part : part.text)) ?? [];
  return [parts.join(" "), ...(entry?.meta ?? [])].join(" | ");
}

describe("the details of an event", () => {
  const battle = anEvent({
    id: "battle",
    title: "Battle at the bridge",
    status: "claimed",
    when: aWhen("2013-05-21", { basis: "relative", words: ["yesterday"], rule: "the day before" }),
    participants: [
      { actor: "envoy", role: "agent", status: "alleged" },
      { actor: "captain", role: "victim" },
    ],
    places: ["bridge"],
    partOf: "war",
    conditions: ["thaw"],
    ambiguities: ["who"],
  });
  const speech = anEvent({ id: "speech", title: "The captain speaks", kind: "speech", content: ["battle"] });
  const war = anEvent({ id: "war", title: "The war" });
  const thaw = anEvent({ id: "thaw", title: "The thaw", status: "conditional" });
  const figure = aFigure({ id: "dead", event: "battle", value: aValue({ words: "at least 40" }) });
  const detail = detailOf(
    {
      events: [battle, speech, war, thaw],
      figures: [figure],
      relations: [aRelation({ type: "fights" }), aRelation({ id: "elsewhere", target: "gazette" })],
      places: [
        aPlace({ id: "bridge", name: "The Bridge", within: "valley" }),
        aPlace({ id: "valley", name: "Valley" }),
      ],
      ambiguities: [
        anAmbiguity({ id: "who", readings: ["one captain", "two captains"], chosen: "one captain" }),
      ],
    },
    { kind: "event", id: "battle" },
  );

  it("say what the status means and that it does not count as having happened", () => {
    expect(detail.status?.word).toBe("claimed");
    expect(detail.status?.meaning.join(" ")).toMatch(/party to the conflict.*counted apart, as claimed/);
  });

  it("say of what is reported who stands for it, by its chain", () => {
    const meaning = (parts: Partial<CaseEvent>) =>
      detailOf({ events: [anEvent(parts)] }, { kind: "event", id: "meeting" }).status?.meaning[0];
    const party = aPassage({
      attribution: [aStep(), aStep({ actor: "captain", interest: "conflict-party" })],
    });
    expect(meaning({})).toBe("It took place: the document says so itself.");
    expect(meaning({ evidence: [aPassageFrom("monitor")] })).toBe(
      "It took place: a source that is no party to the conflict says so.",
    );
    expect(meaning({ evidence: [party] })).toBe("It took place, as the document passes it on.");
    expect(
      meaning({ evidence: [party], kind: "speech", participants: [{ actor: "captain", role: "speaker" }] }),
    ).toBe("It was said: the document cites the one who said it.");
  });

  it("say the date with the words it was worked out from", () => {
    expect(detail.dates[0]?.words).toBe("21 May 2013");
    expect(detail.dates[0]?.basis.join(" ")).toContain("“yesterday”");
  });

  it("give each participant's role, and its own status where that is less sure", () => {
    expect(entries(detail, "participants").map(words)).toEqual([
      "envoy | does it | alleged for this part",
      "captain | suffers it",
    ]);
  });

  it("lead to figures, place, condition, whole and the speech that tells of it", () => {
    expect(words(entries(detail, "figures")[0])).toContain("at least 40 people – gazette");
    expect(words(entries(detail, "places")[0])).toBe("The Bridge | town | in Valley");
    expect(words(entries(detail, "conditions")[0])).toContain("The thaw | conditional");
    expect(words(entries(detail, "partOf")[0])).toContain("The war");
    expect(words(entries(detail, "toldBy")[0])).toContain("The captain speaks");
  });

  it("list only the relations between those who take part", () => {
    expect(entries(detail, "relations").map(({ key }) => key)).toEqual(["envoy-backs-captain"]);
  });

  it("mark the reading that was chosen", () => {
    expect(detail.ambiguities[0]?.readings).toEqual([
      { text: "one captain", chosen: true },
      { text: "two captains", chosen: false },
    ]);
    expect(detail.ambiguities[0]?.chosen).toBeUndefined();
  });

  it("name what a speech tells of, and what a whole is made of", () => {
    const events = [battle, speech, war, thaw];
    const speechDetail = detailOf(
      { events, ambiguities: [anAmbiguity({ id: "who" })] },
      { kind: "event", id: "speech" },
    );
    expect(speechDetail.sections.find(({ key }) => key === "content")?.title).toBe("Tells of");
    const warDetail = detailOf(
      { events, ambiguities: [anAmbiguity({ id: "who" })] },
      { kind: "event", id: "war" },
    );
    expect(entries(warDetail, "parts").map(({ key }) => key)).toEqual(["battle"]);
  });

  it("keep what is said of it apart from what is only feared or hoped of it", () => {
    const worry = anEvent({ id: "worry", title: "The envoy worries", kind: "state", content: ["feared"] });
    const warning = anEvent({ id: "warning", title: "The envoy warns", kind: "speech", content: ["feared"] });
    const events = [anEvent({ id: "feared", status: "feared" }), worry, warning];
    const about = detailOf({ events }, { kind: "event", id: "feared" });
    expect(entries(about, "toldBy").map(({ key }) => key)).toEqual(["warning"]);
    expect(entries(about, "subjectOf").map(({ key }) => key)).toEqual(["worry"]);
  });

  it("mark a date from outside the document", () => {
    const events = [anEvent({ id: "old", when: aWhen("1990", { basis: "external" }) })];
    expect(detailOf({ events }, { kind: "event", id: "old" }).dates[0]?.external).toBe(true);
  });

  it("show a participant that was left out of the file without a link", () => {
    const casefile = aCase({ events: [anEvent()] });
    const index = indexCase({ ...casefile, actors: casefile.actors.filter(({ id }) => id !== "envoy") });
    const found = describeTarget({ kind: "event", id: "meeting" }, index);
    expect(found && entries(found, "participants")[0]?.parts).toEqual(["envoy"]);
  });
});

describe("the details of an actor", () => {
  const parts: Partial<Casefile> = {
    sides: [aSide({ id: "hills", name: "The hills" })],
    actors: [
      anActor({
        id: "guard",
        name: "Hill Guard",
        kind: "armed-group",
        side: "hills",
        aliases: ["the Guard", "HG"],
        evidence: [aPassage({ supports: ["side"], gist: "They fight for the hills." })],
        identity: { merges: ["Hill Guard", "the Guard"], basis: "inferred", note: "same commander" },
      }),
      anActor({ id: "captain", partOf: "guard" }),
    ],
    events: [
      anEvent({ id: "late", when: aWhen("2013-05-22"), participants: [{ actor: "guard", role: "agent" }] }),
      anEvent({
        id: "early",
        when: aWhen("2013-05-19"),
        participants: [
          { actor: "guard", role: "agent", status: "alleged" },
          { actor: "guard", role: "speaker" },
        ],
      }),
      anEvent({
        id: "told",
        participants: [{ actor: "envoy", role: "agent" }],
        evidence: [aPassageFrom("guard")],
      }),
    ],
    relations: [
      aRelation({ id: "friend", source: "guard", target: "envoy", type: "backs" }),
      aRelation({ id: "foe", source: "envoy", target: "guard", type: "threatens", status: "claimed" }),
    ],
    figures: [aFigure({ source: "guard" })],
  };
  const detail = detailOf(parts, { kind: "actor", id: "guard" });

  it("say the side and the evidence that puts it there", () => {
    expect(words(entries(detail, "side")[0])).toBe(
      "The hills | because: They fight for the hills. (gazette)",
    );
  });

  it("put the verb after the name of several in the plural", () => {
    const actors = [
      anActor({ id: "rebels", name: "Hill rebels", short: "rebels", kind: "armed-group" }),
      anActor({ id: "guard", name: "Hill Guard", kind: "armed-group" }),
    ];
    const relations = [aRelation({ source: "rebels", target: "guard", type: "belongs-to" })];
    const events = [anEvent({ participants: [{ actor: "rebels", role: "agent" }] })];
    const heading = (id: string) => detailOf({ actors, relations, events }, { kind: "relation", id }).heading;
    expect(heading("envoy-backs-captain")).toBe("rebels belong to Hill Guard");
    const guard = detailOf({ actors, relations, events }, { kind: "actor", id: "guard" });
    expect(words(entries(guard, "relations-neutral")[0])).toMatch(/^counts among its members rebels/);
    const meeting = detailOf({ actors, relations, events }, { kind: "event", id: "meeting" });
    expect(words(entries(meeting, "participants")[0])).toBe("rebels | do it");
  });

  it("group relations by sign and read them from the actor's end", () => {
    expect(words(entries(detail, "relations-positive")[0])).toMatch(/^backs envoy \| reported/);
    expect(words(entries(detail, "relations-negative")[0])).toMatch(/^is threatened by envoy \| claimed/);
  });

  it("list its events by time, each once, with its part in them", () => {
    expect(entries(detail, "events").map(({ key }) => key)).toEqual(["early", "late"]);
    expect(words(entries(detail, "events")[0])).toMatch(/does it \(alleged\) \| says it/);
  });

  it("list apart what it only tells of", () => {
    expect(entries(detail, "sourceOf").map(({ key }) => key)).toEqual(["told"]);
    expect(entries(detail, "figures").map(({ key }) => key)).toEqual(["left-suthby"]);
  });

  it("tell aliases, members and how mentions were joined", () => {
    expect(words(entries(detail, "aliases")[0])).toContain("the Guard, HG");
    expect(entries(detail, "members").map(({ key }) => key)).toEqual(["captain"]);
    expect(words(entries(detail, "identity")[0])).toBe(
      "joined from: Hill Guard, the Guard | inferred | same commander",
    );
  });
});

describe("the details of a relation", () => {
  it("lead to both ends, to the events of both, and to what else is between them", () => {
    const detail = detailOf(
      {
        events: [
          anEvent({ participants: ["envoy", "captain"].map((actor) => ({ actor, role: "side" as const })) }),
        ],
        relations: [
          aRelation(),
          aRelation({ id: "quarrel", source: "captain", target: "envoy", type: "opposes" }),
        ],
      },
      { kind: "relation", id: "envoy-backs-captain" },
    );
    expect(detail.heading).toBe("envoy backs captain");
    expect(detail.dates[0]?.words).toBe("undated, still so on 22 May 2013");
    expect(entries(detail, "actors").map(({ key }) => key)).toEqual(["envoy", "captain"]);
    expect(entries(detail, "events").map(({ key }) => key)).toEqual(["meeting"]);
    expect(entries(detail, "between").map(({ key }) => key)).toEqual(["quarrel"]);
  });
});

describe("the details of a figure", () => {
  it("say who stands for it, and nothing twice", () => {
    const toll = aFigure({ measure: "killed", source: "monitor", evidence: [aPassageFrom("monitor")] });
    const detail = detailOf({ figures: [toll] }, { kind: "figure", id: "left-suthby" });
    expect(detail.heading).toBe("at least 40 killed, says monitor");
    expect(detail.status?.meaning).toEqual(["A source that is no party to the conflict says so."]);
    expect(entries(detail, "unit")).toEqual([]);
    const votes = aFigure({ measure: "votes", unit: "votes", civilians: "not-applicable" });
    const voted = detailOf({ figures: [votes] }, { kind: "figure", id: "left-suthby" });
    expect(entries(voted, "civilians")).toEqual([]);
    expect(voted.facts.find(({ key }) => key === "population")?.title).toBe("What is counted");
  });

  it.each([
    [aValue(), "at least 40; no upper bound; no best estimate"],
    [aValue({ lowInclusive: false }), "more than 40; no upper bound; no best estimate"],
    [aValue({ high: 60, highInclusive: false, best: 50 }), "at least 40; fewer than 60; best estimate 50"],
    [aValue({ low: 15, high: 15, highInclusive: true, best: 15 }), "15, with no qualifier"],
    [aValue({ low: 0, high: 0, highInclusive: true, best: 0 }), "0, with no qualifier"],
    [aValue({ low: null, lowInclusive: null, words: "several hundred" }), "no number is given"],
    [aValue({ low: null, lowInclusive: null, best: 80000 }), "best estimate 80,000"],
    [aValue({ low: 9, high: 3 }), "the numbers contradict their names: low 9, best none, high 3"],
  ])("say the numbers with their bounds", (value, said) => {
    expect(valueWords(value)).toBe(said);
  });

  it("say who is counted, how, by whom, on whom it is laid, and what overlaps", () => {
    const older = aFigure({ id: "older" });
    const figure = aFigure({
      id: "newer",
      source: "captain",
      attributedTo: { actor: "envoy", status: "alleged" },
      period: aWhen("2013-05-19/2013-05-21"),
      overlaps: [{ figure: "older", relation: "contains", basis: "it counts the whole valley" }],
      supersedes: "older",
    });
    const detail = detailOf({ figures: [older, figure] }, { kind: "figure", id: "newer" });
    expect(detail.heading).toBe("at least 40 people, says captain");
    expect(detail.dates.map(({ label, words: said }) => `${label}: ${said}`)).toEqual([
      "Period: 19 to 21 May 2013",
    ]);
    expect(words(entries(detail, "source")[0])).toContain("captain");
    expect(words(entries(detail, "laidOn")[0])).toBe("envoy | alleged");
    expect(words(entries(detail, "overlaps")[0])).toMatch(/^contains .* \| it counts the whole valley/);
    expect(entries(detail, "older").map(({ key }) => key)).toEqual(["older"]);
    const other = detailOf({ figures: [older, figure] }, { kind: "figure", id: "older" });
    expect(entries(other, "newer").map(({ key }) => key)).toEqual(["newer"]);
    expect(words(entries(other, "overlaps")[0])).toMatch(/^lies within/);
  });
});

describe("the details of a place", () => {
  const places = [
    aPlace({ id: "country", name: "Country", lat: 34.5, lon: 36.6, coordinates: "external" }),
    aPlace({ id: "valley", name: "Valley", within: "country" }),
    aPlace({ id: "town", name: "Town", within: "valley" }),
  ];

  it("list the events of every place in it, with the name of the inner one", () => {
    const detail = detailOf(
      { places, events: [anEvent({ places: ["town"] })] },
      { kind: "place", id: "country" },
    );
    expect(words(entries(detail, "events")[0])).toContain("Town");
    expect(entries(detail, "contains").map(({ key }) => key)).toEqual(["valley"]);
    expect(entries(detail, "coordinates")[0]?.external).toBe(true);
  });

  it("end where places lie in each other in a circle", () => {
    const circle = [aPlace({ id: "a", within: "b" }), aPlace({ id: "b", within: "a" })];
    expect([...placesIn(indexCase(aCase({ places: circle })), "a")].sort()).toEqual(["a", "b"]);
  });
});

describe("evidence", () => {
  it("counts documents and originators, never passages", () => {
    const two = [aPassageFrom("envoy"), aPassageFrom("envoy")];
    expect(corroborationWords(two)).toBe("1 document, first said by one source");
    const others = [aPassageFrom("envoy"), { ...aPassageFrom("captain"), document: "gazette-2" }];
    expect(corroborationWords(others)).toBe(
      "2 documents, first said by 2 sources, independent of each other",
    );
    const same = [aPassageFrom("envoy"), { ...aPassageFrom("envoy"), document: "gazette-2" }];
    expect(corroborationWords(same)).toBe("2 documents, first said by one source, so it counts once");
  });

  it("counts two originators in one document once, and says why", () => {
    expect(corroborationWords([aPassageFrom("envoy"), aPassageFrom("captain")])).toBe(
      "1 document, first said by 2 sources; they count as one, since one document tells both",
    );
  });

  it("points to the row of a data set", () => {
    const record = {
      kind: "record" as const,
      dataset: "Events of the valleys",
      version: "3",
      row: "1204",
      columns: ["date", "deaths"],
      gist: "A row.",
      attribution: aPassage().attribution,
    };
    const detail = describeEvidence(record, indexCase(aCase()));
    expect(detail).toMatchObject({
      kind: "record",
      holder: "Events of the valleys, version 3",
      position: "row 1204; date, deaths",
    });
    expect(corroborationWords([record])).toBe("1 data set, first said by one source");
  });
});

describe("previous and next", () => {
  it("follow time, undated events first", () => {
    const events = [
      anEvent({ id: "c", when: aWhen("2013-05-22") }),
      anEvent({ id: "b", when: aWhen("[..2013-05-20]") }),
      anEvent({ id: "a", when: aWhen("/..", { basis: "none" }) }),
    ];
    expect(byTime(events).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(neighboursOf(["a", "b", "c"], "b")).toEqual({ previous: "a", next: "c" });
    expect(neighboursOf(["a", "b", "c"], "a")).toEqual({ next: "b" });
    expect(neighboursOf(["a"], "z")).toEqual({});
  });
});
