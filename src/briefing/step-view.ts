import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import type { Query } from "../engine/query.ts";
import { fitView } from "../state/check-view.ts";
import type { Ready } from "../state/state.ts";
import type { View } from "../state/view.ts";
import { viewFromJson } from "../state/view-json.ts";
import { defaultWindow } from "../timeline/window.ts";
import type { Briefing, Step } from "./briefing.ts";
import type { StageInput } from "./stage.ts";

/** The view of a step, as far as the case knows what it names, and what it does not know or could not read. */
export interface StepView {
  readonly view: View;
  readonly missing: readonly string[];
}

export function viewOfStep(step: Step, index: CaseIndex): StepView {
  const { view, dropped } = viewFromJson(step.view, index.casefile.id);
  const ofCase = { ...view, case: index.casefile.id };
  const fitted = fitView(ofCase, index);
  const named = [...step.annotations.map(({ anchor }) => anchor), ...step.builds.flatMap(({ show }) => show)];
  const points = new Set((step.points ?? []).map(({ id }) => id));
  const lost = named.filter((id) => !points.has(id) && !isKnown(index, id));
  const { pictures } = fitted.view;
  // Where there is room for one picture only, it is the one that the step shows.
  const shown = pictures === "both" ? fitted.view : { ...fitted.view, tab: pictures };
  return { view: shown, missing: [...new Set([...dropped, ...fitted.unknown, ...lost])] };
}

/** The handling line that goes with everything of a briefing: its own, else the case's. */
export function markingOf(briefing: Briefing, index: CaseIndex): string | undefined {
  return briefing.marking ?? index.casefile.marking;
}

/** The briefing as it leaves the case: its handling line goes with it. */
export function underLine(briefing: Briefing, index: CaseIndex): Briefing {
  const marking = markingOf(briefing, index);
  return marking === undefined || marking === briefing.marking ? briefing : { ...briefing, marking };
}

/** Asks for what each step shows; the steps are then ready to be laid out. */
export async function inputsOf(
  briefing: Briefing,
  { index, positions }: Pick<Ready, "index" | "positions">,
  ask: (query: Query) => Promise<Answer>,
): Promise<readonly StageInput[]> {
  const marking = markingOf(briefing, index);
  return Promise.all(
    briefing.steps.map(async (step, i): Promise<StageInput> => {
      const { view } = viewOfStep(step, index);
      return {
        index,
        positions,
        step,
        view,
        window: view.window ?? defaultWindow(index),
        answer: await ask(view.filter),
        aspect: briefing.aspect,
        number: i + 1,
        steps: briefing.steps.length,
        marking,
      };
    }),
  );
}

function isKnown(index: CaseIndex, id: Id): boolean {
  return [index.events, index.actors, index.relations, index.figures, index.places].some((map) =>
    map.has(id),
  );
}
