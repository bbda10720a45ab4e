import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCasefile } from "../../src/casefile/check.ts";
import { dateOf, indexCase } from "../../src/casefile/index-case.ts";
import { DEPTH_LIMIT, type ParsedCasefile, parseCasefile, SIZE_LIMIT } from "../../src/casefile/parse.ts";
import { LIST_KEYS } from "../../src/casefile/references.ts";
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
  aSide,
  aStep,
  aStepOfBriefing,
  aWhen,
  textOf,
} from "../support/case-builder.ts";

const FULL = aCase({
  sides: [aSide({ id: "hills", tag: "h" }), aSide({ id: "coast", tag: "c", slot: "azure" })],
  actors: [
    anActor({ id: "envoy", side: "hills" }),
    anActor({ id: "guard", kind: "militia", partOf: "army" }),
  ],
  places: [aPlace({ id: "norwick", within: "valley" }), aPlace({ id: "valley", kind: "region" })],
  events: [
    anEvent({ id: "meeting", places: ["norwick"], ambiguities: ["which-tuesday"] }),
    anEvent({
      id: "warning",
      kind: "speech",
      type: "statement",
      content: ["fall"],
      evidence: [aPassageFrom("captain")],
    }),
    anEvent({
      id: "fall",
      status: "feared",
      when: aWhen("[2013-05-22..]"),
      conditions: ["meeting"],
      lane: "coast",
    }),
  ],
  figures: [aFigure({ event: "meeting", place: "norwick" })],
  relations: [aRelation()],
  ambiguities: [anAmbiguity()],
  briefings: [
    aBriefing({
      steps: [
        aStepOfBriefing({
          builds: [{ show: ["meeting", "envoy"] }],
          annotations: [{ anchor: "fall", text: "feared" }],
          view: { v: 1, deep: [1, { a: null }] },
        }),
      ],
    }),
  ],
  positions: { envoy: { x: 1, y: 2 } },
});

describe("a good file", () => {
  it("is read as it is, without a problem", () => {
    const { casefile, problems, placeholders } = parseCasefile(textOf(FULL));
    expect(problems).toEqual([]);
    expect(casefile).toEqual(FULL);
    expect(placeholders.size).toBe(0);
  });

  it("may begin with a byte order mark", () => {
    expect(parseCasefile(`\uFEFF${textOf(FULL)}`).problems).toEqual([]);
  });
});

describe("a text that is refused as a whole", () => {
  const only = (text: string) => {
    const { casefile, problems } = parseCasefile(text);
    expect(casefile).toBeUndefined();
    expect(problems).toHaveLength(1);
    return problems[0];
  };

  it("is larger than the limit", () => {
    expect(only(" ".repeat(SIZE_LIMIT + 1))).toMatchObject({ rule: "limit" });
  });

  it("nests deeper than the limit, which is found before the text is parsed", () => {
    expect(only(`${"[".repeat(500_000)}\n`)).toMatchObject({ rule: "limit", line: 1 });
    const deep = (n: number) => `{\n"a":${"[".repeat(n)}${"]".repeat(n)}}`;
    expect(only(deep(DEPTH_LIMIT))).toMatchObject({ rule: "limit", line: 2 });
    expect(parseCasefile(deep(DEPTH_LIMIT - 1)).problems[0]?.rule).toBe("schema");
  });

  it("does not count brackets inside strings as depth", () => {
    const text = textOf({ ...FULL, summary: `${"[{".repeat(100)} \\" ${"[".repeat(50)}` });
    expect(parseCasefile(text).problems).toEqual([]);
  });

  it.each([
    ["", 1, "A value"],
    ["{", 1, "A key"],
    ["[1,\n2", 2, "A comma or ]"],
    ['{"a":1,\n}', 2, "A key"],
    ['{"a"\n1}', 2, "A colon"],
    ['{"a":\n}', 2, "A value"],
    ['{"a":1\n"b":2}', 2, "A comma or }"],
    ["{}\n\nx", 3, "The end of the file"],
    ['{"a":\n"open\n"}', 2, "A string"],
    ['{\n"a":"\\x"}', 2, "A string"],
    ["{'a':1}", 1, "A key"],
    ["// no\n{}", 1, "A value"],
    ["[01]", 1, "A value"],
    ["[NaN]", 1, "A value"],
    ["[1]]", 1, "The end of the file"],
    ["\u00a0{}", 1, "A value"],
  ])("is no JSON: %j", (text, line, right) => {
    expect(only(text)).toMatchObject({ rule: "json", line, right: expect.stringContaining(right) });
  });

  it("finds a fault wherever JSON.parse finds one, and never another", () => {
    const text = textOf(FULL);
    fc.assert(
      fc.property(fc.nat(text.length), fc.constantFrom(...'{}[]:,"\\ x0-.\n'), (at, unit) => {
        const broken = text.slice(0, at) + unit + text.slice(at + 1);
        expect(parseCasefile(broken).problems.some((problem) => problem.rule === "json")).toBe(
          !isJson(broken),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("is JSON, but no object", () => {
    for (const text of ["null", "3", '"x"', "[]", "true"])
      expect(only(text)).toMatchObject({ rule: "schema", path: "" });
  });

  it("has a head that is wrong", () => {
    expect(only(textOf({ ...FULL, format: "casefile/2" }))).toMatchObject({
      path: "format",
      value: "casefile/2",
    });
    expect(only(textOf({ ...FULL, id: "Two Valleys" }))).toMatchObject({ path: "id" });
    expect(only(textOf({ ...FULL, title: undefined }))).toMatchObject({
      path: "title",
      right: "It must be there.",
    });
    expect(only(textOf({ ...FULL, marking: 3 }))).toMatchObject({ path: "marking" });
    const { problems } = parseCasefile("{}");
    expect(problems.map(({ path }) => path)).toEqual([
      "format",
      "id",
      "title",
      "headline",
      "summary",
      "language",
    ]);
  });
});

describe("hostile keys", () => {
  it.each(["__proto__", "constructor", "prototype", "\\u005f_proto__"])("%s is left out and told", (key) => {
    const text = textOf(FULL).replace('"view": {', `"view": { "${key}": { "polluted": true }, `);
    const { casefile, problems } = parseCasefile(text);
    expect(problems).toEqual([expect.objectContaining({ rule: "hostile", severity: "error" })]);
    expect(problems[0]?.path).toMatch(/^briefings\[0\]\.steps\[0\]\.view\./);
    expect(casefile).toEqual(FULL);
    expect("polluted" in {}).toBe(false);
  });

  it("are refused anywhere in the file", () => {
    const text = textOf(FULL).replace('"format"', '"__proto__": { "toString": 1 }, "format"');
    const { casefile, problems } = parseCasefile(text);
    expect(problems.map(({ rule }) => rule)).toEqual(["hostile"]);
    expect(Object.getPrototypeOf(casefile)).toBe(Object.prototype);
  });

  it("cannot come in as ids", () => {
    const { casefile, problems } = parseCasefile(textOf(aCase({ places: [aPlace({ id: "constructor" })] })));
    expect(casefile?.places).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ rule: "schema", path: "places[0].id", dropped: true }),
    ]);
  });
});

describe("items one by one", () => {
  it("keeps the good ones and lists every issue of the bad ones", () => {
    const bad = { ...anEvent({ id: "bad" }), short: "x".repeat(33), type: "party", gist: undefined };
    const { casefile, problems } = parse({ events: [bad, anEvent()], briefings: [] });
    expect(casefile?.events.map(({ id }) => id)).toEqual(["meeting"]);
    expect(problems.map(({ path }) => path).sort()).toEqual([
      "events[0].gist",
      "events[0].short",
      "events[0].type",
    ]);
    expect(problems.every(({ rule, dropped }) => rule === "schema" && dropped)).toBe(true);
    expect(problems.find(({ path }) => path === "events[0].type")).toMatchObject({
      value: "party",
      right: expect.stringContaining("statement, meeting, force"),
    });
  });

  it("leaves out a key that the format does not have, at any depth, and keeps the item", () => {
    const odd = { ...anEvent(), colour: "red", when: { ...aWhen("2013-05-21"), hour: 10 } };
    const { casefile, problems } = parse({ events: [odd], briefings: [] });
    expect(casefile?.events).toEqual([anEvent()]);
    expect(problems.map(({ path }) => path).sort()).toEqual(["events[0].colour", "events[0].when.hour"]);
    expect(problems.some(({ dropped }) => dropped)).toBe(false);
  });

  it("leaves out an unknown key of the file and keeps the file", () => {
    const { casefile, problems } = parse({ extra: [] });
    expect(casefile).toEqual(FULL);
    expect(problems).toEqual([expect.objectContaining({ rule: "schema", path: "extra" })]);
  });

  it("reads a missing list as empty and says so", () => {
    const { casefile, problems } = parse({ figures: undefined, places: "none" });
    expect(casefile?.figures).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ rule: "schema", path: "figures" }));
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "schema", path: "places", value: "none" }),
    );
  });

  it("names the place in the file, not the place among the good ones", () => {
    const { problems } = parse({
      events: [{ id: "broken" }, anEvent({ participants: [], content: ["nobody"] })],
    });
    expect(problems).toContainEqual(expect.objectContaining({ rule: "ST-2", path: "events[1].content" }));
    expect(problems).toContainEqual(expect.objectContaining({ rule: "RL-1", path: "events[1].content[0]" }));
  });

  it("keeps the first of two with the same id", () => {
    const { casefile, problems } = parse({ events: [anEvent(), anEvent({ title: "Later" })], figures: [] });
    expect(casefile?.events.map(({ title }) => title)).toEqual(["The meeting"]);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "RL-1", path: "events[1].id", dropped: true, value: "meeting" }),
    );
  });

  it("keeps six sides and takes the others off their actors", () => {
    const sides = Array.from({ length: 8 }, (_, n) => aSide({ id: `s${n}`, tag: "abcdefgh".charAt(n) }));
    const { casefile, problems } = parseCasefile(
      textOf(aCase({ sides, actors: [anActor({ id: "envoy", side: "s7" })] })),
    );
    expect(casefile?.sides).toHaveLength(6);
    expect(casefile?.actors[0]).not.toHaveProperty("side");
    expect(problems.filter(({ dropped }) => dropped).map(({ path }) => path)).toEqual([
      "sides[6]",
      "sides[7]",
    ]);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "RL-1", path: "actors[0].side", value: "s7" }),
    );
  });
});

describe("what a rule does to an item", () => {
  it("an event without evidence is left out, and so are references to it", () => {
    const { casefile, problems } = parse({
      events: FULL.events.map((event) => (event.id === "fall" ? { ...event, evidence: [] } : event)),
    });
    expect(casefile?.events.map(({ id }) => id)).toEqual(["meeting", "warning"]);
    expect(casefile?.events[1]?.content).toEqual([]);
    expect(casefile?.briefings[0]?.steps[0]?.annotations).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "EV-1", path: "events[2].evidence", dropped: true }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        path: "events[1].content[0]",
        message: expect.stringContaining("was left out"),
      }),
    );
  });

  it("an event with a date that cannot be read is left out", () => {
    const { casefile, problems } = parse({ events: [anEvent({ when: aWhen("May 2013") })], figures: [] });
    expect(casefile?.events).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "DT-1", value: "May 2013", dropped: true }),
    );
  });

  it("a figure with a period that cannot be read is left out", () => {
    const { casefile } = parse({ figures: [aFigure({ period: aWhen("2013-14") })] });
    expect(casefile?.figures).toEqual([]);
  });

  it("a said-on or another reading that cannot be read is taken out, and the event stays", () => {
    const when = aWhen("2013-05-21", {
      basis: "conflicting",
      alternatives: [
        { edtf: "nonsense", reading: "one" },
        { edtf: "2013-05-20", reading: "two" },
      ],
    });
    const evidence = [aPassage({ attribution: [aStep({ saidOn: aWhen("2013-02-31") })] })];
    const { casefile, problems } = parse({ events: [anEvent({ when, evidence })], figures: [] });
    expect(casefile?.events[0]?.when.alternatives).toEqual([{ edtf: "2013-05-20", reading: "two" }]);
    expect(casefile?.events[0]?.evidence[0]?.attribution[0]).not.toHaveProperty("saidOn");
    const dates = problems.filter(({ rule }) => rule === "DT-1");
    expect(dates).toHaveLength(2);
    expect(dates.some(({ dropped }) => dropped)).toBe(false);
  });

  it("a document with a date that cannot be read stays, with the date unknown", () => {
    const { casefile, problems } = parse({ documents: [aDocument({ reference: aWhen("2013-05-99") })] });
    expect(casefile?.documents[0]?.reference).toEqual({ edtf: "/..", basis: "none" });
    expect(casefile?.events).toHaveLength(3);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "DT-1", path: "documents[0].reference.edtf" }),
    );
  });

  it("any other broken rule leaves the item in and lists it", () => {
    const evidence = [aPassage({ cue: "four words are too", start: 0 })];
    const { casefile, problems } = parse({ events: [anEvent({ evidence })], figures: [], briefings: [] });
    expect(casefile?.events).toHaveLength(1);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(["EV-2", "EV-5"]));
    expect(problems.some(({ dropped }) => dropped)).toBe(false);
  });
});

describe("references that lead nowhere", () => {
  it("a missing actor gets a placeholder, and everything that names it stays", () => {
    const { casefile, problems, placeholders } = parse({
      events: [anEvent({ participants: [{ actor: "ghost", role: "agent" }] })],
      relations: [aRelation({ target: "ghost" })],
    });
    expect([...placeholders]).toEqual(["ghost"]);
    expect(casefile?.actors.at(-1)).toEqual({
      id: "ghost",
      name: "ghost",
      kind: "unnamed-group",
      aliases: [],
      evidence: [],
    });
    expect(casefile?.relations).toHaveLength(1);
    expect(problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual(
      expect.arrayContaining(["RL-1 events[0].participants[0].actor", "RL-1 relations[0].target"]),
    );
  });

  it("an actor that was left out gets one placeholder and is told once", () => {
    const actors = FULL.actors.map((actor) => (actor.id === "envoy" ? { ...actor, kind: "robot" } : actor));
    const { casefile, problems, placeholders } = parse({ actors, briefings: [] });
    expect([...placeholders]).toEqual(["envoy"]);
    expect(casefile?.events[0]?.participants[0]?.actor).toBe("envoy");
    expect(casefile?.positions).toEqual({ envoy: { x: 1, y: 2 } });
    expect(problems.map(({ rule }) => rule)).toEqual(["schema", "RL-1"]);
    expect(problems[1]?.message).toContain("was left out");
  });

  it("evidence that points to no document or block is taken out, and an item with nothing else too", () => {
    const nowhere = aPassage({ block: "p99", start: 30 });
    const { casefile, problems } = parse({
      events: [
        anEvent({ id: "meeting", evidence: [aPassage(), nowhere] }),
        anEvent({ id: "gone", evidence: [aPassage({ document: "lost" })] }),
        anEvent({ id: "about", kind: "speech", content: ["gone"] }),
      ],
      briefings: [],
    });
    expect(casefile?.events.map(({ id, evidence }) => [id, evidence.length])).toEqual([
      ["meeting", 1],
      ["about", 1],
    ]);
    expect(casefile?.events[1]?.content).toEqual([]);
    expect(problems.map(({ rule, path, dropped }) => `${rule} ${path}${dropped ? " dropped" : ""}`)).toEqual([
      "RL-1 events[0].evidence[1].block",
      "RL-1 events[1].evidence[0].document",
      "EV-1 events[1].evidence dropped",
      "RL-1 events[2].content[0]",
    ]);
  });

  it("every other one is taken out", () => {
    const { casefile, problems } = parse({
      places: [aPlace({ id: "norwick", within: "nowhere" }), aPlace({ id: "valley" })],
      events: [
        anEvent({
          places: ["norwick", "atlantis"],
          lane: "x",
          partOf: "x",
          conditions: ["x"],
          ambiguities: ["x"],
        }),
      ],
      figures: [
        aFigure({
          event: "x",
          place: "x",
          relation: "x",
          supersedes: "x",
          overlaps: [{ figure: "x", relation: "unknown", basis: "" }],
        }),
      ],
      briefings: [],
      positions: { nobody: { x: 0, y: 0 } },
    });
    expect(casefile?.places[0]).toEqual(aPlace({ id: "norwick" }));
    expect(casefile?.events).toEqual([anEvent({ places: ["norwick"], conditions: [], ambiguities: [] })]);
    expect(casefile?.figures).toEqual([aFigure()]);
    expect(casefile?.positions).toEqual({});
    expect(problems).toHaveLength(12);
    expect(problems.every(({ rule }) => rule === "RL-1")).toBe(true);
  });

  it("a loop is cut where it closes", () => {
    const { casefile, problems } = parse({
      places: [aPlace({ id: "norwick", within: "valley" }), aPlace({ id: "valley", within: "norwick" })],
      events: [
        anEvent({ id: "meeting", partOf: "meeting" }),
        anEvent({ id: "a", kind: "speech", content: ["b"] }),
        anEvent({ id: "b", kind: "speech", content: ["a"] }),
      ],
      briefings: [],
    });
    expect(casefile?.places.map(({ within }) => within)).toEqual(["valley", undefined]);
    expect(casefile?.events[0]).not.toHaveProperty("partOf");
    expect(casefile?.events.map(({ content }) => content)).toEqual([undefined, ["b"], []]);
    expect(problems.map(({ rule, path }) => `${rule} ${path}`).sort()).toEqual([
      "RL-1 events[0].partOf",
      "RL-1 places[1].within",
      "ST-2 events[2].content[0]",
    ]);
  });
});

describe("whatever the text", () => {
  it("nothing throws, for any JSON", () => {
    fc.assert(fc.property(fc.json(), (text) => expectSound(parseCasefile(text))));
    fc.assert(fc.property(fc.string(), (text) => expectSound(parseCasefile(text))));
  });

  it("nothing throws, for any values in the lists", () => {
    const lists = fc.record(
      Object.fromEntries(
        [...LIST_KEYS, "positions"].map((key) => [key, fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))]),
      ),
    );
    fc.assert(fc.property(lists, (some) => expectSound(parse(some))));
  });

  it("a good file with one value changed gives a case that the app can open", () => {
    const paths = leavesOf(FULL);
    const other = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        "",
        0,
        -1,
        [],
        {},
        "ghost",
        "meeting",
        "2013-99",
        "/..",
        true,
        undefined,
      ),
      fc.jsonValue(),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), other), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const copy = structuredClone(FULL) as unknown as Record<string, unknown>;
          for (const [path, value] of changes) put(copy, path, structuredClone(value));
          expectSound(parseCasefile(textOf(copy)));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

function parse(parts: Readonly<Record<string, unknown>>): ParsedCasefile {
  return parseCasefile(textOf({ ...FULL, ...parts }));
}

/** What is kept resolves, can be dated and indexed, and holds no schema problem of its own. */
function expectSound({ casefile, problems }: ParsedCasefile): void {
  if (!casefile) {
    expect(problems.length).toBeGreaterThan(0);
    return;
  }
  const index = indexCase(casefile);
  for (const event of casefile.events) dateOf(event.when);
  for (const { reference, published } of casefile.documents) dateOf(reference ?? published);
  for (const relation of casefile.relations) expect(index.actors.has(relation.source)).toBe(true);
  const left = checkCasefile(casefile).filter(({ rule }) => rule === "DT-1" || rule === "RL-1");
  expect(left.filter(({ message }) => /no such|There is no|leads back|is no date/.test(message))).toEqual([]);
}

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))].filter(
    (one) => one.length > 0,
  );
}

function put(target: unknown, [key, ...rest]: Path, value: unknown): void {
  if (typeof target !== "object" || target === null || key === undefined) return;
  if (rest.length === 0) Reflect.set(target, key, value);
  else put(Reflect.get(target, key), rest, value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
