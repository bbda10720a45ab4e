import type { Rect, Size } from "../base/geometry.ts";
import type { Mark } from "../scene/scene.ts";

/** A picture in the room that it was given: its marks, grown or shrunk alike in both directions. */
export interface Fitted {
  readonly marks: readonly Mark[];
  readonly scale: number;
}

/** The factors that are tried, from the largest: a picture with few marks is drawn larger. At 0.975 letters of 12 px can just be read. */
const FACTORS = [1.7, 1.5, 1.35, 1.2, 1.1, 1, 0.975, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

/**
 * The largest drawing that fits. `draw` gets the room in the drawing's own px and says how high the result is, and
 * whether something was left without words. `largest`: no larger factor is tried.
 */
export function fitted(
  room: Size,
  draw: (room: Size) => { readonly marks: readonly Mark[]; readonly height: number; readonly whole: boolean },
  largest: number = FACTORS[0] ?? 1,
): Fitted {
  let last: Fitted = { marks: [], scale: 1 };
  let cut: Fitted | undefined;
  for (const scale of FACTORS) {
    if (scale > largest) continue;
    // Letters that a room can read go before every last word.
    if (scale < 1 && cut !== undefined) return cut;
    const inner = { width: room.width / scale, height: room.height / scale };
    const { marks, height, whole } = draw(inner);
    last = { marks, scale };
    if (height > inner.height) continue;
    if (whole) return last;
    if (scale === 1) cut = last;
  }
  return cut ?? last;
}

/** The fitted picture as one mark. */
export function placedIn(key: string, { x, y }: Rect, { marks, scale }: Fitted): Mark {
  return { kind: "group", key, x, y, scale, children: marks };
}
