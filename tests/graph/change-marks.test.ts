import { expect, test } from "vitest";
import { overlaps } from "../../src/base/geometry.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { frameFor } from "../../src/graph/camera.ts";
import { changeMarks } from "../../src/graph/change-marks.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { baseFor, boxOf, planGraph } from "../../src/graph/plan.ts";
import { aWar } from "./graph-case.ts";

test("what is new and what is past is marked once each, by form, beside names and actors", () => {
  const index = indexCase(aWar());
  const positions = layoutGraph(index.casefile);
  const frame = frameFor({ width: 900, height: 500 });
  const input = { index, positions, frame, zoom: 1, nodeSize: "same", counts: new Map() } as const;
  const plan = planGraph(input, baseFor(index, positions, frame));
  const marks = changeMarks(plan, { appeared: new Set(["war"]), ended: new Set(["threat"]) });
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
  expect(changeMarks(plan, { appeared: new Set(), ended: new Set() })).toEqual([]);
});
