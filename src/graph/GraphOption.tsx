import { memo, type ReactNode } from "react";
import { Marks } from "../scene/SceneSvg.tsx";
import { type Group, targetKey } from "../scene/scene.ts";
import css from "./Graph.module.css";
import { nodeRing } from "./node-marks.ts";
import type { PlacedEdge, PlacedNode } from "./plan.ts";
import { hitPath } from "./scene.ts";

/** The least size of what can be hit, in px. */
const TARGET = 24;

export interface Place {
  readonly at: number;
  readonly of: number;
}

interface OptionProps {
  readonly id: string;
  readonly group: Group;
  /** The keyboard's cursor is here. */
  readonly current: boolean;
  /** Which one of how many, where the others are not on the page. */
  readonly place?: Place | undefined;
}

interface NodeOptionProps extends OptionProps {
  readonly node: PlacedNode | undefined;
}

export const NodeOption = memo(function NodeOption({
  id,
  group,
  current,
  node,
  place,
}: NodeOptionProps): ReactNode {
  return (
    <g
      id={id}
      role="option"
      aria-label={group.label}
      aria-selected={group.selected ?? false}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
      transform={`translate(${group.x ?? 0},${group.y ?? 0})`}
      className={css.node}
      {...dataOf(group, current)}
    >
      <circle r={TARGET / 2} className={css.hit} />
      <Marks marks={group.children} />
      {node && current && <path d={nodeRing(node, 4)} className={css.cursor} />}
    </g>
  );
});

interface EdgeOptionProps extends OptionProps {
  readonly edge: PlacedEdge | undefined;
  /** One of the relations of the actor at the cursor: an option of its own. */
  readonly reachable: boolean;
}

export const EdgeOption = memo(function EdgeOption({
  id,
  group,
  current,
  edge,
  reachable,
  place,
}: EdgeOptionProps): ReactNode {
  const way = edge && hitPath(edge);
  const naming = reachable
    ? ({
        role: "option",
        "aria-label": group.label,
        "aria-selected": group.selected ?? false,
        "aria-posinset": place?.at,
        "aria-setsize": place?.of,
      } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <g id={id} className={css.edge} {...naming} {...dataOf(group, current)}>
      {way && current && <path d={way} className={css.cursorEdge} />}
      <Marks marks={group.children} />
      {way && <path d={way} className={css.hitEdge} />}
    </g>
  );
});

function dataOf(group: Group, current: boolean) {
  return {
    "data-target": group.target && targetKey(group.target),
    "data-dim": group.dim || undefined,
    "data-selected": group.selected || undefined,
    "data-current": current || undefined,
  };
}
