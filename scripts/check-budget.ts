/**
 * Says what the first screen loads, in gzip bytes without fonts, and what the one file with the first case in it weighs; exits 1
 * above a budget. Needs a build.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { oneFile } from "../src/exporters/one-file.ts";
import { SINGLE_LIMIT, TEMPLATE_FILE } from "./single-file.ts";

const BUDGET = 250 * 1024;
const DIST = new URL("../dist/", import.meta.url).pathname;

function sizeOf(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
}

const html = readFileSync(join(DIST, "index.html"), "utf8");
const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  (match) => match[1] ?? "",
);
if (files.length === 0) throw new Error("index.html names no script and no style sheet: build first");
for (const file of files) console.log(`${String(sizeOf(file)).padStart(8)} bytes gz  ${file}`);
const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
console.log(`${String(total).padStart(8)} bytes gz of ${BUDGET} for the first screen, fonts apart`);
if (total > BUDGET) process.exitCode = 1;

const FIRST_CASE = new URL("../data/al-qusair-2013.json", import.meta.url);
const single = Buffer.from(
  oneFile(readFileSync(join(DIST, TEMPLATE_FILE), "utf8"), JSON.parse(readFileSync(FIRST_CASE, "utf8"))),
);
const packed = gzipSync(single, { level: 9 }).length;
console.log(`${single.length} bytes of ${SINGLE_LIMIT} for the one file with the first case (${packed} gz)`);
if (single.length > SINGLE_LIMIT) process.exitCode = 1;
