/** Steps of the shipped case as slides, one of each kind of picture. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Step } from "../../src/briefing/briefing.ts";
import { planStage, stageScene } from "../../src/briefing/stage.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { columnsOf } from "../../src/engine/columns.ts";
import { answer } from "../../src/engine/server.ts";
import type { PptxInput, PptxSlide } from "../../src/exporters/pptx/briefing-pptx.ts";
import { fitView } from "../../src/state/check-view.ts";
import { viewFromJson } from "../../src/state/view-json.ts";
import { defaultWindow } from "../../src/timeline/window.ts";

const FILE = resolve(import.meta.dirname, "../../data/al-qusair-2013.json");
export const MARKING = "FOR TRAINING & EXERCISE";

const STEPS: readonly Partial<Step>[] = [
  {
    title: "Meetings",
    notes: "One line.\n\n\tThen another; “quoted” & <tagged>.",
    view: { types: ["meeting"], pictures: "timeline" },
    annotations: [{ anchor: "istanbul-meeting", text: "A <callout> & more" }],
  },
  {
    title: "What might happen",
    notes: "",
    view: { statuses: ["threatened", "feared"], pictures: "timeline" },
  },
  { title: "Around Hezbollah", notes: "Graph", view: { actors: ["hezbollah"], pictures: "graph" } },
  { title: "Both: Russia", notes: "Both", view: { actors: ["russia"] } },
  { title: "Killed", notes: "Figures", view: { screen: "figures", text: "killed" } },
  { title: "A list", notes: "List", view: { screen: "table", actors: ["iran"] } },
];

export function slidesOfCase(aspect: PptxInput["aspect"] = "16:9"): readonly PptxSlide[] {
  const casefile = JSON.parse(readFileSync(FILE, "utf8")) as Casefile;
  const index = indexCase(casefile);
  const columns = columnsOf(casefile);
  return STEPS.map((one, i) => {
    const step = {
      id: `step-${i}`,
      title: "",
      notes: "",
      builds: [],
      annotations: [],
      view: {},
      ...one,
    } as Step;
    const { view } = fitView(
      viewFromJson({ case: casefile.id, ...(step.view as object) }, casefile.id).view,
      index,
    );
    const plan = planStage({
      index,
      positions: new Map(Object.entries(casefile.positions ?? {})),
      step,
      view,
      window: view.window ?? defaultWindow(index),
      answer: answer(columns, view.filter),
      aspect,
      number: i + 1,
      steps: STEPS.length,
      marking: MARKING,
    });
    return { scene: stageScene(plan, 0), title: step.title, notes: step.notes };
  });
}

export function inputOfCase(): PptxInput {
  const slides = slidesOfCase().map((slide, i) => ({
    ...slide,
    section: i === 0 ? undefined : i < 4 ? "Pictures" : "Words",
  }));
  return { title: "Al-Qusair & around", marking: MARKING, aspect: "16:9", slides };
}
