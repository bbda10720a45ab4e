import { describe, expect, test } from "vitest";
import { parseCasefile } from "../../src/casefile/parse.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { pairsOf } from "../../src/graph/network.ts";
import { inventedCase } from "../bench/graph/invented.ts";
import { textOf } from "../support/case-builder.ts";

describe.each([36, 120, 300])("an invented case of %i actors", (actors) => {
  const casefile = inventedCase(actors, 1);

  test("is a casefile without any problem", () => {
    const { problems } = parseCasefile(textOf(casefile));
    expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
    expect(casefile.actors).toHaveLength(actors);
  });

  test("is the same for the same seed, another for another", () => {
    expect(inventedCase(actors, 1)).toEqual(casefile);
    expect(inventedCase(actors, 2)).not.toEqual(casefile);
  });

  test("has camps whose ties inside are mostly friendly, and those across the front hostile", () => {
    const within = tiesOf(casefile, (a, b) => a !== undefined && a === b);
    const across = tiesOf(casefile, (a, b) => [a, b].sort().join() === "hills,valleys");
    expect(within.hostile / within.all).toBeLessThan(0.2);
    expect(across.hostile / across.all).toBeGreaterThan(0.7);
  });

  test("has some actors alone, and as many ties as a real case", () => {
    const alone = actors - degreesOf(casefile).size;
    expect(alone / actors).toBeGreaterThan(0.05);
    expect(alone / actors).toBeLessThan(0.25);
    expect(pairsOf(casefile).length / actors).toBeGreaterThan(1);
    expect(pairsOf(casefile).length / actors).toBeLessThan(1.5);
  });
});

test("in an invented case few actors have many ties, and most have one or two", () => {
  const degrees = [...degreesOf(inventedCase(300, 1)).values()];
  expect(Math.max(...degrees)).toBeGreaterThan(15);
  expect(degrees.filter((degree) => degree <= 2).length / degrees.length).toBeGreaterThan(0.5);
});

type Side = string | undefined;

function degreesOf(casefile: Casefile): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { a, b } of pairsOf(casefile)) {
    for (const id of [a, b]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return degrees;
}

function tiesOf(casefile: Casefile, between: (a: Side, b: Side) => boolean) {
  const side = new Map(casefile.actors.map((actor) => [actor.id, actor.side]));
  const ties = pairsOf(casefile).filter(({ a, b }) => between(side.get(a), side.get(b)));
  return { all: ties.length, hostile: ties.filter((tie) => tie.negative > tie.positive).length };
}
