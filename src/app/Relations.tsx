import { type ReactNode, useDeferredValue, useLayoutEffect, useMemo, useRef } from "react";
import { litBy } from "../graph/focus.ts";
import { Graph } from "../graph/Graph.tsx";
import { RelationList } from "../graph/RelationList.tsx";
import type { Target } from "../scene/scene.ts";
import { put } from "../state/actions.ts";
import { eventsPerActor } from "../state/derive.ts";
import { setSession } from "../state/store.ts";
import type { View } from "../state/view.ts";
import { say } from "../words/messages.ts";
import css from "./Pictures.module.css";
import type { SceneProps } from "./Pictures.tsx";

const RELATIONS_HEAD = 36;

/** Who stands with whom, as a graph or as a list; `height` is undefined where the page scrolls the list. */
export function Relations(props: SceneProps & { readonly height: number | undefined }): ReactNode {
  const { app, state, data, host, answer, window, size, height, onSelect } = props;
  const { view, session } = state;
  const { index } = data;
  // Rows that dim while the pointer passes over the list would flicker.
  const hover = view.relationsAs === "graph" ? session.hover : undefined;
  const lit = useMemo(
    () => litBy({ index, matched: answer, window, selection: view.selection, hover }),
    [index, answer, window, view.selection, hover],
  );
  const counts = useMemo(() => eventsPerActor(index, answer.events), [answer, index]);
  // Edges find their ways anew at every height: while a splitter is dragged, the graph may lag behind.
  const graphHeight = useDeferredValue(height);
  useFocusKept(view.relationsAs);
  const onHover = (hover: Target | undefined) => setSession(app.store, { hover });
  const head = (
    <>
      <h2>{say("app.relations")}</h2>
      <div className={css.switch} role="group" aria-label={say("app.relationsAs")}>
        {(["graph", "list"] as const).map((relationsAs) => (
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
    </>
  );
  if (view.relationsAs === "graph" && graphHeight !== undefined) {
    return (
      <Graph
        index={index}
        positions={data.positions}
        litActors={lit.actors}
        litRelations={lit.relations}
        selection={view.selection}
        hover={session.hover}
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
  return (
    <>
      <div className={css.head}>{head}</div>
      <div
        className={css.scroll}
        style={height === undefined ? undefined : { blockSize: height - RELATIONS_HEAD }}
      >
        <RelationList
          index={index}
          litActors={lit.actors}
          litRelations={lit.relations}
          selection={view.selection}
          onSelect={onSelect}
          onHover={onHover}
        />
      </div>
    </>
  );
}

/** Graph and list have a head each: the focus that goes with one of them goes to the switch in the other. */
function useFocusKept(shown: View["relationsAs"]): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-relations-as="${shown}"]`)?.focus();
  }, [shown]);
}
