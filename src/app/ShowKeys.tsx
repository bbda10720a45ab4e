import type { ReactNode } from "react";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import css from "./ShowKeys.module.css";

const ROWS = [
  "next",
  "previous",
  "skip",
  "ends",
  "goTo",
  "black",
  "white",
  "freeze",
  "pointer",
  "overview",
  "speaker",
  "fullScreen",
  "explore",
  "stop",
] as const;

/** Every key while a briefing is given. */
export function ShowKeys({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Modal title={say("briefing.keys")} closeLabel={say("app.close")} onClose={onClose}>
      <dl className={css.keys}>
        {ROWS.map((row) => (
          <div key={row}>
            <dt>{say(`briefing.keys.${row}`)}</dt>
            <dd>{say(`briefing.keys.${row}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
