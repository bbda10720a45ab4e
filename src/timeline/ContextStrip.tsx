import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { calendarOf, day, dayOf, type Span, spanWidth } from "../base/day.ts";
import { clamp } from "../base/geometry.ts";
import { type CaseIndex, dateOf } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { dayWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";
import css from "./ContextStrip.module.css";
import { CLOSEST_DAYS, clampWindow, extentOf } from "./window.ts";

interface Props {
  readonly index: CaseIndex;
  readonly matched: ReadonlySet<Id>;
  readonly window: Span;
  readonly width: number;
  /** Height of the strip in px. */
  readonly height?: number;
  readonly onWindow: (window: Span) => void;
}

type Grip = "from" | "to" | "body" | "new";

const PADDING = 12;
const BIN = 4;
/** Least width of the brush, and width of each handle beside it, in px: what a finger can meet. */
const TARGET = 24;

/** All of time with the window as a brush: drag it, its edges, or the shade; or move its edges by keys. */
export function ContextStrip({ index, matched, window, width, height = 26, onWindow }: Props): ReactNode {
  const extent = useMemo(() => extentOf(index), [index]);
  const [dragged, setDragged] = useState<Span>();
  const drag = useRef<{ grip: Grip; at: number; start: Span } | undefined>(undefined);
  const shown = dragged ?? window;
  const plot = Math.max(1, width - 2 * PADDING);
  const x = (at: number) => PADDING + ((at - extent.from) / spanWidth(extent)) * plot;
  const bins = useMemo(() => binsOf(index, matched, extent, plot), [index, matched, extent, plot]);
  const years = useMemo(() => yearsOf(extent), [extent]);

  function dayAt(event: PointerEvent<Element>): number {
    const box = event.currentTarget.closest("svg")?.getBoundingClientRect();
    return extent.from + ((event.clientX - (box?.left ?? 0) - PADDING) / plot) * spanWidth(extent);
  }

  function grab(grip: Grip) {
    return (event: PointerEvent<SVGElement>) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { grip, at: dayAt(event), start: window };
    };
  }

  function onPointerMove(event: PointerEvent<SVGElement>) {
    if (drag.current !== undefined) setDragged(moved(drag.current, dayAt(event), extent));
  }

  function onPointerUp() {
    drag.current = undefined;
    if (dragged !== undefined) onWindow(dragged);
    setDragged(undefined);
  }

  function onKeyDown(end: "from" | "to") {
    return (event: KeyboardEvent) => {
      const step = event.shiftKey ? 7 : 1;
      const by = {
        ArrowLeft: -step,
        ArrowDown: -step,
        ArrowRight: step,
        ArrowUp: step,
        PageUp: 30,
        PageDown: -30,
      }[event.key];
      const to = { Home: extent.from, End: extent.to }[event.key];
      if (by === undefined && to === undefined) return;
      event.preventDefault();
      const at = to ?? window[end] + (by ?? 0);
      onWindow(withEnd(window, end, at, extent));
    };
  }

  const gestures = { onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
  const exact = { left: x(shown.from), right: x(shown.to) };
  const more = Math.max(0, TARGET - (exact.right - exact.left)) / 2;
  const left = exact.left - more;
  const right = exact.right + more;
  return (
    <svg
      className={css.strip}
      width={width}
      height={height + 6}
      role="group"
      aria-label={say("timeline.strip")}
    >
      <rect
        className={css.shade}
        x={PADDING}
        y={3}
        width={plot}
        height={height}
        onPointerDown={grab("new")}
        {...gestures}
      />
      <path className={css.bin} d={barsPath(bins, height)} />
      {years.map(({ at, label }) => (
        <g key={at} transform={`translate(${x(at)},0)`}>
          <line y1={3} y2={height + 3} className={css.year} />
          {x(at) < width - 40 && (
            <text x={3} y={15} className={css.label}>
              {label}
            </text>
          )}
        </g>
      ))}
      {more > 0 && (
        <rect
          className={css.exact}
          x={exact.left}
          y={5}
          width={Math.max(2, exact.right - exact.left)}
          height={height - 4}
        />
      )}
      <rect
        className={css.brush}
        x={left}
        y={2}
        width={right - left}
        height={height + 2}
        rx={3}
        onPointerDown={grab("body")}
        {...gestures}
      />
      {(["from", "to"] as const).map((end) => (
        <g
          key={end}
          role="slider"
          tabIndex={0}
          aria-label={say(`timeline.strip.${end}`)}
          aria-valuemin={Math.round(extent.from)}
          aria-valuemax={Math.round(extent.to)}
          aria-valuenow={Math.round(shown[end])}
          aria-valuetext={dayWords(day(end === "from" ? Math.floor(shown.from) : Math.ceil(shown.to) - 1))}
          className={css.handle}
          onKeyDown={onKeyDown(end)}
          onPointerDown={grab(end)}
          {...gestures}
        >
          <rect
            className={css.hit}
            x={end === "from" ? left - TARGET : right}
            y={2}
            width={TARGET}
            height={height + 2}
          />
          <rect
            className={css.grip}
            x={end === "from" ? left - 7 : right + 2}
            y={6}
            width={5}
            height={height - 6}
            rx={2}
          />
        </g>
      ))}
    </svg>
  );
}

function moved(drag: { grip: Grip; at: number; start: Span }, at: number, extent: Span): Span {
  const { grip, start } = drag;
  const by = at - drag.at;
  if (grip === "body") return clampWindow({ from: day(start.from + by), to: day(start.to + by) }, extent);
  if (grip === "new") {
    const [from, to] = [Math.min(at, drag.at), Math.max(at, drag.at)];
    return clampWindow({ from: day(from), to: day(Math.max(to, from + CLOSEST_DAYS)) }, extent);
  }
  return withEnd(start, grip, start[grip] + by, extent);
}

function withEnd(window: Span, end: "from" | "to", at: number, extent: Span): Span {
  return end === "from"
    ? { from: day(clamp(at, extent.from, window.to - CLOSEST_DAYS)), to: window.to }
    : { from: window.from, to: day(clamp(at, window.from + CLOSEST_DAYS, extent.to)) };
}

/** Matching events per 4 px of the strip, by their first bound. */
function binsOf(index: CaseIndex, matched: ReadonlySet<Id>, extent: Span, plot: number): readonly number[] {
  const bins = Array.from({ length: Math.ceil(plot / BIN) }, () => 0);
  for (const { id, when } of index.casefile.events) {
    const { earliestStart, latestEnd } = dateOf(when);
    const at = earliestStart ?? latestEnd;
    if (at === undefined || !matched.has(id)) continue;
    const bin = Math.floor((((at - extent.from) / spanWidth(extent)) * plot) / BIN);
    if (bins[bin] !== undefined) bins[bin] += 1;
  }
  return bins;
}

/** All bars in one path, so that a long strip costs one element. */
function barsPath(bins: readonly number[], height: number): string {
  const most = Math.max(1, ...bins);
  return bins
    .map((count, i) => {
      if (count === 0) return "";
      const bar = Math.max(3, Math.round((count / most) * (height - 4)));
      return `M${PADDING + i * BIN},${3 + height}v${-bar}h${BIN - 1}v${bar}z`;
    })
    .join("");
}

const MOST_LABELS = 12;

function yearsOf(extent: Span): readonly { readonly at: number; readonly label: string }[] {
  const first = calendarOf(extent.from).year + 1;
  const last = calendarOf(extent.to).year;
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_LABELS));
  const years = [];
  for (let year = first; year <= last; year += step) years.push({ at: dayOf(year), label: String(year) });
  return years;
}
