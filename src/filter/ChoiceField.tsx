import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from "react";
import css from "./ChoiceField.module.css";
import { keepInList, keepInPage } from "./keep-in-page.dom.ts";

export interface Choice {
  readonly key: string;
  /** In a field with several values: whether this is one of them. */
  readonly chosen?: boolean;
  readonly content: ReactNode;
}

export interface ChoiceGroup {
  readonly key: string;
  readonly label?: string;
  readonly choices: readonly Choice[];
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly icon: ReactNode;
  /** Shown at the end of the empty field: the key that leads here. */
  readonly shortcut?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly ChoiceGroup[];
  /** Shown in place of the list when there is no choice, and read aloud. */
  readonly none: string;
  /** Shown below the list. */
  readonly note?: string | undefined;
  /** The list opens on an empty field too, and stays open while values are chosen. */
  readonly multiple?: boolean;
  /** `aside` when Shift was held. */
  readonly onPick: (key: string, aside: boolean) => void;
  /** Backspace in the empty field. */
  readonly onErase?: () => void;
}

/**
 * A text field with a list of choices: the combobox of the ARIA Authoring Practices (list autocomplete). The focus stays in
 * the field; the first choice is the one that Enter takes as soon as there is text.
 */
export function ChoiceField(props: Props): ReactNode {
  const { id, text, groups, multiple = false } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = groups.flatMap((group) => group.choices);
  const asks = text.trim() !== "";
  const shown = open && (asks || multiple);
  const at = Math.min(active, choices.length - 1);

  function write(next: string) {
    props.onText(next);
    setActive(next.trim() === "" ? -1 : 0);
    setOpen(true);
  }
  function pick(choice: Choice | undefined, aside: boolean) {
    if (choice === undefined) return;
    if (asks || !multiple) {
      write("");
      setOpen(false);
    }
    props.onPick(choice.key, aside);
  }
  function move(step: number) {
    if (!shown) setOpen(true);
    if (choices.length === 0) return;
    const from = shown ? at : step > 0 ? -1 : choices.length;
    setActive(from < 0 && step < 0 ? choices.length - 1 : (from + step + choices.length) % choices.length);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !event.altKey && !event.metaKey && !event.ctrlKey) move(step);
    else if (event.key === "Enter" && shown) pick(choices[at], event.shiftKey);
    else if (event.key === "Escape" && (shown || text !== "")) {
      props.onText("");
      setOpen(false);
    } else if (event.key === "Backspace" && text === "" && props.onErase) props.onErase();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={css.field}>
      <span className={css.icon} aria-hidden="true">
        {props.icon}
      </span>
      <input
        id={id}
        className={css.input}
        role="combobox"
        type="text"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown && choices[at] ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={props.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {props.shortcut !== undefined && text === "" && (
        <span className={css.shortcut} aria-hidden="true">
          {props.shortcut}
        </span>
      )}
      <p className="visually-hidden" role="status">
        {shown && asks && choices.length === 0 ? props.none : ""}
      </p>
      {shown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pressing in the list must not take the focus from the field
        <div ref={keepInPage} className={css.popup} onMouseDown={keepFocus}>
          {choices.length === 0 ? (
            <p className={css.note}>{props.none}</p>
          ) : (
            <div
              role="listbox"
              id={list}
              tabIndex={-1}
              className={css.list}
              aria-label={props.label}
              aria-multiselectable={multiple || undefined}
            >
              <Groups
                list={list}
                groups={groups}
                at={at}
                multiple={multiple}
                onActive={setActive}
                onPick={(choice, aside) => pick(choice, aside)}
              />
            </div>
          )}
          {props.note !== undefined && choices.length > 0 && <p className={css.note}>{props.note}</p>}
        </div>
      )}
    </div>
  );
}

interface GroupsProps {
  readonly list: string;
  readonly groups: readonly ChoiceGroup[];
  /** The choice that Enter takes, counted through all groups. */
  readonly at: number;
  readonly multiple: boolean;
  readonly onActive: (at: number) => void;
  readonly onPick: (choice: Choice, aside: boolean) => void;
}

function Groups({ list, groups, at, multiple, onActive, onPick }: GroupsProps): ReactNode {
  let before = 0;
  return groups.map((group) => {
    const first = before;
    before += group.choices.length;
    const options = group.choices.map((choice, i) => {
      const here = first + i;
      return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which owns the list
        <div
          key={choice.key}
          id={`${list}-${here}`}
          role="option"
          tabIndex={-1}
          aria-selected={multiple ? choice.chosen === true : here === at}
          data-active={here === at || undefined}
          ref={here === at ? keepInList : undefined}
          className={css.choice}
          onClick={(event) => onPick(choice, event.shiftKey)}
          onPointerMove={() => onActive(here)}
        >
          {choice.content}
        </div>
      );
    });
    if (group.label === undefined) return options;
    return (
      <div key={group.key} role="group" aria-labelledby={`${list}-${group.key}`}>
        <div id={`${list}-${group.key}`} role="presentation" className={css.heading}>
          {group.label}
        </div>
        {options}
      </div>
    );
  });
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
