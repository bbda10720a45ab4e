import { type ReactNode, useId, useMemo, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import { say } from "../words/messages.ts";
import type { Changes } from "./change-marks.ts";
import css from "./Graph.module.css";
import { changeEntries, legendEntries, NODE_BOX } from "./legend-entries.ts";
import { usePopover } from "./use-popover.dom.ts";

interface LegendProps {
  readonly index: CaseIndex;
  /** What is marked as new or past, while one day shows. */
  readonly changes?: Changes | undefined;
}

/** How to read the graph: the shapes, end marks and line styles that are in it. */
export function GraphLegend({ index, changes }: LegendProps): ReactNode {
  const [open, setOpen] = useState(false);
  const { whole, button } = usePopover<HTMLDivElement>(open, () => setOpen(false));
  const id = useId();

  return (
    <div ref={whole} className={css.legend}>
      <button
        ref={button}
        type="button"
        className="quiet-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {say("graph.legend")}
      </button>
      {open && <LegendBody id={id} index={index} changes={changes} />}
    </div>
  );
}

/** Made when it is opened: a page holds few enough elements without it. */
function LegendBody({ id, index, changes }: LegendProps & { readonly id: string }): ReactNode {
  const parts = useMemo(
    () => [...legendEntries(index.casefile), ...changeEntries(changes)],
    [index, changes],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard
    <div id={id} className={css.legendBody} role="group" aria-label={say("graph.legend")} tabIndex={0}>
      {parts.map(({ title, entries }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {entries.map(({ key, marks, width, words }) => (
              <li key={key}>
                <svg width={width} height={NODE_BOX} aria-hidden="true" focusable="false">
                  <Marks marks={marks} />
                </svg>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
