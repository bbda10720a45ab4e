import { createRequire } from "node:module";
import type { Point } from "../../../src/base/geometry.ts";
import type { Id } from "../../../src/casefile/types.ts";
import { type GraphCase, pairKey, pairsOf } from "../../../src/graph/network.ts";
import { TYPE, textWidth } from "../../../src/theme/type-scale.ts";
import type { Points } from "./drawing.ts";

/** A layout engine: loaded first, then timed. */
export interface Engine {
  readonly name: string;
  /** What it is asked for. */
  readonly setting: string;
  /** The package that must be there; undefined for our own. */
  readonly needs?: string;
  readonly load: () => Promise<Layout>;
}

export type Layout = (graph: EngineGraph) => Points | Promise<Points>;

/** What every engine gets, in the order of the file: one tie for each two actors, and boxes that hold a node with its name. */
export interface EngineGraph {
  /** The case itself, for our own layout, which reads signs. */
  readonly casefile: GraphCase;
  readonly nodes: readonly EngineNode[];
  /** Ends are numbers of nodes. */
  readonly ties: readonly { readonly source: number; readonly target: number }[];
  /** Numbers of the nodes of each side. */
  readonly groups: readonly (readonly number[])[];
}

export interface EngineNode {
  readonly id: Id;
  readonly width: number;
  readonly height: number;
}

const NODE_SIZE = 24;
const LINE = 14;
const LONGEST_NAME = 104;

export function engineGraph(casefile: GraphCase): EngineGraph {
  const { actors, sides } = casefile;
  const order = new Map(actors.map((actor, i) => [actor.id, i]));
  return {
    casefile,
    nodes: actors.map(({ id, short, name }) => ({
      id,
      width: Math.max(NODE_SIZE, Math.min(LONGEST_NAME, textWidth(short ?? name, TYPE.meta))),
      height: NODE_SIZE + LINE,
    })),
    ties: pairsInFileOrder(casefile).map(({ a, b }) => ({
      source: order.get(a) ?? 0,
      target: order.get(b) ?? 0,
    })),
    groups: sides
      .map(({ id }) => actors.flatMap((actor, i) => (actor.side === id ? [i] : [])))
      .filter((members) => members.length > 0),
  };
}

/** Positions by the number of the node; fails when one is missing. */
export function pointsBy({ nodes }: EngineGraph, pointOf: (i: number) => Partial<Point> | undefined): Points {
  return new Map(
    nodes.map(({ id }, i) => {
      const { x, y } = pointOf(i) ?? {};
      if (x === undefined || y === undefined || !Number.isFinite(x + y))
        throw new Error(`no place for ${id}`);
      return [id, { x, y }];
    }),
  );
}

/** A package of tests/bench, with types of ours, so that the repository's types hold where it is not installed. */
export async function packaged<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

/** Only what is installed in tests/bench counts: the app's own packages are found from here too. */
export function isInstalled(name: string): boolean {
  const require = createRequire(import.meta.url);
  try {
    return /[\\/]bench[\\/]node_modules[\\/]/.test(require.resolve(name));
  } catch {
    return false;
  }
}

function pairsInFileOrder(casefile: GraphCase) {
  const first = new Map<string, number>();
  casefile.relations.forEach(({ source, target }, i) => {
    const key = pairKey(source, target);
    if (!first.has(key)) first.set(key, i);
  });
  const rank = ({ a, b }: { readonly a: Id; readonly b: Id }) => first.get(pairKey(a, b)) ?? 0;
  return [...pairsOf(casefile)].sort((p, q) => rank(p) - rank(q));
}
