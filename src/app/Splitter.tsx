import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import css from "./Splitter.module.css";

interface Props {
  readonly label: string;
  /** `horizontal` lies between a pane above and one below; `vertical` between left and right. */
  readonly orientation: "horizontal" | "vertical";
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, for assistive technology. */
  readonly words: string;
  /** The value is the size of the pane after the splitter, so that moving forward makes it smaller. */
  readonly inverted?: boolean;
  /** The value for a pointer at these page coordinates. */
  readonly valueAt: (x: number, y: number) => number;
  /** While dragging: every move, not yet an undoable change. */
  readonly onMove: (value: number) => void;
  readonly onCommit: (value: number) => void;
}

/** A window splitter (WAI-ARIA): drag it, or move it with the arrow keys, Home and End. */
export function Splitter(props: Props): ReactNode {
  const { label, orientation, value, min, max, inverted, valueAt, onMove, onCommit } = props;
  const step = inverted ? -props.step : props.step;
  const dragged = useRef<number | undefined>(undefined);
  const clamped = (v: number) => Math.min(max, Math.max(min, v));

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = value;
  }
  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (dragged.current === undefined) return;
    dragged.current = clamped(valueAt(event.clientX, event.clientY));
    onMove(dragged.current);
  }
  function onPointerUp() {
    if (dragged.current !== undefined) onCommit(dragged.current);
    dragged.current = undefined;
  }
  function onKeyDown(event: KeyboardEvent) {
    const forward = orientation === "horizontal" ? "ArrowDown" : "ArrowRight";
    const back = orientation === "horizontal" ? "ArrowUp" : "ArrowLeft";
    const next = { [forward]: value + step, [back]: value - step, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onCommit(clamped(next));
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      className={css.splitter}
      data-orientation={orientation}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value * 100) / 100}
      aria-valuetext={props.words}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
