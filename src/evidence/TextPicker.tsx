import { type DragEvent, type ReactNode, useId, useState } from "react";
import type { SourceDocument } from "../casefile/types.ts";
import { say } from "../words/messages.ts";
import { numberWords } from "../words/numbers.ts";
import { openBytes, TEXT_LIMIT } from "./hash.dom.ts";
import type { OpenedText } from "./opened-text.ts";
import css from "./TextPicker.module.css";

interface Props {
  readonly document: SourceDocument;
  /** The right text is open. */
  readonly open: boolean;
  readonly onText: (text: OpenedText | undefined) => void;
}

type Progress = "idle" | "reading" | "tooLarge" | "failed";

/** Opens the document's text from the reader's computer, by picker or drop. It goes nowhere else. */
export function TextPicker({ document, open, onText }: Props): ReactNode {
  const field = useId();
  const [progress, setProgress] = useState<Progress>("idle");
  const [over, setOver] = useState(false);

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > TEXT_LIMIT) {
      setProgress("tooLarge");
      return;
    }
    setProgress("reading");
    try {
      onText(await openBytes(new Uint8Array(await file.arrayBuffer())));
      setProgress("idle");
    } catch {
      setProgress("failed");
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  }

  if (open) {
    return (
      <p className={css.open} role="status">
        {say("evidence.text.open")}{" "}
        <button type="button" className={css.button} onClick={() => onText(undefined)}>
          {say("evidence.text.close")}
        </button>
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file; the field inside does the same by key
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className={css.button} htmlFor={field}>
        {say("evidence.text.pick")}
      </label>
      <input
        id={field}
        className={css.field}
        type="file"
        accept=".txt,text/plain"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          void read(file);
        }}
      />
      <p className={css.hint}>{say("evidence.text.hint", { bytes: numberWords(document.bytes) })}</p>
      <p className={css.hint} role="status">
        {progress === "idle" ? "" : say(`evidence.text.${progress}`, { limit: TEXT_LIMIT / 1e6 })}
      </p>
    </div>
  );
}
