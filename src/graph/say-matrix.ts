/** The matrix in words: what a screen reader says at each stop, and what stands in the corner. */
import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Actor, Relation } from "../casefile/types.ts";
import { actorLabel, kindLabel, relationLabel, sideLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import type { At, Cell, Matrix } from "./matrix.ts";
import type { Reason } from "./outside.ts";
import { withReason } from "./say-graph.ts";

/** "Russia to Syrian government, 2 relations: backs, reported; mediates for, reported". */
export function cellWords(source: Actor, target: Actor, cell: Cell | undefined, outside?: Reason): string {
  const pair = { source: actorLabel(source), target: actorLabel(target) };
  if (!cell) return say("graph.matrix.none", pair);
  const relations = cell.relations.map((relation) => toldOf(relation, source)).join("; ");
  const words = say("graph.matrix.cell", { ...pair, count: cell.relations.length, relations });
  return withReason(words, outside);
}

/** "Hezbollah, Government's backers". */
export function headWords(actor: Actor, index: CaseIndex, outside?: Reason): string {
  const words = say("graph.matrix.head", {
    name: actorLabel(actor),
    side: sideLabel(sideOf(index, actor.id)),
  });
  return withReason(words, outside);
}

/** Two names with what stands between them, or a name with what it is. */
export interface CornerText {
  readonly first: string;
  readonly words: string;
  readonly second?: string;
}

/** What the corner says of a place in the matrix: names at the rim may be cut. */
export function cornerText(
  at: At,
  matrix: Matrix,
  cell: Cell | undefined,
  index: CaseIndex,
): CornerText | undefined {
  const source = matrix.rows[at.row];
  const target = matrix.columns[at.column];
  if (source && target) {
    const words = cell?.relations.map((relation) => briefly(relation, source)).join("; ");
    return {
      first: actorLabel(source),
      words: words ?? say("graph.matrix.nothing"),
      second: actorLabel(target),
    };
  }
  const actor = source ?? target;
  if (!actor) return undefined;
  const words = say("graph.matrix.who", {
    kind: kindLabel(actor.kind),
    side: sideLabel(sideOf(index, actor.id)),
  });
  return { first: actor.name, words };
}

function toldOf(relation: Relation, source: Actor): string {
  return say("graph.edge", { type: tieWords(relation, source), status: statusLabel(relation.status) });
}

/** The status only where it did not simply happen. */
function briefly(relation: Relation, source: Actor): string {
  return relation.status === "reported" ? tieWords(relation, source) : toldOf(relation, source);
}

/** What the tie is; a bare one has its file's word. */
function tieWords({ type, topic }: Relation, source: Actor): string {
  const bare = type === "tied-to" || type === "tied-with";
  return bare && topic !== undefined ? topic : relationLabel(type, source);
}
