import { day } from "../base/day.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Hit } from "../engine/search.ts";
import { type Action, addActor, inTurn, select, setWindow } from "../state/actions.ts";
import { show } from "../state/show.ts";

/** What choosing a search hit does: an actor is filtered by and selected, a day is framed, the rest is selected. */
export function pickHit(hit: Hit, index: CaseIndex): Action {
  if (hit.target === undefined) {
    if (hit.days === undefined) return (view) => view;
    const { first, last } = hit.days;
    return setWindow({ from: day(first - 3), to: day(last + 4) });
  }
  if (hit.target.kind === "actor") return inTurn(addActor(hit.target.id), select(hit.target));
  return show(hit.target, index);
}
