import type { BaseIssue } from "valibot";
import { withCapital } from "../base/with-capital.ts";
import { type PathKey, pathOf } from "./json-path.ts";
import { problem } from "./problem.ts";
import type { Problem } from "./types.ts";

/** A schema's issue as a problem; `at` leads from the file to the value that was read. */
export function schemaProblem(
  issue: BaseIssue<unknown>,
  at: readonly PathKey[],
  more: Pick<Problem, "dropped"> = {},
): Problem {
  const keys = keysOfIssue(issue);
  const [message, right] = sentences(issue, String(keys.at(-1) ?? at.at(-1) ?? "file"));
  const missing = issue.type === "strict_object" && issue.received === "undefined";
  const value = missing ? undefined : issue.input;
  return problem("schema", pathOf([...at, ...keys]), value, message, right, more);
}

/** The keys that lead from the value that was read to what is wrong in it. */
export function keysOfIssue(issue: BaseIssue<unknown>): readonly PathKey[] {
  return (issue.path ?? []).flatMap(({ key }) =>
    typeof key === "string" || typeof key === "number" ? [key] : [],
  );
}

/** True for a key that the format does not have. */
export function isUnknownKey(issue: BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.expected === "never";
}

function sentences(issue: BaseIssue<unknown>, key: string): readonly [message: string, right: string] {
  const limit = String(issue.requirement);
  switch (issue.type) {
    case "strict_object":
      if (isUnknownKey(issue)) return [`The format has no "${key}" here.`, "Leave it out."];
      if (issue.path === undefined || issue.expected === "Object")
        return [`"${key}" is no object.`, "An object { }."];
      return [`"${key}" is missing.`, "It must be there."];
    case "picklist":
    case "variant":
    case "literal":
      return [`"${key}" is none of the words for it.`, `One of: ${words(issue.expected)}.`];
    case "array":
      return [`"${key}" is no list.`, "A list [ ], empty if there is nothing to say."];
    case "regex":
      return [`"${key}" is not written in the right way.`, sentence(issue.message)];
    case "non_empty":
      return [`"${key}" is empty.`, "At least one character."];
    case "max_length":
      return [`"${key}" is too long (${issue.received}).`, `At most ${limit}.`];
    case "min_value":
      return [`"${key}" is too small.`, `At least ${limit}.`];
    case "max_value":
      return [`"${key}" is too large.`, `At most ${limit}.`];
    case "integer":
      return [`"${key}" is no whole number.`, "A whole number."];
    default:
      return [`"${key}" is of the wrong kind.`, kindOf(issue.expected)];
  }
}

function kindOf(expected: string | null): string {
  if (expected === "string") return 'Text in double quotes, such as "May".';
  if (expected === "number") return "A number.";
  if (expected === "boolean") return "true or false.";
  return `${expected ?? "Another value"}.`;
}

function words(expected: string | null): string {
  return (expected ?? "").replace(/[()"]/g, "").replaceAll(" | ", ", ");
}

function sentence(text: string): string {
  return `${withCapital(text)}.`;
}
