import type { ReactNode } from "react";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import { COMMANDS } from "./commands.ts";
import css from "./Help.module.css";
import { keyWords, type ScopedKeys } from "./key-words.ts";

interface Props {
  readonly scoped: readonly ScopedKeys[];
  readonly onClose: () => void;
}

/** All keys, read from the same tables that the keyboard reads. */
export function Help({ scoped, onClose }: Props): ReactNode {
  const everywhere: ScopedKeys = {
    title: say("help.everywhere"),
    keys: COMMANDS.filter((command) => command.keys.length > 0).map((command) => ({
      keys: command.keys.filter((keys) => keys !== "Shift+?"),
      label: say(command.message),
    })),
  };
  return (
    <Modal title={say("help.title")} closeLabel={say("app.close")} onClose={onClose} form="wide">
      <p>{say("help.lead")}</p>
      <div className={css.groups}>
        {[everywhere, ...scoped].map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl className={css.keys}>
              {group.keys.map((row) => (
                <div key={row.label}>
                  <dt>
                    {row.keys.map((keys) => (
                      <kbd key={keys}>{keyWords(keys)}</kbd>
                    ))}
                  </dt>
                  <dd>{row.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
