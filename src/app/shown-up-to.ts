import { indexCase } from "../casefile/index-case.ts";
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
  if (limit === "all") return { shown: whole, casefile, leftOut: [], headTells: [] };
  const rest = withoutAbove(casefile, limit.highest);
  if (rest.leftOut.length === 0) return { ...rest, shown: whole };
  const index = indexCase(rest.casefile);
  const { view } = fitView(whole.view, index);
  const shown: Shown = {
    index,
    view,
    positions: new Map([...whole.positions].filter(([id]) => index.actors.has(id))),
    window: view.window ?? defaultWindow(index),
    answer: answer(columnsOf(rest.casefile), view.filter),
  };
  return { ...rest, shown };
}
