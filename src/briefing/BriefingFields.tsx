import { type ReactNode, useId, useRef } from "react";
import { say } from "../words/messages.ts";
import type { Aspect, Briefing } from "./briefing.ts";
import css from "./Editor.module.css";
import { ASPECTS } from "./stage-size.ts";
import { useNeeded } from "./use-needed.dom.ts";

interface Props {
  readonly briefing: Briefing;
  readonly onChange: (values: Partial<Briefing>, tag?: string) => void;
  readonly onRemove: () => void;
  /** Before the file is saved, the hand-out asks how far marked things go along. */
  readonly asks: boolean;
  readonly onExport: () => void;
  readonly onReset: (() => void) | undefined;
}

/** Handling lines that many use; any other text will do as well. */
const MARKINGS = [
  "TLP:CLEAR",
  "TLP:GREEN",
  "TLP:AMBER",
  "TLP:AMBER+STRICT",
  "TLP:RED",
  "UNCLASSIFIED",
  "RESTRICTED",
  "CONFIDENTIAL",
];

/** What holds for the whole briefing. */
export function BriefingFields({ briefing, asks, onChange, onRemove, onExport, onReset }: Props): ReactNode {
  const { id, title, marking, aspect } = briefing;
  const field = useId();
  const titleField = useNeeded(title, (next) => onChange({ title: next }, `briefing-title:${id}`));
  const exportButton = useRef<HTMLButtonElement>(null);
  return (
    <details className={css.fields}>
      <summary>{say("briefing.fields", { title })}</summary>
      <div className={css.field}>
        <label htmlFor={`${field}-title`}>{say("briefing.title")}</label>
        <input id={`${field}-title`} maxLength={200} {...titleField} />
      </div>
      <div className={css.field}>
        <label htmlFor={`${field}-marking`}>{say("briefing.marking")}</label>
        <input
          id={`${field}-marking`}
          list={`${field}-markings`}
          value={marking ?? ""}
          maxLength={80}
          onChange={(event) => {
            const value = event.target.value;
            onChange({ marking: value.trim() === "" ? undefined : value }, `briefing-marking:${id}`);
          }}
        />
        <datalist id={`${field}-markings`}>
          {MARKINGS.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
      <div className={css.field}>
        <label htmlFor={`${field}-aspect`}>{say("briefing.aspect")}</label>
        <select
          id={`${field}-aspect`}
          value={aspect}
          onChange={(event) => onChange({ aspect: event.target.value as Aspect })}
        >
          {ASPECTS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div className={css.actions}>
        <button ref={exportButton} type="button" className={css.small} onClick={onExport}>
          {say(asks ? "briefing.export.ask" : "briefing.export")}
        </button>
        {onReset && (
          <button
            type="button"
            className={css.small}
            onClick={() => {
              // This button goes when there is nothing to take back.
              exportButton.current?.focus();
              onReset();
            }}
          >
            {say("briefing.reset")}
          </button>
        )}
        <button type="button" className={css.small} onClick={onRemove}>
          {say("briefing.remove")}
        </button>
      </div>
    </details>
  );
}
