import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { must } from "../../src/base/assert.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { SEED } from "../bench/graph/cases.ts";
import { drawnByCasus } from "../bench/graph/drawing.ts";
import { inventedCase } from "../bench/graph/invented.ts";
import { type MeasureName, type Scores, scoresOf } from "../bench/graph/scores.ts";

/** Shares and stress may get worse by this much, so that a change of the last digits is none. */
const TOLERANCE = 0.005;
const HIGHER_IS_BETTER: ReadonlySet<MeasureName> = new Set([
  "labelsShown",
  "labelsInFull",
  "campPurity",
  "signSatisfaction",
  "neighbourhoodPreservation",
]);

/** What the layout and its drawing reach at 1200 x 800; a change that betters one of them writes it down here. */
const REACHED: Readonly<Record<string, Scores>> = {
  "the Al-Qusair case as shipped": {
    crossings: 38,
    edgesOverNodes: 0,
    nodeOverlaps: 0,
    labelOverlaps: 0,
    edgesThroughLabels: 26,
    labelsShown: 1,
    labelsInFull: 1,
    intruders: 0,
    campPurity: 0.867,
    signSatisfaction: 0.95,
    stress: 0.3,
    neighbourhoodPreservation: 0.224,
  },
  "36 invented actors": {
    crossings: 26,
    edgesOverNodes: 0,
    nodeOverlaps: 0,
    labelOverlaps: 0,
    edgesThroughLabels: 12,
    labelsShown: 1,
    labelsInFull: 1,
    intruders: 0,
    campPurity: 0.912,
    signSatisfaction: 1,
    stress: 0.405,
    neighbourhoodPreservation: 0.41,
  },
  "120 invented actors": {
    crossings: 324,
    edgesOverNodes: 19,
    nodeOverlaps: 0,
    labelOverlaps: 0,
    edgesThroughLabels: 133,
    labelsShown: 1,
    labelsInFull: 0.992,
    intruders: 0,
    campPurity: 0.927,
    signSatisfaction: 0.977,
    stress: 0.32,
    neighbourhoodPreservation: 0.195,
  },
};

const CASES: readonly (readonly [string, () => Casefile])[] = [
  ["the Al-Qusair case as shipped", shipped],
  ["36 invented actors", () => inventedCase(36, SEED)],
  ["120 invented actors", () => inventedCase(120, SEED)],
];

describe("the layout of", () => {
  test.each(CASES)("%s scores no worse than before", (name, make) => {
    const casefile = make();
    const scores = scoresOf(drawnByCasus(indexCase(casefile), layoutGraph(casefile)));
    expect(worseThan(must(REACHED[name], name), scores)).toEqual([]);
  });
});

function worseThan(reached: Scores, scores: Scores): readonly string[] {
  return (Object.keys(reached) as MeasureName[]).flatMap((name) => {
    const [before, now] = [reached[name], scores[name]];
    const loss = HIGHER_IS_BETTER.has(name) ? before - now : now - before;
    const allowed = HIGHER_IS_BETTER.has(name) || name === "stress" ? TOLERANCE : 0;
    return loss > allowed ? [`${name}: measured ${now}, reached before ${before}`] : [];
  });
}

function shipped(): Casefile {
  const file = resolve(import.meta.dirname, "../../data/al-qusair-2013.json");
  return JSON.parse(readFileSync(file, "utf8")) as Casefile;
}
