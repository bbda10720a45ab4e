import { clamp } from "../base/geometry.ts";
import { NAME_HEIGHT } from "./frame.ts";
import type { PlacedLane } from "./layout.ts";

/** Keeps the name of a lane that is scrolled half away in sight; `top` is how far the lanes are scrolled, in px. */
export function placeLaneNames(box: HTMLElement, lanes: readonly PlacedLane[], top: number): void {
  box.querySelectorAll<SVGGElement>(".lane-name").forEach((name, i) => {
    const lane = lanes[i];
    if (lane === undefined) return;
    const down = Math.round(clamp(top - lane.y, 0, Math.max(0, lane.height - NAME_HEIGHT)));
    if (down === 0) name.removeAttribute("transform");
    else name.setAttribute("transform", `translate(0,${down})`);
  });
}
