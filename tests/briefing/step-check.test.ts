import { describe, expect, it } from "vitest";
import type { Step } from "../../src/briefing/briefing.ts";
import { appendixOf, pagesOf } from "../../src/briefing/handout.ts";
import { warningsOf } from "../../src/briefing/step-check.ts";
import { markingOf, underLine, viewOfStep } from "../../src/briefing/step-view.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { EVENT_TYPES, idsOf } from "../../src/casefile/vocabulary.ts";
import { viewJson } from "../../src/state/view-json.ts";
import { aBriefing, anAmbiguity, anEvent, aWhen } from "../support/case-builder.ts";
import { aBriefedCase, aShownStep, planFor, plansFor, THE_CASE } from "./a-stage.ts";

const index = indexCase(THE_CASE);

describe("the view of a step", () => {
  it("comes back as it was captured", () => {
    const { view, missing } = viewOfStep(
      aShownStep({
        case: "two-valleys",
        actors: ["guard"],
        screen: "table",
        selection: ["event", "crossing"],
      }),
      index,
    );
    expect(missing).toEqual([]);
    expect(view.filter.actors).toEqual(["guard"]);
    expect(viewOfStep(aShownStep(viewJson(view)), index)).toEqual({ view, missing: [] });
  });

  it("tells each thing that the case does not know once, and shows the rest", () => {
    const step = aShownStep(
      {
        actors: ["guard", "gone"],
        selection: ["event", "no-event"],
        screen: "table",
        laneBy: "colour",
        colour: 1,
      },
      {
        annotations: [
          { anchor: "lost", text: "a" },
          { anchor: "meeting", text: "b" },
        ],
        builds: [{ show: ["lost", "p-1", "war", "no-build"] }],
        points: [{ id: "p-1", text: "A point" }],
      },
    );
    const { view, missing } = viewOfStep(step, index);
    expect([...missing].sort()).toEqual(["colour", "gone", "laneBy", "lost", "no-build", "no-event"]);
    expect(view.filter.actors).toEqual(["guard"]);
    expect(view.selection).toBeUndefined();
    expect(view.screen).toBe("table");
  });

  it.each([null, 5, "view", [1]])("%j is the default view, and told", (json) => {
    const step: Step = { ...aShownStep({}), view: json };
    expect(viewOfStep(step, index).missing).toEqual(["view"]);
    expect(viewOfStep(step, index).view.case).toBe("two-valleys");
  });

  it("is of the case in hand, whichever it was captured in", () => {
    expect(viewOfStep(aShownStep({ case: "another" }), index).view.case).toBe("two-valleys");
  });

  it("has the picture that a window with room for one shows", () => {
    const tabOf = (view: Record<string, unknown>) => viewOfStep(aShownStep(view), index).view.tab;
    expect(tabOf({ pictures: "graph" })).toBe("graph");
    expect(tabOf({ pictures: "timeline", tab: "graph" })).toBe("timeline");
    expect(tabOf({ tab: "graph" })).toBe("graph");
  });

  it("goes with the briefing's handling line, else with the case's", () => {
    const marked = indexCase(aBriefedCase({ marking: "RESTRICTED" }));
    expect(markingOf(aBriefing(), marked)).toBe("RESTRICTED");
    expect(markingOf(aBriefing({ marking: "TLP:RED" }), marked)).toBe("TLP:RED");
    expect(markingOf(aBriefing(), index)).toBeUndefined();
    expect(underLine(aBriefing(), marked).marking).toBe("RESTRICTED");
    expect(underLine(aBriefing({ marking: "TLP:RED" }), marked).marking).toBe("TLP:RED");
    expect(underLine(aBriefing(), index)).toEqual(aBriefing());
  });
});

describe("what a room would stumble over", () => {
  const warnings = async (step: Step, casefile?: Casefile) => warningsOf(await planFor(step, casefile));
  const crowd = (count: number, title: (i: number) => string) =>
    aBriefedCase({
      events: Array.from({ length: count }, (_, i) =>
        anEvent({ id: `event-${i}`, title: title(i), when: aWhen(`2013-05-${String((i % 9) + 14)}`) }),
      ),
    });

  it.each([{ pictures: "timeline" }, { pictures: "graph" }, { screen: "table" }, { screen: "figures" }])(
    "nothing on a calm step with %j",
    async (view) => {
      expect(await warnings(aShownStep(view))).toEqual([]);
    },
  );

  it("ids that the case does not have", async () => {
    const step = aShownStep({ pictures: "timeline" }, { builds: [{ show: ["gone"] }] });
    expect(await warnings(step)).toEqual(["Not in this case any more, left out: gone."]);
  });

  it("an annotation at something that the step does not show, once", async () => {
    const annotations = [
      { anchor: "war", text: "One" },
      { anchor: "war", text: "Two" },
    ];
    expect(await warnings(aShownStep({ pictures: "timeline" }, { annotations }))).toEqual([
      "The annotation at “Hill Guard – Ferrymen” has no mark on this step.",
    ]);
  });

  it.each([
    { pictures: "timeline", text: "nowhere at all" },
    { pictures: "graph", text: "nowhere at all" },
    { screen: "table", text: "nowhere at all" },
    { screen: "figures", text: "nowhere at all" },
  ])("a picture without anything of the case: %j", async (view) => {
    expect(await warnings(aShownStep(view))).toContain("Nothing of the case is in this picture.");
  });

  it("letters that are too small, by their words", async () => {
    const events = idsOf(EVENT_TYPES).map((type, i) =>
      anEvent({ id: `event-${i}`, title: `Event number ${i}`, type, when: aWhen("2013-05-20") }),
    );
    // A lane for each type, over a graph.
    const found = await warnings(aShownStep({ laneBy: "type" }), aBriefedCase({ events }));
    expect(found.some((words) => /texts are smaller than 28 px.*May 2013/.test(words))).toBe(true);
  });

  it("a list that goes on beyond its room, whose letters stay readable", async () => {
    const found = await warnings(
      aShownStep({ screen: "table" }),
      crowd(40, (i) => `Event number ${i} of a long day`),
    );
    expect(found.join(" ")).toMatch(/\b\d\d of the list have no room/);
    expect(found.join(" ")).not.toContain("smaller than");
  });

  it("too many events", async () => {
    const found = await warnings(
      aShownStep({ pictures: "timeline" }),
      crowd(13, (i) => `Event ${i}`),
    );
    expect(found.join(" ")).toContain("13 events: more than 12");
    const fewer = await warnings(
      aShownStep({ pictures: "timeline" }),
      crowd(12, (i) => `Event ${i}`),
    );
    expect(fewer.join(" ")).not.toContain("more than 12");
  });

  it("a title that is cut short", async () => {
    const title = "A title that goes on and on and says far more than a title can ".repeat(4).trim();
    const found = await warnings(aShownStep({ pictures: "graph" }, { title }));
    expect(found.some((words) => words.startsWith("Cut short: ") && words.includes("…"))).toBe(true);
  });

  it("relations that the app shows as a matrix", async () => {
    const found = await warnings(aShownStep({ pictures: "graph", relationsAs: "matrix" }));
    expect(found).toEqual(["On the stage the relations are drawn as a graph."]);
  });
});

describe("a hand-out", () => {
  const steps = [
    aShownStep(
      { pictures: "timeline" },
      { id: "one", title: "One", builds: [{ show: ["meeting"] }, { show: ["threat"] }] },
    ),
    aShownStep({ pictures: "graph" }, { id: "two", title: "Two" }),
    aShownStep({ screen: "figures" }, { id: "three", title: "Three" }),
    aShownStep({ screen: "table" }, { id: "four", title: "Four" }),
  ];

  it("has one page for each step, or for each build", async () => {
    const plans = await plansFor(aBriefing({ steps }));
    expect(pagesOf(plans, "step").map(({ key }) => key)).toEqual(["one:2", "two:0", "three:0", "four:0"]);
    expect(pagesOf(plans, "step")[0]?.scene).toBe(plans[0]?.scene);
    expect(pagesOf(plans, "build").map(({ key }) => key)).toEqual([
      "one:0",
      "one:1",
      "one:2",
      "two:0",
      "three:0",
      "four:0",
    ]);
  });

  it("proves each claim once, with the first step that shows it", async () => {
    const { steps: found } = appendixOf(await plansFor(aBriefing({ steps })));
    const ids = found.flatMap(({ claims }) => claims.map(({ id }) => id));
    expect([...ids].sort()).toEqual([
      "boats",
      "crossing",
      "left-suthby",
      "meeting",
      "talks",
      "threat",
      "war",
    ]);
    expect(found.map(({ number, title }) => [number, title])).toEqual([
      [1, "One"],
      [2, "Two"],
      [3, "Three"],
    ]);
    for (const { claims } of found)
      for (const { proofs } of claims) expect(proofs).toMatchObject([{ gist: "The envoys met." }]);
  });

  it("says of a claim that it is one, and who says so", async () => {
    const { steps: found } = appendixOf(await plansFor(aBriefing({ steps })));
    const crossing = found[0]?.claims.find(({ id }) => id === "crossing");
    expect(crossing?.meta).toMatch(/^claimed/i);
    expect(crossing?.proofs[0]?.chain).toContain("Envoy");
    expect(found[1]?.claims.find(({ id }) => id === "talks")?.title).toContain("planned");
  });

  it("has the caveats of what is shown, and of nothing else", async () => {
    const casefile = aBriefedCase({
      ambiguities: [anAmbiguity({ chosen: "Tuesday 21 May" }), anAmbiguity({ id: "other", title: "Other" })],
    });
    const { caveats } = appendixOf(await plansFor(aBriefing({ steps }), casefile));
    expect(caveats).toEqual([
      {
        id: "which-tuesday",
        title: "Which Tuesday",
        text: "The day can be read in two ways.",
        chosen: "Tuesday 21 May",
      },
    ]);
    const graph = appendixOf(await plansFor(aBriefing({ steps: [steps[1] as Step] }), casefile));
    expect(graph.caveats).toEqual([]);
  });

  it("proves also what is only counted with others", async () => {
    const events = Array.from({ length: 60 }, (_, i) =>
      anEvent({ id: `event-${i}`, title: `Event number ${i}`, when: aWhen("2013-05-21") }),
    );
    const plans = await plansFor(
      aBriefing({ steps: [aShownStep({ pictures: "timeline" })] }),
      aBriefedCase({ events }),
    );
    expect(appendixOf(plans).steps[0]?.claims).toHaveLength(60);
  });

  it("of an empty briefing is empty", () => {
    expect(appendixOf([])).toEqual({ steps: [], caveats: [] });
    expect(pagesOf([], "build")).toEqual([]);
  });
});
