import { type RefObject, useLayoutEffect, useRef } from "react";

interface Refocus {
  /** Around buttons of `data-part` "remove" and one of "add". */
  readonly group: RefObject<HTMLFieldSetElement | null>;
  /** To be called when the thing at this place is taken out; -1: the button that adds is next. */
  readonly leave: (at: number) => void;
}

/** A button that goes when it is pressed hands the focus to its neighbour, the last one to the button that adds. */
export function useRefocus(): Refocus {
  const group = useRef<HTMLFieldSetElement>(null);
  const left = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const at = left.current;
    if (at === undefined) return;
    left.current = undefined;
    const parts = (part: string) =>
      group.current?.querySelectorAll<HTMLElement>(`[data-part="${part}"]`) ?? [];
    const others = parts("remove");
    (others[Math.min(at, others.length - 1)] ?? parts("add")[0])?.focus();
  });
  return {
    group,
    leave: (at) => {
      left.current = at;
    },
  };
}
