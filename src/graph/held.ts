import type { Point } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Group } from "../scene/scene.ts";
import { edgeMarks } from "./edge-marks.ts";
import type { Route } from "./edges.ts";
import { labelMarks } from "./node-marks.ts";
import { focusLabels, type PlacedNode, placedEdge } from "./plan.ts";
import type { Inked } from "./scene.ts";

/** An actor's marks with the actor at a point of the zoomed picture. */
export type HeldMarks = (at: Point) => readonly Group[];

/** An actor of a crowd under the reader's hand, its name and its ties; the rest stands as it was planned. */
export function heldMarksOf(
  { plan, ...inked }: Inked,
  routes: readonly Route[],
  index: CaseIndex,
  actor: Id,
): HeldMarks {
  const nodes = new Map(plan.nodes.map((node) => [node.actor.id, node]));
  const held = nodes.get(actor);
  if (!held) return () => [];
  const ties = new Set(index.relationsOfActor.get(actor));
  const own = routes.filter(({ relation }) => ties.has(relation));
  const label = plan.labels.get(actor) ?? focusLabels(plan, index, new Set([actor]))[0];
  const children = [...(inked.nodes.get(actor) ?? []), ...(label ? labelMarks(label, held, 400) : [])];
  return (at) => {
    const ends = new Map<Id, PlacedNode>([...nodes, [actor, { ...held, at }]]);
    const edges = own.flatMap((route) => placedEdge(route, ends) ?? []);
    return [
      ...edges.map(
        (edge): Group => ({
          kind: "group",
          key: `relation:${edge.relation.id}`,
          children: edgeMarks(edge),
        }),
      ),
      { kind: "group", key: `actor:${actor}`, ...at, children },
    ];
  };
}
