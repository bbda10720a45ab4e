import { useEffect, useState } from "react";
import type { StageInput } from "../briefing/stage.ts";
import { inputsOf } from "../briefing/step-view.ts";
import type { Briefing } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import type { Query } from "../engine/query.ts";
import type { Ready } from "../state/state.ts";

interface Found {
  readonly of: Briefing;
  readonly data: Pick<Ready, "index" | "positions">;
  readonly inputs: readonly StageInput[];
}

/**
 * What each step of a briefing shows, asked for anew when briefing or case change. `inputs` are those found last, `fresh`
 * tells whether they are of what was given: what leaves the app must wait for that.
 */
export function useInputs(
  briefing: Briefing | undefined,
  data: Pick<Ready, "index" | "positions">,
  ask: (query: Query) => Promise<Answer>,
): { readonly inputs: readonly StageInput[] | undefined; readonly fresh: boolean } {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (briefing === undefined) return undefined;
    let gone = false;
    void inputsOf(briefing, data, ask).then((inputs) => {
      if (!gone) setFound({ of: briefing, data, inputs });
    });
    return () => {
      gone = true;
    };
  }, [briefing, data, ask]);
  return { inputs: found?.inputs, fresh: found?.of === briefing && found?.data === data };
}
