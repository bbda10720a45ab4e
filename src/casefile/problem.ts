import type { Problem } from "./types.ts";

const MOST_SHOWN = 120;

/** The value as a problem shows it: one line, at most 120 characters; undefined where there is nothing to show. */
export function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text === undefined) return undefined;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** A problem of severity `error` unless `more` says otherwise; `value` is shortened. */
export function problem(
  rule: string,
  path: string,
  value: unknown,
  message: string,
  right: string,
  more: Partial<Pick<Problem, "severity" | "line" | "dropped">> = {},
): Problem {
  const text = shown(value);
  return {
    rule,
    severity: "error",
    path,
    ...(text === undefined ? {} : { value: text }),
    message,
    right,
    ...more,
  };
}
