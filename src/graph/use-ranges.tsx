import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Point, Size } from "../base/geometry.ts";
import { usePrinting } from "../theme/use-printing.dom.ts";
import type { At, Matrix } from "./matrix.ts";
import { inSight, type Ranges, type Space, scrolledTo, wholeOf } from "./matrix-space.ts";

interface RangesHandle {
  /** The rows and columns that are in the page. */
  readonly ranges: Ranges;
  /** Brings a cell into sight. */
  readonly show: (at: At) => void;
}

/** What of the matrix is in the page: all of a small one, of a large one what is in sight of the scrolled element. */
export function useRanges(
  box: RefObject<HTMLElement | null>,
  matrix: Matrix,
  space: Space,
  pane: Size,
): RangesHandle {
  const [scroll, setScroll] = useState<Point>({ x: 0, y: 0 });
  const printing = usePrinting();
  const whole = useMemo(() => wholeOf(matrix, printing), [matrix, printing]);

  useEffect(() => {
    const element = box.current;
    if (whole || !element) return undefined;
    const follow = () => setScroll({ x: element.scrollLeft, y: element.scrollTop });
    follow();
    element.addEventListener("scroll", follow, { passive: true });
    return () => element.removeEventListener("scroll", follow);
  }, [box, whole]);

  const seen = inSight(matrix, space, pane, scroll);
  const { rows, columns } = whole ?? seen;
  return {
    // The same object as long as the same cells are in it, so that nothing is drawn anew.
    ranges: useMemo(
      () => ({ rows: { from: rows.from, to: rows.to }, columns: { from: columns.from, to: columns.to } }),
      [rows.from, rows.to, columns.from, columns.to],
    ),
    show: (at) => {
      const element = box.current;
      if (!element) return;
      // Scroll bars that take room of the pane cover cells.
      const { clientWidth: width, clientHeight: height } = element;
      const free = width > 0 && height > 0 ? { width, height } : pane;
      const to = scrolledTo(at, space, free, { x: element.scrollLeft, y: element.scrollTop });
      element.scrollLeft = to.x;
      element.scrollTop = to.y;
    },
  };
}
