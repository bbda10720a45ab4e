import { type CaseIndex, indexCase } from "../casefile/index-case.ts";
import { lineOver, markingsIn } from "../casefile/markings.ts";
import type { Briefing, Casefile } from "../casefile/types.ts";
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
  const [going] = rest.casefile.briefings.map((one) => underHighest(one, rest.casefile));
  return {
    ...rest,
    casefile: { ...rest.casefile, briefings: going === undefined ? [] : [going] },
    index: left,
    positions: new Map([...positions].filter(([id]) => left.actors.has(id))),
    briefing: going,
    ask: async (query) => answer(columns, query),
  };
}

/** The line of the hand-out is as high as anything that goes along. */
function underHighest(briefing: Briefing, casefile: Casefile): Briefing {
  const own = briefing.marking ?? casefile.marking;
  const marking = lineOver([own, ...markingsIn({ ...casefile, briefings: [] })]);
  return marking === undefined || marking === own ? briefing : { ...briefing, marking };
}
