/**
 * `npm run check:data [-- FILE...] [--documents DIR] [--json]` checks casefiles: all of `data/`, or those named. Fails on
 * any error. Documents are compared when a file with their SHA-256 is in DIR or in `data/documents/`; a file there with the
 * id of a document must be that document.
 */
import { existsSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { errorsIn, reportOf, writtenReport } from "./data-report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
  },
});

for (const directory of values.documents) {
  if (!existsSync(directory)) {
    console.error(`There is no directory ${directory} to look for documents in.`);
    process.exit(1);
  }
}

const files = positionals.length > 0 ? positionals : casefilesIn("data");
const reports = files.map((file) => reportOf(file, values.documents));
const errors = reports.reduce((sum, { problems }) => sum + errorsIn(problems), 0);

if (values.json) console.log(JSON.stringify(reports, null, 2));
else console.log([...reports.map(writtenReport), summary()].join("\n\n"));
if (errors > 0) process.exitCode = 1;

function casefilesIn(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => `${directory}/${name}`);
}

function summary(): string {
  if (files.length === 0) return "There is no casefile in data/.";
  const bad = reports.filter(({ problems }) => errorsIn(problems) > 0).length;
  return `${files.length} checked, ${files.length - bad} without an error`;
}
