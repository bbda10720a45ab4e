import { ChevronDown } from "lucide-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type UIEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { must } from "../base/assert.ts";
import { day, type Span, spanWidth } from "../base/day.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import type { Target } from "../scene/scene.ts";
import { say } from "../words/messages.ts";
import { axisFor } from "./axis.ts";
import { axisMarks, dayBand, referenceX } from "./axis-marks.ts";
import { ClusterList } from "./ClusterList.tsx";
import { captionMarks } from "./caption.ts";
import { type Stop, stepFrom, stopsOf } from "./cursor.ts";
import { AXIS_HEIGHT } from "./frame.ts";
import { intentOf } from "./keys.ts";
import { placeLaneNames } from "./lane-names.dom.ts";
import type { LaneBy } from "./lanes.ts";
import { lanesBelow, layoutTimeline } from "./layout.ts";
import { modelOf } from "./model.ts";
import { pack } from "./pack.ts";
import { attachPanZoom, type PanZoomView } from "./pan-zoom.dom.ts";
import { relatedEvent } from "./related.ts";
import { lanesScene } from "./scene.ts";
import css from "./Timeline.module.css";
import { TimelineTools } from "./TimelineTools.tsx";
import { tiesOf } from "./ties.ts";
import { useCursor } from "./use-cursor.tsx";
import { useGlide } from "./use-glide.tsx";
import { scrollTo, useRevealed } from "./use-revealed.dom.ts";
import { clampWindow, defaultWindow, extentOf, panBy, reveal, zoomAbout } from "./window.ts";

export interface TimelineProps {
  readonly index: CaseIndex;
  readonly matched: ReadonlySet<Id>;
  /** What happens to events that do not match. */
  readonly unmatched: "dim" | "hide";
  readonly laneBy: LaneBy;
  readonly window: Span;
  readonly selection?: Target | undefined;
  /** Events lit from elsewhere. */
  readonly lit?: ReadonlySet<Id> | undefined;
  /** The day that the graph shows. */
  readonly day?: Span | undefined;
  /** Of the whole pane, in px. */
  readonly width: number;
  readonly height: number;
  /** A new window, at the end of a gesture; undefined for the default window. */
  readonly onWindow: (window: Span | undefined) => void;
  readonly onSelect: (target: Target | undefined) => void;
  readonly onHover: (target: Target | undefined) => void;
  readonly onLaneBy: (laneBy: LaneBy) => void;
}

const TOOLS = 36;
/** The hint of more lanes is thought over every so many px of scrolling. */
const SCROLL_STEP = 16;
/** In less room than this, in px, the hint would cover the names of the lanes. */
const HINT_ROOM = 180;
/** Px at the right that scroll bars may cover. */
const MARGIN = 12;

/** Events by lane and time: an ARIA grid in SVG with one tab stop, its own camera while a gesture lasts. */
export function Timeline(props: TimelineProps): ReactNode {
  const { index, matched, unmatched, laneBy, selection, lit, onWindow, onSelect, onHover } = props;
  const [window, hold] = useGlide(props.window);
  const [under, setUnder] = useState<string>();
  const [open, setOpen] = useState<readonly Id[]>();
  const [focused, setFocused] = useState(false);
  const [scrolled, setScrolled] = useState(0);
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<SVGSVGElement>(null);
  const pressed = useRef(false);

  const extent = useMemo(() => extentOf(index), [index]);
  const model = useMemo(() => modelOf(index, laneBy), [index, laneBy]);
  const { plotLeft } = model;
  const width = Math.max(plotLeft + 120, props.width - MARGIN);
  const plot = width - plotLeft;
  // Rounded, so that panning, which only shifts the window, does not pack anew.
  const scale = Number(axisFor(window, plot, model.reference).scale.toPrecision(9));
  const packing = useMemo(
    () => pack({ model, scale, width: plot, shown: (id) => unmatched === "dim" || matched.has(id) }),
    [model, scale, plot, unmatched, matched],
  );
  const layout = useMemo(() => layoutTimeline(model, packing, window, plot), [model, packing, window, plot]);
  const selected = selection?.kind === "event" ? selection.id : undefined;
  const scene = useMemo(
    () => lanesScene(model, layout, width, { matched, selected, lit, domPrefix: prefix }),
    [model, layout, width, matched, selected, lit, prefix],
  );
  const axis = useMemo(() => axisMarks(layout, width), [layout, width]);
  const ties = useMemo(() => tiesOf(model, layout, selected), [model, layout, selected]);
  const stops = useMemo(() => stopsOf(layout), [layout]);
  const outside = {
    before: layout.before.filter((id) => matched.has(id)),
    after: layout.after.filter((id) => matched.has(id)),
  };
  const { stop, moveTo } = useCursor(stops, selected);

  const view = useRef<PanZoomView>({ axis: layout.axis, extent, left: plotLeft });
  view.current = { axis: layout.axis, extent, left: plotLeft };
  const commit = useRef(onWindow);
  commit.current = onWindow;
  useEffect(() => {
    const element = must(scroller.current, "the timeline's box");
    return attachPanZoom(element, {
      view: () => ({
        ...view.current,
        left: element.getBoundingClientRect().left + view.current.left,
      }),
      onMove: hold,
      onEnd: (span) => {
        hold(span);
        commit.current(span);
      },
    });
  }, [hold]);

  useRevealed(scroller, stops, { selected, matched, height: props.height });
  const roomForLanes = Math.max(80, props.height - TOOLS);
  const below = lanesBelow(layout.lanes, scrolled, roomForLanes - AXIS_HEIGHT);
  function onScroll({ currentTarget: box }: UIEvent<HTMLElement>): void {
    placeLaneNames(box, layout.lanes, box.scrollTop);
    setScrolled(Math.round(box.scrollTop / SCROLL_STEP) * SCROLL_STEP);
  }
  const change = (span: Span) => onWindow(clampWindow(span, extent));

  function enter(to: Stop | undefined): void {
    if (to === undefined) return;
    moveTo(to);
    scrollTo(scroller.current, to.y);
    const [only] = to.ids;
    onHover(to.ids.length === 1 && only !== undefined ? { kind: "event", id: only } : undefined);
  }

  function openStop(at: Stop | undefined): void {
    if (at === undefined) return;
    const [only] = at.ids;
    if (at.ids.length === 1 && only !== undefined) {
      onSelect({ kind: "event", id: only });
      return;
    }
    const items = at.ids.flatMap((id) => model.byId.get(id) ?? []);
    const bounds = items.flatMap((item) => [item.from, item.to]).filter((bound) => bound !== undefined);
    const span = { from: day(Math.min(...bounds) - 0.5), to: day(Math.max(...bounds) + 0.5) };
    if (bounds.length > 0 && spanWidth(span) < spanWidth(window) / 2 && spanWidth(window) > 4) change(span);
    else setOpen(at.ids);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const intent = intentOf(event);
    if (intent === undefined) return;
    event.preventDefault();
    switch (intent.kind) {
      case "step":
        enter(stepFrom(stops, stop, intent.step));
        break;
      case "zoom":
        zoom(intent.factor);
        break;
      case "pan":
        change(panBy(layout.axis, intent.share * plot, extent));
        break;
      case "fit":
        change(extent);
        break;
      case "open":
        openStop(stop);
        break;
      case "frame":
        frameEvent(selected ?? stop?.ids[0]);
        break;
      case "related":
        related(intent.direction);
        break;
    }
  }

  /** Around the mark that the keyboard stands on or that is selected, else the reference day, else the middle. */
  function zoom(factor: number): void {
    const x = stop !== undefined && stop.x >= plotLeft ? stop.x : referenceX(layout);
    change(zoomAbout(layout.axis, x === undefined ? plot / 2 : x - plotLeft, factor, extent));
  }

  function frameEvent(id: Id | undefined): void {
    const item = id === undefined ? undefined : model.byId.get(id);
    const from = item?.from ?? (item?.to === undefined ? undefined : item.to - 1);
    if (from === undefined) return;
    change(reveal(window, { from: day(from), to: day(item?.to ?? from + 1) }, extent));
  }

  /** The window moved to the nearest of the events that lie before or after it; 24 px more than its day, for the mark. */
  function nextOutside(where: "before" | "after"): Span {
    const items = outside[where].flatMap((id) => model.byId.get(id) ?? []);
    const more = 24 / layout.axis.scale;
    const days = items.flatMap(({ from, to }) => {
      const at = where === "after" ? (from ?? to) : (to ?? from);
      return at === undefined ? [] : [at];
    });
    if (days.length === 0) return panBy(layout.axis, where === "after" ? plot : -plot, extent);
    const at = where === "after" ? Math.min(...days) : Math.max(...days);
    const span = where === "after" ? { from: at, to: at + 1 + more } : { from: at - 1 - more, to: at };
    return reveal(window, { from: day(span.from), to: day(span.to) }, extent);
  }

  /** The button goes when nothing is left on its side: the focus goes to the lanes with the window. */
  function bringIn(where: "before" | "after"): void {
    change(nextOutside(where));
    grid.current?.focus({ preventScroll: true });
  }

  function related(direction: 1 | -1): void {
    const next = relatedEvent(model, stop?.ids[0] ?? selected, direction, matched);
    if (next === undefined) return;
    frameEvent(next);
    onSelect({ kind: "event", id: next });
  }

  function onClick(event: MouseEvent): void {
    const hit = (event.target as Element).closest<SVGGElement>("[data-key]");
    const at = stops.find((one) => one.key === hit?.dataset.key);
    if (at !== undefined) moveTo(at);
    if (at === undefined) onSelect(undefined);
    else openStop(at);
  }

  function onPointerOver(event: MouseEvent): void {
    const cell = (event.target as Element).closest<SVGGElement>("[role=gridcell]");
    setUnder(cell?.dataset.key);
    const target = cell?.dataset.target;
    onHover(target?.startsWith("event:") ? { kind: "event", id: target.slice("event:".length) } : undefined);
  }

  const captioned = stops.find((one) => one.key === under) ?? (focused ? stop : undefined);
  const caption = captioned === undefined ? [] : captionMarks(model, captioned, width);
  const activeId = stop === undefined || !focused ? undefined : domIdOf(prefix, stop.key);
  return (
    <div className={css.timeline} style={printZoom(scene.height)}>
      <TimelineTools
        laneBy={laneBy}
        before={outside.before.length}
        after={outside.after.length}
        onLaneBy={props.onLaneBy}
        onZoom={zoom}
        onPan={(share) => change(panBy(layout.axis, share * plot, extent))}
        onFit={() => change(extent)}
        onReset={() => onWindow(undefined)}
        onEarlier={() => bringIn("before")}
        onLater={() => bringIn("after")}
        window={window}
        onWindow={change}
        isDefault={sameWindow(window, defaultWindow(index))}
      />
      <div ref={scroller} className={css.scroller} onScroll={onScroll} style={{ blockSize: roomForLanes }}>
        <svg width={width} height={AXIS_HEIGHT} className={css.axis} aria-hidden="true" focusable="false">
          <rect width={width} height={AXIS_HEIGHT} fill="var(--paper)" />
          <Marks marks={axis} />
        </svg>
        <svg
          ref={grid}
          role="grid"
          tabIndex={0}
          aria-label={scene.label}
          aria-activedescendant={activeId}
          aria-describedby={`${prefix}keys`}
          width={width}
          height={Math.max(scene.height, 1)}
          className={css.grid}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onPointerOver={onPointerOver}
          onPointerLeave={() => {
            setUnder(undefined);
            onHover(undefined);
          }}
          onBlur={() => setFocused(false)}
          onPointerDown={() => {
            pressed.current = true;
          }}
          onFocus={() => {
            setFocused(true);
            // A press brings its own mark.
            if (!pressed.current) enter(stop ?? stops.find((one) => one.x >= plotLeft) ?? stops[0]);
            pressed.current = false;
          }}
        >
          <defs>
            <clipPath id={`${prefix}plot`}>
              <rect x={0} y={0} width={width} height={scene.height} />
            </clipPath>
          </defs>
          <g clipPath={`url(#${prefix}plot)`} role="presentation">
            <Marks marks={dayBand(props.day, layout)} />
            <Marks marks={ties} />
            <Marks marks={scene.marks} />
            {stop !== undefined && (
              <rect
                className={css.cursor}
                x={stop.x - 13}
                y={stop.y - 13}
                width={26}
                height={26}
                rx={7}
                aria-hidden="true"
              />
            )}
            <g className={css.caption} aria-hidden="true">
              <Marks marks={caption} />
            </g>
          </g>
        </svg>
        {layout.marks.length + layout.undated.length === 0 && (
          <p className={css.empty}>{say("timeline.empty")}</p>
        )}
      </div>
      <p id={`${prefix}keys`} className="visually-hidden">
        {say("timeline.keys")}
      </p>
      {below > 0 && roomForLanes > HINT_ROOM && (
        <button
          type="button"
          className={css.below}
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => scroller.current?.scrollBy({ top: props.height / 2 })}
        >
          {say("timeline.lanesBelow", { count: below })}
          <ChevronDown size={14} />
        </button>
      )}
      {open !== undefined && (
        <ClusterList
          model={model}
          ids={open}
          onSelect={(id) => {
            setOpen(undefined);
            onSelect({ kind: "event", id });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** Room for the lanes on the first printed page, between two handling lines, in px. */
const PRINTED = 510;

/** So that all lanes stand on one printed page. */
function printZoom(height: number): CSSProperties {
  const zoom = Math.min(1, PRINTED / (AXIS_HEIGHT + height));
  return { "--print-zoom": zoom.toFixed(3) } as CSSProperties;
}

function domIdOf(prefix: string, key: string): string {
  return prefix + (key.startsWith("event:") ? key.slice("event:".length) : key.replaceAll(":", "-"));
}

function sameWindow(a: Span, b: Span): boolean {
  return Math.abs(a.from - b.from) < 0.01 && Math.abs(a.to - b.to) < 0.01;
}
