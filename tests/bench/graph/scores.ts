import type { Drawing } from "./drawing.ts";
import {
  campPurity,
  crossings,
  edgesOverNodes,
  edgesThroughLabels,
  intruders,
  labelOverlaps,
  labelsInFull,
  labelsShown,
  neighbourhoodPreservation,
  nodeOverlaps,
  signSatisfaction,
  stress,
} from "./measures.ts";

export const MEASURES = {
  crossings,
  edgesOverNodes,
  nodeOverlaps,
  labelOverlaps,
  edgesThroughLabels,
  labelsShown,
  labelsInFull,
  intruders,
  campPurity,
  signSatisfaction,
  stress,
  neighbourhoodPreservation,
} as const;
export type MeasureName = keyof typeof MEASURES;
export type Scores = Readonly<Record<MeasureName, number>>;

export function scoresOf(drawing: Drawing): Scores {
  const entries = Object.entries(MEASURES).map(([name, measure]) => [name, measure(drawing)]);
  return Object.fromEntries(entries) as Scores;
}
