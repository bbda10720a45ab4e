import { type RefObject, useEffect, useLayoutEffect } from "react";
import { type Camera, hiddenSides, type View } from "./camera.ts";
import type { CameraHandle } from "./use-camera.tsx";

/** Moves what is drawn while a gesture lasts, without rendering anything. */
export function useGlide(
  { camera, glide }: Pick<CameraHandle, "camera" | "glide">,
  { pane, picture }: View,
  stage: RefObject<HTMLElement | null>,
  moving: RefObject<SVGGElement | null>,
): void {
  useLayoutEffect(() => {
    moving.current?.setAttribute("transform", moveOf(glide.now ?? camera, camera));
  });

  useEffect(
    () =>
      glide.watch((now) => {
        moving.current?.setAttribute("transform", moveOf(now, camera));
        const more = hiddenSides(now, { pane, picture }).join(" ");
        if (more) stage.current?.setAttribute("data-more", more);
        else stage.current?.removeAttribute("data-more");
      }),
    [glide, camera, pane, picture, stage, moving],
  );
}

/** How a picture that is drawn for one camera is moved to where another one sees it. */
export function moveOf(now: Camera, drawn: Camera): string {
  const move = `translate(${now.x},${now.y})`;
  return now.zoom === drawn.zoom ? move : `${move} scale(${now.zoom / drawn.zoom})`;
}
