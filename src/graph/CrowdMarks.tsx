import { memo, type ReactNode } from "react";
import { Marks, paint } from "../scene/SceneSvg.tsx";
import type { Crowd } from "./crowd.ts";
import css from "./Graph.module.css";
import type { Letters } from "./merged.ts";

interface LayerProps {
  readonly crowd: Crowd;
  readonly dim?: boolean | undefined;
}

/** Lines of many relations; what they are is said by options of their own. */
export const CrowdEdges = memo(function CrowdEdges({ crowd, dim }: LayerProps): ReactNode {
  return (
    <g aria-hidden="true" className={css.crowd} data-dim={dim || undefined}>
      <Marks marks={crowd.edges} />
    </g>
  );
});

/** Shapes, letters and names of many actors. */
export const CrowdNodes = memo(function CrowdNodes({ crowd, dim }: LayerProps): ReactNode {
  return (
    <g aria-hidden="true" className={css.crowd} data-dim={dim || undefined}>
      <Marks marks={crowd.shapes} />
      {crowd.tags.map((letters) => (
        <LettersView key={letters.key} letters={letters} />
      ))}
      <Marks marks={crowd.names} />
    </g>
  );
});

const LettersView = memo(function LettersView({ letters }: { readonly letters: Letters }): ReactNode {
  const { text, xs, ys, look } = letters;
  return (
    <text
      x={xs.join(" ")}
      y={ys.join(" ")}
      fontSize={look.size}
      fontWeight={look.weight}
      textAnchor="middle"
      direction="ltr"
      fill={paint(look.fill ?? "ink")}
      stroke={look.halo ? paint("paper") : undefined}
      strokeWidth={look.halo ? 3 : undefined}
      paintOrder={look.halo ? "stroke" : undefined}
      strokeLinejoin={look.halo ? "round" : undefined}
    >
      {text}
    </text>
  );
});
