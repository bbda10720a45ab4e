import { indexCase } from "../casefile/index-case.ts";
import { lineOfCase } from "../casefile/markings.ts";
import type { Casefile } from "../casefile/types.ts";
import { type Remainder, withoutAbove } from "../casefile/without-above.ts";
import { columnsOf } from "../engine/columns.ts";
import { answer } from "../engine/server.ts";
import { fitView } from "../state/check-view.ts";
import { defaultWindow } from "../timeline/window.ts";
import type { Shown } from "./graph-sheet.ts";

/** How far marked things go along: all of them, or up to a marking; `undefined` is the mark of none. */
export type Limit = "all" | { readonly highest: string | undefined };

export interface ShownUpTo extends Remainder {
  readonly shown: Shown;
}

/**
 * What the view shows of the case without what is above the limit. It is asked for anew, so that no count, no window and
 * no emphasis tells of what was left out.
 */
export function shownUpTo(whole: Shown, limit: Limit): ShownUpTo {
  const { casefile } = whole.index;
  const rest: Remainder =
    limit === "all" ? { casefile, leftOut: [], headTells: [] } : withoutAbove(casefile, limit.highest);
  const lined = withLine(rest.casefile);
  if (lined === casefile) return { ...rest, shown: whole };
  const index = indexCase(lined);
  if (rest.leftOut.length === 0) return { ...rest, casefile: lined, shown: { ...whole, index } };
  const { view } = fitView(whole.view, index);
  const shown: Shown = {
    index,
    view,
    positions: new Map([...whole.positions].filter(([id]) => index.actors.has(id))),
    window: view.window ?? defaultWindow(index),
    answer: answer(columnsOf(lined), view.filter),
  };
  return { ...rest, casefile: lined, shown };
}

/** Where something in it is marked higher than the case itself, the line on every file is as high. */
function withLine(casefile: Casefile): Casefile {
  const marking = lineOfCase(casefile);
  return marking === undefined || marking === casefile.marking ? casefile : { ...casefile, marking };
}
