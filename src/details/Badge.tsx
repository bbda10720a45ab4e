import type { ReactNode } from "react";
import { familyOf, type RelationSign, type Status } from "../casefile/vocabulary.ts";
import { Glyph } from "../scene/Glyph.tsx";
import { LINE_STYLES } from "../theme/fills.ts";
import { sideColour } from "../theme/palette.ts";
import css from "./Badge.module.css";
import type { Badge as BadgeData } from "./detail.ts";

/** The small picture beside a name. Decorative: the words beside it say the same, but for the letters of a side. */
export function Badge({ badge }: { readonly badge: BadgeData }): ReactNode {
  switch (badge.kind) {
    case "event":
      return (
        <span className={css.badge}>
          <Glyph type={badge.type} status={badge.status} slot={badge.slot} />
        </span>
      );
    case "relation":
      return (
        <span className={css.badge}>
          <LineSample status={badge.status} sign={badge.sign} />
        </span>
      );
    case "side":
      return (
        <span className={css.badge}>
          <span
            className={css.chip}
            data-none={badge.slot === undefined || undefined}
            style={badge.slot && { background: `var(--${sideColour(badge.slot)})` }}
          />
          {badge.tag !== undefined && <b className={css.tag}>{badge.tag}</b>}
        </span>
      );
  }
}

function LineSample({ status, sign }: { readonly status: Status; readonly sign: RelationSign }): ReactNode {
  const style = LINE_STYLES[familyOf(status)];
  const colour = `var(--sign-${sign})`;
  return (
    <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true" focusable="false">
      <line
        x1="1"
        y1="6"
        x2="23"
        y2="6"
        stroke={colour}
        strokeWidth={style.width}
        strokeDasharray={style.dash}
      />
      {style.double && (
        <line x1="1" y1="6" x2="23" y2="6" stroke="var(--paper)" strokeWidth={style.width - 2} />
      )}
    </svg>
  );
}
