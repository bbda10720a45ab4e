import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import { parseCasefile } from "../../src/casefile/parse.ts";
import { describeTarget } from "../../src/details/describe.ts";
import { describeEvidence } from "../../src/details/describe-evidence.ts";
import type { Detail } from "../../src/details/detail.ts";
import type { Target } from "../../src/scene/scene.ts";

const FILE = "data/al-qusair-2013.json";

describe.skipIf(!existsSync(FILE))("the details of the Al-Qusair case", () => {
  const index = loaded();
  const targets = everything(index);

  it("can be told of everything that the case holds", () => {
    expect(targets.length).toBeGreaterThan(100);
    for (const target of targets) {
      const detail = describeTarget(target, index);
      expect(detail, `${target.kind} ${target.id}`).toBeDefined();
      expect(stringsOf(detail).filter((text) => /undefined|\[object|NaN|\{\w+\}/.test(text))).toEqual([]);
    }
  });

  it("lead only to things that the case holds", () => {
    const broken = targets
      .flatMap((target) => linksOf(describeTarget(target, index)))
      .filter((target) => describeTarget(target, index) === undefined);
    expect(broken).toEqual([]);
  });

  it("show what is claimed of Hezbollah's fighters with a chain of three links, the middle one unnamed", () => {
    const claimed = index.casefile.events.filter(
      ({ status, participants }) =>
        status === "claimed" &&
        participants.some(({ actor }) => index.actors.get(actor)?.name === "Hezbollah"),
    );
    const chains = claimed.flatMap((event) =>
      event.evidence.map((one) =>
        describeEvidence(one, index).chain.map(({ name, unnamed }) => [name, unnamed]),
      ),
    );
    expect(chains).toContainEqual([
      ["Bloomberg", false],
      ["U.S. official", true],
      ["Free Syrian Army", false],
    ]);
  });

  it("never head a figure with a bare number", () => {
    for (const { id } of index.casefile.figures)
      expect(describeTarget({ kind: "figure", id }, index)?.heading).toMatch(/\p{L}{3}/u);
  });

  it("show every relation under both of its ends", () => {
    for (const { id, source, target } of index.casefile.relations) {
      for (const actor of [source, target]) {
        const links = linksOf(describeTarget({ kind: "actor", id: actor }, index));
        expect(links).toContainEqual({ kind: "relation", id });
      }
    }
  });
});

function loaded(): CaseIndex {
  const { casefile } = parseCasefile(existsSync(FILE) ? readFileSync(FILE, "utf8") : "{}");
  return indexCase(
    casefile ?? {
      format: "casefile/1",
      id: "none",
      title: "",
      headline: "",
      summary: "",
      language: "en",
      sides: [],
      documents: [],
      actors: [],
      places: [],
      events: [],
      figures: [],
      relations: [],
      ambiguities: [],
      briefings: [],
    },
  );
}

function everything({ casefile }: CaseIndex): readonly Target[] {
  const of = (kind: Target["kind"], items: readonly { readonly id: string }[]) =>
    items.map(({ id }) => ({ kind, id }));
  return [
    ...of("event", casefile.events),
    ...of("actor", casefile.actors),
    ...of("relation", casefile.relations),
    ...of("figure", casefile.figures),
    ...of("place", casefile.places),
    ...of("document", casefile.documents),
  ];
}

function linksOf(detail: Detail | undefined): readonly Target[] {
  return [detail?.facts, detail?.sections, detail?.more]
    .flatMap((sections) => sections ?? [])
    .flatMap(({ entries }) => entries.flatMap(({ parts }) => parts))
    .flatMap((part) => (typeof part === "string" ? [] : [part.target]));
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
