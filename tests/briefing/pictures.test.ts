import { resolve } from "node:path";
import { expect, test } from "vitest";
import { tenth } from "../../src/base/geometry.ts";
import type { Step } from "../../src/briefing/briefing.ts";
import { stageScene } from "../../src/briefing/stage.ts";
import type { Mark } from "../../src/scene/scene.ts";
import { sceneToSvg } from "../../src/scene/to-svg.ts";
import { aBriefing } from "../support/case-builder.ts";
import { aShownStep, plansFor } from "./a-stage.ts";

const PICTURES = resolve(import.meta.dirname, "../pictures");

/** Numbers to a tenth of a px, so that every machine writes the same picture. */
function rounded(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark): Mark => {
    const values = Object.entries(mark).map(([key, value]) => [
      key,
      typeof value === "number" && key !== "scale" && key !== "opacity" ? tenth(value) : value,
    ]);
    const one = Object.fromEntries(values) as Mark;
    return one.kind === "group" ? { ...one, children: rounded(one.children) } : one;
  });
}

async function picture(step: Step, build = step.builds.length): Promise<string> {
  const [plan] = await plansFor(aBriefing({ marking: "TLP:AMBER", steps: [step] }));
  if (plan === undefined) throw new Error("no plan");
  const scene = stageScene(plan, build);
  return sceneToSvg({ ...scene, marks: rounded(scene.marks) });
}

test("a timeline with a callout, what is selected and who says so", async () => {
  const step = aShownStep(
    { pictures: "timeline", selection: ["event", "crossing"] },
    { annotations: [{ anchor: "meeting", text: "The first meeting in two years", side: "below" }] },
  );
  await expect(await picture(step)).toMatchFileSnapshot(resolve(PICTURES, "stage-timeline.svg"));
});

test("a graph before and after its build, with points beside it", async () => {
  const step = aShownStep(
    { pictures: "graph" },
    {
      title: "The Envoy stands between them",
      builds: [{ show: ["envoy", "p-1"] }],
      annotations: [{ anchor: "war", text: "Since the spring" }],
      points: [
        { id: "p-0", text: "Guard and ferrymen fight" },
        { id: "p-1", text: "Talks are planned, nothing more" },
      ],
    },
  );
  await expect(await picture(step, 0)).toMatchFileSnapshot(resolve(PICTURES, "stage-graph-before.svg"));
  await expect(await picture(step)).toMatchFileSnapshot(resolve(PICTURES, "stage-graph.svg"));
});

test("figures, each with its status", async () => {
  const step = aShownStep({ screen: "figures" }, { title: "At least 40 people left; the boats are a claim" });
  await expect(await picture(step)).toMatchFileSnapshot(resolve(PICTURES, "stage-figures.svg"));
});

test("events as a list, with words beside it", async () => {
  const step = aShownStep(
    { screen: "table", selection: ["event", "threat"] },
    {
      title: "Three events, of which one happened",
      points: [{ id: "p", text: "The rest is claimed or threatened" }],
    },
  );
  await expect(await picture(step)).toMatchFileSnapshot(resolve(PICTURES, "stage-events.svg"));
});
