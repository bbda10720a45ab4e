/** `npm run generate` writes the generated files; with `-- --check` it only says which are stale, and fails. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { GENERATED, ROOT, staleFiles } from "./generated-files.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const stale = await staleFiles();

for (const file of stale) {
  if (values.check) console.log(`${file.path} is stale: run npm run generate`);
  else {
    const path = resolve(ROOT, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.make());
    console.log(`${file.path} written`);
  }
}
console.log(`${GENERATED.length - stale.length} of ${GENERATED.length} generated files were up to date`);
if (values.check && stale.length > 0) process.exitCode = 1;
