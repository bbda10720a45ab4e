import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Who may import whom, besides itself. Who may import a layer may import what that one may. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  casefile: ["base"],
  engine: ["casefile"],
  theme: ["base", "casefile"],
  scene: ["theme"],
  words: ["casefile"],
  timeline: ["casefile", "engine", "scene", "theme", "words"],
  graph: ["casefile", "engine", "scene", "theme", "words"],
  figures: ["casefile", "engine", "scene", "theme", "words"],
  evidence: ["casefile", "engine", "scene", "theme", "words"],
  details: ["casefile", "engine", "scene", "theme", "words"],
  filter: ["casefile", "engine", "scene", "theme", "words"],
  table: ["casefile", "engine", "scene", "theme", "words"],
  summary: ["casefile", "engine", "scene", "theme", "words"],
  briefing: ["state", "words", "scene", "summary", "filter"],
  exporters: ["casefile", "scene", "theme", "words", "briefing"],
  importers: ["casefile"],
  state: ["casefile", "engine", "timeline", "graph", "figures"],
  commands: ["state", "words", "briefing"],
  app: [
    "commands",
    "state",
    "briefing",
    "details",
    "evidence",
    "filter",
    "table",
    "summary",
    "exporters",
    "importers",
  ],
};

/** Exceptions, each with its reason. */
const DEBT: Readonly<Record<string, string>> = {};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), "utf8") }));

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function roomOf(name: string): string {
  return name.split("/")[0] ?? "";
}

function reach(room: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of MAY_IMPORT[room] ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reach(next, seen);
  }
  return seen;
}

const isPlain = (name: string) => name.endsWith(".ts") && !/\.(dom|worker)\.ts$/.test(name);

const RULES: readonly (readonly [string, (name: string, text: string) => readonly string[]])[] = [
  ["every room is known", (name) => (MAY_IMPORT[roomOf(name)] === undefined ? [`room ${roomOf(name)}`] : [])],
  [
    "a room imports only rooms that it may",
    (name, text) =>
      importsOf(text)
        .filter((path) => path.startsWith("."))
        .map((path) => roomOf(relative(SRC, resolve(SRC, dirname(name), path))))
        .filter((room) => room !== roomOf(name) && room !== ".." && !reach(roomOf(name)).has(room)),
  ],
  [
    "a plain file imports only plain files",
    (name, text) =>
      isPlain(name)
        ? importsOf(text).filter(
            (path) => path.startsWith(".") && !/(\.json|(?<!\.dom|\.worker)\.ts)$/.test(path),
          )
        : [],
  ],
  [
    "relative imports name the file with its extension",
    (_, text) => importsOf(text).filter((path) => path.startsWith(".") && !/\.\w+(\?[\w&]+)?$/.test(path)),
  ],
  [
    "zustand and React stay out of plain files",
    (name, text) =>
      isPlain(name) && name !== "state/store.ts"
        ? importsOf(text).filter((path) => /^(zustand|react)/.test(path))
        : [],
  ],
  [
    "colours are written in theme only",
    (name, text) => (roomOf(name) === "theme" ? [] : (text.match(/#[0-9a-fA-F]{6}\b/g) ?? [])),
  ],
  [
    "Intl and toLocale are used in words only",
    (name, text) => (roomOf(name) === "words" ? [] : (text.match(/\bIntl\.|\.toLocale\w*\(/g) ?? [])),
  ],
  [
    "no clock and no chance in plain files",
    (name, text) =>
      isPlain(name) ? (text.match(/Math\.random\(|Date\.now\(|performance\.now\(|new Date\(\)/g) ?? []) : [],
  ],
  [
    "no markup from strings",
    (_, text) =>
      text.match(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|DOMParser/g) ?? [],
  ],
  ["files have at most 400 lines", (_, text) => (text.split("\n").length > 401 ? ["too long"] : [])],
  ["no barrels", (name) => (/(^|\/)index\.tsx?$/.test(name) ? ["index file"] : [])],
];

describe("architecture", () => {
  it("finds the source files", () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it.each(RULES)("%s", (rule, check) => {
    const broken = files.flatMap(({ name, text }) => check(name, text).map((what) => `${name}: ${what}`));
    expect(broken.filter((line) => DEBT[`${rule} / ${line}`] === undefined)).toEqual([]);
  });
});
