import { useLayoutEffect, useRef } from "react";

/**
 * Where the focus goes when the details change: into them where they cover the rest (`covers`), and back to where it came
 * from when what had it is gone. `shown` names what the pane holds; undefined when nothing is open.
 */
export function useDetailsFocus(paneId: string, shown: string | undefined, covers: boolean): void {
  const opener = useRef<Element | null>(null);
  const before = useRef<{ readonly shown: string | undefined; readonly inside: boolean }>({
    shown: undefined,
    inside: false,
  });
  useLayoutEffect(() => {
    const { shown: last, inside } = before.current;
    const pane = document.getElementById(paneId);
    if (shown !== undefined && last === undefined) {
      opener.current = document.activeElement;
      if (covers) pane?.focus();
    } else if (inside && !pane?.contains(document.activeElement)) {
      focusOn(shown === undefined ? opener.current : (pane?.querySelector("h2[tabindex]") ?? pane));
    }
    return () => {
      const focused = document.activeElement;
      before.current = { shown, inside: document.getElementById(paneId)?.contains(focused) ?? false };
    };
  }, [paneId, shown, covers]);
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}
