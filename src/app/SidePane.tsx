import { ArrowLeft } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import type { Id } from "../casefile/types.ts";
import { Details } from "../details/Details.tsx";
import type { Answer } from "../engine/engine.ts";
import { DocumentPane } from "../evidence/DocumentPane.tsx";
import type { Target } from "../scene/scene.ts";
import { addActor, inTurn, openDocument, select, setPath } from "../state/actions.ts";
import { show } from "../state/show.ts";
import type { OpenedText } from "../state/state.ts";
import { setSession } from "../state/store.ts";
import { Summary } from "../summary/Summary.tsx";
import { say } from "../words/messages.ts";
import css from "./SidePane.module.css";
import { fetchShippedText } from "./shipped.dom.ts";
import type { PaneProps } from "./Workspace.tsx";

const BriefingPane = lazy(async () => ({ default: (await import("./BriefingPane.tsx")).BriefingPane }));

interface Props extends PaneProps {
  readonly answer: Answer;
  readonly filtered: boolean;
  /** It covers the pictures. */
  readonly covers: boolean;
}

/** Beside the pictures: the open document, else the details of what is selected, else the summary of what is shown. */
export function SidePane({ app, state, data, host, answer, filtered, covers }: Props): ReactNode {
  const { view, session } = state;
  const { index } = data;
  if (session.editing !== undefined && view.document === undefined) {
    return (
      <div className={css.pane}>
        <Suspense fallback={<p role="status">{say("app.loading", { what: say("briefing.editor") })}</p>}>
          <BriefingPane app={app} state={state} data={data} host={host} />
        </Suspense>
      </div>
    );
  }
  if (view.document !== undefined) {
    return (
      <div className={css.pane}>
        <DocumentPane
          back={
            <Back
              label={say(view.selection === undefined ? "app.details.back" : "app.document.back")}
              onBack={() => host.act(openDocument(undefined))}
            />
          }
          index={index}
          document={view.document}
          selection={view.selection}
          text={session.texts.get(view.document)}
          lit={litByHover(session.hover)}
          onLit={(lit) => setSession(app.store, { lit })}
          onSelect={(target) =>
            host.act(target.kind === "document" ? openDocument(target.id) : show(target, index))
          }
          onText={(document, text) =>
            setSession(app.store, { texts: withText(session.texts, document, text) })
          }
          loadText={fetchShippedText}
        />
      </div>
    );
  }
  if (view.selection !== undefined) {
    return (
      <div className={css.pane}>
        <div className={css.top}>
          <Back label={say("app.details.back")} onBack={() => host.act(select(undefined))} />
        </div>
        <Details
          index={index}
          selection={view.selection}
          order={answer.events}
          onSelect={(target) =>
            host.act(target.kind === "document" ? openDocument(target.id) : show(target, index))
          }
          onPassage={(document) => host.act(openDocument(document))}
          onFilterActor={(id) => host.act(inTurn(addActor(id), select({ kind: "actor", id })))}
          onTies={(id) => {
            host.act(inTurn(setPath(undefined), covers ? select(undefined) : (view) => view));
            host.askGraph(id);
          }}
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
        onSelect={(target) =>
          host.act(target.kind === "document" ? openDocument(target.id) : show(target, index))
        }
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

function litByHover(hover: Target | undefined): ReadonlySet<Id> | undefined {
  return hover === undefined ? undefined : new Set([hover.id]);
}

function withText(
  texts: ReadonlyMap<Id, OpenedText>,
  document: Id,
  text: OpenedText | undefined,
): ReadonlyMap<Id, OpenedText> {
  const next = new Map(texts);
  if (text === undefined) next.delete(document);
  else next.set(document, text);
  return next;
}
