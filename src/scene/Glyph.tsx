import type { ReactNode } from "react";
import { type EventType, familyOf, type Slot, type Status } from "../casefile/vocabulary.ts";
import { inkOf } from "../theme/fills.ts";
import { EVENT_GLYPHS } from "../theme/glyphs.ts";
import { sideColour } from "../theme/palette.ts";
import { paint } from "./SceneSvg.tsx";

interface Props {
  readonly type: EventType;
  readonly status: Status;
  /** Hue of the side; without one, ink. */
  readonly slot?: Slot | undefined;
  /** Width and height in px; 16 by default. */
  readonly size?: number;
}

/** The mark of an event, for lists and legends: shape by type, fill by status, hue by side. Decorative: the words stand beside it. */
export function Glyph({ type, status, slot, size = 16 }: Props): ReactNode {
  const ink = inkOf(familyOf(status), sideColour(slot));
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
      <path
        d={EVENT_GLYPHS[type]}
        fill={paint(ink.fill)}
        stroke={paint(ink.stroke)}
        strokeWidth={ink.strokeWidth}
        strokeDasharray={ink.dash}
      />
    </svg>
  );
}
