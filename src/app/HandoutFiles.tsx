import { type ReactNode, useState } from "react";
import { briefingText } from "../briefing/file.ts";
import { plainNotes } from "../briefing/notes.ts";
import { type StagePlan, stageScene } from "../briefing/stage.ts";
import { markingOf, underLine } from "../briefing/step-view.ts";
import { lineOfCase } from "../casefile/markings.ts";
import type { Briefing } from "../casefile/types.ts";
import { oneFile } from "../exporters/one-file.ts";
import { say } from "../words/messages.ts";
import type { BriefingUpTo } from "./briefing-up-to.ts";
import { SINGLE, TEMPLATE } from "./build.dom.ts";
import { saveFile } from "./save-file.dom.ts";

interface Props {
  readonly going: BriefingUpTo;
  /** The fingerprint of the file that the whole case came from. */
  readonly version: string;
  readonly briefing: Briefing;
  readonly plans: readonly StagePlan[];
}

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** The library that writes slides is large: it comes when slides are asked for. */
async function slides(
  { index }: BriefingUpTo,
  briefing: Briefing,
  plans: readonly StagePlan[],
): Promise<Blob> {
  if (SINGLE) throw new Error("The one file has no slides.");
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

/** The app with this case and this briefing in it. */
async function asOneFile(
  template: string,
  { casefile, positions, leftOut, briefing }: BriefingUpTo,
  version: string,
): Promise<string> {
  const response = await fetch(template);
  if (!response.ok) throw new Error(String(response.status));
  // The whole case is in the file, which goes with the briefing's handling line or a higher one.
  const marking = lineOfCase(casefile, briefing?.marking);
  const placed = {
    ...casefile,
    ...(marking === undefined ? {} : { marking }),
    positions: Object.fromEntries(positions),
  };
  return oneFile(await response.text(), placed, leftOut.length === 0 ? { version } : {});
}

/** The files that a briefing can leave as. */
export function HandoutFiles({ going, briefing, plans, version }: Props): ReactNode {
  const [said, setSaid] = useState("");
  const template = TEMPLATE;
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
      {!SINGLE && (
        <button
          type="button"
          className="button"
          onClick={() => void save(`${briefing.id}.pptx`, () => slides(going, briefing, plans), PPTX)}
        >
          {say("briefing.slides")}
        </button>
      )}
      {template !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() =>
            void save(`${briefing.id}.html`, () => asOneFile(template, going, version), "text/html")
          }
        >
          {say("briefing.oneFile")}
        </button>
      )}
      <button
        type="button"
        className="button"
        onClick={() =>
          void save(
            `${briefing.id}.briefing.json`,
            async () => briefingText(underLine(briefing, going.index)),
            "application/json",
          )
        }
      >
        {say("briefing.export")}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
