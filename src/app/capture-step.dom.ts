/** The view on the screen becomes a step of the briefing in hand. */
import { addStep, emptyBriefing, freshId, stepOf, withBriefing } from "../briefing/briefing.ts";
import { type AppStore, actOnBriefings, setSession } from "../state/store.ts";
import { viewJson } from "../state/view-json.ts";
import { say } from "../words/messages.ts";
import { tell } from "./boot.dom.ts";
import { titleOf } from "./step-title.ts";

/** Puts it behind the step that is open in the editor, else at the end; without any briefing it begins one. */
export function captureStep(store: AppStore): void {
  const { data, view, briefings, session } = store.getState();
  if (data.kind !== "ready") return;
  const { editing = {} } = session;
  const ids = briefings.map(({ id }) => id);
  const briefing =
    briefings.find(({ id }) => id === editing.briefing) ??
    briefings[0] ??
    emptyBriefing(freshId("briefing", ids), say("briefing.untitled"));
  const taken = briefing.steps.map(({ id }) => id);
  const step = stepOf(freshId("step-1", taken), titleOf(data.index, view), viewJson(view));
  const next = addStep(briefing, step, editing.step);
  actOnBriefings(store, (all) => withBriefing(all, next));
  setSession(store, { editing: { briefing: briefing.id, step: step.id } });
  tell(store, say("briefing.captured", { title: step.title, number: next.steps.indexOf(step) + 1 }), "aloud");
}
