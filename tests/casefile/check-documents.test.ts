import { describe, expect, it } from "vitest";
import { checkCasefile } from "../../src/casefile/check.ts";
import type { DocumentText } from "../../src/casefile/check-context.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import {
  aCase,
  aDocument,
  aFigure,
  anActor,
  anEvent,
  aPassage,
  aStep,
  aWhen,
  DOCUMENT_AT_HAND,
  DOCUMENT_TEXT,
  sha256,
} from "../support/case-builder.ts";

const TEXTS = new Map([["gazette-1", DOCUMENT_AT_HAND]]);
const PARAGRAPH = DOCUMENT_TEXT.split("\n\n")[1] ?? "";
const EIGHT = "of both valleys met in norwick on tuesday";
const SEVEN = "of both valleys met in Norwick on";

describe("with the document at hand", () => {
  it("a case that says only what it says has no problem", () => {
    const casefile = aCase({
      figures: [aFigure()],
      events: [
        anEvent({ when: aWhen("2013-05-21", { basis: "relative", words: ["On Tuesday"], rule: "r" }) }),
      ],
    });
    expect(checkCasefile(casefile, TEXTS)).toEqual([]);
  });

  it("EV-2 finds another file behind the same name, and then compares nothing with it", () => {
    const other = withText("Something else.");
    const when = aWhen("2013-05-21", { basis: "relative", words: ["On Tuesday"], rule: "r" });
    const problems = checkCasefile(aCase({ events: [anEvent({ when })] }), other);
    expect(problems).toEqual([expect.objectContaining({ rule: "EV-2", path: "documents[0].sha256" })]);
  });

  it("EV-2 finds a length that is not the document's, in characters and in bytes", () => {
    const text = `${DOCUMENT_TEXT} é€𝄞`;
    const document = aDocument({
      sha256: sha256(text),
      chars: text.length,
      bytes: new TextEncoder().encode(text).length,
    });
    expect(checkCasefile(aCase({ documents: [document] }), withText(text))).toEqual([]);
    const marked = { ...document, bytes: document.bytes + 3 };
    expect(checkCasefile(aCase({ documents: [marked] }), withText(text))).toEqual([]);
    const wrong = { ...document, bytes: 9, chars: text.length + 1 };
    expect(rulesOf(aCase({ documents: [wrong] }), withText(text))).toEqual([
      "EV-2 documents[0].chars",
      "EV-2 documents[0].bytes",
    ]);
  });

  it("EV-2 finds a cue that stands elsewhere, or is written otherwise", () => {
    const evidence = (parts: Parameters<typeof aPassage>[0]) =>
      aCase({ events: [anEvent({ evidence: [aPassage(parts)] })] });
    const at = "EV-2 events[0].evidence[0].cue";
    expect(rulesOf(evidence({ cue: "hill guard" }))).toEqual([at]);
    expect(rulesOf(evidence({ cue: "Met in Norwick" }))).toEqual([at]);
    expect(rulesOf(evidence({ start: DOCUMENT_TEXT.indexOf("in Norwick on") }))).toEqual([at]);
  });

  it("EX-1 finds words that are given as the document's and are not", () => {
    const casefile = aCase({
      events: [
        anEvent({
          when: aWhen("2013-05-21", { basis: "relative", words: ["on Wednesday"], rule: "r" }),
          evidence: [
            aPassage({
              hedges: [{ text: "perhaps", class: "modal" }],
              attribution: [aStep({ as: "our own reporter" })],
            }),
          ],
        }),
      ],
      figures: [aFigure({ value: { ...aFigure().value, words: "at least 40 souls" } })],
    });
    expect(rulesOf(casefile)).toEqual([
      "EX-1 events[0].evidence[0].hedges[0].text",
      "EX-1 events[0].evidence[0].attribution[0].as",
      "EX-1 events[0].when.words[0]",
      "EX-1 figures[0].value.words",
    ]);
  });

  it("EX-1 does not mind case, curly marks and line breaks", () => {
    const text = "The envoy’s\nword may stand.";
    const document = aDocument({
      sha256: sha256(text),
      chars: text.length,
      bytes: new TextEncoder().encode(text).length,
      blocks: [{ id: "p1", kind: "paragraph", n: 1, start: 0, end: text.length }],
    });
    const passage = aPassage({
      start: 0,
      end: text.length,
      cue: "may",
      hedges: [{ text: "THE ENVOY'S WORD", class: "modal" }],
    });
    const casefile = aCase({
      documents: [document],
      actors: [
        anActor({ evidence: [passage] }),
        anActor({ id: "gazette", kind: "media", evidence: [passage] }),
      ],
      events: [anEvent({ evidence: [passage] })],
    });
    expect(rulesOf(casefile, withText(text)).filter((rule) => !rule.startsWith("EV-5"))).toEqual([]);
  });
});

describe("copied words", () => {
  it.each([
    [
      "an event's title",
      (words: string) => aCase({ events: [anEvent({ title: words })] }),
      "events[0].title",
    ],
    [
      "a gist of evidence",
      (words: string) => aCase({ events: [anEvent({ evidence: [aPassage({ gist: words })] })] }),
      "events[0].evidence[0].gist",
    ],
    ["the summary", (words: string) => aCase({ summary: words }), "summary"],
    ["an actor's gist", (words: string) => aCase({ actors: [anActor({ gist: words })] }), "actors[0].gist"],
    [
      "a briefing's view",
      (words: string) =>
        aCase({
          briefings: [
            {
              id: "b",
              title: "B",
              aspect: "16:9",
              steps: [{ id: "s", title: "S", notes: "", builds: [], annotations: [], view: { a: [words] } }],
            },
          ],
        }),
      "briefings[0].steps[0].view.a[0]",
    ],
  ])("EV-5 finds eight in a row in %s, but not seven", (_, make, path) => {
    const found = checkCasefile(make(`Envoys, ${EIGHT.toUpperCase()}!`), TEXTS);
    expect(found).toEqual([
      expect.objectContaining({ rule: "EV-5", path, value: expect.stringContaining("valleys") }),
    ]);
    expect(checkCasefile(make(`They, ${SEVEN} a day`), TEXTS)).toEqual([]);
  });

  it("names and offices of actors and titles of documents may be as long as they are", () => {
    const named = aCase({
      actors: [anActor({ name: EIGHT, aliases: [EIGHT], role: EIGHT })],
      documents: [aDocument({ title: EIGHT })],
    });
    expect(checkCasefile(named, TEXTS)).toEqual([]);
  });

  it("without the document, only the limits on the bits are checked", () => {
    expect(checkCasefile(aCase({ summary: PARAGRAPH }))).toEqual([]);
  });

  it("EV-5 finds bits that together cover more than a fifth of the document", () => {
    const text = Array.from({ length: 100 }, (_, n) => `word${n}`).join(" ");
    const document = aDocument({
      sha256: sha256(text),
      bytes: text.length,
      chars: text.length,
      blocks: [{ id: "p1", kind: "paragraph", n: 1, start: 0, end: text.length }],
    });
    const cues = (count: number) => {
      const passages = Array.from({ length: count }, (_, n) =>
        aPassage({
          start: text.indexOf(`word${n * 2} `),
          end: text.length,
          cue: `word${n * 2} word${n * 2 + 1}`,
        }),
      );
      const one = passages.slice(0, 1);
      return aCase({
        documents: [document],
        actors: [anActor({ evidence: one }), anActor({ id: "gazette", kind: "media", evidence: one })],
        events: [anEvent({ evidence: passages })],
      });
    };
    expect(checkCasefile(cues(10), withText(text))).toEqual([]);
    expect(checkCasefile(cues(11), withText(text))).toEqual([
      expect.objectContaining({ rule: "EV-5", path: "documents[0]", value: "22 of 100 words" }),
    ]);
  });
});

function withText(text: string): ReadonlyMap<string, DocumentText> {
  return new Map([["gazette-1", { text, sha256: sha256(text) }]]);
}

function rulesOf(casefile: Casefile, texts: ReadonlyMap<string, DocumentText> = TEXTS): readonly string[] {
  return checkCasefile(casefile, texts).map(({ rule, path }) => `${rule} ${path}`);
}
