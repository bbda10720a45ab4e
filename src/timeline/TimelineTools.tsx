import { ChevronLeft, ChevronRight, Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { day, dayOfIso, isoOf, type Span } from "../base/day.ts";
import { say } from "../words/messages.ts";
import { ZOOM_STEP } from "./keys.ts";
import { LANE_BYS, type LaneBy } from "./lanes.ts";
import css from "./TimelineTools.module.css";

interface Props {
  readonly laneBy: LaneBy;
  /** Events that lie outside the window, on either side. */
  readonly before: number;
  readonly after: number;
  readonly window: Span;
  readonly isDefault: boolean;
  readonly onLaneBy: (laneBy: LaneBy) => void;
  readonly onZoom: (factor: number) => void;
  /** Moves by a share of the plot's width. */
  readonly onPan: (share: number) => void;
  readonly onFit: () => void;
  readonly onReset: () => void;
  /** To the nearest event on that side of the window. */
  readonly onEarlier: () => void;
  readonly onLater: () => void;
  readonly onWindow: (window: Span) => void;
}

/** Everything that the wheel and a drag do, as buttons and date fields. */
export function TimelineTools(props: Props): ReactNode {
  const { laneBy, before, after, window, isDefault } = props;
  const first = isoOf(day(Math.floor(window.from)));
  const last = isoOf(day(Math.ceil(window.to) - 1));
  const setDay = (end: "from" | "to", iso: string) => {
    const at = dayOfIso(iso);
    if (at === undefined) return;
    const next = end === "from" ? { from: at, to: window.to } : { from: window.from, to: day(at + 1) };
    if (next.to > next.from) props.onWindow(next);
  };
  return (
    <div className={css.tools} role="group" aria-label={say("timeline.tools")}>
      <label className={css.lanes}>
        {say("timeline.lanes")}
        <select
          value={laneBy}
          onChange={(event) => {
            const chosen = LANE_BYS.find((one) => one === event.target.value);
            if (chosen !== undefined) props.onLaneBy(chosen);
          }}
        >
          {LANE_BYS.map((one) => (
            <option key={one} value={one}>
              {say(`timeline.lanes.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <span className={css.dates}>
        <input
          type="date"
          aria-label={say("timeline.from")}
          value={first}
          onChange={(event) => setDay("from", event.target.value)}
        />
        <span aria-hidden="true">–</span>
        <input
          type="date"
          aria-label={say("timeline.to")}
          value={last}
          onChange={(event) => setDay("to", event.target.value)}
        />
      </span>
      <span className={css.buttons}>
        <button type="button" aria-label={say("timeline.panLeft")} onClick={() => props.onPan(-0.25)}>
          <ChevronLeft aria-hidden="true" size={16} />
        </button>
        <button type="button" aria-label={say("timeline.zoomOut")} onClick={() => props.onZoom(ZOOM_STEP)}>
          <Minus aria-hidden="true" size={16} />
        </button>
        <button type="button" aria-label={say("timeline.zoomIn")} onClick={() => props.onZoom(1 / ZOOM_STEP)}>
          <Plus aria-hidden="true" size={16} />
        </button>
        <button type="button" aria-label={say("timeline.panRight")} onClick={() => props.onPan(0.25)}>
          <ChevronRight aria-hidden="true" size={16} />
        </button>
        <button type="button" onClick={props.onFit}>
          {say("timeline.fit")}
        </button>
        <button
          type="button"
          aria-disabled={isDefault || undefined}
          onClick={() => {
            if (!isDefault) props.onReset();
          }}
        >
          {say("timeline.reset")}
        </button>
      </span>
      <span className={css.edges}>
        {before > 0 && (
          <button type="button" onClick={props.onEarlier}>
            <span aria-hidden="true">‹</span>
            {say("timeline.before", { count: before })}
          </button>
        )}
        {after > 0 && (
          <button type="button" onClick={props.onLater}>
            {say("timeline.after", { count: after })}
            <span aria-hidden="true">›</span>
          </button>
        )}
      </span>
    </div>
  );
}
