import { useMemo } from "react";
import type { Point, Size } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { frameFor } from "./camera.ts";
import { type CrowdScene, crowdOf, crowdScene, isCrowded } from "./crowd.ts";
import { type Cursor, startOf } from "./cursor.ts";
import type { GraphProps } from "./Graph.tsx";
import { groundsOf, inSpace } from "./ground.ts";
import { withPins } from "./pins.ts";
import { baseFor, placedPoints, planGraph } from "./plan.ts";
import { type GraphScene, graphScene, type Inked, inkPlan } from "./scene.ts";
import type { Held } from "./use-moving.tsx";

/** Grounds and routes once a pane, places once a zoom, and at every move of what is held. */
export function usePlan(props: GraphProps, { width, height }: Size, zoom: number, held: Held | undefined) {
  const { index, pins, nodeSize, counts } = props;
  const own = useMemo(() => inSpace(props.positions), [props.positions]);
  const frame = useMemo(() => frameFor({ width, height }), [width, height]);
  const grounds = useMemo(() => groundsOf(index.casefile, own), [index, own]);
  const stood = useMemo(() => withPins(own, pins), [own, pins]);
  const base = useMemo(() => baseFor(index, stood, frame, grounds), [index, stood, frame, grounds]);
  const positions = useMemo(
    () => (held ? withPins(stood, { [held.actor]: held.point }) : stood),
    [stood, held],
  );
  const points = useMemo(() => placedPoints(positions, frame, grounds, 1), [positions, frame, grounds]);
  const inked = useMemo(
    () => inkPlan(planGraph({ index, positions, pins, frame, zoom, nodeSize, counts }, base)),
    [index, positions, pins, frame, zoom, nodeSize, counts, base],
  );
  return { inked, points, frame, grounds, routes: base.routes };
}

/** Emphasis at every hover; of a crowd, only what the reader can see or get to is an option on the page. */
export function useScene(
  props: GraphProps,
  inked: Inked,
  cursor: Cursor | undefined,
  points: ReadonlyMap<Id, Point>,
  held: Id | undefined,
): GraphScene & Partial<Pick<CrowdScene, "all" | "dim" | "lit">> {
  const { index, litActors, litRelations, selection, hover, path, changes, outside } = props;
  const all = useMemo(() => (isCrowded(index) ? crowdOf(inked) : undefined), [index, inked]);
  return useMemo(() => {
    const lit = { actors: litActors, relations: litRelations };
    const emphasis = { lit, selection, hover, path, changes, outside };
    if (!all) return graphScene(inked, index, emphasis);
    const actor = (cursor ?? startOf(undefined, index, points))?.actor;
    const near = cursor ? (index.relationsOfActor.get(cursor.actor) ?? []) : [];
    return crowdScene(inked, all, index, emphasis, {
      actors: new Set(actor === undefined ? [] : [actor]),
      relations: new Set(near.map(({ id }) => id)),
      held,
    });
  }, [
    inked,
    all,
    index,
    litActors,
    litRelations,
    selection,
    hover,
    path,
    changes,
    outside,
    cursor,
    points,
    held,
  ]);
}
