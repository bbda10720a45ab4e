import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { overlaps, type Rect } from "../../src/base/geometry.ts";
import { findIn, lettersIn } from "../../src/briefing/anchors.ts";
import type { Annotation, Step } from "../../src/briefing/briefing.ts";
import { calloutsOn } from "../../src/briefing/callouts.ts";
import { type Block, columns, columnsWithin } from "../../src/briefing/columns.ts";
import { fitted } from "../../src/briefing/fitted.ts";
import { type StagePlan, stageScene } from "../../src/briefing/stage.ts";
import { ASPECTS, LEAST_LETTERS, STAGE_SCALE, stageSize } from "../../src/briefing/stage-size.ts";
import { everyMark, type Group, type Mark } from "../../src/scene/scene.ts";
import { aBriefing, anEvent, aWhen } from "../support/case-builder.ts";
import { aBriefedCase, aShownStep, planFor, plansFor } from "./a-stage.ts";

const VIEWS = {
  both: {},
  timeline: { pictures: "timeline", selection: ["event", "crossing"] },
  graph: { pictures: "graph", selection: ["actor", "guard"] },
  relations: { pictures: "graph", relationsAs: "list" },
  events: { screen: "table" },
  figures: { screen: "figures", selection: ["figure", "boats"] },
} as const;
type ViewName = keyof typeof VIEWS;
const NAMES = Object.keys(VIEWS) as readonly ViewName[];

const FULL: Partial<Step> = {
  annotations: [
    { anchor: "meeting", text: "The first meeting in two years" },
    { anchor: "war", text: "Since the spring" },
  ],
  points: [
    { id: "p-1", text: "The bridge holds" },
    { id: "p-2", text: "The ropes do not" },
  ],
};

const words = (plan: StagePlan, build = 99) =>
  lettersIn(stageScene(plan, build).marks)
    .map(({ text }) => text)
    .join(" ");
const targets = (plan: StagePlan, build: number) => [...findIn(stageScene(plan, build).marks).points.keys()];

function doubledKeys(marks: readonly Mark[]): readonly string[] {
  const keys = marks.map(({ key }) => key);
  return [
    ...keys.filter((key, i) => keys.indexOf(key) !== i),
    ...marks.flatMap((mark) => (mark.kind === "group" ? doubledKeys(mark.children) : [])),
  ];
}

describe.each(NAMES)("the stage of a step with %s", (name) => {
  it.each(ASPECTS)(
    "at %s has keys that are each there once, numbers that can be drawn, no ids of the page",
    async (aspect) => {
      const [plan] = await plansFor(
        aBriefing({ aspect, marking: "TLP:AMBER", steps: [aShownStep(VIEWS[name], FULL)] }),
      );
      const { width, height, marks } = stageScene(plan as StagePlan, 0);
      expect({ width, height }).toEqual(stageSize(aspect));
      expect(doubledKeys(marks)).toEqual([]);
      for (const mark of everyMark(marks)) {
        for (const value of Object.values(mark))
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        if (mark.kind === "group") expect([mark.domId, mark.role]).toEqual([undefined, undefined]);
        if (mark.kind === "text") expect(mark.fill).not.toBe("ink-3");
      }
    },
  );

  it("has the title, the marking twice, its progress, and letters that a room can read", async () => {
    const plan = (
      await plansFor(aBriefing({ marking: "TLP:AMBER", steps: [aShownStep(VIEWS[name])] }))
    )[0] as StagePlan;
    expect(words(plan)).toContain("The envoys meet while the bridge is in doubt");
    expect(words(plan).match(/TLP:AMBER/g)).toHaveLength(2);
    expect(words(plan)).toContain("1 / 1");
    // Three lanes over a graph are too much for half a stage: the editor says so.
    if (name === "both") return;
    const small = lettersIn(plan.scene.marks).filter(({ size }) => size * STAGE_SCALE < LEAST_LETTERS);
    expect(small).toEqual([]);
  });

  it("keeps its letters on the stage", async () => {
    const plan = await planFor(aShownStep(VIEWS[name], FULL));
    const { width, height } = plan.scene;
    for (const box of findIn(plan.scene.marks).letters) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });
});

describe("builds", () => {
  it("what comes later is nowhere before: neither its mark nor a callout at it", async () => {
    const plan = await planFor(
      aShownStep(VIEWS.both, { ...FULL, builds: [{ show: ["meeting"] }, { show: ["p-2"] }] }),
    );
    expect(targets(plan, 0)).not.toContain("meeting");
    expect(words(plan, 0)).not.toContain("first meeting");
    expect(targets(plan, 1)).toContain("meeting");
    expect(words(plan, 1)).toContain("first meeting");
    expect(words(plan, 1)).toContain("bridge holds");
    expect(words(plan, 1)).not.toContain("ropes do not");
    expect(words(plan, 2)).toContain("ropes do not");
    expect(stageScene(plan, 2)).toBe(plan.scene);
  });

  it("with an actor come its relations and the callouts at them", async () => {
    const plan = await planFor(aShownStep({ pictures: "graph" }, { ...FULL, builds: [{ show: ["guard"] }] }));
    expect(targets(plan, 1)).toEqual(expect.arrayContaining(["guard", "war", "talks"]));
    expect(words(plan, 1)).toContain("Since the spring");
    for (const id of ["guard", "war", "talks"]) expect(targets(plan, 0)).not.toContain(id);
    expect(words(plan, 0)).not.toContain("Since the spring");
    expect(targets(plan, 0)).toContain("ferrymen");
  });

  it("the words about what is selected come with it", async () => {
    const plan = await planFor(aShownStep(VIEWS.timeline, { builds: [{ show: ["crossing"] }] }));
    expect(words(plan, 1)).toContain("Who says so");
    expect(words(plan, 0)).not.toContain("Who says so");
    expect(words(plan, 0)).not.toContain("crossed");
  });

  it("ids that nothing has hide nothing", async () => {
    const plan = await planFor(aShownStep(VIEWS.both, { builds: [{ show: ["gone"] }] }));
    expect(targets(plan, 0)).toEqual(targets(plan, 1));
  });
});

test("the legend says how sure each line is, whatever else has no room", async () => {
  const plan = await planFor(aShownStep(VIEWS.graph));
  expect(words(plan)).toContain("solid: reported");
  expect(words(plan)).toContain("dashed: planned");
});

describe("callouts", () => {
  const letter = (x: number, y: number): Mark => ({
    kind: "text",
    key: `${x}:${y}`,
    x,
    y,
    text: "letters here",
    size: 12,
  });
  const event = (id: string, x: number, y: number): Group => ({
    kind: "group",
    key: id,
    x,
    y,
    target: { kind: "event", id },
    children: [],
  });
  const bounds: Rect = { x: 20, y: 30, width: 700, height: 300 };
  const boxes = (groups: readonly Group[]): readonly Rect[] =>
    groups.flatMap(({ children }) => children.flatMap((mark) => (mark.kind === "rect" ? [mark] : [])));
  const note = (anchor: string, text = "Some words on it", side?: Annotation["side"]): Annotation => ({
    anchor,
    text,
    ...(side === undefined ? {} : { side }),
  });

  test("stand inside of the bounds, wherever the mark is and whatever they say", () => {
    const side = fc.constantFrom("left", "right", "above", "below", undefined);
    const at = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 400 }) });
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, text, side), { minLength: 1, maxLength: 4 }), (all) => {
        const marks = all.map(([{ x, y }], i) => event(`e-${i}`, x, y));
        for (const box of boxes(
          calloutsOn(
            marks,
            all.map(([, words, wish], i) => note(`e-${i}`, words, wish)),
            bounds,
          ),
        )) {
          expect(box.x).toBeGreaterThanOrEqual(bounds.x);
          expect(box.y).toBeGreaterThanOrEqual(bounds.y);
          expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width + 0.001);
          expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height + 0.001);
        }
      }),
    );
  });

  test("cover no letters, no mark of their own and no other callout where there is room", () => {
    const place = fc.record({ x: fc.integer({ min: 250, max: 450 }), y: fc.integer({ min: 130, max: 230 }) });
    fc.assert(
      fc.property(place, place, (at, other) => {
        const picture = [event("e", at.x, at.y), letter(at.x + 10, at.y + 4), event("f", other.x, other.y)];
        const found = boxes(calloutsOn(picture, [note("e"), note("f", "And on this")], bounds));
        const [first, second] = found;
        expect(found).toHaveLength(2);
        if (first === undefined || second === undefined) return;
        const letters = findIn(picture).letters;
        expect([...letters, second].filter((box) => overlaps(box, first))).toEqual([]);
        expect(letters.filter((box) => overlaps(box, second))).toEqual([]);
        expect(overlaps(first, { x: at.x - 12, y: at.y - 12, width: 24, height: 24 })).toBe(false);
      }),
    );
  });

  test("cover nobody, however large the picture is drawn, and no line to them runs over a word that it can pass", () => {
    const actor = (id: string, x: number, y: number): Group => ({
      ...event(id, x, y),
      target: { kind: "actor", id },
    });
    const large: Group = {
      kind: "group",
      key: "graph",
      x: 250,
      y: 100,
      scale: 1.7,
      children: [actor("a", 20, 40), actor("b", 80, 40), letter(28, 60)],
    };
    const [callout] = calloutsOn([large], [note("b", "Beside them", "left")], bounds);
    const [box] = boxes(callout === undefined ? [] : [callout]);
    const nodes = [284, 386].map((x): Rect => ({ x: x - 22, y: 168 - 22, width: 44, height: 44 }));
    expect(nodes.filter((node) => box !== undefined && overlaps(node, box))).toEqual([]);
    const leader = callout?.children.find((mark) => mark.kind === "line");
    const [words] = findIn([large]).letters;
    if (leader?.kind !== "line" || words === undefined) throw new Error("no leader, or no letters");
    const middle = { x: (leader.x1 + leader.x2) / 2, y: (leader.y1 + leader.y2) / 2, width: 1, height: 1 };
    expect(overlaps(middle, words)).toBe(false);
  });

  test("stand on the side that was wished for where nothing is in the way", () => {
    const at = { x: 350, y: 180 };
    const boxOn = (side: Annotation["side"]) =>
      boxes(calloutsOn([event("e", at.x, at.y)], [note("e", "Words", side)], bounds))[0] as Rect;
    expect(boxOn("left").x + boxOn("left").width).toBeLessThan(at.x);
    expect(boxOn("right").x).toBeGreaterThan(at.x);
    expect(boxOn("above").y + boxOn("above").height).toBeLessThan(at.y);
    expect(boxOn("below").y).toBeGreaterThan(at.y);
  });

  test("without words, or at a mark that is not there, there is none", () => {
    const picture = [event("e", 350, 180)];
    expect(calloutsOn(picture, [note("gone"), note("e", ""), note("e", "  ")], bounds)).toEqual([]);
  });
});

describe("anchors", () => {
  test("points and letters are found through groups in groups, moved and grown", () => {
    const marks: readonly Mark[] = [
      {
        kind: "group",
        key: "outer",
        x: 10,
        y: 20,
        scale: 2,
        children: [
          { kind: "group", key: "e", x: 5, y: 5, target: { kind: "event", id: "e" }, children: [] },
          {
            kind: "group",
            key: "r",
            target: { kind: "relation", id: "r" },
            children: [{ kind: "path", key: "line", d: "M0,0Q10,20 20,0" }],
          },
          { kind: "group", key: "a", target: { kind: "actor", id: "a" }, children: [] },
          { kind: "text", key: "t", x: 3, y: 10, text: "word", size: 10, anchor: "end" },
        ],
      },
    ];
    const { points, letters } = findIn(marks);
    expect(points.get("e")).toEqual({ x: 20, y: 30, reach: 18 });
    expect(points.get("r")).toEqual({ x: 30, y: 40, reach: 8 });
    expect(points.get("a")).toEqual({ x: 10, y: 20, reach: 28 });
    expect(letters[0]?.height).toBe(24);
    expect((letters[0]?.x ?? 0) + (letters[0]?.width ?? 0)).toBeCloseTo(16);
    expect(lettersIn(marks)).toEqual([{ text: "word", size: 20 }]);
  });
});

describe("columns", () => {
  const blocks = fc
    .array(fc.record({ height: fc.integer({ min: 1, max: 80 }), keep: fc.boolean() }), { maxLength: 20 })
    .map((all) => all.map((one, i): Block => ({ key: `b-${i}`, marks: [], ...one })));

  test("hold every block once in its order, none on another, and are as high as they say", () => {
    fc.assert(
      fc.property(
        blocks,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 40, max: 500 }),
        (all, count, most) => {
          const { marks, height } = columns(all, count, 100, 10, most);
          const groups = marks.filter((mark) => mark.kind === "group");
          expect(groups.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
          const boxes = groups.map(({ x = 0, y = 0 }, i) => ({
            x,
            y,
            width: 100,
            height: all[i]?.height ?? 0,
          }));
          boxes.forEach((box, i) => {
            expect(box.x % 110).toBe(0);
            expect(box.x / 110).toBeLessThan(count);
            expect(box.y + box.height).toBeLessThanOrEqual(height);
            for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
          });
          // Only the last column is higher than it may be, or one that a single block fills.
          for (const [i, box] of boxes.entries())
            if (box.x / 110 < count - 1 && box.y > 0 && !all[i - 1]?.keep)
              expect(box.y + box.height).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  test("a heading is never the last of a column while another column is free", () => {
    const heading = (key: string): Block => ({ key, marks: [], height: 20, keep: true });
    const row = (key: string): Block => ({ key, marks: [], height: 40 });
    const { marks } = columns([row("a"), row("b"), heading("h"), row("c")], 2, 100, 10, 110);
    const at = (key: string) => marks.find((mark) => mark.key === key);
    expect(at("h")).toMatchObject({ x: 110, y: 0 });
    expect(at("c")).toMatchObject({ x: 110, y: 20 });
  });
});

describe("columns within a room", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i): Block => ({ key: `b-${i}`, marks: [], height: 30 }));
  const textOf = (mark: Mark | undefined) =>
    mark?.kind === "group" ? lettersIn([mark]).map(({ text }) => text) : [];

  test("hold all that fits, and count what does not", () => {
    expect(columnsWithin(rows(6), 2, 100, 10, 90)).toMatchObject({ whole: true, height: 90 });
    const cut = columnsWithin(rows(20), 2, 100, 10, 90);
    expect(cut.whole).toBe(false);
    expect(cut.height).toBeLessThanOrEqual(90);
    expect(textOf(cut.marks.at(-1))).toEqual(["and 15 more"]);
    expect(cut.marks).toHaveLength(6);
  });

  test("every block is there or counted, whatever their heights; a heading is never the last, nor counted", () => {
    const block = fc.record({ height: fc.integer({ min: 5, max: 60 }), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (all, count) => {
        const blocks = all.map((one, i): Block => ({ key: `b-${i}`, marks: [], ...one }));
        const { marks, height, whole } = columnsWithin(blocks, count, 100, 10, 120);
        const shown = blocks.filter(({ key }) => marks.some((mark) => mark.key === key));
        expect(shown).toEqual(blocks.slice(0, shown.length));
        if (whole) {
          expect(shown).toEqual(blocks);
          return;
        }
        expect(height).toBeLessThanOrEqual(120);
        expect(shown.at(-1)?.keep).not.toBe(true);
        const left = blocks.slice(shown.length).filter(({ keep }) => !keep).length;
        expect(textOf(marks.at(-1))).toEqual([`and ${left} more`]);
      }),
    );
  });
});

describe("a fitted picture", () => {
  const room = { width: 400, height: 200 };
  /** A picture of so many square px, that is whole from a width on. */
  const drawn = (area: number, wholeFrom = 0) =>
    fitted(room, ({ width }) => ({ marks: [], height: area / width, whole: width >= wholeFrom }));

  test("is as large as its room lets it be", () => {
    expect(drawn(1).scale).toBe(1.7);
    expect(drawn(80_000).scale).toBe(1);
    expect(drawn(60_000).scale).toBe(1.1);
    expect(drawn(200_000).scale).toBe(0.6);
  });

  test("stays readable rather than say every last word", () => {
    expect(drawn(1, 300).scale).toBe(1.2);
    expect(drawn(1, 390).scale).toBe(1);
    expect(drawn(1, 5000).scale).toBe(1);
  });

  test("is, of the sizes at which it can be read, the one with the fewest faults", () => {
    const faulty = (faultsAt: (width: number) => number) =>
      fitted(room, ({ width }) => ({ marks: [], height: 1, whole: true, faults: faultsAt(width) })).scale;
    // 400 px of room: 1.35 gives 296 px, 1 gives 400.
    expect(faulty((width) => (width > 290 ? 0 : 3))).toBe(1.35);
    expect(faulty((width) => (width > 390 ? 1 : 2))).toBe(1);
    expect(faulty(() => 5)).toBe(1.7);
    expect(faulty((width) => (width > 420 ? 0 : 9))).toBe(1.7);
  });

  test("no larger than asked", () => {
    expect(fitted(room, () => ({ marks: [], height: 1, whole: true }), 1.2).scale).toBe(1.2);
  });
});

test("however many events a timeline has, it stays above the graph, and alone its letters can be read", async () => {
  const events = Array.from({ length: 60 }, (_, i) =>
    anEvent({
      id: `event-${i}`,
      title: `Event number ${i}`,
      when: aWhen(`2013-05-2${i % 3}`),
      participants: [{ actor: (["guard", "ferrymen", "envoy"] as const)[i % 3] ?? "envoy", role: "agent" }],
    }),
  );
  const casefile = aBriefedCase({ events });
  const both = await planFor(aShownStep({}), casefile);
  const drawn = both.scene.marks.find(({ key }) => key === "picture");
  const [timeline, graph] = drawn?.kind === "group" ? drawn.children : [];
  if (timeline?.kind !== "group" || graph?.kind !== "group") throw new Error("no two pictures");
  const { letters } = findIn([timeline]);
  expect(letters.length).toBeGreaterThan(5);
  expect(Math.max(...letters.map(({ y, height }) => y + height))).toBeLessThan(graph.y ?? 0);

  for (const view of [{ pictures: "timeline" }, { screen: "table" }] as const) {
    const alone = await planFor(aShownStep(view), casefile);
    const small = lettersIn(alone.scene.marks).filter(({ size }) => size * STAGE_SCALE < LEAST_LETTERS);
    expect(small).toEqual([]);
  }
});

test("a crowded timeline names every event or counts it, and what comes later is counted nowhere alone", async () => {
  const events = Array.from({ length: 60 }, (_, i) =>
    anEvent({ id: `event-${i}`, title: `Event number ${i}`, when: aWhen(`2013-05-2${i % 3}`) }),
  );
  const casefile = aBriefedCase({ events });
  const plan = await planFor(aShownStep({ pictures: "timeline" }), casefile);
  const shown = new Set(targets(plan, 0));
  for (const mark of everyMark(plan.scene.marks))
    if (mark.kind === "group") for (const id of mark.members ?? []) shown.add(id);
  for (const { id } of events) expect(shown).toContain(id);
});
