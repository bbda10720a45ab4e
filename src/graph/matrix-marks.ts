import type { Id } from "../casefile/types.ts";
import { familyOf, RELATION_TYPES } from "../casefile/vocabulary.ts";
import type { Mark } from "../scene/scene.ts";
import { TYPE } from "../theme/type-scale.ts";
import { lineMarks } from "./edge-marks.ts";
import type { Cell, Matrix } from "./matrix.ts";

/** Side of a cell in px: large enough for a finger. */
export const CELL = 24;
const INSET = 3;
/** The line styles of the graph are drawn as wide as in the graph; their ends need no more than that. */
const EMPHASIS = 0.9;

/**
 * What stands in the cells: a short line for each sign, with the graph's end marks and line styles, and the number of
 * relations where there are several. Alike marks are one path, so that a page holds few elements.
 */
export function matrixMarks(
  matrix: Matrix,
  lit: ReadonlySet<Id>,
): { readonly lit: readonly Mark[]; readonly dim: readonly Mark[] } {
  const bright: Mark[] = [];
  const faint: Mark[] = [];
  for (const cell of matrix.cells.values()) (isLit(cell, lit) ? bright : faint).push(...cellMarks(cell));
  return { lit: merged(bright), dim: merged(faint) };
}

export function isLit({ relations }: Cell, lit: ReadonlySet<Id>): boolean {
  return relations.some((relation) => lit.has(relation.id));
}

function cellMarks({ row, column, relations, signs }: Cell): readonly Mark[] {
  const left = column * CELL + INSET;
  const right = (column + 1) * CELL - INSET;
  const lines = signs.flatMap((sign, i) => {
    const y = row * CELL + (CELL * (i + 1)) / (signs.length + 1);
    const curve = { from: { x: left, y }, control: { x: (left + right) / 2, y }, to: { x: right, y } };
    const own = relations.filter((relation) => RELATION_TYPES[relation.type].sign === sign);
    // Told apart in the list that the cell opens: the line shows the surest of them.
    const family =
      own.map((relation) => familyOf(relation.status)).sort((a, b) => RANK[a] - RANK[b])[0] ?? "said";
    return lineMarks(curve, { sign, family, bothEnds: false, emphasis: EMPHASIS });
  });
  const count: readonly Mark[] =
    relations.length < 2
      ? []
      : [
          {
            kind: "text",
            key: `count:${row}:${column}`,
            x: right + 2,
            y: (row + 1) * CELL - 2,
            text: String(relations.length),
            size: TYPE.meta,
            weight: 600,
            anchor: "end",
            fill: "ink",
            halo: true,
          },
        ];
  return [...lines.filter((mark) => mark.key !== "casing"), ...count];
}

const RANK = { happened: 0, said: 1, meant: 2, might: 3 } as const;

/** Paths of the same ink as one. */
function merged(marks: readonly Mark[]): readonly Mark[] {
  const paths = new Map<string, Extract<Mark, { kind: "path" }>>();
  const others: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind !== "path") {
      others.push(mark);
      continue;
    }
    const { d, key: _, ...ink } = mark;
    const key = JSON.stringify(ink);
    const known = paths.get(key);
    paths.set(key, known ? { ...known, d: known.d + d } : { ...mark, key });
  }
  return [...paths.values(), ...others];
}
