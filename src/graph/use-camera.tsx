import { type RefObject, useCallback, useEffect, useState } from "react";
import type { Point, Size } from "../base/geometry.ts";
import { type Camera, panned, REST, revealing, zoomed } from "./camera.ts";
import { listenForCamera } from "./pan-zoom.dom.ts";

export interface CameraHandle {
  readonly camera: Camera;
  readonly zoomBy: (factor: number, at?: Point) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly fit: () => void;
  /** Moves no more than needed to show the point, which is given on the picture before zooming. */
  readonly reveal: (point: Point) => void;
  /** A point of the picture before zooming, in px of the stage. */
  readonly onStage: (point: Point | undefined) => Point | undefined;
}

/** The camera of one picture, moved by hand on `stage` or by the functions returned. */
export function useCamera(stage: RefObject<HTMLElement | null>, { width, height }: Size): CameraHandle {
  const [moved, setCamera] = useState<Camera>(REST);
  const camera = panned(moved, 0, 0, { width, height });

  useEffect(() => {
    if (!stage.current) return;
    return listenForCamera(stage.current, {
      onZoom: (factor, at) => setCamera((now) => zoomed(now, factor, at, { width, height })),
      onPan: (dx, dy) => setCamera((now) => panned(now, dx, dy, { width, height })),
    });
  }, [stage, width, height]);

  const reveal = useCallback(
    (point: Point) =>
      setCamera((now) =>
        now.zoom === 1
          ? now
          : revealing(now, { x: point.x * now.zoom, y: point.y * now.zoom }, { width, height }),
      ),
    [width, height],
  );

  return {
    camera,
    reveal,
    zoomBy: (factor, at = { x: width / 2, y: height / 2 }) =>
      setCamera((now) => zoomed(now, factor, at, { width, height })),
    panBy: (dx, dy) => setCamera((now) => panned(now, dx, dy, { width, height })),
    fit: () => setCamera(REST),
    onStage: (point) => point && { x: point.x * camera.zoom + camera.x, y: point.y * camera.zoom + camera.y },
  };
}
