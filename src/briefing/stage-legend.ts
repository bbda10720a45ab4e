import type { CaseEvent } from "../casefile/types.ts";
import type { Drawn } from "../graph/legend.ts";
import { legendEntries, NODE_BOX } from "../graph/legend-entries.ts";
import type { Mark } from "../scene/scene.ts";
import { SAMPLE_HEIGHT } from "../summary/legend.ts";
import { legendParts } from "../summary/legend-parts.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { say } from "../words/messages.ts";

interface Entry {
  readonly key: string;
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

const GAP = 22;
const SAMPLE_GAP = 7;

/** What fills and lines mean, in one line; as many entries as have room. Shapes have their words beside them already. */
export function legendMarks(
  events: readonly CaseEvent[],
  drawn: Drawn | undefined,
  width: number,
): readonly Mark[] {
  const marks: Mark[] = [];
  let x = 0;
  for (const entry of entriesOf(events, drawn)) {
    const words = textWidth(entry.words, TYPE.meta);
    if (x + entry.width + SAMPLE_GAP + words > width) continue;
    marks.push({
      kind: "group",
      key: entry.key,
      x,
      children: [
        { kind: "group", key: "sample", y: -entry.height / 2, children: entry.marks },
        {
          kind: "text",
          key: "words",
          x: entry.width + SAMPLE_GAP,
          y: 4.3,
          text: entry.words,
          size: TYPE.meta,
          fill: "ink-2",
        },
      ],
    });
    x += entry.width + SAMPLE_GAP + words + GAP;
  }
  return marks;
}

function entriesOf(events: readonly CaseEvent[], drawn: Drawn | undefined): readonly Entry[] {
  const fills = legendParts(events)
    .filter(({ title }) => title === say("summary.legend.statuses"))
    .flatMap(({ entries }) => entries)
    .map((entry, i) => ({ ...entry, key: `fill-${i}`, height: SAMPLE_HEIGHT }));
  // How sure a line is goes before what it does: there may be no room for both.
  const lines = drawn === undefined ? [] : legendEntries(drawn).slice(1).reverse();
  return [...fills, ...lines.flatMap(({ entries }) => entries.map((one) => ({ ...one, height: NODE_BOX })))];
}
