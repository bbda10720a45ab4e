import { describe, expect, test } from "vitest";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import { findingsOf } from "../../src/graph/findings.ts";
import { pathsBetween, type TieQuestion } from "../../src/graph/paths.ts";
import { findingWords, toldPaths } from "../../src/graph/say-ties.ts";
import { paragraphsOf, stripHeight } from "../../src/graph/strip.ts";
import { closed, listed, plainly, type Told, tell } from "../../src/graph/told.ts";
import { aPassageFrom, aRelation } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const WAR = indexCase(aWar());

function told(index: CaseIndex, from: string, to: string, parts: Partial<TieQuestion> = {}) {
  const question: TieQuestion = { from, to, positive: false, relationsOf: "all", ...parts };
  const { head, ways, notes, hints } = toldPaths(index, question, pathsBetween(index, question), 0);
  return { head: plainly(head), ways: ways.map(plainly), notes, hints: hints.map(({ text }) => text) };
}

describe("a path in words", () => {
  test("tells every step with its status, from the end that is asked from", () => {
    expect(told(WAR, "orla", "ferrymen").head).toBe(
      "Orla and Ferrymen are two steps apart: Orla leads Hill Guard (reported), " +
        "which fights (reported) and is threatened by (threatened, according to Norwick Gazette) Ferrymen.",
    );
  });

  test("keeps who says so with what is claimed, and the topic", () => {
    const index = indexCase(
      aWar({
        relations: [
          aRelation({
            id: "arms",
            source: "envoy",
            target: "guard",
            type: "supplies-arms-to",
            status: "claimed",
            topic: "rifles",
            evidence: [aPassageFrom("bram", "orla")],
          }),
        ],
      }),
    );
    expect(told(index, "guard", "envoy").head).toBe(
      "Hill Guard and The Envoy are tied directly: Hill Guard gets arms from The Envoy (claimed, according to Orla; rifles).",
    );
  });

  test("goes on with “who” after a person", () => {
    expect(told(WAR, "guard", "envoy").head).toContain(
      "Hill Guard is led by Orla (reported), who has as a mediator The Envoy (planned, according to Norwick Gazette).",
    );
  });

  test("of several counts them and tells each", () => {
    const index = indexCase(
      aWar({
        relations: ["guard", "ferrymen"].flatMap((id) => [
          aRelation({ id: `1-${id}`, source: "orla", target: id, type: "backs" }),
          aRelation({ id: `2-${id}`, source: "bram", target: id, type: "backs" }),
        ]),
      }),
    );
    const { head, ways } = told(index, "orla", "bram", { positive: true });
    expect(head).toBe("Along friendly ties, Orla and Bram are two steps apart, in 2 ways:");
    expect(ways).toEqual([
      "Orla backs Ferrymen (reported), which is backed by Bram (reported).",
      "Orla backs Hill Guard (reported), which is backed by Bram (reported).",
    ]);
  });

  test("that is not there says what was asked, and what asking for less would find", () => {
    expect(told(WAR, "guard", "ferrymen", { positive: true })).toMatchObject({
      head: "No friendly tie of up to four steps leads from Hill Guard to Ferrymen.",
      hints: ["Counting hostile and other relations too, they are tied directly."],
    });
    expect(told(WAR, "envoy", "orla", { relationsOf: "reported" })).toMatchObject({
      head: "No reported tie of up to four steps leads from The Envoy to Orla.",
      hints: ["Counting also what is not reported, they are tied directly."],
    });
    expect(told(WAR, "gazette", "orla")).toEqual({
      head: "No tie of up to four steps leads from Norwick Gazette to Orla.",
      ways: [],
      notes: [],
      hints: [],
    });
  });

  test("names what lies outside of the filter", () => {
    const question = { from: "orla", to: "ferrymen", positive: false, relationsOf: "all" } as const;
    const { notes } = toldPaths(WAR, question, pathsBetween(WAR, question), 2);
    expect(notes).toEqual(["2 of these relations lie outside of the filter or the window."]);
  });

  test("links every actor and every relation that it names", () => {
    const question = { from: "orla", to: "ferrymen", positive: false, relationsOf: "all" } as const;
    const { head } = toldPaths(WAR, question, pathsBetween(WAR, question), 0);
    const links = head.flatMap((piece) => (typeof piece === "string" ? [] : [piece.target]));
    expect(links.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "actor orla",
      "actor ferrymen",
      "actor orla",
      "relation orla-guard",
      "actor guard",
      "relation war",
      "relation threat",
      "actor ferrymen",
    ]);
  });
});

describe("a finding in words", () => {
  test("tells its relations with their status", () => {
    const index = indexCase(
      aWar({
        relations: [
          ...aWar().relations,
          aRelation({ id: "r1", source: "orla", target: "bram", type: "meets" }),
          aRelation({ id: "r2", source: "orla", target: "guard", type: "opposes", status: "alleged" }),
        ],
      }),
    );
    expect(findingsOf(index).map((finding) => plainly(findingWords(index, finding)))).toEqual([
      "Orla meets Bram (reported), though hills and valleys are opposed.",
      "The Envoy has friendly ties into opposed sides. hills: mediates for Orla (planned, according to Norwick Gazette); " +
        "valleys: mediates for Bram (planned, according to Norwick Gazette).",
      "Orla opposes Hill Guard (alleged, according to Norwick Gazette), though both are on the same side, hills.",
    ]);
  });
});

describe("a sentence with links", () => {
  const link = (text: string): Told => [{ target: { kind: "actor", id: text }, text }];

  test("holds them where the message has its values", () => {
    const step = tell("ties.step", { subject: link("A"), predicate: ["backs ", ...link("B")] });
    expect(step).toEqual([...link("A"), " ", "backs ", ...link("B")]);
  });

  test("ends in one full stop", () => {
    expect(plainly(closed(link("U.S.")))).toBe("U.S.");
    expect(plainly(closed(link("rebels")))).toBe("rebels.");
  });

  test("lists with “and” before the last", () => {
    expect(plainly(listed([link("A"), link("B"), link("C")]))).toBe("A, B and C");
    expect(listed([link("A")])).toEqual(link("A"));
  });
});

describe("the strip above the picture", () => {
  const one = paragraphsOf("Only the 3 of 4 relations that are reported as fact count.", undefined);

  test("takes no room when there is nothing to tell", () => {
    expect(stripHeight(paragraphsOf(undefined, undefined), { width: 900, height: 400 })).toBe(0);
  });

  test("takes more lines in a narrower pane, and scrolls where it would take too much", () => {
    const height = (width: number) => stripHeight(one, { width, height: 400 });
    expect(height(900)).toBe(34);
    expect(height(300)).toBeGreaterThan(height(900));
    const many = Array.from({ length: 9 }, () => one).flat();
    expect(stripHeight(many, { width: 900, height: 400 })).toBeLessThan(0.4 * 400);
  });
});
