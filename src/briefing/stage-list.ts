import type { Size } from "../base/geometry.ts";
import { withCapital } from "../base/with-capital.ts";
import type { CaseEvent, Relation } from "../casefile/types.ts";
import { sameTarget, type Target } from "../scene/scene.ts";
import { TYPE } from "../theme/type-scale.ts";
import { whenWords } from "../words/dates.ts";
import { originsOf, referenceDay, relationSentence } from "../words/describe.ts";
import { toldLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { type Block, columnsWithin } from "./columns.ts";
import { type Fitted, fitted } from "./fitted.ts";
import type { StageInput } from "./stage.ts";
import { textBlock } from "./stage-text.ts";

const GAP = 28;
const MARKER = 14;

/** Events as lines: what, then how sure, when and who says so. */
export function stageEvents(input: StageInput, events: readonly CaseEvent[], room: Size): Fitted {
  const { index } = input;
  const order = new Map(input.answer.events.map((id, i) => [id, i]));
  const sorted = [...events].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return listed(room, sorted.length, (width) =>
    sorted.map((event) =>
      rowOf(input, { kind: "event", id: event.id }, width, event.title, [
        toldLabel(event),
        whenWords(event.when, referenceDay(index)),
        ...saidBy(originsOf(event.evidence, index)),
      ]),
    ),
  );
}

/** Relations as sentences. */
export function stageRelations(input: StageInput, relations: readonly Relation[], room: Size): Fitted {
  const { index } = input;
  return listed(room, relations.length, (width) =>
    relations.map((relation) =>
      rowOf(
        input,
        { kind: "relation", id: relation.id },
        width,
        withCapital(relationSentence(relation, index)),
        [...saidBy(originsOf(relation.evidence, index))],
      ),
    ),
  );
}

function saidBy(origins: readonly string[]): readonly string[] {
  return origins.length === 0
    ? []
    : [say("words.event.says", { who: origins.join(` ${say("words.and")} `) })];
}

function listed(room: Size, count: number, rows: (width: number) => readonly Block[]): Fitted {
  return fitted(room, (size) => {
    const across = size.width > 560 && count > 4 ? 2 : 1;
    const width = (size.width - GAP * (across - 1)) / across;
    return columnsWithin(rows(width), across, width, GAP, size.height);
  });
}

function rowOf(
  { view }: StageInput,
  target: Target,
  width: number,
  title: string,
  meta: readonly string[],
): Block {
  const inner = width - MARKER;
  const head = textBlock("title", title, MARKER, 0, { size: TYPE.label, weight: 600, width: inner });
  const rest = textBlock("meta", meta.join(" · "), MARKER, head.height, { fill: "ink-2", width: inner });
  const height = head.height + rest.height;
  return {
    key: `${target.kind}:${target.id}`,
    target,
    label: title,
    marks: [
      {
        kind: "rect",
        key: "marker",
        x: 0,
        y: 2,
        width: 4,
        height: height - 2,
        fill: sameTarget(view.selection, target) ? "ink" : "hair",
      },
      ...head.marks,
      ...rest.marks,
    ],
    height: height + 10,
  };
}
