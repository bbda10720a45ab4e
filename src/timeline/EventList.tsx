import { type ReactNode, useMemo } from "react";
import type { Span } from "../base/day.ts";
import { type CaseIndex, laneSideOf } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { Glyph } from "../scene/Glyph.tsx";
import { sameTarget, type Target } from "../scene/scene.ts";
import { whenListed } from "../words/dates.ts";
import { statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { ContextStrip } from "./ContextStrip.tsx";
import css from "./EventList.module.css";
import { groupEvents } from "./event-groups.ts";
import { modelOf, type TimelineItem } from "./model.ts";
import { extentOf } from "./window.ts";

interface Props {
  readonly index: CaseIndex;
  readonly matched: ReadonlySet<Id>;
  readonly selection?: Target | undefined;
  readonly window: Span;
  readonly width: number;
  readonly onSelect: (target: Target) => void;
  readonly onWindow: (window: Span) => void;
}

/** The timeline as a list for narrow screens and high zoom; the filter hides here, since there is no room to dim. */
export function EventList(props: Props): ReactNode {
  const { index, matched, selection, width, onSelect } = props;
  const model = useMemo(() => modelOf(index, "side"), [index]);
  const groups = useMemo(
    () =>
      groupEvents(
        model,
        model.items.filter((item) => matched.has(item.id)),
      ),
    [model, matched],
  );
  const extent = useMemo(() => extentOf(index), [index]);
  return (
    <div className={css.list}>
      <ContextStrip
        index={index}
        matched={matched}
        window={props.window}
        width={width}
        height={22}
        onWindow={props.onWindow}
      />
      {groups.length === 0 && <p className={css.empty}>{say("timeline.empty")}</p>}
      {groups.map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.items.map((item) => (
              <Row
                key={item.id}
                index={index}
                item={item}
                extent={extent}
                selected={sameTarget(selection, { kind: "event", id: item.id })}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly index: CaseIndex;
  readonly item: TimelineItem;
  readonly extent: Span;
  readonly selected: boolean;
  readonly onSelect: (target: Target) => void;
}

function Row({ index, item, extent, selected, onSelect }: RowProps): ReactNode {
  const { event } = item;
  const sideId = laneSideOf(index, event);
  const side = sideId === undefined ? undefined : index.sides.get(sideId);
  return (
    <li>
      <button
        type="button"
        aria-current={selected || undefined}
        data-event={event.id}
        onClick={() => onSelect({ kind: "event", id: event.id })}
      >
        <Glyph type={event.type} status={event.status} slot={side?.slot} size={20} />
        <span className={css.words}>
          <bdi>{event.title}</bdi>
          <small>
            {statusLabel(event.status)}
            {side && ` · ${side.name}`} · {whenListed(event.when)}
          </small>
        </span>
        {hasLength(item) && <MiniBar item={item} extent={extent} />}
      </button>
    </li>
  );
}

function hasLength(item: TimelineItem): boolean {
  return item.form !== "point" && item.form !== "undated" && item.form !== "standing";
}

const MINI = 56;

/** Where the event may lie in all of time; open ends reach the edge. */
function MiniBar({ item, extent }: { readonly item: TimelineItem; readonly extent: Span }): ReactNode {
  const x = (at: number) => ((at - extent.from) / (extent.to - extent.from)) * MINI;
  const from = item.from === undefined ? 0 : x(item.from);
  const to = item.to === undefined ? MINI : x(item.to);
  return (
    <svg width={MINI} height={10} aria-hidden="true" focusable="false" className={css.mini}>
      <rect x={0} y={4} width={MINI} height={2} />
      <rect x={from} y={1} width={Math.max(3, to - from)} height={8} rx={2} data-part="bar" />
    </svg>
  );
}
