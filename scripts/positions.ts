import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { indexCase } from "../src/casefile/index-case.ts";
import type { Casefile } from "../src/casefile/types.ts";
import { judge } from "../src/graph/judge.ts";
import { positionsOf, unplaced } from "../src/graph/layout.ts";

/** What ships is laid out with so many times the effort of what a reader waits for. */
const THOROUGH = 40;

/** The casefiles under `data/`, relative to the repository. */
export function casefilePaths(root: string): readonly string[] {
  return readdirSync(resolve(root, "data"))
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => `data/${name}`);
}

/**
 * The text of a casefile with the positions of all its actors, one a line; the rest stays to the letter. Those that it
 * places already stay where they are, unless it is laid out `anew`.
 */
export function withPositions(text: string, anew = false): string {
  const tree = parseTree(text);
  if (!tree) throw new Error("Not JSON");
  const casefile = JSON.parse(text) as Casefile;
  const positions = Object.entries(anew ? placedAnew(casefile) : positionsOf(casefile));
  const lines = positions.map(([id, { x, y }]) => `    ${JSON.stringify(id)}: { "x": ${x}, "y": ${y} }`);
  const value = `{\n${lines.join(",\n")}\n  }`;
  const old = findNodeAtLocation(tree, ["positions"]);
  if (old) return text.slice(0, old.offset) + value + text.slice(old.offset + old.length);
  const end = text.lastIndexOf("}");
  return `${text.slice(0, end).trimEnd()},\n  "positions": ${value}\n}\n`;
}

function placedAnew(casefile: Casefile): ReturnType<typeof positionsOf> {
  const index = indexCase(casefile);
  return positionsOf(unplaced(casefile), {
    effort: THOROUGH,
    judge: (positions) => judge(index, positions),
  });
}

export function positionsFile(root: string, path: string, anew = false): string {
  return withPositions(readFileSync(resolve(root, path), "utf8"), anew);
}
