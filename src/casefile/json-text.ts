/** Reads JSON text that somebody else wrote: limits first, then the text, then its keys. */
import { pathOf } from "./json-path.ts";
import { problem } from "./problem.ts";
import type { Problem } from "./types.ts";

/** Most characters (UTF-16 units) of a casefile's text; also the most bytes of a file worth reading. */
export const SIZE_LIMIT = 64_000_000;

/** Most objects and lists inside one another. */
export const DEPTH_LIMIT = 32;

const HOSTILE_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

export interface ReadJson {
  /** Undefined when the text was refused as a whole. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** The value of a JSON text without its hostile keys, or the one problem for which it was refused. */
export function readJson(text: string): ReadJson {
  const limit = limitProblem(text);
  if (limit) return { value: undefined, problems: [limit] };
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return { value: undefined, problems: [syntaxProblem(plain)] };
  }
  const problems: Problem[] = [];
  removeHostile(value, [], problems);
  return { value, problems };
}

function limitProblem(text: string): Problem | undefined {
  if (text.length > SIZE_LIMIT)
    return problem(
      "limit",
      "",
      `${text.length} characters`,
      "The file is larger than this program reads.",
      `At most ${SIZE_LIMIT / 1e6} million characters; split the case into several files.`,
    );
  const deep = tooDeepAt(text);
  if (deep === undefined) return undefined;
  return problem(
    "limit",
    "",
    undefined,
    `Objects and lists stand inside one another more than ${DEPTH_LIMIT} deep.`,
    `At most ${DEPTH_LIMIT} levels; a casefile needs about ten.`,
    { line: lineAt(text, deep) },
  );
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{`, `]` and `}` differ only in this bit. */
const CURLY = 0x20;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/** Where the depth limit is passed; undefined when it is not. Brackets inside strings do not count. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) i = stringEnd(text, i);
    else if ((unit & ~CURLY) === OPEN) {
      depth += 1;
      if (depth > DEPTH_LIMIT) return i;
    } else if ((unit & ~CURLY) === CLOSE) depth -= 1;
  }
  return undefined;
}

/** The position of the quote that ends the string that begins at `start`; the text's length when none does. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i += 1;
    else if (unit === QUOTE) return i;
  }
  return text.length;
}

function removeHostile(value: unknown, keys: (string | number)[], problems: Problem[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      keys.push(i);
      removeHostile(item, keys, problems);
      keys.pop();
    });
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    keys.push(key);
    if (HOSTILE_KEYS.has(key)) {
      Reflect.deleteProperty(value, key);
      problems.push(hostileKey(pathOf(keys), key));
    } else removeHostile(item, keys, problems);
    keys.pop();
  }
}

function hostileKey(path: string, key: string): Problem {
  return problem(
    "hostile",
    path,
    key,
    `The key ${key} could change how a program works; it was left out with all that it holds.`,
    "A casefile uses only the keys of its format; remove this one.",
  );
}

function syntaxProblem(text: string): Problem {
  const fault = faultOf(text);
  const line = lineAt(text, fault.at);
  const column = fault.at - text.lastIndexOf("\n", fault.at - 1);
  return problem(
    "json",
    "",
    fault.at < text.length ? text.slice(fault.at, fault.at + 24).split("\n")[0] : "the end of the file",
    `The file is no valid JSON: reading stops at line ${line}, column ${column}.`,
    `${fault.expected} would be right here.`,
    { line },
  );
}

/** Lines count from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

interface Reading {
  at: number;
  expects: "value" | "first" | "key" | "after";
  /** What closes the lists and objects that are open, outermost first. */
  readonly open: ("]" | "}")[];
}

/** One step of reading: moves on, or says what would have been right at `reading.at`. */
type Step = (text: string, reading: Reading) => string | undefined;

/**
 * Where a text stops being JSON. Engines word and place this differently, or not at all, so the text is read once
 * more, and only when `JSON.parse` has refused it.
 */
function faultOf(text: string): { readonly at: number; readonly expected: string } {
  const reading: Reading = { at: 0, expects: "value", open: [] };
  const steps = { value: readValue, first: readFirst, key: readKey, after: readAfter };
  for (;;) {
    skipSpace(text, reading);
    const expected = steps[reading.expects](text, reading);
    if (expected !== undefined) return { at: reading.at, expected };
  }
}

const readValue: Step = (text, reading) => {
  const unit = text[reading.at];
  if (unit === "{" || unit === "[") {
    reading.open.push(unit === "{" ? "}" : "]");
    reading.at += 1;
    reading.expects = "first";
    return undefined;
  }
  const end = unit === '"' ? afterString(text, reading.at) : afterScalar(text, reading.at);
  if (end === undefined)
    return unit === '"'
      ? 'A string that is closed, with line breaks written as \\n and quotes as \\",'
      : "A value (a string in double quotes, a number, a list, an object, true, false or null)";
  reading.at = end;
  reading.expects = "after";
  return undefined;
};

const readFirst: Step = (text, reading) => {
  const closer = reading.open.at(-1);
  if (text[reading.at] !== closer) return closer === "}" ? readKey(text, reading) : readValue(text, reading);
  return close(reading);
};

const readKey: Step = (text, reading) => {
  const end = text[reading.at] === '"' ? afterString(text, reading.at) : undefined;
  if (end === undefined) return 'A key in double quotes, such as "title",';
  reading.at = end;
  skipSpace(text, reading);
  if (text[reading.at] !== ":") return "A colon";
  reading.at += 1;
  reading.expects = "value";
  return undefined;
};

const readAfter: Step = (text, reading) => {
  const closer = reading.open.at(-1);
  if (closer === undefined) return "The end of the file";
  if (text[reading.at] === closer) return close(reading);
  if (text[reading.at] !== ",") return `A comma or ${closer}`;
  reading.at += 1;
  reading.expects = closer === "}" ? "key" : "value";
  return undefined;
};

function close(reading: Reading): undefined {
  reading.open.pop();
  reading.at += 1;
  reading.expects = "after";
}

function skipSpace(text: string, reading: Reading): void {
  while (" \t\n\r".includes(text[reading.at] ?? "x")) reading.at += 1;
}

function afterString(text: string, start: number): number | undefined {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) return i + 1;
    if (unit < 0x20) return undefined;
    if (unit !== BACKSLASH) continue;
    const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(i + 1, i + 6))?.[0];
    if (escaped === undefined) return undefined;
    i += escaped.length;
  }
  return undefined;
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,9})?)(?![\w.+-])/y;

function afterScalar(text: string, at: number): number | undefined {
  SCALAR.lastIndex = at;
  return SCALAR.test(text) ? SCALAR.lastIndex : undefined;
}
