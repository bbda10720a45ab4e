import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import { litBy } from "../../src/graph/focus.ts";
import { anEvent, aRelation, aWhen } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const MAY_20 = { from: dayOf(2013, 5, 20), to: dayOf(2013, 5, 21) };

function everything(index: CaseIndex) {
  const { events, actors, relations } = index.casefile;
  const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);
  return { events: ids(events), actors: ids(actors), relations: ids(relations) };
}

describe("what is lit in the graph", () => {
  test("is everything without a filter and a window, also those who do nothing", () => {
    const index = indexCase(aWar());
    const lit = litBy({ index, matched: everything(index) });
    expect(lit.actors.size).toBe(index.casefile.actors.length);
    expect(lit.relations.size).toBe(index.casefile.relations.length);
  });

  test("follows the filter: the matching relations and their ends", () => {
    const index = indexCase(aWar());
    const lit = litBy({ index, matched: { events: [], actors: [], relations: ["war"] } });
    expect([...lit.relations]).toEqual(["war"]);
    expect([...lit.actors].filter((id) => id !== "gazette").sort()).toEqual(["ferrymen", "guard"]);
  });

  test("follows the window: a relation outside of it dims, an undated or open one never does", () => {
    const index = indexCase(
      aWar({
        relations: [
          aRelation({ id: "before", source: "guard", target: "orla", when: aWhen("2013-05-02") }),
          aRelation({ id: "within", source: "guard", target: "bram", when: aWhen("2013-05-19/2013-05-20") }),
          aRelation({ id: "open", source: "guard", target: "envoy", when: aWhen("2013-05-01/..") }),
          aRelation({ id: "undated", source: "guard", target: "ferrymen", when: aWhen("/..") }),
        ],
      }),
    );
    const lit = litBy({ index, matched: everything(index), window: MAY_20 });
    expect([...lit.relations].sort()).toEqual(["open", "undated", "within"]);
    expect(lit.actors.has("orla")).toBe(false);
  });

  test("holds an actor whose event lies in the window though its relations do not", () => {
    const index = indexCase(
      aWar({
        events: [
          anEvent({ id: "in", when: aWhen("2013-05-20"), participants: [{ actor: "orla", role: "agent" }] }),
          anEvent({ id: "out", when: aWhen("2013-05-28"), participants: [{ actor: "bram", role: "agent" }] }),
        ],
        relations: [],
      }),
    );
    const lit = litBy({ index, matched: everything(index), window: MAY_20 });
    expect(lit.actors.has("orla")).toBe(true);
    expect(lit.actors.has("bram")).toBe(false);
  });

  test("is one hop around an actor in focus", () => {
    const index = indexCase(aWar());
    const lit = litBy({ index, matched: everything(index), hover: { kind: "actor", id: "envoy" } });
    expect([...lit.actors].sort()).toEqual(["bram", "envoy", "orla"]);
    expect([...lit.relations].sort()).toEqual(["talks-bram", "talks-orla"]);
  });

  test("is both ends of a relation in focus, and nothing of the relation beside it", () => {
    const index = indexCase(aWar());
    const lit = litBy({ index, matched: everything(index), selection: { kind: "relation", id: "war" } });
    expect([...lit.actors].sort()).toEqual(["ferrymen", "guard"]);
    expect([...lit.relations]).toEqual(["war"]);
  });

  test("is the participants of an event in focus and what ties them", () => {
    const index = indexCase(
      aWar({
        events: [
          anEvent({
            id: "clash",
            participants: [
              { actor: "guard", role: "side" },
              { actor: "ferrymen", role: "side" },
            ],
          }),
        ],
      }),
    );
    const lit = litBy({ index, matched: everything(index), selection: { kind: "event", id: "clash" } });
    expect([...lit.actors].sort()).toEqual(["ferrymen", "guard"]);
    expect([...lit.relations].sort()).toEqual(["threat", "war"]);
  });

  test("follows the pointer before the selection, and ignores what the graph does not show", () => {
    const index = indexCase(aWar());
    const matched = everything(index);
    const selection = { kind: "actor", id: "envoy" } as const;
    const hovered = litBy({ index, matched, selection, hover: { kind: "relation", id: "war" } });
    expect([...hovered.relations]).toEqual(["war"]);
    const elsewhere = litBy({ index, matched, selection: { kind: "figure", id: "boats" } });
    expect(elsewhere.relations.size).toBe(index.casefile.relations.length);
  });
});
