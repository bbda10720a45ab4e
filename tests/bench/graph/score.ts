/**
 * `npm run score:graph [-- --json] [--routed] [--stretched] [--quick] [--cases NAMES] [--engines NAMES] [FILE...]` measures the layout
 * of the actor graph beside other engines, on the Al-Qusair case, invented cases and the casefiles given.
 */
import { parseArgs } from "node:util";
import { casesFor } from "./cases.ts";
import { PANE } from "./drawing.ts";
import { isInstalled } from "./engine.ts";
import { CASUS, ENGINES } from "./engines.ts";
import { writtenCase } from "./report.ts";
import { scoreCase } from "./score-case.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    routed: { type: "boolean", default: false },
    stretched: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    cases: { type: "string" },
    engines: { type: "string" },
  },
});

const wanted = values.engines?.split(",");
const asked = ENGINES.filter(({ name }) => !wanted || wanted.some((part) => matches(name, part)));
const engines = asked.filter(({ needs }) => needs === undefined || isInstalled(needs));
const missing = engines.length < asked.length;
const hint = "Not all engines are installed: cd tests/bench && npm ci --ignore-scripts --legacy-peer-deps";
const fit = values.stretched ? "stretched to fill it" : "alike in both directions";
const note = `
Every engine got the same graph. Its places were scaled into ${PANE.width} x ${PANE.height} px, ${fit}, and drawn alike:
nodes of one size, straight lines, names placed by Casus; what is not shown covers nothing, so that "edge/name" and
"name/name" are to be read beside "names". "-20 % ties" and "reversed": how far an actor moves on average between two
fresh layouts, the second turned onto the first. (In the product nothing moves when relations are filtered: the layout
is of the whole case.) ms: one run in a fresh process.`.trim();

const scores = [];
for (const one of casesFor(values.cases?.split(","), positionals)) {
  const score = await scoreCase(one, [CASUS, ...engines], values);
  scores.push(score);
  if (!values.json) console.log(`${writtenCase(score)}\n`);
}
if (values.json) console.log(JSON.stringify({ note, cases: scores, ...(missing ? { hint } : {}) }, null, 2));
else console.log(missing ? `${note}\n${hint}` : note);

function matches(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.trim().toLowerCase());
}
