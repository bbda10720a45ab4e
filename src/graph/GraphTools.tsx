import { Maximize, Minus, PinOff, Plus } from "lucide-react";
import type { ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { say } from "../words/messages.ts";
import type { Changes } from "./change-marks.ts";
import css from "./Graph.module.css";
import { GraphLegend } from "./GraphLegend.tsx";
import { ZOOM_STEP } from "./keys.ts";
import type { NodeSize } from "./plan.ts";

interface GraphToolsProps {
  readonly index: CaseIndex;
  readonly changes?: Changes | undefined;
  /** The whole picture shows; there is no further out. */
  readonly whole: boolean;
  /** In two rows. */
  readonly compact: boolean;
  readonly nodeSize: NodeSize;
  /** How many actors the reader moved. */
  readonly moved: number;
  readonly onPutBack: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onNodeSize: (size: NodeSize) => void;
  readonly children?: ReactNode;
}

/** The row above the picture: zoom, node size, how to read it. */
export function GraphTools({
  index,
  changes,
  whole,
  compact,
  nodeSize,
  moved,
  children,
  ...on
}: GraphToolsProps): ReactNode {
  return (
    <div className={css.tools} data-compact={compact || undefined}>
      {children}
      <fieldset aria-label={say("graph.zoom")}>
        <button
          type="button"
          className="quiet-button"
          aria-label={say("graph.zoomOut")}
          disabled={whole}
          onClick={() => on.onZoom(1 / ZOOM_STEP)}
        >
          <Minus aria-hidden="true" />
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label={say("graph.zoomIn")}
          onClick={() => on.onZoom(ZOOM_STEP)}
        >
          <Plus aria-hidden="true" />
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label={say("graph.fit")}
          disabled={whole}
          onClick={on.onFit}
        >
          <Maximize aria-hidden="true" />
        </button>
      </fieldset>
      <fieldset aria-label={say("graph.size")}>
        <span aria-hidden="true">{say("graph.size")}</span>
        {(["same", "events"] as const).map((size) => (
          <button
            key={size}
            type="button"
            className="quiet-button"
            aria-pressed={nodeSize === size}
            onClick={() => on.onNodeSize(size)}
          >
            {say(`graph.size.${size}`)}
          </button>
        ))}
      </fieldset>
      {moved > 0 && (
        <button
          type="button"
          className={`quiet-button ${css.putBack}`}
          title={say("graph.putBack", { moved })}
          onClick={on.onPutBack}
        >
          <PinOff aria-hidden="true" />
          <span>{say("graph.putBack", { moved })}</span>
        </button>
      )}
      <GraphLegend index={index} changes={changes} />
    </div>
  );
}
