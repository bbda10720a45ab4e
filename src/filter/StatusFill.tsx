import type { ReactNode } from "react";
import { familyOf, type Status } from "../casefile/vocabulary.ts";
import { paint } from "../scene/SceneSvg.tsx";
import { inkOf } from "../theme/fills.ts";

/** The fill that a status gives to a mark, in ink. Decorative: the word stands beside it. */
export function StatusFill({ status }: { readonly status: Status }): ReactNode {
  const ink = inkOf(familyOf(status), "side-none");
  return (
    <svg width={18} height={14} viewBox="0 0 18 14" aria-hidden="true" focusable="false">
      <rect
        x={1.5}
        y={1.5}
        width={15}
        height={11}
        rx={2}
        fill={paint(ink.fill)}
        stroke={paint(ink.stroke)}
        strokeWidth={ink.strokeWidth}
        strokeDasharray={ink.dash}
      />
    </svg>
  );
}
