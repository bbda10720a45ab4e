import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Where the focus goes when the details change: into them where they cover the rest (`covers`), and back to where it came
 * from when what had it is gone. `shown` names what the pane holds; undefined when nothing is open.
 */
export function useDetailsFocus(paneId: string, shown: string | undefined, covers: boolean): void {
  const opener = useRef<Element | null>(null);
  const before = useRef<string>(undefined);
  const inside = useRef(false);
  // An element that is taken out of the page loses the focus without a word: who had it last is known from before.
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      inside.current = target instanceof Node && isIn(paneId, target);
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [paneId]);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = shown;
    if (shown === last) return;
    if (shown !== undefined && last === undefined) {
      opener.current = document.activeElement;
      if (covers) focusOn(document.getElementById(paneId));
    } else if (inside.current && document.activeElement === document.body) {
      const pane = document.getElementById(paneId);
      focusOn(shown === undefined ? opener.current : (pane?.querySelector("h2[tabindex]") ?? pane));
    }
  }, [paneId, shown, covers]);
}

function isIn(id: string, node: Node): boolean {
  return document.getElementById(id)?.contains(node) ?? false;
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}
