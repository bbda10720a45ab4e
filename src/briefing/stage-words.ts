/** The words beside the picture: how what is chosen is known, and the points of the step. */

import type { Rect } from "../base/geometry.ts";
import { withCapital } from "../base/with-capital.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Evidence } from "../casefile/types.ts";
import type { Mark, Target } from "../scene/scene.ts";
import { TYPE } from "../theme/type-scale.ts";
import { chainWords } from "../words/chain.ts";
import { whenWords } from "../words/dates.ts";
import { actorSentence, referenceDay, relationSentence } from "../words/describe.ts";
import { toldLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { figureLine } from "../words/numbers.ts";
import type { StepPoint } from "./briefing.ts";
import { type Block, columns } from "./columns.ts";
import { fitted, placedIn } from "./fitted.ts";
import type { StageInput } from "./stage.ts";
import { textBlock } from "./stage-text.ts";

const GAP = 28;
const INDENT = 12;
/** Chains of speakers of one thing; the details have them all. */
const MOST_CHAINS = 3;
const LARGEST = 1.2;

/** True where the step has something to say beside its picture. */
export function hasWords(points: readonly StepPoint[], selection: Target | undefined): boolean {
  return points.length > 0 || (selection !== undefined && selection.kind !== "document");
}

export function wordsMarks({ index, view, step }: StageInput, box: Rect, across: 1 | 2): Mark {
  const drawn = fitted(
    box,
    (room) => {
      const width = (room.width - GAP * (across - 1)) / across;
      const blocks = [
        ...chosenBlocks(index, view.selection, width),
        ...pointBlocks(step.points ?? [], width),
      ];
      return { ...columns(blocks, across, width, GAP, room.height), whole: true };
    },
    LARGEST,
  );
  return placedIn("words", box, drawn);
}

/** Each names what it is about, so that it comes with it. */
function chosenBlocks(index: CaseIndex, target: Target | undefined, width: number): readonly Block[] {
  const found = target === undefined ? undefined : describe(index, target);
  if (target === undefined || found === undefined) return [];
  const chains = [...new Set(found.evidence.map(({ attribution }) => chainWords(attribution, index)))];
  const title = textBlock("title", found.title, 0, 0, { size: TYPE.reading, weight: 600, width });
  const meta = textBlock("meta", found.meta, 0, title.height + 2, { size: TYPE.ui, width });
  return [
    {
      key: "chosen",
      target,
      marks: [...title.marks, ...meta.marks],
      height: title.height + meta.height + 10,
      keep: true,
    },
    ...chains.slice(0, MOST_CHAINS).map((chain, i): Block => {
      const words = textBlock("chain", say("briefing.stage.says", { chain }), 0, 0, {
        size: TYPE.ui,
        fill: "ink-2",
        width,
      });
      return { key: `chain-${i}`, target, marks: words.marks, height: words.height + 8 };
    }),
  ];
}

function pointBlocks(points: readonly StepPoint[], width: number): readonly Block[] {
  return points.map(({ id, text }): Block => {
    const block = textBlock("text", text, INDENT, 0, { size: TYPE.reading - 1, width: width - INDENT });
    const dash: Mark = { kind: "rect", key: "dash", x: 0, y: 8.5, width: 6, height: 2, fill: "ink" };
    return { key: `point:${id}`, marks: [dash, ...block.marks], height: block.height + 9 };
  });
}

interface Described {
  readonly title: string;
  readonly meta: string;
  readonly evidence: readonly Evidence[];
}

function describe(index: CaseIndex, { kind, id }: Target): Described | undefined {
  switch (kind) {
    case "event": {
      const event = index.events.get(id);
      if (event === undefined) return undefined;
      const meta = [toldLabel(event), whenWords(event.when, referenceDay(index))].join(" · ");
      return { title: event.title, meta, evidence: event.evidence };
    }
    case "relation": {
      const relation = index.relations.get(id);
      return (
        relation && {
          title: withCapital(relationSentence(relation, index)),
          meta: "",
          evidence: relation.evidence,
        }
      );
    }
    case "figure": {
      const figure = index.figures.get(id);
      return (
        figure && {
          title: withCapital(figureLine(figure, index)),
          meta: figure.title,
          evidence: figure.evidence,
        }
      );
    }
    case "actor": {
      const actor = index.actors.get(id);
      return (
        actor && { title: withCapital(actorSentence(actor, index)), meta: actor.role ?? "", evidence: [] }
      );
    }
    case "place": {
      const place = index.places.get(id);
      return place && { title: place.name, meta: "", evidence: [] };
    }
    case "document":
      return undefined;
  }
}
