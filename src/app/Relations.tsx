import { lazy, type ReactNode, Suspense, useDeferredValue, useLayoutEffect, useMemo, useRef } from "react";
import { litBy } from "../graph/focus.ts";
import { Graph, toolsHeight } from "../graph/Graph.tsx";
import { Matrix } from "../graph/Matrix.tsx";
import { MatrixLegend } from "../graph/MatrixLegend.tsx";
import { outsideOf } from "../graph/outside.ts";
import { RelationList } from "../graph/RelationList.tsx";
import type { Target } from "../scene/scene.ts";
import { inTurn, put, setGraphDay } from "../state/actions.ts";
import { eventsPerActor } from "../state/derive.ts";
import { setSession } from "../state/store.ts";
import { RELATION_VIEWS, type View } from "../state/view.ts";
import { say } from "../words/messages.ts";
import css from "./Pictures.module.css";
import type { SceneProps } from "./Pictures.tsx";
import { useDays } from "./use-days.tsx";
import { useTies } from "./use-ties.tsx";

/** Comes a moment after the page; the other ways to look at relations take keys as soon as they are chosen. */
const Days = lazy(async () => ({ default: (await import("../graph/Days.tsx")).Days }));

const RELATIONS_HEAD = 36;
/** In a narrower pane, in px, an icon stands for the words of the matrix's key. */
const WORDLESS = 640;

/** Who stands with whom, in one of four ways; `height` is undefined where the page scrolls the list. */
export function Relations(props: SceneProps & { readonly height: number | undefined }): ReactNode {
  const { app, state, data, host, answer, size, height, onSelect } = props;
  const { view, session } = state;
  const { index } = data;
  // Rows that dim while the pointer passes over the list would flicker.
  const hover = view.relationsAs === "graph" ? session.hover : undefined;
  const onHover = (hover: Target | undefined) => setSession(app.store, { hover });
  const top = view.relationsAs === "graph" ? toolsHeight(size.width) : RELATIONS_HEAD;
  const ties = useTies(props, { height, head: top }, onHover);
  const { path } = ties;
  const time = useDays(props);
  const { changes, window } = time;
  const { selection, relationsOf, hops } = view;
  const lit = useMemo(
    () => litBy({ index, matched: answer, window, selection, hover, relationsOf, hops, path }),
    [index, answer, window, selection, hover, relationsOf, hops, path],
  );
  const outside = useMemo(
    () => outsideOf({ index, matched: answer, window, relationsOf }),
    [index, answer, window, relationsOf],
  );
  const counts = useMemo(() => eventsPerActor(index, answer.events), [answer, index]);
  // Edges find their ways anew at every height: while a splitter is dragged, the graph may lag behind.
  const graphHeight = useDeferredValue(height);
  useFocusKept(view.relationsAs, view.graphDay);
  const head = (
    <>
      <h2>{say("app.relations")}</h2>
      <div className={css.switch} role="group" aria-label={say("app.relationsAs")}>
        {RELATION_VIEWS.map((relationsAs) => (
          <button
            key={relationsAs}
            type="button"
            data-relations-as={relationsAs}
            aria-pressed={view.relationsAs === relationsAs}
            onClick={() => host.act(put({ relationsAs }))}
          >
            {say(`app.relationsAs.${relationsAs}`)}
          </button>
        ))}
      </div>
      {time.button}
      {ties.questions}
      {view.relationsAs === "matrix" && <MatrixLegend index={index} compact={size.width < WORDLESS} />}
    </>
  );
  if (view.relationsAs === "graph" && graphHeight !== undefined) {
    return (
      <Graph
        index={index}
        positions={data.positions}
        litActors={lit.actors}
        litRelations={lit.relations}
        outside={outside}
        selection={view.selection}
        hover={session.hover}
        pins={view.pins}
        onPins={(pins, nudged) => host.act(put({ pins }), nudged && `pin-${nudged}`)}
        path={path}
        changes={changes}
        foot={time.player}
        strip={ties.strip}
        nodeSize={view.nodeSize}
        counts={counts}
        width={size.width}
        height={graphHeight}
        onSelect={onSelect}
        onHover={onHover}
        onNodeSize={(nodeSize) => host.act(put({ nodeSize }))}
      >
        {head}
      </Graph>
    );
  }
  const words = { index, litActors: lit.actors, litRelations: lit.relations, selection, onSelect, onHover };
  const room = height === undefined ? undefined : height - RELATIONS_HEAD - (ties.strip?.height ?? 0);
  return (
    <>
      <div className={css.head}>{head}</div>
      {ties.strip?.content}
      <div className={css.scroll} style={room === undefined ? undefined : { blockSize: room }}>
        <Suspense>
          {view.relationsAs === "days" ? (
            <Days
              index={index}
              positions={data.positions}
              pins={view.pins}
              days={time.days}
              onOpen={({ span }) => host.act(inTurn(put({ relationsAs: "graph" }), setGraphDay(span.from)))}
            />
          ) : view.relationsAs === "matrix" ? (
            <Matrix {...words} outside={outside} width={size.width} height={room ?? size.height} />
          ) : (
            <RelationList {...words} />
          )}
        </Suspense>
      </div>
    </>
  );
}

/** Graph and list have a head each: the focus that goes with one of them goes to what was pressed, in the other. */
function useFocusKept(shown: View["relationsAs"], day: View["graphDay"]): void {
  const before = useRef({ shown, day });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { shown, day };
    if (was.shown === shown || document.activeElement !== document.body) return;
    const opened = was.day === undefined && day !== undefined;
    document.querySelector<HTMLElement>(opened ? "[data-days]" : `[data-relations-as="${shown}"]`)?.focus();
  }, [shown, day]);
}
