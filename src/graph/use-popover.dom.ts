import { type RefObject, useEffect, useRef } from "react";

interface Popover<T extends HTMLElement> {
  /** Goes on what holds both the button and what it opens. */
  readonly whole: RefObject<T | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Closes what a button has opened on a press elsewhere or on Escape, which gives the focus back to the button. */
export function usePopover<T extends HTMLElement>(open: boolean, onClose: () => void): Popover<T> {
  const whole = useRef<T>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useEffect(() => {
    if (!open) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener(
      "pointerdown",
      ({ target }) => !whole.current?.contains(target as Node) && close.current(),
      { capture: true, signal },
    );
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        if (whole.current?.contains(document.activeElement)) button.current?.focus();
        close.current();
      },
      { capture: true, signal },
    );
    return () => stop.abort();
  }, [open]);

  return { whole, button };
}
