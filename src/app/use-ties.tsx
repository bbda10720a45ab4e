import { type ReactNode, useMemo } from "react";
import { reportedOf } from "../graph/counted.ts";
import { type Lit, litByFilter } from "../graph/focus.ts";
import { pathsBetween, type Tie } from "../graph/paths.ts";
import { toldPaths } from "../graph/say-ties.ts";
import { paragraphsOf, stripHeight } from "../graph/strip.ts";
import { Ties } from "../graph/Ties.tsx";
import { TiesStrip } from "../graph/TiesStrip.tsx";
import { plainly } from "../graph/told.ts";
import type { Strip } from "../graph/use-path-in-sight.tsx";
import type { Target } from "../scene/scene.ts";
import { put, setPath } from "../state/actions.ts";
import { setSession } from "../state/store.ts";
import { say } from "../words/messages.ts";
import type { SceneProps } from "./Pictures.tsx";

/** What the reader asks the graph. */
export interface TiesInView {
  /** What lies on the path that is asked for. */
  readonly path: Lit | undefined;
  /** The button with the questions behind it. */
  readonly questions: ReactNode;
  /** What the picture shows, told above it. */
  readonly strip: Strip | undefined;
}

interface Room {
  readonly height: number | undefined;
  /** What stands above the picture, in px. */
  readonly head: number;
}

const LEAST_PANEL = 140;
const PANEL_GAP = 8;
/** In a narrower pane, in px, the button shows no words. */
const WORDLESS = 960;

/** Path, questions and strip of the relations in view. */
export function useTies(
  { app, state, data, host, window, answer, size, onSelect }: SceneProps,
  { height, head }: Room,
  onHover: (target: Target | undefined) => void,
): TiesInView {
  const { index } = data;
  const { path, relationsOf, hops, selection } = state.view;
  const { asking } = state.session;
  const asked = useMemo(() => {
    if (path === undefined) return undefined;
    const question = { ...path, relationsOf };
    return { question, found: pathsBetween(index, question) };
  }, [index, path, relationsOf]);
  const told = useMemo(() => {
    if (asked === undefined) return undefined;
    const { relations } = litByFilter({ index, matched: answer, window, relationsOf });
    const outside = [...asked.found.lit.relations].filter((id) => !relations.has(id)).length;
    return toldPaths(index, asked.question, asked.found, outside);
  }, [index, asked, answer, window, relationsOf]);
  const notice = useMemo(
    () => noticeOf(relationsOf === "reported" && reportedOf(index)),
    [index, relationsOf],
  );

  const paragraphs = paragraphsOf(notice, told);
  const stripped = stripHeight(paragraphs, { width: size.width, height: height ?? size.height });
  const links = { onSelect, onHover };
  const onPath = (tie: Tie | undefined) => host.act(setPath(tie), "path");
  return {
    path: asked?.found.lit,
    questions: (
      <Ties
        index={index}
        path={path}
        relationsOf={relationsOf}
        hops={hops}
        open={asking !== undefined}
        from={asking?.from ?? (selection?.kind === "actor" ? selection.id : undefined)}
        compact={size.width < WORDLESS}
        below={stripped}
        most={height === undefined ? undefined : Math.max(LEAST_PANEL, height - head - stripped - PANEL_GAP)}
        onOpen={(open) => setSession(app.store, { asking: open ? {} : undefined })}
        onPath={onPath}
        onRelationsOf={(value) => host.act(put({ relationsOf: value }))}
        onHops={(value) => host.act(put({ hops: value }))}
        {...links}
      />
    ),
    strip:
      stripped === 0
        ? undefined
        : {
            height: stripped,
            content: (
              <TiesStrip
                key={paragraphs.map(plainly).join(" ")}
                height={stripped}
                notice={notice}
                told={told}
                onCountAll={() => host.act(put({ relationsOf: "all" }))}
                onAsk={({ from, to, positive, relationsOf: counted }) =>
                  host.act((view) => put({ relationsOf: counted })(setPath({ from, to, positive })(view)))
                }
                onClose={() => host.act(setPath(undefined))}
                {...links}
              />
            ),
          },
  };
}

function noticeOf(counts: ReturnType<typeof reportedOf> | false): string | undefined {
  if (counts === false) return undefined;
  const { reported, relations } = counts;
  return say("ties.reported.on", { reported, relations });
}
