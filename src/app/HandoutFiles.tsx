import { type ReactNode, useState } from "react";
import { briefingText } from "../briefing/file.ts";
import { plainNotes } from "../briefing/notes.ts";
import { type StagePlan, stageScene } from "../briefing/stage.ts";
import { markingOf } from "../briefing/step-view.ts";
import type { Briefing } from "../casefile/types.ts";
import type { Ready } from "../state/state.ts";
import { say } from "../words/messages.ts";
import { saveFile } from "./save-file.dom.ts";

interface Props {
  readonly data: Ready;
  readonly briefing: Briefing;
  readonly plans: readonly StagePlan[];
}

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** The library that writes slides is large: it comes when slides are asked for. */
async function slides({ index }: Ready, briefing: Briefing, plans: readonly StagePlan[]): Promise<Blob> {
  const { briefingPptx } = await import("../exporters/pptx/briefing-pptx.ts");
  const bytes = await briefingPptx({
    title: briefing.title,
    marking: markingOf(briefing, index),
    aspect: briefing.aspect,
    slides: plans.map((plan) => ({
      scene: stageScene(plan, plan.input.step.builds.length),
      title: plan.input.step.title,
      notes: plainNotes(plan.input.step.notes),
      section: briefing.title,
    })),
  });
  return new Blob([bytes.slice()], { type: PPTX });
}

/** The files that a briefing can leave as. */
export function HandoutFiles({ data, briefing, plans }: Props): ReactNode {
  const [said, setSaid] = useState("");
  async function save(name: string, make: () => Promise<string | Blob>, type: string): Promise<void> {
    setSaid(say("export.making"));
    try {
      saveFile(document, name, await make(), type);
      setSaid(say("export.saved", { file: name }));
    } catch {
      setSaid(say("export.failed"));
    }
  }
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => void save(`${briefing.id}.pptx`, () => slides(data, briefing, plans), PPTX)}
      >
        {say("briefing.slides")}
      </button>
      <button
        type="button"
        className="button"
        onClick={() =>
          void save(`${briefing.id}.briefing.json`, async () => briefingText(briefing), "application/json")
        }
      >
        {say("briefing.export")}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
