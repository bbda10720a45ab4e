import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile, Id } from "../../src/casefile/types.ts";
import { RELATION_TYPES } from "../../src/casefile/vocabulary.ts";
import { loosened, MOST_PATHS, MOST_STEPS, pathsBetween, type TieQuestion } from "../../src/graph/paths.ts";
import { aRelation } from "../support/case-builder.ts";
import { aWar, graphCase, graphCases, shuffled } from "./graph-case.ts";

const QUSAIR = indexCase(
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../data/al-qusair-2013.json"), "utf8"),
  ) as Casefile,
);

function asked(from: Id, to: Id, parts: Partial<TieQuestion> = {}): TieQuestion {
  return { from, to, positive: false, relationsOf: "all", ...parts };
}

/** The actors of each path, in order. */
function actorsOn(index: CaseIndex, question: TieQuestion): readonly string[] {
  return pathsBetween(index, question).paths.map((path) =>
    [question.from, ...path.map((step) => step.to)].join(" > "),
  );
}

/** Every way of at most four steps that meets nobody twice, by trying all; of these, the shortest. */
function naively(casefile: Casefile, question: TieQuestion): readonly string[] {
  const usable = casefile.relations.filter(
    ({ source, target, type, status }) =>
      source !== target &&
      (!question.positive || RELATION_TYPES[type].sign === "positive") &&
      (question.relationsOf === "all" || status === "reported"),
  );
  const nextOf = (actor: Id) => [
    ...new Set(
      usable.flatMap(({ source, target }) =>
        source === actor ? [target] : target === actor ? [source] : [],
      ),
    ),
  ];
  const ways: (readonly Id[])[] = [];
  const go = (way: readonly Id[]): void => {
    const last = way.at(-1) ?? "";
    if (last === question.to) ways.push(way);
    else if (way.length <= MOST_STEPS)
      for (const next of nextOf(last)) if (!way.includes(next)) go([...way, next]);
  };
  go([question.from]);
  const shortest = Math.min(...ways.map((way) => way.length));
  return ways.filter((way) => way.length === shortest).map((way) => way.join(" > "));
}

const questions = fc
  .tuple(
    graphCases(9),
    fc.nat(),
    fc.nat(),
    fc.boolean(),
    fc.constantFrom("all" as const, "reported" as const),
  )
  .map(([casefile, a, b, positive, relationsOf]) => {
    const id = (n: number) => casefile.actors[n % casefile.actors.length]?.id ?? "";
    return { casefile, question: { from: id(a), to: id(b), positive, relationsOf } };
  })
  .filter(({ question }) => question.from !== question.to);

describe("the shortest ties between two actors", () => {
  test("are those that trying every way finds, and no others", () => {
    fc.assert(
      fc.property(questions, ({ casefile, question }) => {
        const index = indexCase(casefile);
        const wanted = naively(casefile, question);
        const { paths, more, length, lit } = pathsBetween(index, question);
        const found = actorsOn(index, question);
        expect(found.length + more).toBe(wanted.length);
        expect(wanted).toEqual(expect.arrayContaining([...found]));
        expect(new Set(found).size).toBe(found.length);
        expect(length).toBe(wanted[0]?.split(" > ").slice(1).length);
        const actors = wanted.length === 0 ? [question.from, question.to] : wanted.join(" > ").split(" > ");
        expect([...lit.actors].sort()).toEqual([...new Set(actors)].sort());
        for (const step of paths.flat()) {
          expect(step.relations.length).toBeGreaterThan(0);
          for (const relation of step.relations) {
            expect([relation.source, relation.target].sort()).toEqual([step.from, step.to].sort());
            expect(question.relationsOf === "all" || relation.status === "reported").toBe(true);
            expect(!question.positive || RELATION_TYPES[relation.type].sign === "positive").toBe(true);
            expect(lit.relations.has(relation.id)).toBe(true);
          }
        }
        if (more === 0)
          expect([...lit.relations].sort()).toEqual(
            [...new Set(paths.flat().flatMap((step) => step.relations.map((r) => r.id)))].sort(),
          );
      }),
    );
  });

  test("are told in the same order whatever the order of the file, those with fewer doubtful steps first", () => {
    fc.assert(
      fc.property(questions, fc.nat(), ({ casefile, question }, seed) => {
        const index = indexCase(casefile);
        const { paths } = pathsBetween(index, question);
        expect(pathsBetween(indexCase(shuffled(casefile, seed)), question).paths).toEqual(paths);
        const doubts = paths.map(
          (path) => path.filter((step) => !step.relations.some((r) => r.status === "reported")).length,
        );
        expect(doubts).toEqual([...doubts].sort((a, b) => a - b));
      }),
    );
  });

  test("are the same from either end", () => {
    fc.assert(
      fc.property(questions, ({ casefile, question }) => {
        const index = indexCase(casefile);
        const there = pathsBetween(index, question);
        const back = pathsBetween(index, { ...question, from: question.to, to: question.from });
        expect(back.length).toBe(there.length);
        expect(back.paths.length + back.more).toBe(there.paths.length + there.more);
        expect([...back.lit.relations].sort()).toEqual([...there.lit.relations].sort());
      }),
    );
  });

  test("carry all relations that hold between two neighbours, the reported ones first", () => {
    const { paths } = pathsBetween(indexCase(aWar()), asked("orla", "ferrymen"));
    expect(paths).toHaveLength(1);
    expect(paths[0]?.map((step) => step.relations.map((relation) => relation.id))).toEqual([
      ["orla-guard"],
      ["war", "threat"],
    ]);
  });

  test("that are equally doubtful come by the actors' ids, whatever the relations are called", () => {
    const relations = ["bram", "envoy", "guard"].flatMap((id, i) => [
      aRelation({ id: `x${9 - i}`, source: "orla", target: id }),
      aRelation({ id: `y${9 - i}`, source: id, target: "ferrymen" }),
    ]);
    expect(actorsOn(indexCase(aWar({ relations })), asked("orla", "ferrymen"))).toEqual([
      "orla > bram > ferrymen",
      "orla > envoy > ferrymen",
      "orla > guard > ferrymen",
    ]);
  });

  test("do not exist along friendly ties where the way leads through an enemy, and it says what would be found", () => {
    const index = indexCase(aWar());
    const question = asked("guard", "ferrymen", { positive: true });
    expect(pathsBetween(index, question)).toMatchObject({ length: undefined, paths: [], more: 0 });
    expect(loosened(index, question)).toEqual([{ question: { ...question, positive: false }, length: 1 }]);
  });

  test("follow only what is reported when only that counts", () => {
    const index = indexCase(aWar());
    const question = asked("envoy", "orla", { relationsOf: "reported" });
    expect(pathsBetween(index, question).length).toBeUndefined();
    expect(loosened(index, question)).toEqual([{ question: { ...question, relationsOf: "all" }, length: 1 }]);
    const both = asked("guard", "envoy", { relationsOf: "reported", positive: true });
    expect(loosened(index, both)).toEqual([{ question: asked("guard", "envoy"), length: 2 }]);
  });

  test("end after four steps", () => {
    const chain = (actors: number) =>
      indexCase(
        graphCase({
          sides: 0,
          actors: Array.from({ length: actors }, (_, i) => ({ id: `a${i}` })),
          relations: Array.from({ length: actors - 1 }, (_, i) => ({
            id: `r${i}`,
            source: `a${i}`,
            target: `a${i + 1}`,
          })),
        }),
      );
    expect(pathsBetween(chain(5), asked("a0", "a4")).length).toBe(4);
    expect(pathsBetween(chain(6), asked("a0", "a5")).length).toBeUndefined();
  });

  test("that are many are counted, not all listed, and all lit", () => {
    const middle = Array.from({ length: 20 }, (_, i) => `m${String(i).padStart(2, "0")}`);
    const index = indexCase(
      graphCase({
        sides: 0,
        actors: ["a", "b", ...middle].map((id) => ({ id })),
        relations: middle.flatMap((id) => [
          { id: `to-${id}`, source: "a", target: id },
          { id: `from-${id}`, source: id, target: "b" },
        ]),
      }),
    );
    const { paths, more, lit } = pathsBetween(index, asked("a", "b"));
    expect(paths).toHaveLength(MOST_PATHS);
    expect(more).toBe(20 - MOST_PATHS);
    expect(lit.relations.size).toBe(40);
  });

  test("from an actor to itself are none", () => {
    const { length, paths, lit } = pathsBetween(indexCase(aWar()), asked("orla", "orla"));
    expect([length, paths.length, [...lit.actors]]).toEqual([0, 0, ["orla"]]);
  });

  test("leave out loops and relations with an end that the file lacks", () => {
    const index = indexCase({
      ...aWar(),
      relations: [
        aRelation({ id: "loop", source: "guard", target: "guard" }),
        aRelation({ id: "gone", source: "guard", target: "nobody" }),
        aRelation({ id: "from-gone", source: "nobody", target: "orla" }),
      ],
    });
    expect(pathsBetween(index, asked("guard", "orla")).length).toBeUndefined();
  });
});

describe("in the Al-Qusair case", () => {
  test("Hezbollah and the U.S. are two steps apart, through the Syrian government", () => {
    expect(actorsOn(QUSAIR, asked("hezbollah", "us"))).toEqual(["hezbollah > syrian-government > us"]);
  });

  test("the fighters from Iran reach Iran in four steps; the way with one doubtful step comes first", () => {
    expect(actorsOn(QUSAIR, asked("iranian-fighters", "iran"))).toEqual([
      "iranian-fighters > government-forces > assad > syrian-government > iran",
      "iranian-fighters > government-forces > rebels > syrian-government > iran",
    ]);
    const reported = asked("iranian-fighters", "iran", { relationsOf: "reported" });
    expect(pathsBetween(QUSAIR, reported).length).toBeUndefined();
  });

  test("Hezbollah and the King of Jordan are not tied", () => {
    expect(pathsBetween(QUSAIR, asked("hezbollah", "abdullah")).length).toBeUndefined();
    expect(loosened(QUSAIR, asked("hezbollah", "abdullah"))).toEqual([]);
  });
});
