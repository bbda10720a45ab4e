/**
 * Puts a casefile into the one-file app that has just been built: `npm run build:single [-- my-case.json]` writes
 * `dist/<case id>.html`. The file is checked; errors end it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fingerprint } from "../src/base/fingerprint.ts";
import { parseCasefile } from "../src/casefile/parse.ts";
import { oneFile } from "../src/exporters/one-file.ts";
import { TEMPLATE_FILE } from "./single-file.ts";

const ROOT = resolve(import.meta.dirname, "..");
const [path = resolve(ROOT, "data/al-qusair-2013.json")] = process.argv.slice(2);
const text = readFileSync(path, "utf8");
const { casefile, problems } = parseCasefile(text);
const errors = problems.filter((one) => one.severity === "error");
for (const { rule, path: at, message } of errors) console.error(`${rule} at ${at}: ${message}`);
if (casefile === undefined || errors.length > 0) {
  process.exitCode = 1;
} else {
  const template = readFileSync(resolve(ROOT, "dist", TEMPLATE_FILE), "utf8");
  const file = resolve(ROOT, "dist", `${casefile.id}.html`);
  const html = oneFile(template, casefile, { version: fingerprint(text) });
  writeFileSync(file, html);
  console.log(`dist/${casefile.id}.html: ${Buffer.byteLength(html)} bytes`);
}
