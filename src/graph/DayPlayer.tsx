import { ChevronLeft, ChevronRight, Pause, Play, X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { say } from "../words/messages.ts";
import css from "./Days.module.css";
import type { GraphDays } from "./days.ts";
import { changeWords, dayTitle, firstSeenWords } from "./say-days.ts";
import { usePlaying } from "./use-playing.tsx";

interface DayPlayerProps {
  readonly index: CaseIndex;
  readonly days: GraphDays;
  /** Number of the day that shows. */
  readonly at: number;
  /** Why that is not the day that was asked for. */
  readonly note?: string | undefined;
  /** With reduced motion nothing plays by itself: the reader goes from day to day. */
  readonly still: boolean;
  /** What the reader has in view; the playing stops when the reader changes it. */
  readonly moment: unknown;
  /** Goes to a day, while playing as a part of the playing with that number, and gives what is then in view. */
  readonly onGo: (day: number, run?: number) => unknown;
  readonly onClose: () => void;
}

/** Goes through the days of the graph, by itself or step by step. */
export function DayPlayer({
  index,
  days,
  at,
  note,
  still,
  moment,
  onGo,
  onClose,
}: DayPlayerProps): ReactNode {
  const { unit } = days;
  const last = days.days.length - 1;
  const { playing, toggle, stop } = usePlaying({ at, last, moment, onStep: onGo });

  function go(to: number): void {
    stop();
    if (to >= 0 && to <= last && to !== at) onGo(to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) go(to);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const one = days.days[at];
  const close = (
    <button type="button" className="quiet-button" aria-label={say("graph.player.close")} onClick={onClose}>
      <X aria-hidden="true" />
    </button>
  );
  const group = { role: "group", "aria-label": say("graph.player"), className: css.player, onKeyDown };
  if (!one) {
    return (
      <div {...group}>
        <p className={css.words}>{note}</p>
        {close}
      </div>
    );
  }
  return (
    <div {...group}>
      <button
        type="button"
        className="quiet-button"
        aria-label={say("graph.player.previous", { unit })}
        aria-disabled={at === 0}
        onClick={() => go(at - 1)}
      >
        <ChevronLeft aria-hidden="true" />
      </button>
      {!still && (
        <button
          type="button"
          className="quiet-button"
          aria-label={say(playing ? "graph.player.pause" : "graph.player.play")}
          onClick={toggle}
        >
          {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
      )}
      <button
        type="button"
        className="quiet-button"
        aria-label={say("graph.player.next", { unit })}
        aria-disabled={at === last}
        onClick={() => go(at + 1)}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      <p className={css.words}>
        <strong>{dayTitle(one)}</strong>
        <span>{changeWords(one)}</span>
        {one.firstSeen.length > 0 && <span>{firstSeenWords(one, index)}</span>}
        {note !== undefined && <span>{note}</span>}
      </p>
      {close}
    </div>
  );
}
