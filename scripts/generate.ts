/**
 * `npm run generate` writes the generated files; with `-- --check` it only says which are stale, and fails. Actors that
 * have a place in the graph keep it, so that readers of a later version find them again; `-- --relayout` places all anew
 * (minutes), `-- --polish 300` judges so many moves of single actors and keeps the better ones (a second each).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generatedFiles, ROOT, staleFiles } from "./generated-files.ts";

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    relayout: { type: "boolean", default: false },
    polish: { type: "string" },
  },
});
const tries = values.polish === undefined ? undefined : Number(values.polish);
const files = generatedFiles(values.relayout ? "anew" : tries === undefined ? "kept" : { tries });
const stale = await staleFiles(files);

for (const file of stale) {
  if (values.check) console.log(`${file.path} is stale: run npm run generate`);
  else {
    const path = resolve(ROOT, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.make());
    console.log(`${file.path} written`);
  }
}
console.log(`${files.length - stale.length} of ${files.length} generated files were up to date`);
if (values.check && stale.length > 0) process.exitCode = 1;
