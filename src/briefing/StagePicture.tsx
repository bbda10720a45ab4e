import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Marks } from "../scene/SceneSvg.tsx";
import type { Scene } from "../scene/scene.ts";
import { between, TRANSITION_MS } from "./transition.ts";

interface Props {
  readonly scene: Scene;
  /** Changes are shown as movement; else the new picture is there at once. */
  readonly moving?: boolean;
  readonly className?: string | undefined;
  /** Over the picture, in its own px. */
  readonly children?: ReactNode;
}

/** A step's scene, as large as its box lets it be. */
export function StagePicture({ scene, moving = false, className, children }: Props): ReactNode {
  const { width, height, label, marks } = useTransition(scene, moving);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      role="img"
      aria-label={label}
    >
      <rect width={width} height={height} fill="var(--paper)" />
      {/* To a reader the picture is one thing: what it says stands in the notes, the list of steps and the appendix. */}
      <g aria-hidden="true">
        <Marks marks={marks} />
      </g>
      {children}
    </svg>
  );
}

/** What is drawn at this moment. A change that comes during another one finishes that first. */
function useTransition(scene: Scene, moving: boolean): Scene {
  const [drawn, setDrawn] = useState(scene);
  const last = useRef(scene);
  useLayoutEffect(() => {
    const from = last.current;
    if (from === scene) return undefined;
    last.current = scene;
    if (!moving) {
      setDrawn(scene);
      return undefined;
    }
    let start: number | undefined;
    let frame = 0;
    const draw = (now: number) => {
      start ??= now;
      const ms = now - start;
      setDrawn(between(from, scene, ms));
      if (ms < TRANSITION_MS) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [scene, moving]);
  return drawn;
}
