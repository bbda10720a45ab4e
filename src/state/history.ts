/** Undo and redo over plain values: what was, and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** Steps with the same tag in a row (letters typed into one field) are one step. */
  readonly tag?: string;
}

const LIMIT = 200;

export function emptyHistory<T>(): History<T> {
  return { past: [], future: [] };
}

/** The history after a change away from `before`. */
export function remember<T>(history: History<T>, before: T, tag?: string): History<T> {
  if (tag !== undefined && tag === history.tag) return { past: history.past, future: [], tag };
  const past = [...history.past, before].slice(-LIMIT);
  return tag === undefined ? { past, future: [] } : { past, future: [], tag };
}

/** The value before the last change, or undefined when there is none. */
export function undo<T>(history: History<T>, now: T): { history: History<T>; value: T } | undefined {
  const value = history.past.at(-1);
  if (value === undefined) return undefined;
  return { value, history: { past: history.past.slice(0, -1), future: [now, ...history.future] } };
}

/** The value after the last undone change, or undefined when there is none. */
export function redo<T>(history: History<T>, now: T): { history: History<T>; value: T } | undefined {
  const value = history.future[0];
  if (value === undefined) return undefined;
  return { value, history: { past: [...history.past, now], future: history.future.slice(1) } };
}
