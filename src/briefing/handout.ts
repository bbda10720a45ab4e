/** A briefing on paper: its pages, and behind them the evidence of every claim and what is not settled. */
import { withCapital } from "../base/with-capital.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Evidence, Id } from "../casefile/types.ts";
import { everyMark, type Scene } from "../scene/scene.ts";
import { chainWords } from "../words/chain.ts";
import { whenWords } from "../words/dates.ts";
import { referenceDay, relationSentence } from "../words/describe.ts";
import { statusLabel, toldLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { figureLine } from "../words/numbers.ts";
import { positionWords } from "../words/passages.ts";
import { findIn } from "./anchors.ts";
import { type StagePlan, stageScene } from "./stage.ts";

export type PagesPer = "step" | "build";

export interface HandoutPage {
  readonly key: string;
  readonly scene: Scene;
}

/** One page for each step as it is in the end, or one for each of its builds. */
export function pagesOf(plans: readonly StagePlan[], per: PagesPer): readonly HandoutPage[] {
  return plans.flatMap((plan): readonly HandoutPage[] => {
    const { id, builds } = plan.input.step;
    const first = per === "step" ? builds.length : 0;
    return Array.from({ length: builds.length - first + 1 }, (_, i) => ({
      key: `${id}:${first + i}`,
      scene: stageScene(plan, first + i),
    }));
  });
}

export interface Proof {
  readonly key: string;
  /** "Bloomberg, citing SOHR". */
  readonly chain: string;
  /** What the passage says, in our words. */
  readonly gist: string;
  /** "Paragraph 5, characters 10–20", or the row of a data set. */
  readonly where: string;
}

export interface ProvenClaim {
  readonly id: Id;
  readonly title: string;
  /** Status and date, always. */
  readonly meta: string;
  readonly proofs: readonly Proof[];
}

export interface Caveat {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
  readonly chosen?: string;
}

export interface Appendix {
  /** By step; a claim stands with the first step that shows it. */
  readonly steps: readonly {
    readonly number: number;
    readonly title: string;
    /** Markdown. */
    readonly notes: string;
    readonly claims: readonly ProvenClaim[];
  }[];
  readonly caveats: readonly Caveat[];
}

export function appendixOf(plans: readonly StagePlan[]): Appendix {
  const told = new Set<Id>();
  const unsure = new Set<Id>();
  const steps = plans.map((plan) => {
    const { index, step, number } = plan.input;
    const ids = shownOn(plan).filter((id) => !told.has(id));
    for (const id of ids) {
      told.add(id);
      for (const one of ambiguitiesOf(index, id)) unsure.add(one);
    }
    return {
      number,
      title: step.title,
      notes: step.notes,
      claims: ids.flatMap((id) => claimOf(index, id) ?? []),
    };
  });
  const index = plans[0]?.input.index;
  const caveats = index === undefined ? [] : [...unsure].flatMap((id) => caveatOf(index, id) ?? []);
  return { steps: steps.filter(({ claims, notes }) => claims.length > 0 || notes.trim() !== ""), caveats };
}

/** Everything of the case with a mark on the step, alone or counted with others, and what is selected on it. */
function shownOn({ scene, input }: StagePlan): readonly Id[] {
  const { selection } = input.view;
  const counted = [...everyMark(scene.marks)].flatMap((mark) =>
    mark.kind === "group" ? (mark.members ?? []) : [],
  );
  const marked = findIn(scene.marks).points.keys();
  return [...new Set([...marked, ...counted, ...(selection === undefined ? [] : [selection.id])])];
}

function claimOf(index: CaseIndex, id: Id): ProvenClaim | undefined {
  const event = index.events.get(id);
  if (event !== undefined) {
    const meta = [toldLabel(event), whenWords(event.when, referenceDay(index))].join(", ");
    return { id, title: event.title, meta, proofs: proofsOf(index, event.evidence) };
  }
  const relation = index.relations.get(id);
  if (relation !== undefined) {
    // The sentence has status and date in it.
    return {
      id,
      title: withCapital(relationSentence(relation, index)),
      meta: "",
      proofs: proofsOf(index, relation.evidence),
    };
  }
  const figure = index.figures.get(id);
  if (figure === undefined) return undefined;
  const meta = statusLabel(figure.status);
  return {
    id,
    title: `${figure.title}: ${figureLine(figure, index)}`,
    meta,
    proofs: proofsOf(index, figure.evidence),
  };
}

function proofsOf(index: CaseIndex, evidence: readonly Evidence[]): readonly Proof[] {
  return evidence.map((one, i): Proof => {
    const where =
      one.kind === "passage"
        ? positionWords(one, index)
        : say("briefing.proof.row", { dataset: one.dataset, row: one.row });
    return { key: String(i), chain: chainWords(one.attribution, index), gist: one.gist, where };
  });
}

function ambiguitiesOf(index: CaseIndex, id: Id): readonly Id[] {
  const thing =
    index.events.get(id) ?? index.relations.get(id) ?? index.figures.get(id) ?? index.actors.get(id);
  return thing?.ambiguities ?? [];
}

function caveatOf(index: CaseIndex, id: Id): Caveat | undefined {
  const found = index.ambiguities.get(id);
  if (found === undefined) return undefined;
  const { title, text, chosen } = found;
  return { id, title, text, ...(chosen === undefined ? {} : { chosen }) };
}
