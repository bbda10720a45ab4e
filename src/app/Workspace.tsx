import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { CommandHost } from "../commands/commands.ts";
import { clausesInForce } from "../filter/clauses.ts";
import { FilterBar } from "../filter/FilterBar.tsx";
import { SearchBox } from "../filter/SearchBox.tsx";
import { targetKey } from "../scene/scene.ts";
import { put, setDetailsWidth, setFilter } from "../state/actions.ts";
import { countsOf, unmatchedAs } from "../state/derive.ts";
import type { AppState, Ready } from "../state/state.ts";
import { Summary } from "../summary/Summary.tsx";
import { defaultWindow } from "../timeline/window.ts";
import { say } from "../words/messages.ts";
import { sourceLine } from "../words/sources.ts";
import type { App } from "./boot.dom.ts";
import { countLine, onlyReported } from "./derive.ts";
import { Header } from "./Header.tsx";
import { PLACES } from "./host.dom.ts";
import { Pictures } from "./Pictures.tsx";
import { pickHit } from "./pick.ts";
import { SidePane } from "./SidePane.tsx";
import { Splitter } from "./Splitter.tsx";
import { useDetailsFocus } from "./use-details-focus.dom.ts";
import { useSearch } from "./use-search.tsx";
import { useSize } from "./use-size.dom.ts";
import css from "./Workspace.module.css";

/** Width in px from which all three panes stand side by side, and below which there is one column. */
const WIDE = 1200;
const NARROW = 700;

export type Width = "wide" | "medium" | "narrow";

export interface PaneProps {
  readonly app: App;
  readonly state: AppState;
  readonly data: Ready;
  readonly host: CommandHost;
}

/** The whole screen of an open case. */
export function Workspace(props: PaneProps): ReactNode {
  const { state, data, host } = props;
  const { view, answer } = state;
  const { index } = data;
  // It fills the window, so that one pass of rendering is spared.
  const [ref, size] = useSize<HTMLDivElement>({ width: innerWidth, height: innerHeight });
  const [dragged, setDragged] = useState<number>();
  const search = useSearch(index);
  const width: Width = size.width >= WIDE ? "wide" : size.width >= NARROW ? "medium" : "narrow";
  const window = useMemo(() => view.window ?? defaultWindow(index), [view.window, index]);
  const counts = answer && countsOf(index, answer, window);
  const line = counts && answer ? countLine(counts, answer.events.length) : "";
  const filtered = clausesInForce(view.filter).length > 0;
  const eventless = index.casefile.events.length === 0;
  const { selection, document: opened } = view;
  const editing = state.session.editing !== undefined;
  const shown = opened ?? (editing ? "briefing" : selection === undefined ? undefined : targetKey(selection));
  const open = shown !== undefined;
  // The timeline first: words and graph follow in the next frame.
  const drawn = useDeferredValue(true, false);
  const covered = width === "narrow" && open;
  useDetailsFocus(PLACES.details, shown, width === "narrow");

  return (
    <div ref={ref} className={css.workspace} data-width={width}>
      <a
        className={css.skip}
        href={`#${PLACES.view}`}
        onClick={(event) => {
          event.preventDefault();
          host.focus(view.screen === "scene" && !eventless ? "timeline" : "view");
        }}
      >
        {say(view.screen === "scene" && eventless ? "app.skip.graph" : `app.skip.${view.screen}`)}
      </a>
      <Header state={state} host={host} compact={width === "narrow"}>
        {search && (
          <SearchBox
            id={PLACES.search}
            index={index}
            search={search}
            onPick={(hit) => host.act(pickHit(hit, index))}
          />
        )}
      </Header>
      {answer && size.width > 0 && (
        <>
          <section aria-label={say("app.region.filter")} className={css.filter} inert={covered}>
            <FilterBar
              fieldId={PLACES.actors}
              index={index}
              query={view.filter}
              answer={answer}
              onQuery={(query, tag) => host.act(setFilter(query), tag)}
              compact={width === "narrow"}
              countLine={line}
              unmatched={unmatchedAs(view, index)}
              onUnmatched={(unmatched) => host.act(put({ unmatched }))}
            />
          </section>
          <div className={css.body}>
            <main className={css.main} inert={covered}>
              <Title {...props} width={width} answerIds={answer.events} filtered={filtered} />
              <Pictures {...props} width={width} window={window} answer={answer} />
            </main>
            {width === "wide" && (
              <Splitter
                label={say("app.splitter.details")}
                orientation="vertical"
                value={dragged ?? view.detailsWidth}
                words={say("app.splitter.pixels", { pixels: Math.round(dragged ?? view.detailsWidth) })}
                min={280}
                max={720}
                step={20}
                inverted
                valueAt={(x) => size.width - x}
                onMove={setDragged}
                onCommit={(value) => {
                  setDragged(undefined);
                  host.act(setDetailsWidth(value), "detailsWidth");
                }}
              />
            )}
            {(width === "wide" || open) && (
              <aside
                id={PLACES.details}
                tabIndex={-1}
                aria-label={say("app.region.details")}
                className={css.details}
                style={width === "wide" ? { inlineSize: dragged ?? view.detailsWidth } : undefined}
              >
                {drawn && (
                  <SidePane {...props} answer={answer} filtered={filtered} covers={width === "narrow"} />
                )}
              </aside>
            )}
          </div>
          <footer className={css.footer}>
            <p>
              {[
                line,
                counts && say("app.count.actors", { actors: counts.actors, all: counts.allActors }),
                ...(view.relationsOf === "reported" ? [onlyReported(index)] : []),
              ].join(" · ")}
            </p>
            <p className={css.source}>
              <bdi>{sourceLine(index)}</bdi>
            </p>
            {data.problems.length > 0 && (
              <button type="button" className={css.problems} onClick={() => host.open("problems")}>
                {say("app.problems", { count: data.problems.length })}
              </button>
            )}
          </footer>
        </>
      )}
    </div>
  );
}

interface TitleProps extends PaneProps {
  readonly width: Width;
  readonly answerIds: readonly string[];
  readonly filtered: boolean;
}

/** The finding, and the choice between the screens. */
function Title({ state, data, host, width, answerIds, filtered }: TitleProps): ReactNode {
  const { view } = state;
  const { index } = data;
  return (
    <div className={css.title}>
      <h1 dir="auto">{index.casefile.headline}</h1>
      <p className={css.standfirst}>
        <bdi>{index.casefile.title}</bdi>. <bdi>{sourceLine(index)}</bdi>
      </p>
      <div className={css.screens} role="group" aria-label={say("app.screen")}>
        {(["scene", "table", "figures"] as const).map((screen) => (
          <button
            key={screen}
            type="button"
            aria-pressed={view.screen === screen}
            onClick={() => host.act(put({ screen }))}
          >
            {say(`app.screen.${screen}`)}
          </button>
        ))}
      </div>
      {width !== "wide" &&
        view.selection === undefined &&
        view.document === undefined &&
        state.session.editing === undefined && (
          <p className={css.lead} dir="auto">
            {index.casefile.summary}
          </p>
        )}
      {width !== "wide" &&
        view.selection === undefined &&
        view.document === undefined &&
        state.session.editing === undefined && (
          <details className={css.summary}>
            <summary>{say("app.summary")}</summary>
            <Summary
              index={index}
              matched={answerIds}
              filtered={filtered}
              onSelect={(target) => host.act((v) => ({ ...v, document: target.id }))}
            />
          </details>
        )}
    </div>
  );
}
