import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import { type LitInput, litBy } from "../../src/graph/focus.ts";
import { pathsBetween } from "../../src/graph/paths.ts";
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

  test("is two hops around an actor in focus when focus reaches so far, and one around a relation", () => {
    const index = indexCase(aWar());
    const matched = everything(index);
    const actor = litBy({ index, matched, hops: 2, hover: { kind: "actor", id: "envoy" } });
    expect([...actor.actors].sort()).toEqual(["bram", "envoy", "ferrymen", "guard", "orla"]);
    expect([...actor.relations].sort()).toEqual(["bram-ferrymen", "orla-guard", "talks-bram", "talks-orla"]);
    const relation = litBy({ index, matched, hops: 2, hover: { kind: "relation", id: "war" } });
    expect([...relation.relations]).toEqual(["war"]);
  });
});

describe("when only reported relations count", () => {
  const index = indexCase(
    aWar({
      events: [anEvent({ id: "talk", participants: [{ actor: "envoy", role: "agent" }] })],
      relations: [
        ...aWar().relations,
        aRelation({ id: "said", source: "gazette", target: "envoy", type: "backs", status: "claimed" }),
      ],
    }),
  );
  const matched = everything(index);

  test("the others are dim, and so are actors left without a relation or an event", () => {
    const lit = litBy({ index, matched, relationsOf: "reported" });
    expect([...lit.relations].sort()).toEqual(["bram-ferrymen", "orla-guard", "war"]);
    expect([...lit.actors].sort()).toEqual(["bram", "envoy", "ferrymen", "guard", "orla"]);
  });

  test("a hop follows none of them, unless one of them is in focus itself", () => {
    const hop = litBy({ index, matched, relationsOf: "reported", hover: { kind: "actor", id: "gazette" } });
    expect([[...hop.actors], [...hop.relations]]).toEqual([["gazette"], []]);
    const relation = litBy({
      index,
      matched,
      relationsOf: "reported",
      hover: { kind: "relation", id: "said" },
    });
    expect([...relation.relations]).toEqual(["said"]);
  });
});

describe("while a path is shown", () => {
  const index = indexCase(aWar());
  const matched = everything(index);
  const path = pathsBetween(index, { from: "orla", to: "ferrymen", positive: false, relationsOf: "all" }).lit;
  const lit = (parts: Partial<LitInput>) => litBy({ index, matched, path, ...parts });

  test("exactly what is on it is lit, whatever the filter", () => {
    const filtered = litBy({ index, path, matched: { events: [], actors: [], relations: ["talks-bram"] } });
    for (const shown of [lit({}), filtered]) {
      expect([...shown.actors].sort()).toEqual(["ferrymen", "guard", "orla"]);
      expect([...shown.relations].sort()).toEqual(["orla-guard", "threat", "war"]);
    }
  });

  test("what is on it and under the pointer shows its hop beside it, other things alone", () => {
    const on = lit({ hover: { kind: "actor", id: "orla" } });
    expect([...on.relations].sort()).toEqual(["orla-guard", "talks-orla", "threat", "war"]);
    const off = lit({ hover: { kind: "actor", id: "envoy" } });
    expect([...off.relations].sort()).toEqual(["talks-bram", "talks-orla"]);
    expect(lit({ hover: { kind: "relation", id: "war" } })).toEqual(path);
  });

  test("it stays when something on it is selected, and gives way to what is not", () => {
    expect(lit({ selection: { kind: "relation", id: "war" } })).toEqual(path);
    expect(lit({ selection: { kind: "actor", id: "guard" } })).toEqual(path);
    expect([...lit({ selection: { kind: "relation", id: "talks-bram" } }).relations]).toEqual(["talks-bram"]);
  });
});
