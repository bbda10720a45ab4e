import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { parseCasefile } from "../src/casefile/parse.ts";
import { casefilePaths } from "./positions.ts";

/**
 * Checks every casefile under `data/` before a build, which ends where one has an error: the built app reads the cases that
 * ship with it without checking them again.
 */
export function shippedCases(root: string): Plugin {
  return {
    name: "casus-shipped-cases",
    apply: "build",
    buildStart() {
      for (const path of casefilePaths(root)) {
        const { problems } = parseCasefile(readFileSync(resolve(root, path), "utf8"));
        const errors = problems.filter((one) => one.severity === "error");
        const [first] = errors;
        if (first !== undefined)
          this.error(`${path} has ${errors.length} errors; ${first.rule} at ${first.path}: ${first.message}`);
      }
    },
  };
}
