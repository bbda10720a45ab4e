import { day } from "../base/day.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import { describeTarget } from "../details/describe.ts";
import { sameTarget } from "../scene/scene.ts";
import type { View } from "../state/view.ts";
import { defaultWindow } from "../timeline/window.ts";
import { spanWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";

/**
 * What a change of the view is, for those who do not see it: what was selected, else the new window. A filter's change is
 * told with its answer.
 */
export function newsOf(index: CaseIndex, view: View, before: View): string | undefined {
  const { selection } = view;
  if (selection !== undefined && !sameTarget(selection, before.selection)) {
    const detail = describeTarget(selection, index);
    return detail && say("app.selected", { what: detail.heading });
  }
  if (view.filter !== before.filter || view.window === before.window) return undefined;
  const { from, to } = view.window ?? defaultWindow(index);
  return say("app.window", { when: spanWords(day(Math.floor(from)), day(Math.ceil(to) - 1)) });
}
