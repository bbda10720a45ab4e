import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Details } from "../details/Details.tsx";
import type { Answer } from "../engine/engine.ts";
import { addActor, inTurn, openDocument, select } from "../state/actions.ts";
import { setSession } from "../state/store.ts";
import { Summary } from "../summary/Summary.tsx";
import { say } from "../words/messages.ts";
import { OpenDocument } from "./OpenDocument.tsx";
import css from "./SidePane.module.css";
import type { PaneProps } from "./Workspace.tsx";

interface Props extends PaneProps {
  readonly answer: Answer;
  readonly filtered: boolean;
}

/** Beside the pictures: the open document, else the details of what is selected, else the summary of what is shown. */
export function SidePane({ app, state, data, host, answer, filtered }: Props): ReactNode {
  const { view } = state;
  const { index } = data;
  if (view.document !== undefined) {
    return (
      <div className={css.pane}>
        <Back label={say("app.document.back")} onBack={() => host.act(openDocument(undefined))} />
        <OpenDocument app={app} state={state} data={data} host={host} document={view.document} />
      </div>
    );
  }
  if (view.selection !== undefined) {
    return (
      <div className={css.pane}>
        <Back label={say("app.details.back")} onBack={() => host.act(select(undefined))} />
        <Details
          index={index}
          selection={view.selection}
          order={answer.events}
          onSelect={(target) =>
            host.act(target.kind === "document" ? openDocument(target.id) : select(target))
          }
          onPassage={(document) => host.act(openDocument(document))}
          onFilterActor={(id) => host.act(inTurn(addActor(id), select({ kind: "actor", id })))}
          onHover={(hover) => setSession(app.store, { hover })}
        />
      </div>
    );
  }
  return (
    <div className={css.pane}>
      <Summary
        index={index}
        matched={answer.events}
        filtered={filtered}
        onSelect={(target) => host.act(target.kind === "document" ? openDocument(target.id) : select(target))}
      />
    </div>
  );
}

function Back({ label, onBack }: { readonly label: string; readonly onBack: () => void }): ReactNode {
  return (
    <button type="button" className={css.back} onClick={onBack}>
      <ArrowLeft aria-hidden="true" size={16} /> {label}
    </button>
  );
}
