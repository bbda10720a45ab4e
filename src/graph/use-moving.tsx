import { useEffect, useRef, useState } from "react";
import type { Point } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";
import type { Grip } from "./pan-zoom.dom.ts";
import { pinned } from "./pins.ts";

/** The actor under the reader's hand, and where it is in the space of the layout. */
export interface Held {
  readonly actor: Id;
  readonly point: Point;
}

interface Moves {
  /** The place that is at a point of the pane. */
  readonly placeAt: (at: Point) => Point;
  /** What is drawn at a point of the pane; the element there, if it stands for one thing. */
  readonly targetAt: (element: EventTarget | null, at: Point) => Target | undefined;
  readonly onDrop: (actor: Id, point: Point) => void;
}

/** Moving actors by hand: what is held, and what a pointer may take. */
export function useMoving(now: () => Moves) {
  const [held, setHeld] = useState<Held>();
  const moves = useRef(now);
  const grab = useRef((thing: EventTarget | null, at: Point): Grip | undefined => {
    const target = moves.current().targetAt(thing, at);
    return target?.kind === "actor" ? gripOf(target.id) : undefined;
  });

  function gripOf(actor: Id): Grip {
    let point: Point | undefined;
    return {
      move: (at) => {
        const place = moves.current().placeAt(at);
        point = pinned(place);
        setHeld({ actor, point });
      },
      end: (dropped) => {
        setHeld(undefined);
        if (dropped && point) moves.current().onDrop(actor, point);
      },
    };
  }

  useEffect(() => {
    moves.current = now;
  });

  return { held, grab };
}
