import {
  CircleHelp,
  Download,
  FolderOpen,
  Link2,
  ListVideo,
  Menu as MenuIcon,
  Play,
  Printer,
  Redo2,
  SunMoon,
  Undo2,
} from "lucide-react";
import type { ReactNode } from "react";
import { ariaKeys, COMMANDS, type CommandHost } from "../commands/commands.ts";
import { keyWords } from "../commands/key-words.ts";
import type { AppState } from "../state/state.ts";
import { say } from "../words/messages.ts";
import css from "./Header.module.css";

interface Props {
  readonly state: AppState;
  readonly host: CommandHost;
  readonly compact: boolean;
  readonly children: ReactNode;
}

/** The bar on top: name, case, search, and the commands that are used most. */
export function Header({ state, host, compact, children }: Props): ReactNode {
  const title = state.data.kind === "ready" ? state.data.index.casefile.title : "";
  return (
    <header className={css.header}>
      <button
        type="button"
        className={css.brand}
        onClick={() => host.open("cases")}
        aria-label={`${say("app.name")}: ${title}. ${say("command.cases")}`}
        aria-keyshortcuts={ariaKeys("cases")}
      >
        <strong>{say("app.name")}</strong>
        {!compact && <bdi className={css.case}>{title}</bdi>}
      </button>
      <div className={css.search}>{children}</div>
      <div className={css.tools}>
        <Tool id="undo" icon={<Undo2 />} state={state} host={host} />
        <Tool id="redo" icon={<Redo2 />} state={state} host={host} />
        {!compact && (
          <Tool id="copy-link" icon={<Link2 />} text={say("app.share")} state={state} host={host} />
        )}
        {!compact && (
          <Tool id="export" icon={<Download />} text={say("app.export")} state={state} host={host} />
        )}
        {!compact && (
          <Tool id="cases" icon={<FolderOpen />} text={say("app.cases")} state={state} host={host} />
        )}
        {!compact && <Tool id="scheme" icon={<SunMoon />} state={state} host={host} />}
        {!compact && <Tool id="print" icon={<Printer />} state={state} host={host} />}
        {!compact && <Tool id="help" icon={<CircleHelp />} state={state} host={host} />}
        {!compact && <Tool id="briefing" icon={<ListVideo />} state={state} host={host} />}
        {!compact && (
          <Tool id="present" icon={<Play />} text={say("briefing.present")} state={state} host={host} />
        )}
        <Tool id="palette" icon={<MenuIcon />} state={state} host={host} />
      </div>
    </header>
  );
}

interface ToolProps {
  readonly id: string;
  readonly icon: ReactNode;
  /** Shown beside the icon; without it the command's name is in the tooltip only. */
  readonly text?: string;
  readonly state: AppState;
  readonly host: CommandHost;
}

function Tool({ id, icon, text, state, host }: ToolProps): ReactNode {
  const command = COMMANDS.find((one) => one.id === id);
  if (command === undefined) return null;
  const keys = command.keys[0];
  const label = say(command.message);
  const able = command.when === undefined || command.when(state);
  return (
    <button
      type="button"
      className={css.tool}
      data-command={id}
      aria-label={text === undefined ? label : undefined}
      aria-keyshortcuts={ariaKeys(id)}
      aria-disabled={able ? undefined : true}
      title={keys === undefined ? label : `${label} (${keyWords(keys)})`}
      onClick={() => {
        if (able) command.run(host);
      }}
    >
      <span aria-hidden="true" className={css.icon}>
        {icon}
      </span>
      {text !== undefined && <span>{text}</span>}
    </button>
  );
}
