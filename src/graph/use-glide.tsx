import { type RefObject, useEffect, useLayoutEffect } from "react";
import { type Camera, hiddenSides, type View } from "./camera.ts";
import type { CameraHandle } from "./use-camera.tsx";

interface Moving {
  readonly stage: RefObject<HTMLElement | null>;
  readonly svg: RefObject<SVGSVGElement | null>;
  /** The browser keeps the whole picture as an image of its own: many marks, of which it would scale each by itself. */
  readonly asOne: boolean;
}

/** Moves what is drawn while a gesture lasts, without rendering anything. */
export function useGlide(
  { camera, glide }: Pick<CameraHandle, "camera" | "glide">,
  { pane, picture }: View,
  { stage, svg, asOne }: Moving,
): void {
  useLayoutEffect(() => {
    move(svg.current, glide.now ?? camera, camera, asOne);
  });

  useEffect(
    () =>
      glide.watch((now) => {
        move(svg.current, now, camera, asOne);
        const more = hiddenSides(now, { pane, picture }).join(" ");
        if (more) stage.current?.setAttribute("data-more", more);
        else stage.current?.removeAttribute("data-more");
      }),
    [glide, camera, pane, picture, stage, svg, asOne],
  );
}

function move(svg: SVGSVGElement | null, now: Camera, drawn: Camera, asOne: boolean): void {
  if (!svg) return;
  if (asOne) svg.style.transform = glideOf(now, drawn);
  svg.firstElementChild?.setAttribute("transform", moveOf(asOne ? drawn : now));
}

export function moveOf({ x, y }: Camera): string {
  return `translate(${x},${y})`;
}

/** What brings a pane that is drawn for one camera to where another one sees it. */
export function glideOf(now: Camera, drawn: Camera): string {
  const scale = now.zoom / drawn.zoom;
  const x = now.x - scale * drawn.x;
  const y = now.y - scale * drawn.y;
  if (x === 0 && y === 0 && scale === 1) return "";
  return `translate(${x}px, ${y}px)${scale === 1 ? "" : ` scale(${scale})`}`;
}
