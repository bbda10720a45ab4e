import type { ReactNode } from "react";
import type { Figure } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import css from "./Figures.module.css";
import type { FigureScale } from "./layout.ts";
import { figureScene } from "./scene.ts";

/** The picture of a figure. Hidden from screen readers: the words beside it say the same. */
export function FigureBar({
  figure,
  scale,
  label,
}: {
  readonly figure: Figure;
  readonly scale: FigureScale;
  readonly label: string;
}): ReactNode {
  const scene = figureScene(figure, scale, label);
  return (
    <svg
      className={css.bar}
      width={scene.width}
      height={scene.height}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Marks marks={scene.marks} />
    </svg>
  );
}
