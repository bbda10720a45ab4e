import type { Id } from "../casefile/types.ts";
import type { Mark } from "../scene/scene.ts";
import { n, pointOn } from "./curves.ts";
import type { Plan } from "./plan.ts";

/** What is other than on the day before. */
export interface Changes {
  readonly appeared: ReadonlySet<Id>;
  readonly ended: ReadonlySet<Id>;
}

const RADIUS = 7;
const ARM = 3.5;

/** A plus on ties that appeared, a cross on those that ended: told apart by form, in ink. */
export function changeMarks(plan: Plan, { appeared, ended }: Changes): readonly Mark[] {
  return plan.edges.flatMap(({ relation, curve }): readonly Mark[] => {
    const isNew = appeared.has(relation.id);
    if (!isNew && !ended.has(relation.id)) return [];
    const { x, y } = pointOn(curve, 0.5);
    const ring = `M${n(x - RADIUS)},${n(y)}a${RADIUS},${RADIUS} 0 1 1 ${2 * RADIUS},0a${RADIUS},${RADIUS} 0 1 1 ${-2 * RADIUS},0Z`;
    const arms = isNew
      ? `M${n(x - ARM)},${n(y)}h${2 * ARM}M${n(x)},${n(y - ARM)}v${2 * ARM}`
      : `M${n(x - ARM + 1)},${n(y - ARM + 1)}l5,5m0,-5l-5,5`;
    return [
      {
        kind: "path",
        key: `change:${relation.id}`,
        d: ring,
        fill: isNew ? "ink" : "paper",
        stroke: isNew ? "paper" : "ink",
        strokeWidth: 1.5,
      },
      {
        kind: "path",
        key: `change-sign:${relation.id}`,
        d: arms,
        stroke: isNew ? "paper" : "ink",
        strokeWidth: 2,
      },
    ];
  });
}
