import { must } from "../../src/base/assert.ts";
import type { Step } from "../../src/briefing/briefing.ts";
import { planStage, type StageInput, type StagePlan } from "../../src/briefing/stage.ts";
import { inputsOf } from "../../src/briefing/step-view.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Briefing, Casefile } from "../../src/casefile/types.ts";
import { createLocalEngine } from "../../src/engine/local-engine.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import {
  aBriefing,
  aCase,
  aFigure,
  anActor,
  anAmbiguity,
  anEvent,
  aPassageFrom,
  aRelation,
  aSide,
  aStepOfBriefing,
  aValue,
  aWhen,
} from "../support/case-builder.ts";

/** Two valleys with everything that a stage can show: events of several statuses, relations, figures, a doubt. */
export function aBriefedCase(parts: Partial<Casefile> = {}): Casefile {
  return aCase({
    sides: [
      aSide({ id: "hills", name: "The hills", tag: "HI", slot: "violet" }),
      aSide({ id: "valleys", name: "The valleys", tag: "VA", slot: "olive" }),
    ],
    actors: [
      anActor({ id: "guard", name: "Hill Guard", kind: "armed-group", side: "hills" }),
      anActor({ id: "ferrymen", name: "Ferrymen", kind: "militia", side: "valleys" }),
      anActor({ id: "envoy", name: "The Envoy" }),
    ],
    events: [
      anEvent({
        id: "meeting",
        title: "Envoys of both valleys meet in Norwick",
        short: "Envoys meet",
        participants: [{ actor: "envoy", role: "agent" }],
        ambiguities: ["which-tuesday"],
      }),
      anEvent({
        id: "crossing",
        title: "The guard is said to have crossed the bridge",
        short: "Guard crosses",
        type: "force",
        status: "claimed",
        when: aWhen("2013-05-19"),
        participants: [{ actor: "guard", role: "agent" }],
        evidence: [aPassageFrom("envoy")],
      }),
      anEvent({
        id: "threat",
        title: "The ferrymen threaten to cut the ropes",
        short: "Ropes threatened",
        type: "force",
        status: "threatened",
        when: aWhen("2013-05-18"),
        participants: [{ actor: "ferrymen", role: "agent" }],
      }),
    ],
    relations: [
      aRelation({ id: "war", source: "guard", target: "ferrymen", type: "fights" }),
      aRelation({ id: "talks", source: "envoy", target: "guard", type: "mediates", status: "planned" }),
    ],
    figures: [
      aFigure({ id: "left-suthby", title: "People who left Suthby" }),
      aFigure({
        id: "boats",
        title: "Boats at the bridge",
        status: "claimed",
        value: aValue({ low: 12, words: "more than 12", lowInclusive: false }),
      }),
    ],
    ambiguities: [anAmbiguity({ chosen: "Tuesday 21 May" })],
    ...parts,
  });
}

export const THE_CASE = aBriefedCase();

/** A step of the case, shown as the given view. */
export function aShownStep(view: object, parts: Partial<Step> = {}): Step {
  return aStepOfBriefing({ title: "The envoys meet while the bridge is in doubt", ...parts, view });
}

export async function inputsFor(
  briefing: Briefing,
  casefile: Casefile = THE_CASE,
): Promise<readonly StageInput[]> {
  const engine = createLocalEngine();
  await engine.load(casefile);
  const data = { index: indexCase(casefile), positions: layoutGraph(casefile) };
  return inputsOf(briefing, data, (query) => engine.run(query));
}

export async function plansFor(briefing: Briefing, casefile?: Casefile): Promise<readonly StagePlan[]> {
  return (await inputsFor(briefing, casefile)).map(planStage);
}

/** One step, laid out. */
export async function planFor(step: Step, casefile?: Casefile): Promise<StagePlan> {
  const [plan] = await plansFor(aBriefing({ steps: [step] }), casefile);
  return must(plan, "a plan of the one step");
}
