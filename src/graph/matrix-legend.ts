/** The forms in the matrix in words, each beside the mark that it explains. */
import type { CaseIndex } from "../casefile/index-case.ts";
import { RELATION_TYPES } from "../casefile/vocabulary.ts";
import type { Mark } from "../scene/scene.ts";
import { statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { legendOf } from "./legend.ts";
import { matrixOf, type Part } from "./matrix.ts";
import { cellMarks } from "./matrix-marks.ts";
import { CELL } from "./matrix-space.ts";

export interface MatrixEntry {
  readonly key: string;
  /** In a box of the size of a cell. */
  readonly marks: readonly Mark[];
  readonly words: string;
}

/** Only what is in the matrix of the case. */
export function matrixEntries(index: CaseIndex): readonly MatrixEntry[] {
  const { signs, lines } = legendOf(index.casefile);
  const cells = [...matrixOf(index).cells.values()];
  const crowded = cells.find(({ relations }) => relations.length > 1);
  const unlike = cells.find(({ parts }) => parts.some(({ family }) => family === undefined));
  const mutual = index.casefile.relations.find(({ type }) => RELATION_TYPES[type].symmetric);
  const sign = signs[0] ?? "neutral";
  return [
    ...signs.map((one) =>
      entry(one, { sign: one, family: "happened", mutual: false }, say(`graph.matrix.sign.${one}`)),
    ),
    ...(mutual
      ? [
          entry(
            "mutual",
            { sign: RELATION_TYPES[mutual.type].sign, family: "happened", mutual: true },
            say("graph.matrix.mutual"),
          ),
        ]
      : []),
    ...lines.map(({ family, statuses }) =>
      entry(
        family,
        { sign, family, mutual: false },
        say(`graph.legend.line.${family}`, { statuses: statuses.map(statusLabel).join(", ") }),
      ),
    ),
    ...(unlike
      ? [entry("unlike", { sign, family: undefined, mutual: false }, say("graph.matrix.unlike"))]
      : []),
    ...(crowded
      ? [{ key: "several", marks: cellMarks(crowded, BOX), words: say("graph.matrix.several") }]
      : []),
  ];
}

const BOX = { x: 0, y: 0, width: CELL, height: CELL } as const;

function entry(key: string, part: Part, words: string): MatrixEntry {
  return { key, marks: cellMarks({ relations: [], parts: [part] }, BOX), words };
}
