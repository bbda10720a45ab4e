import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { boxAround } from "../../src/base/geometry.ts";
import { findIn, lettersIn } from "../../src/briefing/anchors.ts";
import { LONGEST_POINT, MOST_LABELLED, type Step } from "../../src/briefing/briefing.ts";
import { plainNotes } from "../../src/briefing/notes.ts";
import { planStage, type StagePlan, stageScene } from "../../src/briefing/stage.ts";
import { frameOf, LEAST_LETTERS, STAGE_SCALE, stageSize } from "../../src/briefing/stage-size.ts";
import { eventsOn } from "../../src/briefing/stage-timeline.ts";
import { warningsOf } from "../../src/briefing/step-check.ts";
import { inputsOf, viewOfStep } from "../../src/briefing/step-view.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile, Id } from "../../src/casefile/types.ts";
import { columnsOf } from "../../src/engine/columns.ts";
import { answer } from "../../src/engine/server.ts";
import { everyMark } from "../../src/scene/scene.ts";
import { viewFromJson } from "../../src/state/view-json.ts";

const CASEFILE = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../data/al-qusair-2013.json"), "utf8"),
) as Casefile;
const INDEX = indexCase(CASEFILE);
const POSITIONS = new Map(Object.entries(CASEFILE.positions ?? {}));
const COLUMNS = columnsOf(CASEFILE);

const [BRIEFING] = CASEFILE.briefings;
const STEPS = BRIEFING?.steps ?? [];
const PLANS =
  BRIEFING === undefined
    ? []
    : (
        await inputsOf(BRIEFING, { index: INDEX, positions: POSITIONS }, async (query) =>
          answer(COLUMNS, query),
        )
      ).map(planStage);
const EACH = PLANS.map((plan): [Id, StagePlan, Step] => [plan.input.step.id, plan, plan.input.step]);

/** What stands in the picture of the step once all its builds have come. */
function inPicture(plan: StagePlan): ReadonlyMap<Id, unknown> {
  return findIn(plan.scene.marks.filter(({ key }) => key === "picture")).points;
}

describe("the briefing that ships", () => {
  test("is the only one and has eight to ten steps, each with its own id", () => {
    expect(CASEFILE.briefings).toHaveLength(1);
    expect(STEPS.length).toBeGreaterThanOrEqual(8);
    expect(STEPS.length).toBeLessThanOrEqual(10);
    expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
  });

  test("shows timeline, graph, figures, words and list", () => {
    const kinds = PLANS.map(({ input: { view } }) =>
      view.screen === "scene" ? `${view.pictures} ${view.relationsAs}` : view.screen,
    );
    expect([...new Set(kinds)].sort()).toEqual([
      "figures",
      "graph graph",
      "graph list",
      "table",
      "timeline graph",
    ]);
  });

  test("has builds in two to four of its steps", () => {
    const built = STEPS.filter(({ builds }) => builds.length > 0);
    expect(built.length).toBeGreaterThanOrEqual(2);
    expect(built.length).toBeLessThanOrEqual(4);
  });
});

describe.each(EACH)("step %s", (_id, plan, step) => {
  test("has a view of which every key and every id is known", () => {
    expect(viewFromJson(step.view, CASEFILE.id).dropped).toEqual([]);
    expect(viewOfStep(step, INDEX).missing).toEqual([]);
  });

  test("shows all that its callouts and builds name", () => {
    const shown = inPicture(plan);
    const points = new Set((step.points ?? []).map(({ id }) => id));
    const named = [
      ...step.annotations.map(({ anchor }) => anchor),
      ...step.builds.flatMap(({ show }) => show),
    ];
    expect(named.filter((id) => !points.has(id) && !shown.has(id))).toEqual([]);
  });

  test("shows more with every build", () => {
    const sizes = [...step.builds.keys(), step.builds.length].map(
      (build) => lettersIn(stageScene(plan, build).marks).length,
    );
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
  });

  test("can be read from the back of a room", () => {
    const small = lettersIn(plan.scene.marks).filter(({ size }) => size * STAGE_SCALE < LEAST_LETTERS);
    expect(small).toEqual([]);
    const { view } = plan.input;
    const timeline = view.screen === "scene" && view.pictures !== "graph";
    expect(timeline ? eventsOn(plan.input).length : 0).toBeLessThanOrEqual(MOST_LABELLED);
  });

  test("gives the editor nothing to warn of", () => {
    expect(warningsOf(plan)).toEqual([]);
  });

  test("names every actor in its graph", () => {
    const written = lettersIn(plan.scene.marks).map(({ text }) => text);
    const named = plan.input.view.pictures === "graph" ? [...inPicture(plan).keys()] : [];
    for (const id of named) {
      const actor = INDEX.actors.get(id);
      const first = (actor?.short ?? actor?.name)?.split(" ")[0] ?? "";
      expect(written.some((text) => text.includes(first))).toBe(true);
    }
  });

  test("gives the sides that its graph shows all the room", () => {
    const { aspect, view, marking } = plan.input;
    const drawn = plan.scene.marks.find(({ key }) => key === "picture");
    const graph = drawn?.kind === "group" ? drawn.children.find(({ key }) => key === "graph") : undefined;
    expect(graph !== undefined).toBe(view.pictures === "graph" && view.relationsAs === "graph");
    if (graph?.kind !== "group") return;
    const grounds = [...everyMark(graph.children)].flatMap((mark) =>
      mark.kind === "rect" && mark.key.startsWith("ground:") ? [mark] : [],
    );
    const corners = grounds.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]);
    const { width, height } = boxAround(corners);
    const { picture } = frameOf(
      stageSize(aspect),
      (step.points ?? []).length > 0 ? "beside" : "nowhere",
      marking !== undefined,
    );
    expect(width * (graph.scale ?? 1)).toBeGreaterThan(0.9 * picture.width);
    expect(height * (graph.scale ?? 1)).toBeGreaterThan(0.9 * picture.height);
  });

  test("has notes to speak from, a time and a title of two lines at most", () => {
    const words = plainNotes(step.notes).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(150);
    expect(step.minutes).toBeGreaterThan(0);
    expect(step.title.length).toBeLessThanOrEqual(80);
    for (const { text } of step.points ?? []) expect(text.length).toBeLessThanOrEqual(LONGEST_POINT);
  });
});
