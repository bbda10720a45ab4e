import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { danglingProblems } from "../../src/casefile/check-references.ts";
import { isAbove } from "../../src/casefile/markings.ts";
import { parseCasefile } from "../../src/casefile/parse.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { withoutAbove } from "../../src/casefile/without-above.ts";
import {
  aBriefing,
  aCase,
  aDocument,
  aFigure,
  anActor,
  anAmbiguity,
  anEvent,
  aPassage,
  aPassageFrom,
  aPlace,
  aRelation,
  aStepOfBriefing,
} from "../support/case-builder.ts";

const RED = { marking: "TLP:RED" } as const;
const keys = (casefile: Casefile, highest?: string) =>
  withoutAbove(casefile, highest).leftOut.map(({ kind, id, why }) => `${kind} ${id}: ${why}`);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

it("a case in which nothing is above stays the very same", () => {
  const casefile = aCase({ events: [anEvent({ marking: "TLP:GREEN" })] });
  expect(withoutAbove(casefile, "TLP:AMBER").casefile).toBe(casefile);
  expect(withoutAbove(aCase(), undefined).leftOut).toEqual([]);
});

it("events, figures, relations and briefings above go, and are listed with title and marking", () => {
  const casefile = aCase({
    events: [anEvent(), anEvent({ id: "raid", ...RED })],
    figures: [aFigure(RED)],
    relations: [aRelation({ ...RED })],
    briefings: [aBriefing(RED)],
  });
  const { casefile: rest, leftOut } = withoutAbove(casefile, "TLP:AMBER+STRICT");
  expect(ids(rest.events)).toEqual(["meeting"]);
  expect([rest.figures, rest.relations, rest.briefings]).toEqual([[], [], []]);
  expect(leftOut).toContainEqual({ kind: "events", id: "raid", title: "The raid", ...RED, why: "marked" });
  expect(leftOut).toContainEqual(expect.objectContaining({ kind: "relations", title: "envoy – captain" }));
});

describe("what hangs on an event that goes", () => {
  it("goes with it: parts, figures, and what is known only through it", () => {
    const casefile = aCase({
      events: [
        anEvent({ id: "warning", kind: "speech", content: ["flood", "known"], ...RED }),
        anEvent({ id: "second", kind: "speech", content: ["known"] }),
        anEvent({ id: "flood", status: "threatened" }),
        anEvent({ id: "known", status: "threatened" }),
        anEvent({ id: "part", partOf: "warning" }),
        anEvent({ id: "part-of-part", partOf: "part" }),
      ],
      figures: [aFigure({ event: "part-of-part" }), aFigure({ id: "apart", event: "second" })],
    });
    const { casefile: rest } = withoutAbove(casefile, undefined);
    expect(ids(rest.events)).toEqual(["second", "known"]);
    expect(ids(rest.figures)).toEqual(["apart"]);
  });
  it("stays where it is reported in its own right", () => {
    const events = [anEvent({ id: "speech", content: ["battle"], ...RED }), anEvent({ id: "battle" })];
    expect(ids(withoutAbove(aCase({ events }), undefined).casefile.events)).toEqual(["battle"]);
  });
});

it("actors, places, documents, sides and ambiguities go when only what went led to them", () => {
  const spy = anActor({ id: "spy", side: "shadows", partOf: "bureau", ambiguities: ["who"] });
  const casefile = aCase({
    actors: [spy, anActor({ id: "never-named" })],
    places: [aPlace({ id: "cellar", within: "old-town" }), aPlace({ id: "old-town" })],
    documents: [aDocument(), aDocument({ id: "leak", publisher: "leaker" })],
    ambiguities: [anAmbiguity({ id: "who" }), anAmbiguity({ id: "both" }), anAmbiguity({ id: "unused" })],
    events: [
      anEvent({ places: ["old-town"], ambiguities: ["both"] }),
      anEvent({
        id: "raid",
        participants: [{ actor: "spy", role: "agent" }],
        places: ["cellar"],
        ambiguities: ["both"],
        evidence: [aPassage({ document: "leak" }), aPassageFrom("witness")],
        ...RED,
      }),
    ],
    positions: { spy: { x: 1, y: 1 }, envoy: { x: 2, y: 2 } },
  });
  expect(keys(casefile)).toEqual([
    "sides shadows: only",
    "documents leak: only",
    "actors spy: only",
    "actors leaker: only",
    "actors bureau: only",
    "actors witness: only",
    "places cellar: only",
    "events raid: marked",
    "ambiguities who: only",
  ]);
  const { casefile: rest } = withoutAbove(casefile, undefined);
  expect(Object.keys(rest.positions ?? {})).toEqual(["envoy"]);
});

describe("a briefing", () => {
  const raid = anEvent({ id: "raid", title: "The raid on the cellar", ...RED });
  const steps = [
    aStepOfBriefing({
      id: "map",
      title: "The valley",
      builds: [{ show: ["raid"] }, { show: ["meeting", "raid"] }],
      annotations: [{ anchor: "raid", text: "here" }],
      view: { case: "two-valleys", pins: [["raid", 1, 2]], actors: ["envoy"] },
    }),
    aStepOfBriefing({ id: "shown", title: "Then", view: { selection: ["event", "raid"] } }),
    aStepOfBriefing({ id: "told", title: "Then", notes: "Now the Raid on the Cellar, in short." }),
    aStepOfBriefing({ id: "told-too", title: "They found the raid on the cellar door" }),
  ];
  const casefile = aCase({
    events: [anEvent(), { ...raid, title: "the raid on the cellar" }],
    briefings: [aBriefing({ steps })],
  });

  it("keeps its steps without the builds, notes and places of what went", () => {
    expect(withoutAbove(casefile, undefined).casefile.briefings[0]?.steps).toEqual([
      aStepOfBriefing({
        id: "map",
        title: "The valley",
        builds: [{ show: ["meeting"] }],
        annotations: [],
        view: { case: "two-valleys", pins: [], actors: ["envoy"] },
      }),
    ]);
  });
  it("loses steps that select it or tell of it in words", () => {
    expect(keys(casefile)).toEqual([
      "events raid: marked",
      "steps shown: tells",
      "steps told: tells",
      "steps told-too: tells",
    ]);
  });
  it("goes as a whole when no step is left or its title tells", () => {
    const told = aBriefing({ id: "b", title: "On the raid on the cellar", steps: [aStepOfBriefing()] });
    const empty = aBriefing({ steps: steps.slice(2) });
    const all = { ...casefile, briefings: [told, empty] };
    expect(withoutAbove(all, undefined).casefile.briefings).toEqual([]);
  });
});

it("says when the head of the case still tells of it", () => {
  const events = [anEvent(), anEvent({ id: "raid", title: "The raid", ...RED })];
  const casefile = aCase({ events, headline: "Envoys meet after the raid" });
  expect(withoutAbove(casefile, undefined).headTells).toEqual(["headline"]);
});

const cases = ["al-qusair-2013", "invented-example"].map(
  (name) =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../data/${name}.json`), "utf8")) as Casefile,
);
const HIGHEST = [undefined, "TLP:GREEN", "SECRET", "for the board"] as const;
const MARKS = [undefined, undefined, "TLP:GREEN", "TLP:RED", "SECRET", "for the board"] as const;

/** A shipped case with markings on some things, and a briefing that shows and quotes some of them. */
const markedCase = fc
  .record({
    casefile: fc.constantFrom(...cases),
    picks: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  })
  .map(({ casefile, picks }): Casefile => {
    const pick = <T>(n: number, from: readonly T[]) => from[(picks[n % picks.length] ?? 0) % from.length];
    const mark = <T extends object>(item: T, n: number): T => {
      const marking = pick(n, MARKS);
      return marking === undefined ? item : { ...item, marking };
    };
    const steps = [0, 1, 2, 3, 4, 5].map((n) => {
      const [event, other] = [pick(n, casefile.events), pick(n + 6, casefile.events)];
      return aStepOfBriefing({
        id: `step-${n}`,
        title: n % 2 === 0 ? (event?.title ?? "") : "A step",
        notes: n % 3 === 0 ? `So: ${other?.gist}` : "",
        builds: [{ show: [other?.id ?? ""] }],
        annotations: [{ anchor: event?.id ?? "", text: "this" }],
        view: n === 4 ? { selection: ["event", event?.id] } : { actors: [pick(n, casefile.actors)?.id] },
      });
    });
    return {
      ...casefile,
      events: casefile.events.map((item, n) => mark(item, n * 7)),
      figures: casefile.figures.map((item, n) => mark(item, n * 5 + 1)),
      relations: casefile.relations.map((item, n) => mark(item, n * 3 + 2)),
      briefings: [aBriefing({ steps })],
    };
  });

describe("whatever is marked", () => {
  it("no byte of what went is in what is left, but what something that stays says itself", () => {
    fc.assert(
      fc.property(markedCase, fc.constantFrom(...HIGHEST), (casefile, highest) => {
        const { casefile: rest, leftOut } = withoutAbove(casefile, highest);
        const text = JSON.stringify(rest);
        const gone = new Set(leftOut.map(({ kind, id }) => `${kind} ${id}`));
        const { briefings: _, ...without } = rest;
        const said = JSON.stringify(without).toLowerCase();
        for (const event of casefile.events.filter(({ id }) => gone.has(`events ${id}`))) {
          expect(text).not.toContain(JSON.stringify(event.id));
          const { title, gist, short, evidence } = event;
          const own = [
            title,
            gist,
            short,
            ...evidence.flatMap((one) => [one.gist, "cue" in one ? one.cue : ""]),
          ];
          for (const words of own
            .map((one) => JSON.stringify(one).slice(1, -1))
            .filter((one) => one.length > 2)) {
            if (!said.includes(words.toLowerCase())) expect(text).not.toContain(words);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("what is left is a casefile of its own: nothing above, every reference leads somewhere, and it opens", () => {
    fc.assert(
      fc.property(markedCase, fc.constantFrom(...HIGHEST), (casefile, highest) => {
        const { casefile: rest } = withoutAbove(casefile, highest);
        const items = [...rest.events, ...rest.figures, ...rest.relations];
        expect(items.filter(({ marking }) => marking !== undefined && isAbove(marking, highest))).toEqual([]);
        expect(danglingProblems(rest)).toEqual([]);
        expect(Object.keys(rest.positions ?? {}).sort()).toEqual(ids(rest.actors).toSorted());
        const { problems } = parseCasefile(JSON.stringify(rest));
        expect(problems.filter(({ rule }) => rule === "schema" || rule === "RL-1")).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("leaving out twice is leaving out once", () => {
    fc.assert(
      fc.property(markedCase, fc.constantFrom(...HIGHEST), (casefile, highest) => {
        const { casefile: rest } = withoutAbove(casefile, highest);
        expect(withoutAbove(rest, highest).casefile).toBe(rest);
      }),
      { numRuns: 15 },
    );
  });
});
