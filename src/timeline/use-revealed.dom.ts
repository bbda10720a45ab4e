import { type RefObject, useEffect, useRef } from "react";
import type { Id } from "../casefile/types.ts";
import type { Stop } from "./cursor.ts";
import { AXIS_HEIGHT } from "./frame.ts";

/** What the lanes are scrolled for when it changes. */
interface Wanted {
  readonly selected: Id | undefined;
  readonly matched: ReadonlySet<Id>;
  /** Of the pane, in px. */
  readonly height: number;
}

/** Scrolls the lanes to a newly selected event, and to the first match of a new filter when none is in view. */
export function useRevealed(
  scroller: RefObject<HTMLDivElement | null>,
  stops: readonly Stop[],
  { selected, matched, height }: Wanted,
): void {
  const shown = useRef<Wanted>({ selected: undefined, matched, height });
  useEffect(() => {
    const before = shown.current;
    shown.current = { selected, matched, height };
    const box = scroller.current;
    if (box === null) return;
    if (selected !== undefined && (selected !== before.selected || height !== before.height)) {
      const stop = stops.find((one) => one.ids.includes(selected));
      if (stop !== undefined) scrollTo(box, stop.y);
    } else if (matched !== before.matched) {
      const matching = stops.filter((one) => one.ids.some((id) => matched.has(id)));
      const [first] = matching;
      if (first !== undefined && !matching.some((one) => isInView(box, one.y))) scrollTo(box, first.y);
    }
  });
}

/** Moves only if needed: keeps 30 px around the mark. */
export function scrollTo(box: HTMLElement | null, y: number): void {
  if (box === null || isInView(box, y)) return;
  box.scrollTop = y - 30 < box.scrollTop ? y - 30 : y + 30 - roomOf(box);
}

function isInView(box: HTMLElement, y: number): boolean {
  return y - 30 >= box.scrollTop && y + 30 <= box.scrollTop + roomOf(box);
}

function roomOf(box: HTMLElement): number {
  return box.clientHeight - AXIS_HEIGHT;
}
