import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { actorSentence, chainWords, eventSentence, relationSentence } from "../../src/words/describe.ts";
import { countedWords, toldLabel, toldMeaning } from "../../src/words/labels.ts";
import { blockWords, positionWords } from "../../src/words/passages.ts";
import {
  aCase,
  aDocument,
  anActor,
  anEvent,
  aPassage,
  aPassageFrom,
  aRelation,
  aSide,
  aStep,
  aWhen,
} from "../support/case-builder.ts";

const ACTORS = [
  anActor({ id: "gazette", name: "The Gazette", kind: "media" }),
  anActor({ id: "envoy", name: "The Envoy", side: "hills" }),
  anActor({ id: "captain", name: "Captain of the Guard", short: "Captain", kind: "anonymous-person" }),
];

describe("an event in one sentence", () => {
  it("tells type, status, date, who takes part and who says so", () => {
    const event = anEvent({
      title: "The bridge is burnt",
      type: "force",
      status: "alleged",
      when: aWhen("[..2013-05-22]"),
      participants: [
        { actor: "captain", role: "agent", status: "alleged" },
        { actor: "envoy", role: "target", status: "feared" },
      ],
      evidence: [aPassageFrom("envoy")],
    });
    const index = indexCase(aCase({ events: [event], actors: ACTORS, sides: [aSide()] }));
    expect(eventSentence(event, index)).toBe(
      "The bridge is burnt. use of force, alleged, by 22 May 2013. Captain, The Envoy (feared). According to The Envoy.",
    );
  });

  it("names everybody who said it first once, and sets no second full stop", () => {
    const event = anEvent({
      title: "Talks with the U.S.",
      evidence: [aPassageFrom("envoy"), aPassageFrom("captain"), aPassageFrom("envoy")],
      participants: [],
    });
    const index = indexCase(aCase({ events: [event], actors: ACTORS }));
    expect(eventSentence({ ...event, title: "Talks" }, index)).toBe(
      "Talks. meeting, reported, on 21 May 2013. According to The Envoy and Captain.",
    );
    const abroad = anActor({ id: "us", name: "U.S." });
    const there = indexCase(aCase({ events: [event], actors: [...ACTORS, abroad] }));
    expect(eventSentence({ ...event, participants: [{ actor: "us", role: "host" }] }, there)).toContain(
      " U.S. According",
    );
  });

  it("never tells a refusal as done", () => {
    const event = anEvent({ status: "planned", polarity: "negative", when: aWhen("2013-05-22") });
    const index = indexCase(aCase({ events: [event] }));
    expect(eventSentence(event, index)).toContain("declared refusal, on 22 May 2013");
    expect(toldLabel({ status: "reported", polarity: "negative" })).toBe("reported as not done");
    expect(toldMeaning({ status: "reported", polarity: "negative" })).not.toContain("took place");
  });

  it("counts only what is reported as having happened", () => {
    expect(countedWords({ status: "reported" })).toBe("Counted as having happened.");
    expect(countedWords({ status: "reported", polarity: "negative" })).toContain("Not counted");
    expect(countedWords({ status: "claimed" })).toContain("counted apart, as claimed");
    expect(countedWords({ status: "feared" })).toBe("Not counted as having happened.");
  });
});

describe("an actor in one sentence", () => {
  it("tells kind, side and the relations by sign", () => {
    const relations = [
      aRelation({ id: "a", type: "backs" }),
      aRelation({ id: "b", type: "fights" }),
      aRelation({ id: "c", type: "ally-of" }),
    ];
    const index = indexCase(aCase({ actors: ACTORS, relations, sides: [aSide({ name: "Hills" })] }));
    const [, envoy] = ACTORS;
    expect(envoy && actorSentence(envoy, index)).toBe(
      "The Envoy, person, Hills; 3 relations: 2 allied, 1 hostile",
    );
  });

  it("says so when there is no side and no relation", () => {
    const captain = anActor({ id: "captain", name: "Captain" });
    const index = indexCase(aCase({ actors: [captain] }));
    expect(actorSentence(captain, index)).toBe("Captain, person, no side; no relations");
  });
});

describe("a relation in one sentence", () => {
  it("tells both ends, status and date", () => {
    const relation = aRelation({
      type: "fights-alongside",
      status: "claimed",
      when: aWhen("[..2013-05-22]"),
    });
    const index = indexCase(aCase({ actors: ACTORS, relations: [relation] }));
    expect(relationSentence(relation, index)).toBe(
      "The Envoy fights alongside Captain, claimed, by 22 May 2013",
    );
    expect(relationSentence({ ...relation, topic: "the bridge" }, index)).toContain(
      "Captain (the bridge), claimed",
    );
  });

  it("has the verb agree with a name for several", () => {
    const fighters = anActor({ id: "envoy", name: "fighters of the hills", kind: "armed-group" });
    const relation = aRelation({ type: "fights", source: "envoy", target: "captain" });
    const index = indexCase(aCase({ actors: [fighters, ...ACTORS.slice(2)], relations: [relation] }));
    expect(relationSentence(relation, index)).toMatch(/^fighters of the hills fight Captain, reported/);
  });

  it("names the reference date for what still is", () => {
    const relation = aRelation();
    const index = indexCase(aCase({ actors: ACTORS, relations: [relation] }));
    expect(relationSentence(relation, index)).toContain("undated, still so on 22 May 2013");
  });
});

describe("a chain in words", () => {
  it("goes from the publication to the one who said it first", () => {
    const index = indexCase(aCase({ actors: ACTORS }));
    expect(chainWords(aPassageFrom("envoy", "captain").attribution, index)).toBe(
      "The Gazette, citing The Envoy, citing Captain",
    );
  });

  it("says who is unnamed and whose identity is inferred", () => {
    const index = indexCase(aCase({ actors: ACTORS }));
    const attribution = [
      aStep(),
      aStep({ actor: "captain", as: "a captain of the guard", anonymous: true, identity: "inferred" }),
    ];
    expect(chainWords(attribution, index)).toBe(
      "The Gazette, citing Captain (“a captain of the guard”, unnamed, identity inferred)",
    );
  });
});

describe("the place of a passage", () => {
  it("counts characters from 1 and names the block", () => {
    const passage = aPassage({ start: 1233, end: 1290 });
    expect(positionWords(passage, indexCase(aCase()))).toBe("Paragraph 1, characters 1,234–1,290");
  });

  it("names each kind of block", () => {
    const [title] = aDocument().blocks;
    expect(title && blockWords(title)).toBe("Title");
    expect(blockWords({ id: "b", kind: "boilerplate", start: 0, end: 0 })).toBe("Standing text");
    expect(blockWords({ id: "p", kind: "paragraph", n: 12, start: 0, end: 0 })).toBe("Paragraph 12");
  });
});
