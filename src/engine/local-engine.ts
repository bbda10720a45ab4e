import { must } from "../base/assert.ts";
import { type Columns, columnsOf } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { answer } from "./server.ts";

/** An engine in this thread. */
export function createLocalEngine(): Engine {
  let columns: Columns | undefined;
  return {
    async load(casefile) {
      columns = columnsOf(casefile);
    },
    async run(query) {
      return answer(must(columns, "a case to ask; load one first"), query);
    },
  };
}
