/** The legend in words, each beside the mark that it explains: on the page and in files of the picture. */
import type { RelationSign, StatusFamily } from "../casefile/vocabulary.ts";
import type { Mark } from "../scene/scene.ts";
import { NODE_SHAPES, type NodeShape } from "../theme/glyphs.ts";
import { kindLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { badge, type Change, type Changes } from "./change-marks.ts";
import { lineMarks } from "./edge-marks.ts";
import { type Drawn, type GraphLegend, legendOf } from "./legend.ts";
import { shapeMarks } from "./node-marks.ts";

export const NODE_BOX = 18;
export const LINE_BOX = 34;

export interface LegendEntry {
  readonly key: string;
  /** In a box of `width` by `NODE_BOX` px. */
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly words: string;
}

export interface LegendPart {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** Shapes, end marks and line styles of what is drawn; parts without an entry are left out. */
export function legendEntries(drawn: Drawn): readonly LegendPart[] {
  const legend = legendOf(drawn);
  const parts: readonly LegendPart[] = [
    { title: say("graph.legend.actors"), entries: shapeEntries(legend) },
    {
      title: say("graph.legend.relations"),
      entries: legend.signs.map((sign) => ({
        key: sign,
        marks: lineSample(sign, "happened"),
        width: LINE_BOX,
        words: say(`graph.legend.sign.${sign}`),
      })),
    },
    {
      title: say("graph.legend.statuses"),
      entries: legend.lines.map(({ family, statuses }) => ({
        key: family,
        marks: lineSample("neutral", family),
        width: LINE_BOX,
        words: say(`graph.legend.line.${family}`, { statuses: statuses.map(statusLabel).join(", ") }),
      })),
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** The badges of a day that are in the picture: what is new, what is past, and who is first seen. */
export function changeEntries(changes: Changes | undefined): readonly LegendPart[] {
  if (!changes) return [];
  const past = [...changes.ended].some((id) => !changes.overBefore.has(id));
  const shown = CHANGES.filter((change) => (change === "ended" ? past : changes[change].size > 0));
  if (shown.length === 0) return [];
  const middle = { x: NODE_BOX / 2, y: NODE_BOX / 2 };
  return [
    {
      title: say("graph.legend.changes"),
      entries: shown.map((change) => ({
        key: change,
        marks: badge(change, middle, change),
        width: NODE_BOX,
        words: say(`graph.legend.change.${change}`),
      })),
    },
  ];
}

const CHANGES: readonly Change[] = ["appeared", "firstSeen", "ended", "overBefore"];

function shapeEntries({ shapes, unnamed }: GraphLegend): readonly LegendEntry[] {
  return [
    ...shapes.map(({ shape, kinds }) => ({
      key: shape,
      marks: shapeSample(shape, false),
      width: NODE_BOX,
      words: say(shape === "ring" ? "graph.legend.ring" : "graph.legend.shape", {
        kinds: kinds.map(kindLabel).join(", "),
      }),
    })),
    ...unnamed.map((kind) => ({
      key: kind,
      marks: shapeSample(NODE_SHAPES[kind], true),
      width: NODE_BOX,
      words: say(kind === "unnamed-group" ? "graph.legend.unnamedGroup" : "graph.legend.unnamedPerson"),
    })),
  ];
}

function lineSample(sign: RelationSign, family: StatusFamily): readonly Mark[] {
  const y = NODE_BOX / 2;
  const curve = { from: { x: 2, y }, control: { x: LINE_BOX / 2, y }, to: { x: LINE_BOX - 4, y } };
  return lineMarks(curve, { sign, family, bothEnds: false, emphasis: 1 });
}

function shapeSample(shape: NodeShape, unnamed: boolean): readonly Mark[] {
  const middle = NODE_BOX / 2;
  return [
    {
      kind: "group",
      key: "shape",
      x: middle,
      y: middle,
      children: shapeMarks(shape, { colour: "ink-2", radius: 7.5, unnamed }),
    },
  ];
}
