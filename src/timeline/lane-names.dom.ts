import { clamp } from "../base/geometry.ts";
import type { PlacedLane } from "./layout.ts";

/** Px of a lane that its name needs. */
const NAME_HEIGHT = 46;

/** Keeps the name of a lane that is scrolled half away in sight, and tells how many lanes lie below what is in view. */
export function placeLaneNames(box: HTMLElement, lanes: readonly PlacedLane[], axisHeight: number): number {
  const top = box.scrollTop;
  box.querySelectorAll<SVGGElement>(".lane-name").forEach((name, i) => {
    const lane = lanes[i];
    if (lane === undefined) return;
    const down = Math.round(clamp(top - lane.y, 0, Math.max(0, lane.height - NAME_HEIGHT)));
    if (down === 0) name.removeAttribute("transform");
    else name.setAttribute("transform", `translate(0,${down})`);
  });
  const bottom = top + box.clientHeight - axisHeight;
  return lanes.filter((lane) => lane.y + Math.min(lane.height, NAME_HEIGHT) / 2 > bottom).length;
}
