import { type CaseIndex, indexCase } from "../casefile/index-case.ts";
import type { Briefing } from "../casefile/types.ts";
import { type Remainder, withoutAbove } from "../casefile/without-above.ts";
import { columnsOf } from "../engine/columns.ts";
import type { Answer } from "../engine/engine.ts";
import type { Query } from "../engine/query.ts";
import { answer } from "../engine/server.ts";
import type { Ready } from "../state/state.ts";
import type { Limit } from "./shown-up-to.ts";

/** A briefing with as much of its case as may go along. */
export interface BriefingUpTo extends Remainder, Pick<Ready, "index" | "positions"> {
  /** Without the steps that show what is left out; undefined where the briefing itself is marked above the limit. */
  readonly briefing: Briefing | undefined;
  readonly ask: (query: Query) => Promise<Answer>;
}

/** The case holds this briefing alone, as the reader has it now; everything is asked for anew, of what is left. */
export function briefingUpTo({ index, positions }: Ready, briefing: Briefing, limit: Limit): BriefingUpTo {
  const whole = { ...index.casefile, briefings: [briefing] };
  const rest: Remainder =
    limit === "all" ? { casefile: whole, leftOut: [], headTells: [] } : withoutAbove(whole, limit.highest);
  const left: CaseIndex = rest.leftOut.length === 0 ? index : indexCase(rest.casefile);
  const columns = columnsOf(rest.casefile);
  return {
    ...rest,
    index: left,
    positions: new Map([...positions].filter(([id]) => left.actors.has(id))),
    briefing: rest.casefile.briefings[0],
    ask: async (query) => answer(columns, query),
  };
}
