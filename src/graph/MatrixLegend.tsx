import { Info } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import { say } from "../words/messages.ts";
import css from "./MatrixLegend.module.css";
import { matrixEntries } from "./matrix-legend.ts";
import { CELL } from "./matrix-space.ts";
import { usePopover } from "./use-popover.dom.ts";

interface MatrixLegendProps {
  readonly index: CaseIndex;
  /** An icon stands for the words. */
  readonly compact: boolean;
}

/** How to read the matrix: the end marks and frames that are in it. */
export function MatrixLegend({ index, compact }: MatrixLegendProps): ReactNode {
  const [open, setOpen] = useState(false);
  const { whole, button } = usePopover<HTMLDivElement>(open, () => setOpen(false));
  const id = useId();
  return (
    <div ref={whole} className={css.legend}>
      <button
        ref={button}
        type="button"
        className="quiet-button"
        aria-label={compact ? say("graph.legend") : undefined}
        title={compact ? say("graph.legend") : undefined}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {compact ? <Info size={16} aria-hidden="true" /> : say("graph.legend")}
      </button>
      {open && (
        <ul id={id} className={css.body}>
          {matrixEntries(index).map(({ key, marks, words }) => (
            <li key={key}>
              <svg width={CELL} height={CELL} aria-hidden="true" focusable="false">
                <Marks marks={marks} />
              </svg>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
