/** Files that nobody should send us. All are made from a good casefile, so that only what is named is wrong. */
import type { Casefile } from "../../../src/casefile/types.ts";

export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const MARKUP = "<img src=x onerror=alert(1)>";

/** Keys whose value is free text, with the longest text that the format allows there. */
const FREE: Readonly<Record<string, number>> = {
  title: 300,
  headline: 300,
  summary: 4000,
  name: 300,
  short: 32,
  gist: 4000,
  note: 4000,
  rule: 4000,
  reading: 4000,
  readings: 4000,
  chosen: 4000,
  text: 300,
  rights: 4000,
  role: 300,
  aliases: 300,
  merges: 300,
  population: 300,
  unit: 300,
  topic: 300,
  as: 300,
  marking: 300,
};

/** The casefile with markup at the front of every free text. */
export function hostileCase(casefile: Casefile): UploadedFile {
  const marked = mark(casefile, "") as Casefile;
  const attack = { ...marked, id: "hostile", marking: `${MARKUP}<script>alert(2)</script>` };
  return jsonFile("hostile.json", JSON.stringify(attack, undefined, 2));
}

/** Three items with one mistake each, told by the rule that they break; all else is good. */
export function brokenCase(casefile: Casefile): UploadedFile {
  const [first, second, third, ...rest] = casefile.events;
  const events = [
    { ...first, status: "happened" },
    { ...second, when: { edtf: "2013-02-30", basis: "explicit" } },
    { ...third, places: ["nowhere-at-all"] },
    ...rest,
  ];
  return jsonFile("broken.json", JSON.stringify({ ...casefile, id: "broken", events }, undefined, 2));
}

/** Tries to reach the prototype of every object. */
export function prototypeCase(casefile: Casefile): UploadedFile {
  const text = JSON.stringify({ ...casefile, id: "prototype" }, undefined, 2);
  return jsonFile(
    "prototype.json",
    text.replace("{", '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},'),
  );
}

export function deepCase(depth: number): UploadedFile {
  return jsonFile("deep.json", `${'{"format":'.repeat(depth)}1${"}".repeat(depth)}`);
}

/** A well-formed file of that many bytes, nearly all of it one string. */
export function hugeCase(bytes: number): UploadedFile {
  const head = '{"format": "casefile/1", "id": "huge", "summary": "';
  return jsonFile("huge.json", `${head}${"x".repeat(bytes - head.length - 2)}"}`);
}

export function noJson(): UploadedFile {
  return jsonFile("not.json", '{"format": "casefile/1", "id": ');
}

export function jsonFile(name: string, text: string): UploadedFile {
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

function mark(value: unknown, key: string): unknown {
  if (typeof value === "string") return marked(value, FREE[key]);
  if (Array.isArray(value)) return value.map((item) => mark(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner, name)]));
}

function marked(text: string, limit: number | undefined): string {
  return limit === undefined ? text : `${MARKUP}${text}`.slice(0, limit);
}
