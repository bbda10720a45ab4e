import { useEffect, useRef, useState } from "react";
import type { Point } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
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
  readonly onDrop: (actor: Id, point: Point) => void;
}

/** Moving actors by hand: what is held, and what a pointer may take. */
export function useMoving(now: () => Moves) {
  const [held, setHeld] = useState<Held>();
  const moves = useRef(now);
  const grab = useRef((thing: EventTarget | null): Grip | undefined => {
    const key = (thing as Element | null)?.closest("[data-target]")?.getAttribute("data-target");
    const [kind, actor] = key?.split(":") ?? [];
    return kind === "actor" && actor !== undefined ? gripOf(actor) : undefined;
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
