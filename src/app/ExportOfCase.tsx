import type { ReactNode } from "react";
import { clausesInForce } from "../filter/clauses.ts";
import type { AppState } from "../state/state.ts";
import { defaultWindow } from "../timeline/window.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { saveData, savePicture } from "./export.dom.ts";
import type { Shown } from "./graph-sheet.ts";

interface Props {
  readonly state: AppState;
  readonly onClose: () => void;
}

/** The export dialog of the open case. */
export function ExportOfCase({ state, onClose }: Props): ReactNode {
  const { data, view, answer } = state;
  if (data.kind !== "ready" || answer === undefined) return null;
  const { index, positions } = data;
  const shown: Shown = { index, positions, view, window: view.window ?? defaultWindow(index), answer };
  const filtered = clausesInForce(view.filter).length > 0;
  return (
    <ExportDialog
      index={index}
      matching={filtered ? { actors: answer.actors.length, relations: answer.relations.length } : undefined}
      onPicture={(what, form, scheme) => savePicture(document, what, form, scheme, shown)}
      onData={async (what, part) => saveData(document, what, part, shown)}
      onClose={onClose}
    />
  );
}
