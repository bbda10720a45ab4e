import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Point } from "../base/geometry.ts";
import {
  type Camera,
  panned,
  REST,
  revealing,
  showing,
  stepped,
  type View,
  whole,
  zoomed,
} from "./camera.ts";
import { listenForCamera } from "./pan-zoom.dom.ts";

export interface CameraHandle {
  readonly camera: Camera;
  /** Around a point of the picture at rest, or around the middle of the pane. */
  readonly zoomBy: (factor: number, focus: Point | undefined) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly fit: () => void;
  /** Moves no more than needed to show a point of the picture at rest. */
  readonly reveal: (point: Point) => void;
  readonly showAll: (points: readonly Point[]) => void;
}

/** The camera of one picture, moved by hand on `stage` or by the functions returned. */
export function useCamera(stage: RefObject<HTMLElement | null>, { pane, picture }: View): CameraHandle {
  const [moved, setCamera] = useState<Camera>(REST);
  const view = useMemo(
    () => ({
      pane: { width: pane.width, height: pane.height },
      picture: { width: picture.width, height: picture.height },
    }),
    [pane.width, pane.height, picture.width, picture.height],
  );
  const camera = panned(moved, 0, 0, view);
  const latest = useRef(camera);

  useEffect(() => {
    latest.current = camera;
  });

  useEffect(() => {
    if (!stage.current) return;
    return listenForCamera(stage.current, {
      onZoom: (factor, at) => setCamera((now) => zoomed(now, factor, at, view)),
      onPan: (dx, dy) => setCamera((now) => panned(now, dx, dy, view)),
      onScroll: (dy) => {
        if (panned(latest.current, 0, dy, view).y === latest.current.y) return false;
        setCamera((now) => panned(now, 0, dy, view));
        return true;
      },
    });
  }, [stage, view]);

  const reveal = useCallback((point: Point) => setCamera((now) => revealing(now, point, view)), [view]);

  const showAll = useCallback(
    (points: readonly Point[]) => setCamera((now) => showing(now, points, view)),
    [view],
  );

  return {
    camera,
    reveal,
    showAll,
    zoomBy: (factor, focus) => setCamera((now) => stepped(now, factor, focus, view)),
    panBy: (dx, dy) => setCamera((now) => panned(now, dx, dy, view)),
    fit: () => setCamera(whole(view)),
  };
}
