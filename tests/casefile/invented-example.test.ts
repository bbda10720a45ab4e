/** The invented case is the example of every form: each of them is looked for here, in the file that ships. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { addable } from "../../src/casefile/addable.ts";
import { corroboration } from "../../src/casefile/corroboration.ts";
import { parseEdtf } from "../../src/casefile/edtf.ts";
import { foldName } from "../../src/casefile/fold-name.ts";
import { parseCasefile } from "../../src/casefile/parse.ts";
import type { Casefile, Evidence, Figure, Id } from "../../src/casefile/types.ts";
import { ACTOR_KINDS, STATUSES } from "../../src/casefile/vocabulary.ts";

const DATA = resolve(import.meta.dirname, "../../data");
const casefile = readExample();
const texts = new Map(
  casefile.documents.map(({ id }) => {
    const bytes = readFileSync(`${DATA}/documents/${id}.txt`);
    return [id, { text: bytes.toString("utf8"), sha256: sha256(bytes), bytes: bytes.length }] as const;
  }),
);

describe("the invented example", () => {
  it("is without a problem, compared with its documents", () => {
    const text = readFileSync(`${DATA}/invented-example.json`, "utf8");
    expect(parseCasefile(text, texts).problems).toEqual([]);
    expect(casefile.id).toBe("invented-example");
  });

  it("ships the two texts that it was drawn from, to the byte, and no other text", () => {
    expect(casefile.documents).toHaveLength(2);
    for (const document of casefile.documents) {
      const { text, ...file } = textOf(document.id);
      expect(file).toEqual({ sha256: document.sha256, bytes: document.bytes });
      expect(text).toHaveLength(document.chars);
    }
    expect(readdirSync(`${DATA}/documents`).sort()).toEqual(
      casefile.documents.map(({ id }) => `${id}.txt`).sort(),
    );
  });

  it("has texts whose positions differ in bytes and in UTF-16, and blocks that cover every word", () => {
    for (const { id, bytes, chars, blocks } of casefile.documents) {
      expect(bytes).toBeGreaterThan(chars);
      const { text } = textOf(id);
      const outside = blocks.reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
        text,
      );
      expect(outside.trim()).toBe("");
      for (const { start, end } of blocks) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(new Set(blocks.map(({ kind }) => kind))).toEqual(
        new Set(["title", "boilerplate", "paragraph", "heading"]),
      );
    }
  });

  it("says that it is invented: in title, summary and marking, in the rights and at the end of each text", () => {
    const said = [casefile.title, casefile.summary, casefile.marking ?? ""];
    const documents = casefile.documents.flatMap(({ id, rights }) => [rights, textOf(id).text]);
    for (const text of [...said, ...documents]) expect(text).toMatch(/invented/i);
  });

  it("has three sides, told apart by tag and colour, each with actors", () => {
    expect(casefile.sides).toHaveLength(3);
    for (const key of ["tag", "slot"] as const)
      expect(new Set(casefile.sides.map((side) => side[key])).size).toBe(3);
    for (const { id } of casefile.sides)
      expect(casefile.actors.filter(({ side }) => side === id).length).toBeGreaterThan(1);
  });

  it("has events of every status", () => {
    expect(new Set(casefile.events.map(({ status }) => status))).toEqual(new Set(Object.keys(STATUSES)));
  });

  it("has actors of every kind that a document can give", () => {
    const { unspecified: _, ...kinds } = ACTOR_KINDS;
    expect(new Set(casefile.actors.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
  });

  it("dates events in every form of the subset", () => {
    const forms = casefile.events.map(({ when }) => formOf(when.edtf));
    const points = ["year", "month", "day"].flatMap((precision) =>
      ["", "?", "~", "%"].map((mark) => `${precision}${mark}`),
    );
    const ranges = ["interval", "open-interval", "open-start", "unknown"];
    const sets = ["set-one-of", "set-between", "set-before", "set-after"];
    expect([...new Set(forms)].sort()).toEqual([...points, ...ranges, ...sets].sort());
  });

  it("dates events on every basis but that of imports", () => {
    expect([...new Set(casefile.events.map(({ when }) => when.basis))].sort()).toEqual([
      "conflicting",
      "explicit",
      "external",
      "inferred",
      "none",
      "relative",
    ]);
  });

  it("has two documents that count the same dead and give different numbers", () => {
    const rivals = pairsOf(casefile.figures).filter(
      ([a, b]) => sameScope(a, b) && a.value.best !== b.value.best && documentOf(a) !== documentOf(b),
    );
    const exact = rivals.filter(([a, b]) => a.value.best !== null && b.value.best !== null);
    expect(exact.map(([a, b]) => [a.value.best, b.value.best].sort())).toEqual([[14, 5]]);
    for (const [a, b] of rivals) expect(addable(a, b).ok).toBe(false);
  });

  it("has two documents that date the same event to different days", () => {
    const { when, evidence } = eventOf("gates-opened");
    expect([when.edtf, when.alternatives?.map(({ edtf }) => edtf)]).toEqual(["2031-03-08?", ["2031-03-09"]]);
    expect(new Set(evidence.map(documentIdOf)).size).toBe(2);
    expect(corroboration(evidence)).toBe(2);
  });

  it("has a figure that was revised by its own source", () => {
    const revisions = casefile.figures.filter(({ supersedes }) => supersedes !== undefined);
    expect(revisions).toHaveLength(1);
    const old = casefile.figures.find(({ id }) => id === revisions[0]?.supersedes);
    expect(old?.source).toBe(revisions[0]?.source);
    expect(old?.value).toMatchObject({ low: 11, lowInclusive: true, best: null });
  });

  it("has figures of every shape: at least, more than, a range, an exact one, none, and words alone", () => {
    expect(new Set(casefile.figures.map(({ value }) => shapeOf(value)))).toEqual(
      new Set(["at least", "more than", "range", "exact", "none", "words"]),
    );
  });

  it("has one pair of figures that may be added, and says why the others may not", () => {
    const pairs = pairsOf(casefile.figures).filter(([a, b]) => addable(a, b).ok);
    expect(pairs.map(([a, b]) => [a.id, b.id])).toEqual([["displaced-east", "displaced-west"]]);
    const reasons = pairsOf(casefile.figures).map(([a, b]) => addable(a, b));
    expect(reasons).toContainEqual({ ok: false, reason: "overlapping" });
    expect(reasons).toContainEqual({ ok: false, reason: "superseded" });
  });

  it("has chains of one, two and three links, unnamed speakers and another reading of who says so", () => {
    const evidence = casefile.events.flatMap((event) => event.evidence);
    expect(new Set(evidence.map(({ attribution }) => attribution.length))).toEqual(new Set([1, 2, 3]));
    const steps = evidence.flatMap(({ attribution }) => attribution);
    expect(steps.some(({ anonymous, identity }) => anonymous && identity === "inferred")).toBe(true);
    expect(evidence.some((one) => one.kind === "passage" && one.alternativeAttribution)).toBe(true);
  });

  it("has events within events, conditions, contents, something ruled out and merged mentions", () => {
    const { events, actors, places, ambiguities } = casefile;
    expect(events.some(({ partOf }) => partOf !== undefined)).toBe(true);
    expect(events.some(({ conditions }) => conditions?.length)).toBe(true);
    expect(events.some(({ kind, content }) => kind === "speech" && content?.length)).toBe(true);
    expect(events.some(({ polarity }) => polarity === "negative")).toBe(true);
    expect(actors.some(({ kind, identity }) => kind !== "anonymous-person" && identity)).toBe(true);
    expect(places.some(({ within }) => within !== undefined)).toBe(true);
    expect(ambiguities.some(({ readings, chosen }) => readings && chosen)).toBe(true);
    expect(ambiguities.some(({ readings, chosen }) => readings && !chosen)).toBe(true);
  });

  it("has names in three scripts, and with marks that a search leaves out", () => {
    const names = casefile.actors.flatMap(({ name, aliases }) => [name, ...aliases]);
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u])
      expect(names.some((name) => script.test(name))).toBe(true);
    expect(names.some((name) => foldName(name) === "neva ostrul" && name !== "Neva Ostrul")).toBe(true);
  });

  it("is quoted to the letter by the README", () => {
    const readme = readFileSync(`${DATA}/README.md`, "utf8");
    const quoted: unknown = JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? "null");
    expect(quoted).toEqual(casefile.figures[0]);
  });
});

function readExample(): Casefile {
  const { casefile } = parseCasefile(readFileSync(`${DATA}/invented-example.json`, "utf8"));
  if (!casefile) throw new Error("data/invented-example.json is no casefile");
  return casefile;
}

function textOf(document: Id) {
  const found = texts.get(document);
  if (!found) throw new Error(`No text of ${document}`);
  return found;
}

function eventOf(id: Id) {
  const found = casefile.events.find((event) => event.id === id);
  if (!found) throw new Error(`No event ${id}`);
  return found;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** `day?` for a point, `set-between` for the others. */
function formOf(edtf: string): string {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(read.error);
  const { form, startPrecision } = read.value;
  return form === "date" ? `${startPrecision}${/[?~%]$/.exec(edtf)?.[0] ?? ""}` : form;
}

function shapeOf({ low, lowInclusive, high, best }: Figure["value"]): string {
  if (low === null && high === null && best === null) return "words";
  if (best !== null) return best === 0 ? "none" : "exact";
  if (high !== null) return "range";
  return lowInclusive ? "at least" : "more than";
}

function sameScope(a: Figure, b: Figure): boolean {
  const keys = ["measure", "unit", "population", "accounting", "event", "place"] as const;
  return keys.every((key) => a[key] === b[key]);
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
}

function documentOf({ evidence }: Figure): Id | undefined {
  return evidence[0] && documentIdOf(evidence[0]);
}

function documentIdOf(evidence: Evidence): Id | undefined {
  return evidence.kind === "passage" ? evidence.document : undefined;
}
