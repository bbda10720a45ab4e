import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { Point } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Lit } from "./focus.ts";
import type { CameraHandle } from "./use-camera.tsx";

/** What is laid over the top of the picture. */
export interface Strip {
  readonly content: ReactNode;
  /** In px. */
  readonly height: number;
}

interface Shown {
  readonly path?: Lit | undefined;
  readonly strip?: Strip | undefined;
}

/**
 * A strip that comes or goes leaves every actor where it is on the screen; then the picture moves no more than needed to
 * show what is on a path, and back again when that goes.
 */
export function usePathInSight(
  { path, strip }: Shown,
  points: ReadonlyMap<Id, Point>,
  { showAll, goBack, shift }: Pick<CameraHandle, "showAll" | "goBack" | "shift">,
): void {
  const height = strip?.height ?? 0;
  const before = useRef(height);
  useLayoutEffect(() => {
    if (before.current === height) return;
    shift(before.current - height);
    before.current = height;
  });

  useEffect(() => {
    if (path) showAll([...path.actors].flatMap((actor) => points.get(actor) ?? []));
    else goBack();
  }, [path, points, showAll, goBack]);
}
