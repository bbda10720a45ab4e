/** Rows above and below the visible ones that are kept in the page, so that scrolling shows no gap. */
const OVERSCAN = 6;

/** First row in the page and the one after the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The rows that stand in the page for a scroll position; all lengths in px. */
export function rowsInView(count: number, rowHeight: number, scrollTop: number, height: number): RowRange {
  const first = Math.floor(scrollTop / rowHeight) - OVERSCAN;
  const last = Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN;
  const to = Math.min(count, Math.max(0, last));
  return { from: Math.min(to, Math.max(0, first)), to };
}

/** The scroll position that shows the whole row, moved only if needed. */
export function scrollTo(row: number, rowHeight: number, scrollTop: number, height: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return Math.max(0, top + rowHeight - height);
  return scrollTop;
}
