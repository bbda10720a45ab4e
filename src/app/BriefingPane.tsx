import { type ReactNode, useMemo, useRef } from "react";
import { freshId, type Step, withBriefing } from "../briefing/briefing.ts";
import { Editor } from "../briefing/Editor.tsx";
import { briefingText, readBriefing } from "../briefing/file.ts";
import type { StageInput } from "../briefing/stage.ts";
import { underLine, viewOfStep } from "../briefing/step-view.ts";
import { actOnBriefings, setSession } from "../state/store.ts";
import { viewJson } from "../state/view-json.ts";
import { say } from "../words/messages.ts";
import { tell } from "./boot.dom.ts";
import { settle } from "./kept-briefings.dom.ts";
import { startBriefing } from "./present.dom.ts";
import { saveFile } from "./save-file.dom.ts";
import { useInputs } from "./use-inputs.tsx";
import type { PaneProps } from "./Workspace.tsx";

/** The briefing editor beside the pictures, which show what the next step will be. */
export function BriefingPane({ app, state, data, host }: PaneProps): ReactNode {
  const { store } = app;
  const { view, briefings, session } = state;
  const { index } = data;
  const { editing = {} } = session;
  const picker = useRef<HTMLInputElement>(null);
  const briefing = briefings.find(({ id }) => id === editing.briefing) ?? briefings[0];
  const { inputs } = useInputs(briefing, data, app.ask);
  const inputOf = useMemo(() => {
    // Until a step that was just changed is found out anew, it stands as it did: the form must not jump.
    const known = new Map((inputs ?? []).map((input) => [input.step.id, input]));
    return ({ id }: Step): StageInput | undefined => known.get(id);
  }, [inputs]);
  const file = index.casefile.briefings.find(({ id }) => id === briefing?.id);
  const changed = file !== undefined && JSON.stringify(file) !== JSON.stringify(briefing);

  async function open(chosen: File): Promise<void> {
    const { briefing: read, problems } = readBriefing(await chosen.text());
    const [first] = problems;
    const why =
      first === undefined ? say("briefing.import.none") : `${first.path} ${first.message} ${first.right}`;
    if (read === undefined) {
      tell(store, say("briefing.import.failed", { file: chosen.name, why }), "warning");
      return;
    }
    const taken = briefings.map(({ id }) => id);
    const own = { ...read, id: freshId(read.id, taken) };
    host.changeBriefings((all) => withBriefing(all, own));
    setSession(store, { editing: { briefing: own.id } });
    if (first === undefined)
      tell(store, say("briefing.imported", { title: own.title, steps: own.steps.length }));
    else
      tell(store, say("briefing.import.part", { title: own.title, steps: own.steps.length, why }), "warning");
  }

  return (
    <>
      <Editor
        index={index}
        briefings={briefings}
        editing={editing}
        keeping={session.keeping}
        conflict={session.conflict !== undefined}
        view={viewJson(view)}
        selected={view.selection?.kind === "document" ? undefined : view.selection?.id}
        inputOf={inputOf}
        onCapture={() => host.captureStep()}
        onEditing={(next) => setSession(store, { editing: next })}
        onChange={(change, tag) => actOnBriefings(store, change, tag)}
        onShow={(step) => host.act(() => viewOfStep(step, index).view)}
        onPresent={(id, step) => startBriefing(window, store, id, step)}
        onHandOut={(id) => setSession(store, { handingOut: id })}
        onImport={() => picker.current?.click()}
        onExport={(one) => {
          const text = briefingText(underLine(one, index));
          saveFile(document, `${one.id}.briefing.json`, text, "application/json");
          tell(store, say("export.saved", { file: `${one.id}.briefing.json` }));
        }}
        onReset={
          changed
            ? (id) => host.changeBriefings((all) => all.map((one) => (one.id === id ? file : one)))
            : undefined
        }
        onSettle={(whose) => settle(store, whose)}
        onClose={() => setSession(store, { editing: undefined })}
      />
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say("briefing.import")}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = "";
          if (chosen) void open(chosen);
        }}
      />
    </>
  );
}
