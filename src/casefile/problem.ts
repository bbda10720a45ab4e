import type { Problem } from "./types.ts";

const MOST_SHOWN = 120;

/** The value as a problem shows it: one line, at most 120 characters; undefined where there is nothing to show. */
export function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : Array.isArray(value) ? listed(value) : written(value);
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

function listed(value: readonly unknown[]): string {
  return value.length === 0 ? "[]" : `a list of ${value.length}`;
}

function written(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.keys(value).slice(0, 8).join(", ")} }`;
}
