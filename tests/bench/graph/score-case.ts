import { type CaseIndex, indexCase } from "../../../src/casefile/index-case.ts";
import type { Id } from "../../../src/casefile/types.ts";
import { shippedPositions } from "../../../src/graph/layout.ts";
import { type GraphCase, pairKey, pairsOf } from "../../../src/graph/network.ts";
import { LEAST_TAGGED } from "../../../src/graph/plan.ts";
import { seeded } from "../../../src/graph/random.ts";
import type { ScoredCase } from "./cases.ts";
import { displacement, displacementFitted } from "./displacement.ts";
import { drawnByCasus, drawnRouted, drawnStraight, fitted, type Points, placedByCasus } from "./drawing.ts";
import type { Engine } from "./engine.ts";
import { type Outcome, runEngine } from "./engine-run.ts";
import { CASUS } from "./engines.ts";
import { type Scores, scoresOf } from "./scores.ts";

export interface CaseScore {
  readonly name: string;
  readonly actors: number;
  readonly sides: number;
  readonly ties: number;
  readonly relations: number;
  /** Of the nodes in every drawing: what Casus draws them with. */
  readonly radius: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly name: string;
  readonly setting: string;
  readonly scores?: Scores;
  /** Instead of scores, where there is no layout. */
  readonly result?: string;
  readonly ms?: number;
  /** Mean px that actors move by; absent when not asked for. */
  readonly moved?: Moved;
}

export interface Moved {
  /** When a fifth of the ties has gone, laid out afresh: turned onto the first layout, and as it stands. */
  readonly fewerTies: number;
  readonly fewerTiesOnScreen: number;
  /** When all lists of the file are turned around. */
  readonly reversed: number;
  readonly reversedOnScreen: number;
}

interface Options {
  /** Also with edges routed as in Casus. */
  readonly routed: boolean;
  /** Layouts of other engines fill the pane, whatever that does to their distances. */
  readonly stretched: boolean;
  /** Without displacement. */
  readonly quick: boolean;
}

export const CAP_MS = 60_000;
const SHARE_GONE = 0.2;
const SEED = 7;

export async function scoreCase(
  { name, casefile }: ScoredCase,
  engines: readonly Engine[],
  options: Options,
): Promise<CaseScore> {
  const index = indexCase(casefile);
  const cases = options.quick ? [casefile] : [casefile, withFewerTies(casefile), reversed(casefile)];
  const rows: Row[] = [];
  let radius: number = LEAST_TAGGED;
  for (const engine of engines) {
    const outcomes = await runEngine(engine.name, cases, CAP_MS);
    if (engine === CASUS) {
      const [first] = outcomes;
      if (first?.kind === "points") radius = placedByCasus(index, first.points).radius;
      rows.push(...shippedRows(index), ...casusRows(index, outcomes));
    } else rows.push(...engineRows(engine, index, outcomes, radius, options));
  }
  return {
    name,
    actors: casefile.actors.length,
    sides: casefile.sides.length,
    ties: pairsOf(casefile).length,
    relations: casefile.relations.length,
    radius,
    rows,
  };
}

/** With the places that the file carries, where it carries them: what readers of the case see. */
function shippedRows(index: CaseIndex): readonly Row[] {
  const shipped = shippedPositions(index.casefile);
  if (!shipped) return [];
  const { points, radius } = placedByCasus(index, shipped);
  const setting = "the places in the file";
  return [
    { name: "Casus, as it ships", setting, scores: scoresOf(drawnByCasus(index, shipped)) },
    { name: "Casus, as it ships, straight", setting, scores: scoresOf(drawnStraight(index, points, radius)) },
  ];
}

/** As the product draws it, and drawn as the others are. */
function casusRows(index: CaseIndex, outcomes: readonly Outcome[]): readonly Row[] {
  const [first] = outcomes;
  const { setting } = CASUS;
  if (first?.kind !== "points") return [withoutLayout("Casus", setting, first)];
  const { points, radius } = placedByCasus(index, first.points);
  const common = {
    ms: first.ms,
    ...movedBy(points, outcomes, (positions) => placedByCasus(index, positions).points),
  };
  return [
    {
      name: "Casus, as drawn",
      setting,
      ...common,
      scores: scoresOf(drawnByCasus(index, first.points)),
    },
    {
      name: "Casus, straight",
      setting: "the same places, drawn as for the others",
      ...common,
      scores: scoresOf(drawnStraight(index, points, radius)),
    },
  ];
}

function engineRows(
  { name, setting }: Engine,
  index: CaseIndex,
  outcomes: readonly Outcome[],
  radius: number,
  { routed, stretched }: Options,
): readonly Row[] {
  const [first] = outcomes;
  if (first?.kind !== "points") return [withoutLayout(name, setting, first)];
  const inPane = (places: Points) => fitted(places, stretched);
  const points = inPane(first.points);
  const common = { setting, ms: first.ms, ...movedBy(points, outcomes, inPane) };
  const straight = { name, ...common, scores: scoresOf(drawnStraight(index, points, radius)) };
  if (!routed) return [straight];
  return [
    straight,
    { name: `${name}, routed`, ...common, scores: scoresOf(drawnRouted(index, points, radius)) },
  ];
}

function withoutLayout(name: string, setting: string, outcome: Outcome | undefined): Row {
  const result =
    outcome?.kind === "capped"
      ? `no layout within ${CAP_MS / 1000} s`
      : outcome?.kind === "failed"
        ? `failed: ${outcome.why}`
        : "no layout";
  return { name, setting, result };
}

function movedBy(
  points: Points,
  [, fewer, turned]: readonly Outcome[],
  onScreen: (points: Points) => Points,
): { readonly moved?: Moved } {
  if (fewer?.kind !== "points" || turned?.kind !== "points") return {};
  const [a, b] = [onScreen(fewer.points), onScreen(turned.points)];
  return {
    moved: {
      fewerTies: displacementFitted(points, a),
      fewerTiesOnScreen: displacement(points, a),
      reversed: displacementFitted(points, b),
      reversedOnScreen: displacement(points, b),
    },
  };
}

/** Without all relations of every fifth pair, chosen by a seed. */
function withFewerTies(casefile: GraphCase): GraphCase {
  const random = seeded(SEED);
  const keys = pairsOf(casefile).map(({ a, b }) => pairKey(a, b));
  const order = keys.map((key) => ({ key, at: random() })).sort((p, q) => p.at - q.at);
  const gone = new Set<Id>(order.slice(0, Math.round(SHARE_GONE * keys.length)).map(({ key }) => key));
  return {
    ...casefile,
    relations: casefile.relations.filter(({ source, target }) => !gone.has(pairKey(source, target))),
  };
}

function reversed(casefile: GraphCase): GraphCase {
  return {
    ...casefile,
    sides: [...casefile.sides].reverse(),
    actors: [...casefile.actors].reverse(),
    relations: [...casefile.relations].reverse(),
  };
}
