import { describe, expect, it } from "vitest";
import { checkCasefile, RULES, type RuleId } from "../../src/casefile/check.ts";
import type { CaseEvent, Casefile, Evidence, Figure } from "../../src/casefile/types.ts";
import {
  aBriefing,
  aCase,
  aDocument,
  aFigure,
  anActor,
  anEvent,
  aPassage,
  aPassageFrom,
  aPlace,
  aRecord,
  aRelation,
  aSide,
  aStep,
  aStepOfBriefing,
  aValue,
  aWhen,
} from "../support/case-builder.ts";

/** A case, and the rule that it breaks: that one and no other. */
type Row = readonly [RuleId, string, Casefile];

const withEvent = (parts: Partial<CaseEvent>, more: Partial<Casefile> = {}) =>
  aCase({ events: [anEvent(parts)], ...more });
const withEvidence = (evidence: Evidence, more: Partial<Casefile> = {}) =>
  withEvent({ evidence: [evidence] }, more);
const withFigure = (parts: Partial<Figure>, more: Partial<Casefile> = {}) =>
  aCase({ figures: [aFigure(parts)], ...more });
const withValue = (value: Partial<Figure["value"]>, parts: Partial<Figure> = {}) =>
  withFigure({ ...parts, value: aValue({ low: null, lowInclusive: null, ...value }) });
const captain = aPassageFrom("captain");
const someone = (parts = {}) =>
  anActor({ id: "someone", kind: "anonymous-person", name: "an official", ...parts });
const quoting = (as: string, parts = {}) =>
  aPassage({
    attribution: [aStep(), aStep({ actor: "someone", verb: "said", as, anonymous: true, ...parts })],
  });
const overlap = (figure: string, relation: "contains" | "disjoint" | "within") => ({
  figure,
  relation,
  basis: "",
});

const BROKEN: readonly Row[] = [
  ["EV-1", "an event without evidence", withEvent({ evidence: [] })],
  ["EV-1", "a figure without evidence", withFigure({ evidence: [] })],
  ["EV-1", "a relation without evidence", aCase({ relations: [aRelation({ evidence: [] })] })],
  ["EV-1", "an actor without evidence", aCase({ actors: [anActor({ evidence: [] })] })],
  [
    "EV-1",
    "a side that no evidence supports",
    aCase({ actors: [anActor({ side: "hills", evidence: [aPassage({ supports: ["status"] })] })] }),
  ],
  ["EV-2", "a passage before its block", withEvidence(aPassage({ start: 3 }))],
  ["EV-2", "a passage beyond its block", withEvidence(aPassage({ end: 140 }))],
  ["EV-2", "a passage of no length", withEvidence(aPassage({ start: 50, end: 50 }))],
  ["EV-2", "a block beyond its document", aCase({ documents: [aDocument({ chars: 100 })] })],
  [
    "EV-3",
    "a chain that does not begin with the publisher",
    withEvidence(aPassage({ attribution: [aStep({ actor: "envoy" })] })),
  ],
  ["EV-3", "an actor twice in a chain", withEvidence(aPassageFrom("captain", "gazette"))],
  ["EV-3", "an empty chain", withEvidence(aPassage({ attribution: [] }))],
  [
    "EV-3",
    "another reading of a chain that begins elsewhere",
    withEvidence(aPassage({ alternativeAttribution: [aStep({ actor: "envoy" })] })),
  ],
  ["EV-4", "a claim in the publication's own voice", withEvent({ status: "claimed" })],
  [
    "EV-4",
    "a claim in a data set's own voice",
    withEvent({ status: "claimed", evidence: [aRecord({ attribution: [aStep()] })] }),
  ],
  ["EV-4", "a fear that nobody has", withEvent({ status: "feared", when: aWhen("[2013-05-22..]") })],
  ["EV-4", "an alleged figure in its own voice", withFigure({ status: "alleged" })],
  [
    "EV-4",
    "a doer alleged by nobody",
    withEvent({ participants: [{ actor: "envoy", role: "agent", status: "alleged" }] }),
  ],
  [
    "EV-4",
    "a threat that nobody makes",
    aCase({
      events: [anEvent({ id: "threat", status: "threatened", when: aWhen("/.."), evidence: [aPassage()] })],
    }),
  ],
  ["EV-5", "a cue of four words", withEvidence(aPassage({ cue: "both valleys met in" }))],
  ["EV-5", "a cue of 25 characters", withEvidence(aPassage({ cue: "a".repeat(25) }))],
  [
    "EV-5",
    "a hedge of seven words",
    withEvidence(aPassage({ hedges: [{ text: "it may be that one of us", class: "modal" }] })),
  ],
  [
    "EV-5",
    "seven words for a date",
    withEvent({ when: aWhen("2013-05-21", { words: ["on the day before the day of today"] }) }),
  ],
  [
    "EV-5",
    "seven words for a speaker",
    withEvidence(aPassage({ attribution: [aStep({ as: "the man who had said it before" })] })),
  ],
  [
    "EV-5",
    "seven words for a number",
    withFigure({ value: aValue({ words: "at least 40 people of the two valleys" }) }),
  ],
  ["DT-1", "a day that the calendar has not", withEvent({ when: aWhen("2013-02-30") })],
  ["DT-1", "an end before its beginning", withEvent({ when: aWhen("2013-05-21/2013-05-20") })],
  [
    "DT-1",
    "another reading that is no date",
    withEvent({
      when: aWhen("2013-05-21", { basis: "conflicting", alternatives: [{ edtf: "May", reading: "" }] }),
    }),
  ],
  ["DT-1", "a reference date that is none", aCase({ documents: [aDocument({ reference: aWhen("today") })] })],
  [
    "DT-2",
    "a relative date without words",
    withEvent({ when: aWhen("2013-05-21", { basis: "relative", rule: "r" }) }),
  ],
  [
    "DT-2",
    "a relative date without a rule",
    withEvent({ when: aWhen("2013-05-21", { basis: "relative", words: ["Tuesday"] }) }),
  ],
  [
    "DT-2",
    "a conflict without the other reading",
    withEvent({ when: aWhen("2013-05-21", { basis: "conflicting" }) }),
  ],
  [
    "DT-2",
    "a bound that comes from nowhere",
    withEvent({ when: aWhen("[..2013-05-20]", { basis: "none" }) }),
  ],
  ["DT-3", "a plan that has ended", withEvent({ status: "planned", when: aWhen("2013-05-21") })],
  [
    "DT-3",
    "a proposed relation that has ended",
    aCase({ relations: [aRelation({ status: "proposed", when: aWhen("2012") })] }),
  ],
  ["DT-3", "a report of what is to come", withEvent({ when: aWhen("2013-05-23") })],
  [
    "DT-4",
    "words said after the publication",
    withEvidence(aPassage({ attribution: [aStep({ saidOn: aWhen("2013-05-23") })] })),
  ],
  [
    "DT-4",
    "words said after the reference date of a document of unknown publication",
    withEvidence(aPassage({ attribution: [aStep({ saidOn: aWhen("2013-05-23") })] }), {
      documents: [aDocument({ published: { edtf: "/..", basis: "none" } })],
    }),
  ],
  [
    "ST-1",
    "a part that is surer than its event",
    withEvent({
      status: "claimed",
      evidence: [captain],
      participants: [{ actor: "envoy", role: "agent", status: "reported" }],
    }),
  ],
  [
    "ST-2",
    "an act with a content",
    aCase({ events: [anEvent({ content: ["other"] }), anEvent({ id: "other" })] }),
  ],
  ["ST-2", "a speech that is its own content", withEvent({ kind: "speech", content: ["meeting"] })],
  [
    "ST-2",
    "two speeches with each other as content",
    aCase({
      events: [
        anEvent({ kind: "speech", content: ["other"] }),
        anEvent({ id: "other", kind: "speech", content: ["meeting"] }),
      ],
    }),
  ],
  [
    "ST-2",
    "a speech that takes over the status of its content",
    aCase({
      events: [
        anEvent({
          id: "warning",
          kind: "speech",
          status: "feared",
          when: aWhen("/.."),
          content: ["fall"],
          evidence: [captain],
        }),
        anEvent({ id: "fall", status: "feared", when: aWhen("/..") }),
      ],
    }),
  ],
  ["FG-1", "blank words", withValue({ words: " " })],
  [
    "FG-1",
    '"at least 40" with a best',
    withValue({ low: 40, lowInclusive: true, best: 40, words: "at least 40" }),
  ],
  [
    "FG-1",
    '"at least 40" with another low',
    withValue({ low: 41, lowInclusive: true, words: "at least 40" }),
  ],
  [
    "FG-1",
    '"more than 40" with a low that is included',
    withValue({ low: 40, lowInclusive: true, words: "more than 40" }),
  ],
  ["FG-1", '"over 40" without a low', withValue({ best: 40, words: "over 40" })],
  ["FG-1", "a number for words without one", withValue({ best: 300, words: "several hundred" })],
  [
    "FG-1",
    "a bound in another language, by its hedge",
    withValue(
      { best: 40, words: "mindestens 40" },
      { evidence: [aPassage({ hedges: [{ text: "mindestens", class: "bound-lower-inclusive" }] })] },
    ),
  ],
  ["FG-2", "an overlap with itself", withFigure({ overlaps: [overlap("left-suthby", "disjoint")] })],
  [
    "FG-2",
    "an overlap told in two ways",
    aCase({
      figures: [
        aFigure({ id: "a", overlaps: [overlap("b", "contains")] }),
        aFigure({ id: "b", overlaps: [overlap("a", "disjoint")] }),
      ],
    }),
  ],
  [
    "FG-3",
    "a toll of three days on one day's event",
    withFigure({ event: "meeting", period: aWhen("2013-05-19/2013-05-21") }),
  ],
  [
    "FG-3",
    "a period that goes on after its event",
    withFigure({ event: "meeting", period: aWhen("2013-05-21/2013-05-22") }),
  ],
  ["FG-4", "a best below its low", withValue({ low: 10, lowInclusive: true, best: 5, words: "5, from 10" })],
  [
    "FG-4",
    "a high below its low",
    withValue({ low: 10, lowInclusive: true, high: 9, highInclusive: true, words: "10 to 9" }),
  ],
  ["FG-5", "an unknown low that is included", withValue({ lowInclusive: true, best: 40, words: "40" })],
  ["FG-5", "a high that does not say whether it is included", withValue({ high: 40, words: "up to 40" })],
  ["FG-5", "none, written as unknown", withValue({ words: "no casualties" })],
  ["FG-5", "unknown, written as 0", withValue({ best: 0, words: "unknown" })],
  [
    "ID-1",
    "joined mentions that are not named",
    aCase({ actors: [anActor({ identity: { merges: [], basis: "explicit", note: "x" } })] }),
  ],
  [
    "ID-1",
    "an unnamed speaker in two different words",
    aCase({
      actors: [someone()],
      events: [
        anEvent({ evidence: [quoting("the official")] }),
        anEvent({ id: "b", evidence: [quoting("the diplomat")] }),
      ],
    }),
  ],
  [
    "ID-1",
    "a withheld name in an alias",
    aCase({ actors: [someone({ aliases: ["Ann Ames"] }), anActor({ id: "ann", name: "Ann Amés" })] }),
  ],
  [
    "ID-1",
    "a person behind an anonymous step",
    withEvidence(aPassage({ attribution: [aStep(), aStep({ actor: "envoy", anonymous: true })] })),
  ],
  ["CO-1", "the same passage twice", withEvent({ evidence: [aPassage(), aPassage()] })],
  ["RL-1", "the same id twice in a list", aCase({ events: [anEvent(), anEvent()] })],
  ["RL-1", "the same id in two lists", aCase({ places: [aPlace({ id: "envoy" })] })],
  ["RL-1", "two blocks of one id", aCase({ documents: [doubled(aDocument())] })],
  [
    "RL-1",
    "two steps of one id",
    aCase({ briefings: [aBriefing({ steps: [aStepOfBriefing(), aStepOfBriefing()] })] }),
  ],
  [
    "RL-1",
    "two tags that differ in their case only",
    aCase({ sides: [aSide({ tag: "Ab" }), aSide({ id: "coast", tag: "aB" })] }),
  ],
  ["RL-1", "an event partOf of an event that is not there", withEvent({ partOf: "nowhere" })],
  ["RL-1", "an event in a place that is not there", { ...withEvent({ places: ["atlantis"] }), places: [] }],
  [
    "RL-1",
    "a participant who is not there",
    { ...aCase(), actors: aCase().actors.filter(({ id }) => id !== "envoy") },
  ],
  ["RL-1", "evidence in a document that is not there", withEvidence(aPassage({ document: "lost" }))],
  ["RL-1", "evidence in a block that is not there", withEvidence(aPassage({ block: "p9" }))],
  [
    "RL-1",
    "an annotation on something that is not there",
    aCase({
      briefings: [aBriefing({ steps: [aStepOfBriefing({ annotations: [{ anchor: "x", text: "" }] })] })],
    }),
  ],
  ["RL-1", "a position of an actor who is not there", aCase({ positions: { nobody: { x: 0, y: 0 } } })],
  [
    "RL-1",
    "places inside each other",
    aCase({ places: [aPlace({ within: "b" }), aPlace({ id: "b", within: "norwick" })] }),
  ],
  ["RL-1", "an actor joined to itself", aCase({ relations: [aRelation({ target: "envoy" })] })],
  [
    "RL-1",
    "a symmetric relation stored both ways",
    aCase({
      relations: [
        aRelation({ id: "r1", type: "fights" }),
        aRelation({ id: "r2", type: "fights", source: "captain", target: "envoy" }),
      ],
    }),
  ],
  ["EX-1", "coordinates from nowhere", aCase({ places: [aPlace({ lat: 1, lon: 2 })] })],
  ["EX-1", "half of the coordinates", aCase({ places: [aPlace({ lat: 1, coordinates: "external" })] })],
  [
    "EX-1",
    "an external date without its source",
    withEvent({ when: aWhen("2013-05-21", { basis: "external" }) }),
  ],
];

const SOUND: readonly Row[] = [
  ["EV-1", "a side that evidence supports", aCase({ actors: [anActor({ side: "hills" })] })],
  [
    "EV-1",
    "an imported actor whose record gives its side",
    aCase({
      actors: [
        anActor({
          side: "hills",
          evidence: [
            {
              kind: "record",
              dataset: "D",
              version: "1",
              row: "7",
              columns: ["a"],
              gist: "",
              attribution: [aStep()],
            },
          ],
        }),
      ],
    }),
  ],
  ["EV-2", "a passage that fills its block", aCase()],
  ["EV-3", "a chain of three", withEvidence(aPassageFrom("captain", "envoy"))],
  ["EV-3", "a row of a data set that names nobody", withEvidence(aRecord())],
  [
    "EV-4",
    "a claim in a data set that names nobody",
    withEvent({ status: "claimed", evidence: [aRecord()] }),
  ],
  ["EV-4", "a claim that is passed on", withEvent({ status: "claimed", evidence: [captain] })],
  [
    "EV-4",
    "a threat that is what a speech says",
    aCase({
      events: [
        anEvent({ id: "words", kind: "speech", content: ["threat"] }),
        anEvent({ id: "threat", status: "threatened", when: aWhen("[2013-05-22..]") }),
      ],
    }),
  ],
  ["EV-5", "a cue of three words", withEvidence(aPassage({ cue: "valleys met in" }))],
  ["DT-1", "a date in doubt", withEvent({ when: aWhen("2013-05-21%") })],
  [
    "DT-2",
    "a relative date with words and rule",
    withEvent({
      when: aWhen("2013-05-21", { basis: "relative", words: ["Tuesday"], rule: "the day before" }),
    }),
  ],
  [
    "DT-2",
    "no date, but the reference date",
    withEvent({ when: aWhen("[..2013-05-22]", { basis: "none" }) }),
  ],
  [
    "DT-2",
    "a conflict with both readings",
    withEvent({
      when: aWhen("2013-05-21?", {
        basis: "conflicting",
        alternatives: [{ edtf: "2013-05-20", reading: "Monday" }],
      }),
    }),
  ],
  ["DT-3", "a plan for today", withEvent({ status: "planned", when: aWhen("2013-05-22") })],
  ["DT-3", "a plan for this month", withEvent({ status: "planned", when: aWhen("2013-05") })],
  ["DT-3", "a plan without a date", withEvent({ status: "planned", when: aWhen("/..") })],
  ["DT-3", "a report of today", withEvent({ when: aWhen("2013-05-22/..") })],
  [
    "DT-3",
    "a plan that the later of two documents still has before it",
    withEvent(
      {
        status: "planned",
        when: aWhen("2013-06-01"),
        evidence: [aPassage(), aPassage({ document: "gazette-2" })],
      },
      { documents: [aDocument(), aDocument({ id: "gazette-2", reference: aWhen("2013-05-30") })] },
    ),
  ],
  [
    "DT-4",
    "words said on the day of publication",
    withEvidence(aPassage({ attribution: [aStep({ saidOn: aWhen("2013-05-22") })] })),
  ],
  [
    "ST-1",
    "a part that is less sure than its event",
    withEvent({
      evidence: [captain],
      participants: [{ actor: "envoy", role: "agent", status: "alleged" }],
    }),
  ],
  [
    "ST-2",
    "two speeches with one content",
    aCase({
      events: [
        anEvent({ id: "a", kind: "speech", content: ["c"] }),
        anEvent({ id: "b", kind: "state", content: ["c"] }),
        anEvent({ id: "c" }),
      ],
    }),
  ],
  ["FG-1", "at least", withValue({ low: 40, lowInclusive: true, words: "at least 40" })],
  [
    "FG-1",
    "more than, in millions",
    withValue({ low: 1.5e6, lowInclusive: false, words: "more than 1.5 million" }),
  ],
  ["FG-1", "a spelled number", withValue({ best: 3, words: "three days" })],
  ["FG-1", "no number for several hundred", withValue({ words: "more than several hundred" })],
  [
    "FG-4",
    "a range",
    withValue({ low: 10, lowInclusive: true, high: 20, highInclusive: true, words: "10 to 20" }),
  ],
  [
    "FG-2",
    "an overlap told from both ends",
    aCase({
      figures: [
        aFigure({ id: "a", overlaps: [overlap("b", "contains")] }),
        aFigure({ id: "b", overlaps: [overlap("a", "within")] }),
      ],
    }),
  ],
  [
    "FG-3",
    "a toll of three days on a battle without an end",
    withFigure(
      { event: "meeting", period: aWhen("2013-05-19/2013-05-21") },
      { events: [anEvent({ when: aWhen("2013-05-19/..") })] },
    ),
  ],
  ["FG-5", "none", withValue({ best: 0, words: "no casualties" })],
  ["FG-5", "unknown", withValue({ words: "an unknown number" })],
  [
    "ID-1",
    "an unnamed speaker in two words, joined with a reason",
    aCase({
      actors: [
        someone({
          identity: {
            merges: ["the official", "the diplomat"],
            basis: "inferred",
            note: "Both brief on the trip.",
          },
        }),
      ],
      events: [
        anEvent({ evidence: [quoting("the official")] }),
        anEvent({ id: "b", evidence: [quoting("the diplomat")] }),
      ],
    }),
  ],
  [
    "ID-1",
    "an unnamed speaker joined on the step",
    aCase({
      actors: [someone()],
      events: [
        anEvent({ evidence: [quoting("the official")] }),
        anEvent({ id: "b", evidence: [quoting("the diplomat", { identity: "inferred" })] }),
      ],
    }),
  ],
  ["CO-1", "the same passage from two originators", withEvent({ evidence: [aPassage(), captain] })],
  [
    "RL-1",
    "the same pair, fighting and talking",
    aCase({
      relations: [
        aRelation({ id: "r1", type: "fights" }),
        aRelation({ id: "r2", type: "negotiates-with" }),
        aRelation({ id: "r3", type: "fights", topic: "water" }),
      ],
    }),
  ],
  [
    "EX-1",
    "coordinates marked as external",
    aCase({ places: [aPlace({ lat: 1, lon: 2, coordinates: "external" })] }),
  ],
  [
    "EX-1",
    "an external date with its source",
    withEvent({ when: aWhen("2013-05-21", { basis: "external", note: "A calendar." }) }),
  ],
];

describe("the rules", () => {
  it("are those of the design", () => {
    expect(Object.keys(RULES)).toEqual(
      "EV-1 EV-2 EV-3 EV-4 EV-5 DT-1 DT-2 DT-3 DT-4 ST-1 ST-2 FG-1 FG-2 FG-3 FG-4 FG-5 ID-1 CO-1 RL-1 EX-1".split(
        " ",
      ),
    );
    for (const rule of Object.values(RULES)) expect(rule.meaning.length).toBeGreaterThan(rule.title.length);
  });

  it("are each broken and kept by a case below", () => {
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
    expect(new Set(SOUND.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });

  it.each(BROKEN)("%s is broken by %s", (rule, _, casefile) => {
    const problems = checkCasefile(casefile);
    expect(
      problems.map((problem) => `${problem.rule} ${problem.path}`).filter((text) => !text.startsWith(rule)),
    ).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem.path).not.toBe("");
      expect(problem.message).toMatch(/^["A-Z0-9].*\.$/);
      expect(problem.right.length).toBeGreaterThan(3);
      expect(problem.value).toBeDefined();
    }
  });

  it.each(SOUND)("%s is kept by %s", (_, __, casefile) => {
    expect(checkCasefile(casefile)).toEqual([]);
  });

  it("warn, and do not refuse, what an honest source may hold", () => {
    const warns = BROKEN.filter(([, , casefile]) =>
      checkCasefile(casefile).every((p) => p.severity === "warning"),
    );
    expect(new Set(warns.map(([rule, what]) => `${rule} ${what}`))).toEqual(
      new Set([
        "ST-2 a speech that takes over the status of its content",
        "FG-4 a best below its low",
        "FG-4 a high below its low",
        "CO-1 the same passage twice",
        "RL-1 a position of an actor who is not there",
      ]),
    );
  });

  it("name the place and what stands there", () => {
    const [problem] = checkCasefile(withEvent({ when: aWhen("2013-02-30") }));
    expect(problem).toEqual({
      rule: "DT-1",
      severity: "error",
      path: "events[0].when.edtf",
      value: "2013-02-30",
      message: '"2013-02-30" is no day of the calendar.',
      right: "2013-02 has the days 01 to 28.",
    });
  });
});

describe("a large case", () => {
  it("of 2,000 events without a mistake has no problem", () => {
    const events = Array.from({ length: 2000 }, (_, n) =>
      anEvent({
        id: `e${n}`,
        participants: [
          { actor: `a${n % 200}`, role: "agent" },
          { actor: `a${(n * 7) % 200}`, role: "target" },
        ],
        when: aWhen(`2013-${String((n % 4) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`),
        evidence: [aPassage(), aPassageFrom("captain")],
      }),
    );
    const casefile = aCase({ events });
    expect(checkCasefile(casefile)).toEqual([]);
  });
});

function doubled(document: ReturnType<typeof aDocument>): ReturnType<typeof aDocument> {
  return { ...document, blocks: [...document.blocks, ...document.blocks.slice(0, 1)] };
}
