import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import { COMMANDS } from "../commands/commands.ts";
import { attachKeyboard } from "../commands/keyboard.dom.ts";
import { HatchDefs } from "../scene/SceneSvg.tsx";
import { setSession } from "../state/store.ts";
import { defaultView } from "../state/view.ts";
import { say } from "../words/messages.ts";
import css from "./App.module.css";
import type { App as RunningApp } from "./boot.dom.ts";
import { Dialogs } from "./Dialogs.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { attachFileDrop, OPENED_FILES } from "./file-drop.dom.ts";
import { createHost } from "./host.dom.ts";
import { LiveRegion } from "./LiveRegion.tsx";
import message from "./Message.module.css";
import { Notice } from "./Notice.tsx";
import { ProblemList } from "./ProblemsDialog.tsx";
import { stopBriefing } from "./present.dom.ts";
import { Workspace } from "./Workspace.tsx";

const Presentation = lazy(async () => ({ default: (await import("./Presentation.tsx")).Presentation }));

// Only paper needs more than the line that stands there until this comes.
const HandlingLine = lazy(async () => ({ default: (await import("./HandlingLine.tsx")).HandlingLine }));

const HandoutScreen = lazy(async () => ({ default: (await import("./HandoutScreen.tsx")).HandoutScreen }));

export function App({ app }: { readonly app: RunningApp }): ReactNode {
  const state = useStore(app.store);
  const picker = useRef<HTMLInputElement>(null);
  const host = useMemo(() => createHost(app, window, () => picker.current?.click()), [app]);

  const { presenting } = state.session;
  const [exploring, setExploring] = useState(false);
  const given = presenting && state.briefings.find(({ id }) => id === presenting.briefing);
  const onStage = given !== undefined && !exploring;
  const handedOut = state.briefings.find(({ id }) => id === state.session.handingOut);
  const filled = onStage || handedOut !== undefined;
  const onStop = useCallback(() => stopBriefing(window, app.store), [app]);
  // While a briefing fills the window the app's own keys rest.
  useLayoutEffect(() => (filled ? undefined : attachKeyboard(window, COMMANDS, host)), [host, filled]);
  useEffect(() => attachFileDrop(window, (file) => void app.openFile(file)), [app]);

  const { data } = state;
  // What is made, explored or handed out of a briefing goes with the briefing's own handling line.
  const edited =
    state.session.editing &&
    (state.briefings.find(({ id }) => id === state.session.editing?.briefing) ?? state.briefings[0]);
  const marking =
    (given ?? edited)?.marking ?? (data.kind === "ready" ? data.index.casefile.marking : undefined);
  const plain = marking !== undefined && <p className="handling-line">{marking}</p>;
  const line = data.kind === "ready" && !filled && (
    <Suspense fallback={plain}>
      <HandlingLine casefile={data.index.casefile} marking={marking} />
    </Suspense>
  );
  return (
    <ErrorBoundary onReset={() => app.store.setState({ view: defaultView(state.view.case) })}>
      <HatchDefs />
      <div className={css.app} data-lined={!filled || undefined}>
        {line}
        {data.kind === "ready" && presenting && given && (
          <Suspense fallback={<p role="status">{say("app.loading", { what: given.title })}</p>}>
            <Presentation
              app={app}
              data={data}
              briefing={given}
              presenting={presenting}
              onStop={onStop}
              onExploring={setExploring}
            />
          </Suspense>
        )}
        {data.kind === "ready" && handedOut && (
          <Suspense fallback={<p role="status">{say("app.loading", { what: handedOut.title })}</p>}>
            <HandoutScreen app={app} data={data} briefing={handedOut} />
          </Suspense>
        )}
        {data.kind === "ready" && !filled && <Workspace app={app} state={state} data={data} host={host} />}
        {data.kind === "loading" && (
          <main className={message.message} aria-busy="true">
            <p role="status">{say("app.loading", { what: data.what })}</p>
          </main>
        )}
        {data.kind === "failed" && (
          <main className={message.message}>
            <h1>{say("app.failed.title", { what: data.what })}</h1>
            <p>{say(data.problems.length > 0 ? "app.failed.text" : "app.failed.network")}</p>
            {data.problems.length > 0 && <ProblemList problems={data.problems} shown="nothing" />}
            <p className={message.buttons}>
              <button type="button" className="button" onClick={() => host.open("cases")}>
                {say("command.cases")}
              </button>
              {data.problems.length === 0 && (
                <button type="button" className="button" onClick={() => window.location.reload()}>
                  {say("app.retry")}
                </button>
              )}
            </p>
          </main>
        )}
        {line}
      </div>
      <Dialogs app={app} state={state} host={host} onPick={() => picker.current?.click()} />
      <Notice
        info={state.session.info}
        warning={state.session.warning}
        placing={state.session.placing}
        onDismiss={(level) => setSession(app.store, { [level]: undefined })}
      />
      <LiveRegion message={state.session.said} />
      <input
        ref={picker}
        type="file"
        accept={OPENED_FILES}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say("cases.pick")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) {
            setSession(app.store, { dialog: undefined });
            void app.openFile(file);
          }
        }}
      />
    </ErrorBoundary>
  );
}
