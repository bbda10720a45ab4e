import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useState } from "react";
import type { Span } from "../base/day.ts";
import type { Answer } from "../engine/engine.ts";
import type { Target } from "../scene/scene.ts";
import { openDocument, put, select, setSplit, setWindow } from "../state/actions.ts";
import { unmatchedAs } from "../state/derive.ts";
import { shownDay } from "../state/graph-day.ts";
import { show } from "../state/show.ts";
import { setSession } from "../state/store.ts";
import { ContextStrip } from "../timeline/ContextStrip.tsx";
import { EventList } from "../timeline/EventList.tsx";
import { eventsAround } from "../timeline/events-around.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { say } from "../words/messages.ts";
import { PLACES } from "./host.dom.ts";
import css from "./Pictures.module.css";
import { Relations } from "./Relations.tsx";
import { Splitter } from "./Splitter.tsx";
import { useSize } from "./use-size.dom.ts";
import { useViewportHeight } from "./use-viewport-height.dom.ts";
import type { PaneProps, Width } from "./Workspace.tsx";

const Figures = lazy(async () => ({ default: (await import("../figures/Figures.tsx")).Figures }));
const Table = lazy(async () => ({ default: (await import("../table/Table.tsx")).Table }));

interface Props extends PaneProps {
  readonly width: Width;
  readonly window: Span;
  readonly answer: Answer;
}

/** What the screen shows of the case: timeline and graph, the table, or the figures. */
export function Pictures(props: Props): ReactNode {
  const { state, data, host, answer, window } = props;
  const { view } = state;
  const [ref, size] = useSize<HTMLDivElement>();
  const onSelect = (target: Target | undefined) =>
    host.act(
      target?.kind === "document"
        ? openDocument(target.id)
        : target === undefined
          ? select(undefined)
          : show(target, data.index),
    );
  return (
    <div ref={ref} id={PLACES.view} tabIndex={-1} className={css.pictures} data-screen={view.screen}>
      {size.width > 0 && view.screen === "scene" && <Scene {...props} size={size} onSelect={onSelect} />}
      {view.screen === "table" && (
        <Suspense fallback={<p role="status">{say("app.loading", { what: say("app.screen.table") })}</p>}>
          <Table
            index={data.index}
            matched={answer}
            selection={view.selection}
            sort={view.sort}
            onSort={(sort) => host.act(put({ sort }))}
            onSelect={onSelect}
            onSave={async (list) => {
              const { saveData } = await import("./export.dom.ts");
              const { index, positions } = data;
              saveData(document, `csv-${list}`, "matching", { index, positions, view, window, answer });
            }}
            onAsk={() => host.open("export")}
          />
        </Suspense>
      )}
      {view.screen === "figures" && (
        <div className={css.scroll}>
          <Suspense fallback={<p role="status">{say("app.loading", { what: say("app.screen.figures") })}</p>}>
            <Figures
              index={data.index}
              matched={answer.figures}
              selection={view.selection}
              onSelect={onSelect}
              width={size.width}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}

export interface SceneProps extends Props {
  readonly size: { readonly width: number; readonly height: number };
  readonly onSelect: (target: Target | undefined) => void;
}

const STRIP = 32;
const TABS = 41;
/** On one column the page scrolls: the graph takes so much of the screen, and no more than so many px. */
const NARROW_SHARE = 0.7;
const NARROW_MOST = 540;

function Scene(props: SceneProps): ReactNode {
  const { app, state, data, host, answer, width, window, size, onSelect } = props;
  const { view, session } = state;
  const { index } = data;
  const [dragged, setDragged] = useState<number>();
  const matched = useMemo(() => new Set(answer.events), [answer]);
  // The timeline stands on the page before the graph, whose edges take a while, is drawn.
  const drawn = useDeferredValue(true, false);
  const around = useMemo(() => eventsAround(index, view.selection), [index, view.selection]);
  const day = useMemo(() => shownDay(index, view, answer)?.span, [index, view, answer]);
  const litEvents = session.lit ?? around;
  const split = dragged ?? view.split;
  // A case without events, such as an imported graph, has no timeline: the graph has all the room.
  const eventless = index.casefile.events.length === 0;
  const one = view.pictures === "both" ? undefined : view.pictures;
  const wide = width === "wide" && !eventless;
  const both = wide && one === undefined;
  const showTimeline = !eventless && (both || (wide ? one : view.tab) === "timeline");
  const tabbed = !wide && !eventless;
  const room = size.height - (both ? 1 : tabbed ? TABS : 0);
  const timelineHeight = both ? Math.round(room * split) : room;
  const screenHeight = useViewportHeight();
  const graphHeight =
    width === "narrow"
      ? Math.min(NARROW_MOST, Math.round(NARROW_SHARE * screenHeight))
      : room - (both ? timelineHeight : 0);
  const listed = width === "narrow" && view.relationsAs !== "graph" && view.relationsAs !== "matrix";

  const timeline =
    width === "narrow" ? (
      <EventList
        index={index}
        matched={matched}
        selection={view.selection}
        window={window}
        width={size.width}
        onSelect={onSelect}
        onWindow={(span) => host.act(setWindow(span), "window")}
      />
    ) : (
      <>
        <ContextStrip
          index={index}
          matched={matched}
          window={window}
          width={size.width}
          onWindow={(span) => host.act(setWindow(span), "window")}
        />
        <Timeline
          index={index}
          matched={matched}
          unmatched={unmatchedAs(view, index)}
          laneBy={view.laneBy}
          window={window}
          selection={view.selection}
          lit={litEvents}
          day={day}
          width={size.width}
          height={timelineHeight - STRIP}
          onWindow={(span) => host.act(setWindow(span), "window")}
          onSelect={onSelect}
          onHover={(hover) => setSession(app.store, { hover })}
          onLaneBy={(laneBy) => host.act(put({ laneBy }))}
        />
      </>
    );

  return (
    <>
      {tabbed && <Tabs tab={view.tab} onTab={(tab) => host.act(put({ tab }))} />}
      {showTimeline && (
        <section
          id={PLACES.timeline}
          tabIndex={-1}
          aria-label={say("app.region.timeline")}
          className={css.pane}
          style={width === "narrow" ? undefined : { blockSize: timelineHeight }}
        >
          {timeline}
        </section>
      )}
      {both && (
        <Splitter
          label={say("app.splitter.pictures")}
          orientation="horizontal"
          value={split}
          words={say("app.splitter.percent", { percent: Math.round(split * 100) })}
          min={0.2}
          max={0.8}
          step={0.02}
          valueAt={(_, y) =>
            (y - (document.getElementById(PLACES.timeline)?.getBoundingClientRect().top ?? 0)) / room
          }
          onMove={setDragged}
          onCommit={(value) => {
            setDragged(undefined);
            host.act(setSplit(value), "split");
          }}
        />
      )}
      {!(showTimeline && !both) && (
        <section
          id={PLACES.graph}
          tabIndex={-1}
          aria-label={say("app.region.graph")}
          className={css.pane}
          style={listed ? undefined : { blockSize: graphHeight }}
        >
          {drawn && <Relations {...props} height={listed ? undefined : graphHeight} />}
        </section>
      )}
    </>
  );
}

function Tabs({
  tab,
  onTab,
}: {
  readonly tab: "timeline" | "graph";
  readonly onTab: (tab: "timeline" | "graph") => void;
}): ReactNode {
  return (
    <div className={css.tabs} role="group" aria-label={say("app.tab")}>
      {(["timeline", "graph"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={tab === one} onClick={() => onTab(one)}>
          {say(`app.tab.${one}`)}
        </button>
      ))}
    </div>
  );
}
