/**
 * `npm run score:graph [-- --json] [--routed] [--quick] [--cases NAMES] [--engines NAMES] [FILE...]` measures the layout
 * of the actor graph beside other engines, on the Al-Qusair case, invented cases and the casefiles given.
 */
import { parseArgs } from "node:util";
import { casesFor } from "./cases.ts";
import { isInstalled } from "./engine.ts";
import { CASUS, ENGINES } from "./engines.ts";
import { writtenCase } from "./report.ts";
import { scoreCase } from "./score-case.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    routed: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    cases: { type: "string" },
    engines: { type: "string" },
  },
});

const wanted = values.engines?.split(",");
const asked = ENGINES.filter(({ name }) => !wanted || wanted.some((part) => matches(name, part)));
const engines = asked.filter(({ needs }) => needs === undefined || isInstalled(needs));
const missing = engines.length < asked.length;
const hint =
  "Other engines are not installed: npm ci --ignore-scripts --legacy-peer-deps --prefix tests/bench";

const scores = [];
for (const one of casesFor(values.cases?.split(","), positionals)) {
  const score = await scoreCase(one, [CASUS, ...engines], { routed: values.routed, quick: values.quick });
  scores.push(score);
  if (!values.json) console.log(`${writtenCase(score)}\n`);
}
if (values.json) console.log(JSON.stringify({ cases: scores, ...(missing ? { hint } : {}) }, null, 2));
else if (missing) console.log(hint);

function matches(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.trim().toLowerCase());
}
