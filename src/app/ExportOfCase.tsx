import { type ReactNode, useMemo, useState } from "react";
import { impliedHighest, limitsIn } from "../casefile/markings.ts";
import { clausesInForce } from "../filter/clauses.ts";
import type { AppState, Ready } from "../state/state.ts";
import { defaultWindow } from "../timeline/window.ts";
import { TEMPLATE } from "./build.dom.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { saveData, saveOneFile, savePicture } from "./export.dom.ts";
import { HandlingChoice } from "./HandlingChoice.tsx";
import { type Limit, shownUpTo } from "./shown-up-to.ts";

interface Props {
  readonly state: AppState;
  readonly onClose: () => void;
}

/** The export dialog of the open case. */
export function ExportOfCase({ state, onClose }: Props): ReactNode {
  const { data, view, answer } = state;
  if (data.kind !== "ready" || answer === undefined) return null;
  return <Exports data={data} view={view} answer={answer} onClose={onClose} />;
}

interface ExportsProps {
  readonly data: Ready;
  readonly view: AppState["view"];
  readonly answer: NonNullable<AppState["answer"]>;
  readonly onClose: () => void;
}

function Exports({ data, view, answer, onClose }: ExportsProps): ReactNode {
  const { index, positions } = data;
  const [limit, setLimit] = useState<Limit>(() => {
    const highest = impliedHighest(index.casefile);
    return highest === undefined ? "all" : { highest };
  });
  const result = useMemo(() => {
    const window = view.window ?? defaultWindow(index);
    return shownUpTo({ index, positions, view, window, answer }, limit);
  }, [index, positions, view, answer, limit]);
  const { shown } = result;
  const filtered = clausesInForce(shown.view.filter).length > 0;
  const markings = useMemo(() => limitsIn(index.casefile), [index]);
  const template = TEMPLATE;
  const version = result.leftOut.length === 0 ? data.hash() : undefined;
  return (
    <ExportDialog
      index={shown.index}
      matching={
        filtered
          ? { actors: shown.answer.actors.length, relations: shown.answer.relations.length }
          : undefined
      }
      handling={
        markings.length > 0 && (
          <HandlingChoice markings={markings} limit={limit} result={result} onChoose={setLimit} />
        )
      }
      onPicture={(what, form, scheme) => savePicture(document, what, form, scheme, shown)}
      onData={async (what, part) => saveData(document, what, part, shown)}
      onOneFile={template === undefined ? undefined : () => saveOneFile(document, template, shown, version)}
      onClose={onClose}
    />
  );
}
