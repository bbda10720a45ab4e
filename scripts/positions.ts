import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { indexCase } from "../src/casefile/index-case.ts";
import type { Casefile } from "../src/casefile/types.ts";
import { judge } from "../src/graph/judge.ts";
import { type Positions, positionsOf, unplaced } from "../src/graph/layout.ts";
import { polish } from "../src/graph/polish.ts";
import { seeded } from "../src/graph/random.ts";
import { regionsAround } from "../src/graph/sides.ts";

/** What ships is laid out with so many times the effort of what a reader waits for. */
const THOROUGH = 24;

/** The casefiles under `data/`, relative to the repository. */
export function casefilePaths(root: string): readonly string[] {
  return readdirSync(resolve(root, "data"))
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => `data/${name}`);
}

/** What to do with the actors that a casefile places: leave them, place all anew, or better so many single places. */
export type Placing = "kept" | "anew" | { readonly tries: number };

/** The text of a casefile with the positions of all its actors, one a line; the rest stays to the letter. */
export function withPositions(text: string, placing: Placing = "kept"): string {
  const tree = parseTree(text);
  if (!tree) throw new Error("Not JSON");
  const casefile = JSON.parse(text) as Casefile;
  const positions = Object.entries(placed(casefile, placing));
  const lines = positions.map(([id, { x, y }]) => `    ${JSON.stringify(id)}: { "x": ${x}, "y": ${y} }`);
  const value = `{\n${lines.join(",\n")}\n  }`;
  const old = findNodeAtLocation(tree, ["positions"]);
  if (old) return text.slice(0, old.offset) + value + text.slice(old.offset + old.length);
  const end = text.lastIndexOf("}");
  return `${text.slice(0, end).trimEnd()},\n  "positions": ${value}\n}\n`;
}

function placed(casefile: Casefile, placing: Placing): ReturnType<typeof positionsOf> {
  const index = indexCase(casefile);
  const judged = (positions: Positions) => judge(index, positions);
  if (placing === "anew") return positionsOf(unplaced(casefile), { effort: THOROUGH, judge: judged });
  const kept = positionsOf(casefile);
  const positions = new Map(Object.entries(kept));
  const regions = regionsAround(casefile, positions);
  if (placing === "kept" || !regions) return kept;
  return Object.fromEntries(polish(positions, regions, judged, seeded(placing.tries), placing.tries));
}

export function positionsFile(root: string, path: string, placing: Placing = "kept"): string {
  return withPositions(readFileSync(resolve(root, path), "utf8"), placing);
}
