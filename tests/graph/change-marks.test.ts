import { expect, test } from "vitest";
import { overlaps } from "../../src/base/geometry.ts";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import type { Id } from "../../src/casefile/types.ts";
import { frameFor } from "../../src/graph/camera.ts";
import { changeMarks } from "../../src/graph/change-marks.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { baseFor, boxOf, type Plan, planGraph } from "../../src/graph/plan.ts";
import { graphScene, inkPlan } from "../../src/graph/scene.ts";
import { aWar } from "./graph-case.ts";

const NONE = {
  appeared: new Set<Id>(),
  ended: new Set<Id>(),
  overBefore: new Set<Id>(),
  firstSeen: new Set<Id>(),
};

function planOf(index: CaseIndex): Plan {
  const positions = layoutGraph(index.casefile);
  const frame = frameFor({ width: 900, height: 500 });
  const input = { index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() } as const;
  return planGraph(input, baseFor(index, positions, frame));
}

test("what is new and what is past is marked once each, by form, beside names and actors", () => {
  const index = indexCase(aWar());
  const plan = planOf(index);
  const marks = changeMarks(plan, {
    ...NONE,
    appeared: new Set(["war"]),
    ended: new Set(["threat"]),
  });
  const paths = marks.flatMap((mark) => (mark.kind === "path" ? [mark] : []));
  expect(paths.map(({ key }) => key).sort()).toEqual([
    "change-sign:threat",
    "change-sign:war",
    "change:threat",
    "change:war",
  ]);
  const form = (id: string) =>
    paths.find(({ key }) => key === `change-sign:${id}`)?.d.replace(/^M[^hl]*/, "");
  expect(form("war")).not.toEqual(form("threat"));
  const boxes = paths
    .filter(({ key }) => key.startsWith("change:"))
    .map(({ d }) => {
      const [x = 0, y = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number);
      return { x, y: y - 7, width: 14, height: 14 };
    });
  const others = [...plan.nodes.map(boxOf), ...[...plan.labels.values()].map(({ box }) => box)];
  for (const box of boxes) for (const other of others) expect(overlaps(box, other)).toBe(false);
  expect(changeMarks(plan, NONE)).toEqual([]);
});

test("a tie that may have been over before has a broken ring around its cross, one that was not a whole one", () => {
  const plan = planOf(indexCase(aWar()));
  const ended = new Set(["war", "threat"]);
  const marks = changeMarks(plan, { ...NONE, ended, overBefore: new Set(["threat"]) });
  const dashOf = (key: string) =>
    marks.flatMap((one) => (one.kind === "path" && one.key === key ? one.dash : []));
  expect(dashOf("change:war")).toEqual([undefined]);
  expect(dashOf("change:threat")).toEqual([expect.stringMatching(/\d/)]);
});

test("an actor first seen has a plus on its rim that covers no name, and says so; ties say what they are", () => {
  const index = indexCase(aWar());
  const plan = planOf(index);
  const changes = {
    appeared: new Set(["war"]),
    ended: new Set(["threat", "orla-guard"]),
    overBefore: new Set(["threat"]),
    firstSeen: new Set(["orla", "envoy"]),
  };
  const rings = changeMarks(plan, changes).filter(({ key }) => key.startsWith("change:actor:"));
  expect(rings.map(({ key }) => key).sort()).toEqual(["change:actor:envoy", "change:actor:orla"]);
  const names = [...plan.labels.values()].map(({ box }) => box);
  for (const ring of rings) {
    const [x = 0, y = 0] = (ring.kind === "path" ? (ring.d.match(/-?[\d.]+/g) ?? []) : []).map(Number);
    const box = { x, y: y - 7, width: 14, height: 14 };
    for (const name of names) expect(overlaps(box, name)).toBe(false);
    const { at } = plan.nodes.find(({ actor }) => ring.key === `change:actor:${actor.id}`) ?? {
      at: { x: 0, y: 0 },
    };
    expect(Math.hypot(x + 7 - at.x, y - at.y)).toBeLessThan(24);
  }
  const lit = {
    actors: new Set(index.actors.keys()),
    relations: new Set(index.relations.keys()),
  };
  const { nodes, edges } = graphScene(inkPlan(plan), index, { lit, changes });
  const saidOf = (key: string) => [...nodes, ...edges].find((group) => group.key === key)?.label;
  expect(saidOf("actor:orla")).toMatch(/; first seen$/);
  expect(saidOf("actor:bram")).not.toMatch(/first seen/);
  expect(saidOf("relation:war")).toMatch(/; new$/);
  expect(saidOf("relation:threat")).toMatch(/; past for an unknown time$/);
  expect(saidOf("relation:orla-guard")).toMatch(/; past$/);
});
