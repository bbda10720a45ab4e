import { type ReactNode, useEffect, useEffectEvent } from "react";
import type { Session } from "../state/state.ts";
import { say } from "../words/messages.ts";
import css from "./Notice.module.css";

/** How long a message stays that nobody has to answer. */
export const INFO_MS = 6000;

interface Props {
  readonly info: Session["info"];
  readonly warning: Session["warning"];
  readonly placing?: Session["placing"] | undefined;
  readonly onDismiss: (level: "info" | "warning") => void;
}

/** The last message and the last warning, over the page. They are read aloud by the live region, so not from here. */
export function Notice({ info, warning, placing, onDismiss }: Props): ReactNode {
  const dismiss = useEffectEvent(onDismiss);
  useEffect(() => {
    if (info === undefined || info.lasting) return undefined;
    const timer = setTimeout(() => dismiss("info"), INFO_MS);
    return () => clearTimeout(timer);
  }, [info]);
  if (info === undefined && warning === undefined && placing === undefined) return null;
  return (
    <div className={css.notices}>
      {placing && (
        <div className={css.notice} data-level="warning">
          <label>
            {say("app.placing", { actors: placing.actors })} <progress value={placing.share} />
          </label>
          <button type="button" className={css.dismiss} onClick={placing.stop}>
            {say("app.placing.stop")}
          </button>
        </div>
      )}
      {info && (
        <p className={css.notice} data-level="info">
          <bdi>{info.text}</bdi>
        </p>
      )}
      {warning && (
        <div className={css.notice} data-level="warning">
          <p>
            <bdi>{warning.text}</bdi>
          </p>
          <button type="button" className={css.dismiss} onClick={() => onDismiss("warning")}>
            {say("app.notice.dismiss")}
          </button>
        </div>
      )}
    </div>
  );
}
