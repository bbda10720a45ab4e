import { expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { summarySentences } from "../../src/summary/sentences.ts";
import { aCase, anActor, anEvent, aWhen } from "../support/case-builder.ts";

const NUMBERS = /\d+/g;

test("the whole case: its size, its dates, what happened, what is only said, and who is in it", () => {
  const index = indexCase(
    aCase({
      actors: [anActor({ id: "ada", name: "Ada" }), anActor({ id: "ben", name: "Ben" })],
      events: [
        event("a", "reported", "2013-05-19", ["ada", "ben"]),
        event("b", "reported", "/..", ["ada"]),
        event("c", "claimed", "2013-05-20", ["ben"]),
        event("d", "alleged", "2013-05-20", ["ada"]),
        event("e", "threatened", "[2013-05-22..2013-05-31]", []),
      ],
    }),
  );
  const [size, statuses, actors] = summarySentences(index, ["a", "b", "c", "d", "e"], false);
  expect(size).toBe(
    "The case holds 5 events, with dates from 19 May 2013 to 31 May 2013; 1 carries no date.",
  );
  expect(statuses).toBe(
    "2 are reported as having happened; counted apart, as somebody’s word: 1 claimed and 1 alleged; not counted as having happened: 1 threatened.",
  );
  expect(actors).toBe("Most often involved: Ada (in 3) and Ben (in 2).");
});

test("under a filter the sentence says how many of how many the filter shows", () => {
  const index = indexCase(
    aCase({ events: [event("a", "reported", "2013-05-19", []), event("b", "feared", "/..", [])] }),
  );
  const [size, statuses] = summarySentences(index, ["b"], true);
  expect(size).toBe("The filter shows 1 of 2 events, undated.");
  expect(statuses?.match(NUMBERS)).toEqual(["0", "1"]);
});

test("a reported refusal is not told as something that happened", () => {
  const refusal = anEvent({ id: "no", status: "reported", polarity: "negative" });
  const sentences = summarySentences(indexCase(aCase({ events: [refusal] })), ["no"], false);
  expect(sentences[1]).toBe(
    "0 are reported as having happened; not counted as having happened: 1 reported as not done.",
  );
});

test("no event at all, and none under the filter, have sentences of their own", () => {
  const index = indexCase(aCase({ events: [event("a", "reported", "2013-05-19", [])] }));
  expect(summarySentences(index, [], true)).toEqual(["The filter leaves none of the case’s 1 event."]);
  expect(summarySentences(indexCase(aCase({ events: [] })), [], false)).toEqual(["The case holds no event."]);
});

function event(
  id: string,
  status: "reported" | "claimed" | "alleged" | "threatened" | "feared",
  edtf: string,
  who: readonly string[],
) {
  return anEvent({
    id,
    status,
    when: aWhen(edtf),
    participants: who.map((actor) => ({ actor, role: "agent" as const })),
  });
}
