import { type ReactNode, useState } from "react";
import { briefingText } from "../briefing/file.ts";
import type { StagePlan } from "../briefing/stage.ts";
import type { Briefing } from "../casefile/types.ts";
import type { Ready } from "../state/state.ts";
import { say } from "../words/messages.ts";
import { saveFile } from "./save-file.dom.ts";

interface Props {
  readonly data: Ready;
  readonly briefing: Briefing;
  readonly plans: readonly StagePlan[];
}

/** The files that a briefing can leave as. */
export function HandoutFiles({ briefing }: Props): ReactNode {
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
