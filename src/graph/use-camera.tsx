import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Point } from "../base/geometry.ts";
import {
  type Camera,
  centred,
  panned,
  REST,
  revealing,
  showing,
  stepped,
  type View,
  whole,
  zoomed,
} from "./camera.ts";
import { type Grip, listenForCamera } from "./pan-zoom.dom.ts";

export interface CameraHandle {
  readonly camera: Camera;
  /** Around a point of the picture at rest, or around the middle of the pane. */
  readonly zoomBy: (factor: number, focus: Point | undefined) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly fit: () => void;
  /** Moves no more than needed to show a point of the picture at rest. */
  readonly reveal: (point: Point) => void;
  /** Brings a point of the picture at rest to the middle of the pane, as far as the picture goes. */
  readonly centre: (point: Point) => void;
  /** Moves no more than needed to show points of the picture at rest; remembers where the camera was. */
  readonly showAll: (points: readonly Point[]) => void;
  /** Back to where the camera was before `showAll`, unless the reader has moved it since. */
  readonly goBack: () => void;
  /** Moves down with the pane itself. */
  readonly shift: (dy: number) => void;
}

interface Moved {
  readonly moved: Camera;
  /** Where it was before the picture moved by itself; gone as soon as the reader moves it. */
  readonly home?: Camera | undefined;
}

function isSame(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.x === b.x && a.y === b.y;
}

/**
 * The camera of one picture, moved by hand on `stage` or by the functions returned; `grab` says what a pointer may move.
 */
export function useCamera(
  stage: RefObject<HTMLElement | null>,
  { pane, picture }: View,
  grab: RefObject<(thing: EventTarget | null) => Grip | undefined>,
): CameraHandle {
  const [{ moved }, setMoved] = useState<Moved>({ moved: REST });
  const setCamera = useCallback(
    (change: (now: Camera) => Camera) =>
      setMoved((now) => {
        const moved = change(now.moved);
        return isSame(moved, now.moved) ? now : { moved };
      }),
    [],
  );
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
      onGrab: (thing) => grab.current(thing),
    });
  }, [stage, view, grab, setCamera]);

  const reveal = useCallback(
    (point: Point) => setCamera((now) => revealing(now, point, view)),
    [view, setCamera],
  );

  const showAll = useCallback(
    (points: readonly Point[]) =>
      setMoved(({ moved, home = moved }) => ({ moved: showing(moved, points, view), home })),
    [view],
  );
  const goBack = useCallback(() => setMoved((now) => (now.home ? { moved: now.home } : now)), []);
  const shift = useCallback(
    (dy: number) =>
      setMoved(({ moved, home }) => ({
        moved: panned(moved, 0, dy, view),
        home: home && panned(home, 0, dy, view),
      })),
    [view],
  );

  return {
    camera,
    reveal,
    centre: (point) => setCamera((now) => centred(now, point, view)),
    showAll,
    goBack,
    shift,
    zoomBy: (factor, focus) => setCamera((now) => stepped(now, factor, focus, view)),
    panBy: (dx, dy) => setCamera((now) => panned(now, dx, dy, view)),
    fit: () => setCamera(() => whole(view)),
  };
}
