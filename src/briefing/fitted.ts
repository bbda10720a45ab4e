import type { Rect, Size } from "../base/geometry.ts";
import type { Mark } from "../scene/scene.ts";

/** A picture in the room that it was given: its marks, grown or shrunk alike in both directions. */
export interface Fitted {
  readonly marks: readonly Mark[];
  readonly scale: number;
}

/** At this factor letters of 12 px can just be read. */
const LEAST_READABLE = 0.975;
/** The factors that are tried, from the largest: a picture with few marks is drawn larger. */
const FACTORS = [1.7, 1.5, 1.35, 1.2, 1.1, 1, LEAST_READABLE, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

interface Drawing {
  readonly marks: readonly Mark[];
  /** In the drawing's own px. */
  readonly height: number;
  /** False when something was left without words. */
  readonly whole: boolean;
  /** How much in it is in the way of something else; 0 when nothing is. */
  readonly faults?: number;
}

/**
 * The largest drawing that fits, of those at which letters can be read the one with the fewest faults. `draw` gets the
 * room in the drawing's own px. `largest`: no larger factor is tried.
 */
export function fitted(room: Size, draw: (room: Size) => Drawing, largest: number = FACTORS[0] ?? 1): Fitted {
  let last: Fitted = { marks: [], scale: 1 };
  let cut: Fitted | undefined;
  let best: { readonly fitted: Fitted; readonly faults: number } | undefined;
  for (const scale of FACTORS) {
    if (scale > largest) continue;
    // Letters that a room can read go before every last word.
    if (scale < LEAST_READABLE && (best ?? cut) !== undefined) break;
    const inner = { width: room.width / scale, height: room.height / scale };
    const { marks, height, whole, faults = 0 } = draw(inner);
    last = { marks, scale };
    if (height > inner.height) continue;
    if (scale <= 1) cut ??= last;
    if (!whole) continue;
    if (faults === 0) return last;
    if (best === undefined || faults < best.faults) best = { fitted: last, faults };
  }
  return best?.fitted ?? cut ?? last;
}

/** The fitted picture as one mark. */
export function placedIn(key: string, { x, y }: Rect, { marks, scale }: Fitted): Mark {
  return { kind: "group", key, x, y, scale, children: marks };
}
