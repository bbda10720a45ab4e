import type { ReactNode } from "react";
import type { Side } from "../casefile/types.ts";
import css from "./SideTag.module.css";

/** The letters of a side in a box of its hue. Decorative: the side's name stands beside it or in the accessible name. */
export function SideTag({ side }: { readonly side: Side | undefined }): ReactNode {
  return (
    <span className={css.tag} data-slot={side?.slot ?? "none"} aria-hidden="true">
      {side?.tag.toUpperCase() ?? "–"}
    </span>
  );
}
