import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { legendOf } from "../../src/graph/legend.ts";
import { treeMove, treeOf, visibleRows } from "../../src/graph/tree.ts";
import { aWar } from "./graph-case.ts";

const index = indexCase(aWar());
const tree = treeOf(index);

describe("the graph as a list", () => {
  test("tells every relation from both of its ends", () => {
    const told = tree.flatMap((row) =>
      row.relations.map((one) => `${row.actor.id} ${one.words} ${one.other.id}`),
    );
    expect(told).toContain("orla leads guard");
    expect(told).toContain("guard is led by orla");
    expect(told).toHaveLength(2 * index.casefile.relations.length);
  });

  test("has its verbs agree with a name for several", () => {
    const casefile = aWar();
    const actors = casefile.actors.map((actor) =>
      actor.id === "guard" ? { ...actor, name: "Hill guards" } : actor,
    );
    const [guards] = treeOf(indexCase({ ...casefile, actors }));
    expect(guards?.relations.map(({ words }) => words)).toEqual(["are led by", "are threatened by", "fight"]);
  });

  test("goes by sides in the file's order, then by name, those without a side last", () => {
    expect(tree.map((row) => row.actor.name)).toEqual([
      "Hill Guard",
      "Orla",
      "Bram",
      "Ferrymen",
      "The Envoy",
      "Norwick Gazette",
    ]);
  });

  test("opens, closes and walks like a tree", () => {
    const closed = visibleRows(tree, new Set());
    expect(closed).toHaveLength(6);
    expect(treeMove("ArrowRight", "actor:guard", closed, new Set())).toEqual({ toggle: "actor:guard" });
    const open = new Set(["actor:guard"]);
    const rows = visibleRows(tree, open);
    expect(rows).toHaveLength(9);
    expect(treeMove("ArrowRight", "actor:guard", rows, open)).toEqual({ to: rows[1]?.key });
    expect(treeMove("ArrowLeft", rows[1]?.key ?? "", rows, open)).toEqual({ to: "actor:guard" });
    expect(treeMove("ArrowLeft", "actor:guard", rows, open)).toEqual({ toggle: "actor:guard" });
    expect(treeMove("End", "actor:guard", rows, open)).toEqual({ to: "actor:gazette" });
    expect(treeMove("ArrowRight", "actor:gazette", rows, open)).toBeUndefined();
    expect(treeMove("x", "actor:guard", rows, open)).toBeUndefined();
  });
});

test("the legend explains only what is in the case", () => {
  const legend = legendOf(index.casefile);
  expect(legend.signs).toEqual(["positive", "negative", "neutral"]);
  expect(legend.lines.map((line) => line.family)).toEqual(["happened", "meant", "might"]);
  expect(legend.shapes.map(({ shape }) => shape)).toEqual(["circle", "triangle", "hexagon"]);
});
