import { lazy, type ReactNode, Suspense, useCallback } from "react";
import type { CommandHost } from "../commands/commands.ts";
import { Palette, type PaletteThing } from "../commands/Palette.tsx";
import type { AppState, Ready } from "../state/state.ts";
import { setSession } from "../state/store.ts";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import type { App } from "./boot.dom.ts";
import type { OpenCase } from "./CasesDialog.tsx";
import { linkHandling } from "./host.dom.ts";
import { ProblemsDialog } from "./ProblemsDialog.tsx";
import { pickHit } from "./pick.ts";
import { scopedKeys } from "./scoped-keys.ts";
import { useSearch } from "./use-search.tsx";

const Help = lazy(async () => ({ default: (await import("../commands/Help.tsx")).Help }));
const CasesDialog = lazy(async () => ({ default: (await import("./CasesDialog.tsx")).CasesDialog }));
const ExportOfCase = lazy(async () => ({ default: (await import("./ExportOfCase.tsx")).ExportOfCase }));

interface Props {
  readonly app: App;
  readonly state: AppState;
  readonly host: CommandHost;
  readonly onPick: () => void;
}

/** The dialog that is open, if one is; most of them come a moment after the page. */
export function Dialogs(props: Props): ReactNode {
  return (
    <Suspense>
      <OpenDialog {...props} />
    </Suspense>
  );
}

function OpenDialog({ app, state, host, onPick }: Props): ReactNode {
  const { store } = app;
  const { data, session } = state;
  const search = useSearch(data.kind === "ready" ? data.index : undefined);
  const close = () => setSession(store, { dialog: undefined, rejected: undefined });
  const find = useCallback(
    (text: string): readonly PaletteThing[] =>
      (search?.find(text, 12) ?? []).map((hit) => ({
        key: `${hit.target?.kind ?? "date"}-${hit.target?.id ?? hit.label}`,
        label: hit.label,
        detail: hit.detail,
        run: () => {
          if (data.kind === "ready") host.act(pickHit(hit, data.index));
        },
      })),
    [search, host, data],
  );
  switch (session.dialog) {
    case undefined:
      return null;
    case "palette":
      return <Palette state={state} find={find} onRun={(command) => command.run(host)} onClose={close} />;
    case "help":
      return <Help scoped={scopedKeys()} onClose={close} />;
    case "cases":
      return (
        <CasesDialog
          current={data.kind === "ready" ? openCase(data) : undefined}
          notice={session.warning?.text}
          onShipped={(id) => {
            close();
            void app.openShipped(id);
          }}
          onKept={(id) => {
            close();
            void app.openKept(id);
          }}
          onPick={onPick}
          onRemoved={(id) => {
            if (data.kind === "ready" && data.origin === "kept" && data.index.casefile.id === id)
              store.setState({ data: { ...data, origin: "memory" } });
          }}
          onClose={close}
        />
      );
    case "problems":
      return session.rejected === undefined ? (
        <ProblemsDialog problems={data.kind === "loading" ? [] : data.problems} onClose={close} />
      ) : (
        <ProblemsDialog what={session.rejected.what} problems={session.rejected.problems} onClose={close} />
      );
    case "export":
      return <ExportOfCase state={state} onClose={close} />;
    case "link":
      return (
        <Modal title={say("app.link.title")} closeLabel={say("app.close")} onClose={close}>
          <label className="field">
            {say("app.link.select")}
            <input readOnly value={app.link()} onFocus={(event) => event.target.select()} />
          </label>
          {linkHandling(state).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Modal>
      );
  }
}

function openCase({ index, origin }: Ready): OpenCase {
  return { id: index.casefile.id, title: index.casefile.title, origin };
}
