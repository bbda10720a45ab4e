import { ChevronDown } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import css from "./Disclosure.module.css";
import { keepInPage } from "./keep-in-page.dom.ts";

interface Props {
  readonly label: string;
  /** What is chosen, for the accessible name. */
  readonly described: string;
  /** How many values are chosen; none shows no number. */
  readonly chosen: number;
  readonly children: ReactNode;
}

/** A button that opens a panel below it; Esc, a press elsewhere or leaving it by Tab closes it. */
export function Disclosure({ label, described, chosen, children }: Props): ReactNode {
  const panel = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  function onBlur(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and leaving close the panel, whatever in it has the focus
    <div className={css.disclosure} onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={css.button}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-label={described}
        data-chosen={chosen > 0 || undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{label}</span>
        {chosen > 0 && <span className={css.number}>{chosen}</span>}
        <ChevronDown aria-hidden="true" size={14} />
      </button>
      {open && (
        <div id={panel} ref={keepInPage} className={css.panel} tabIndex={-1}>
          {children}
        </div>
      )}
    </div>
  );
}
