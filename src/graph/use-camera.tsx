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
import { Glide } from "./glide.dom.ts";
import { type Grip, listenForCamera } from "./pan-zoom.dom.ts";

export interface CameraHandle {
  /** For which the picture is drawn; while a gesture lasts, `glide` knows better. */
  readonly camera: Camera;
  readonly glide: Glide;
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

/** What is moved by hand, and how. */
interface Hand {
  readonly stage: RefObject<HTMLElement | null>;
  /** Says what a pointer may move. */
  readonly grab: RefObject<(thing: EventTarget | null, at: Point) => Grip | undefined>;
  /** While the reader zooms, what is drawn is scaled, and drawn anew when the gesture is over. */
  readonly scales: boolean;
}

interface Moved {
  readonly moved: Camera;
  /** Where it was before the picture moved by itself; gone as soon as the reader moves it. */
  readonly home?: Camera | undefined;
}

function isSame(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.x === b.x && a.y === b.y;
}

/** The camera of one picture, moved by hand or by the functions returned. */
export function useCamera({ pane, picture }: View, { stage, grab, scales }: Hand): CameraHandle {
  const [{ moved }, setMoved] = useState<Moved>({ moved: REST });
  const view = useMemo(
    () => ({
      pane: { width: pane.width, height: pane.height },
      picture: { width: picture.width, height: picture.height },
    }),
    [pane.width, pane.height, picture.width, picture.height],
  );
  const camera = panned(moved, 0, 0, view);
  const latest = useRef(camera);
  const [glide] = useState(
    () =>
      new Glide((rested) => {
        latest.current = rested;
        setMoved((now) => (isSame(rested, now.moved) ? now : { moved: rested }));
      }),
  );
  /** Every other change starts where a gesture has come to. */
  const change = useCallback(
    (next: (now: Moved) => Moved) => {
      glide.rest();
      setMoved(next);
    },
    [glide],
  );
  const setCamera = useCallback(
    (next: (now: Camera) => Camera) =>
      change((now) => {
        const moved = next(now.moved);
        return isSame(moved, now.moved) ? now : { moved };
      }),
    [change],
  );

  useEffect(() => {
    latest.current = camera;
  });

  useEffect(() => {
    if (!stage.current) return;
    const from = () => glide.now ?? latest.current;
    const stop = listenForCamera(stage.current, {
      onZoom: (factor, at, isHeld) => {
        if (scales) glide.move(zoomed(from(), factor, at, view), { released: isHeld });
        else setCamera((now) => zoomed(now, factor, at, view));
      },
      onPan: (dx, dy, isHeld) => glide.move(panned(from(), dx, dy, view), { released: isHeld }),
      onScroll: (dy) => {
        const to = panned(from(), 0, dy, view);
        if (to.y === from().y) return false;
        glide.move(to);
        return true;
      },
      onGrab: (thing, at) => grab.current(thing, at),
      onRest: () => glide.rest(),
    });
    return () => {
      stop();
      glide.rest();
    };
  }, [stage, view, grab, scales, glide, setCamera]);

  const reveal = useCallback(
    (point: Point) => setCamera((now) => revealing(now, point, view)),
    [view, setCamera],
  );
  const showAll = useCallback(
    (points: readonly Point[]) =>
      change(({ moved, home = moved }) => ({ moved: showing(moved, points, view), home })),
    [view, change],
  );
  const goBack = useCallback(() => change((now) => (now.home ? { moved: now.home } : now)), [change]);
  const shift = useCallback(
    (dy: number) =>
      change(({ moved, home }) => ({
        moved: panned(moved, 0, dy, view),
        home: home && panned(home, 0, dy, view),
      })),
    [view, change],
  );

  return {
    camera,
    glide,
    reveal,
    centre: (point) => glide.move(centred(glide.now ?? latest.current, point, view)),
    showAll,
    goBack,
    shift,
    zoomBy: (factor, focus) => setCamera((now) => stepped(now, factor, focus, view)),
    panBy: (dx, dy) => setCamera((now) => panned(now, dx, dy, view)),
    fit: () => setCamera(() => whole(view)),
  };
}
