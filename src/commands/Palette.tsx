import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { AppState } from "../state/state.ts";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import type { Command } from "./commands.ts";
import { keyWords } from "./key-words.ts";
import { matchCommands } from "./match.ts";
import css from "./Palette.module.css";

/** Something in the case that the palette can go to. */
export interface PaletteThing {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

interface Props {
  readonly state: AppState;
  readonly find: (text: string) => readonly PaletteThing[];
  readonly onRun: (command: Command) => void;
  readonly onClose: () => void;
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Every command and everything in the case behind one text field: a combobox with its list always open. */
export function Palette({ state, find, onRun, onClose }: Props): ReactNode {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const list = useId();
  const asked = useDeferredValue(text);
  const rows = useMemo(() => rowsFor(asked, state, find, onRun), [asked, state, find, onRun]);
  const at = Math.min(active, rows.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((at + step + rows.length) % Math.max(1, rows.length));
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // The list may still be that of an earlier letter; Enter means what is typed.
      choose(asked === text ? rows[at] : rowsFor(text, state, find, onRun)[active]);
    }
  }
  function choose(row: Row | undefined) {
    if (row === undefined) return;
    // The page behind is inert until the dialog is gone, and a command may move the focus there.
    flushSync(onClose);
    row.run();
  }

  return (
    <Modal title={say("palette.title")} closeLabel={say("app.close")} onClose={onClose}>
      <input
        className={css.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={rows[at] ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        aria-label={say("palette.placeholder")}
        placeholder={say("palette.placeholder")}
        autoComplete="off"
        spellCheck={false}
        data-autofocus=""
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {text === "" ? "" : say("palette.results", { count: rows.length })}
      </p>
      <div role="listbox" id={list} tabIndex={-1} className={css.list} aria-label={say("palette.title")}>
        {rows.map((row, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which owns the list
          <div
            key={row.key}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className={css.row}
            ref={i === at ? scrollIntoView : undefined}
            onClick={() => choose(row)}
            onPointerMove={() => setActive(i)}
          >
            <span className={css.label}>
              <bdi>{row.label}</bdi>
            </span>
            <span className={css.detail}>{row.detail}</span>
            {row.keys !== undefined && <kbd>{row.keys}</kbd>}
          </div>
        ))}
      </div>
      {rows.length === 0 && <p>{say("palette.none", { text })}</p>}
    </Modal>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: "nearest" });
}

const MOST_THINGS = 12;

function rowsFor(
  text: string,
  state: AppState,
  find: Props["find"],
  onRun: (command: Command) => void,
): readonly Row[] {
  const commands = matchCommands(text, state)
    .filter((command) => command.id !== "palette")
    .map((command): Row => {
      const keys = command.keys[0];
      return {
        key: `command-${command.id}`,
        label: say(command.message),
        detail: "",
        run: () => onRun(command),
        ...(keys === undefined ? {} : { keys: keyWords(keys) }),
      };
    });
  if (text.trim() === "") return commands;
  return [...find(text).slice(0, MOST_THINGS), ...commands];
}
