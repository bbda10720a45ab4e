import { type ReactNode, useMemo } from "react";
import { lineOfCase } from "../casefile/markings.ts";
import type { Casefile } from "../casefile/types.ts";
import css from "./App.module.css";

interface Props {
  readonly casefile: Casefile;
  /** What the screen says: the case's own line, or that of the briefing in hand. */
  readonly marking: string | undefined;
}

/**
 * The handling line above or below the workspace. On paper it is as high as anything in the case: what the filter leaves out
 * is only faint there, and nobody chose what goes along.
 */
export function HandlingLine({ casefile, marking }: Props): ReactNode {
  const printed = useMemo(() => lineOfCase(casefile, marking), [casefile, marking]);
  if (printed === undefined) return null;
  if (printed === marking) return <p className="handling-line">{marking}</p>;
  return (
    <>
      <p className={`handling-line ${css.onPaper}`}>{printed}</p>
      {marking !== undefined && <p className={`handling-line ${css.onScreen}`}>{marking}</p>}
    </>
  );
}
