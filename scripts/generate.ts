/**
 * `npm run generate` writes the generated files; with `-- --check` it only says which are stale, and fails. Actors that
 * have a place in the graph keep it, so that readers of a later version find them again; `-- --relayout` places all anew.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generatedFiles, ROOT, staleFiles } from "./generated-files.ts";

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, relayout: { type: "boolean", default: false } },
});
const files = generatedFiles(values.relayout);
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
