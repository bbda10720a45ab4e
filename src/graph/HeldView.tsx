import { type ReactNode, useMemo } from "react";
import type { Point } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import type { Camera } from "./camera.ts";
import type { Route } from "./edges.ts";
import css from "./Graph.module.css";
import { heldMarksOf } from "./held.ts";
import type { Inked } from "./scene.ts";
import { moveOf } from "./use-glide.tsx";

interface HeldProps {
  readonly index: CaseIndex;
  readonly inked: Inked;
  readonly routes: readonly Route[];
  readonly actor: Id;
  /** On the zoomed picture. */
  readonly at: Point;
  readonly camera: Camera;
}

/** What moves with the hand, on a sheet of its own, so that the crowd below is not drawn again. */
export function HeldView({ index, inked, routes, actor, at, camera }: HeldProps): ReactNode {
  const marksAt = useMemo(() => heldMarksOf(inked, routes, index, actor), [inked, routes, index, actor]);
  return (
    <svg className={css.held} data-held aria-hidden="true">
      <g transform={moveOf(camera)}>
        <Marks marks={marksAt(at)} />
      </g>
    </svg>
  );
}
