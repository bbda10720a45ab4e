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
    crossings: 26,
    edgesOverNodes: 0,
    nodeOverlaps: 0,
    labelOverlaps: 0,
    edgesThroughLabels: 18,
    labelsShown: 1,
    labelsInFull: 1,
    intruders: 0,
    campPurity: 0.871,
    signSatisfaction: 0.975,
    stress: 0.231,
    neighbourhoodPreservation: 0.259,
  },
  "36 invented actors": {
    crossings: 12,
    edgesOverNodes: 0,
    nodeOverlaps: 0,
    labelOverlaps: 0,
    edgesThroughLabels: 17,
    labelsShown: 1,
    labelsInFull: 1,
    intruders: 0,
    campPurity: 0.927,
    signSatisfaction: 1,
    stress: 0.285,
    neighbourhoodPreservation: 0.266,
  },
  "120 invented actors": {
    crossings: 197,
    edgesOverNodes: 2,
    nodeOverlaps: 0,
    labelOverlaps: 0,
    edgesThroughLabels: 119,
    labelsShown: 1,
    labelsInFull: 1,
    intruders: 0,
    campPurity: 0.916,
    signSatisfaction: 0.969,
    stress: 0.235,
    neighbourhoodPreservation: 0.283,
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
