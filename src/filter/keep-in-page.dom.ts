/** Least distance to the edge of the page, in px. */
const EDGE = 8;
/** Padding of a list, in px. */
const INSET = 4;

/** A ref for a panel that has just opened: moves it sideways so far that all of it is in the page. */
export function keepInPage(panel: HTMLElement | null): void {
  if (panel === null) return;
  const { left, right } = panel.getBoundingClientRect();
  const width = panel.ownerDocument.documentElement.clientWidth;
  const beyond = right - (width - EDGE);
  const shift = beyond > 0 ? -Math.min(beyond, left - EDGE) : Math.max(0, EDGE - left);
  if (width > 0 && shift !== 0) panel.style.translate = `${shift}px 0`;
}

/** A ref for the option of a list that the keys are on: scrolls the list, and nothing else, until it is seen. */
export function keepInList(option: HTMLElement | null): void {
  const list = option?.closest("[role=listbox]");
  if (!option || !list) return;
  const seen = list.getBoundingClientRect();
  const { top, bottom } = option.getBoundingClientRect();
  if (top < seen.top) list.scrollTop -= seen.top - top + INSET;
  else if (bottom > seen.bottom) list.scrollTop += bottom - seen.bottom + INSET;
}
