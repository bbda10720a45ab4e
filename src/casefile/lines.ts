/** Lines of problems. Reads the text once more, with positions: load this module only when something is wrong. */
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { keysOf } from "./json-path.ts";
import type { Problem } from "./types.ts";

/** The line, from 1, of what stands at a JSON path, else of the nearest thing round it; undefined for no JSON. */
export function lineOf(text: string, path: string): number | undefined {
  return lineFinder(text)(path);
}

/** The problems with their lines; one that has its line already keeps it. */
export function withLines(text: string, problems: readonly Problem[]): readonly Problem[] {
  if (problems.every((found) => found.line !== undefined || found.path === "")) return problems;
  const find = lineFinder(text);
  return problems.map((found) => {
    const line = found.line ?? (found.path === "" ? undefined : find(found.path));
    return line === undefined ? found : { ...found, line };
  });
}

function lineFinder(text: string): (path: string) => number | undefined {
  const root = parseTree(text.replace(/^\uFEFF/, " "));
  const starts = lineStarts(text);
  return (path) => {
    if (!root) return undefined;
    const keys = [...keysOf(path)];
    let node: Node | undefined;
    while (!node) {
      node = keys.length === 0 ? root : findNodeAtLocation(root, keys);
      keys.pop();
    }
    return lineAtOffset(starts, node.offset);
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** How many lines begin at or before the offset; a binary search. */
function lineAtOffset(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
