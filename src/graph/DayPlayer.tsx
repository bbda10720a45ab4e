import { ChevronLeft, ChevronRight, Pause, Play, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { say } from "../words/messages.ts";
import css from "./Days.module.css";
import type { GraphDays } from "./days.ts";
import { changeWords, dayTitle } from "./say-days.ts";

/** How long a day stands while the days are played, in ms: long enough to be read. */
export const DAY_MS = 1600;

interface DayPlayerProps {
  readonly days: GraphDays;
  /** Number of the day that shows. */
  readonly at: number;
  /** With reduced motion nothing plays by itself: the reader goes from day to day. */
  readonly still: boolean;
  readonly onGo: (day: number) => void;
  readonly onClose: () => void;
}

/** Goes through the days of the graph, by itself or step by step. */
export function DayPlayer({ days: { days }, at, still, onGo, onClose }: DayPlayerProps): ReactNode {
  const [playing, setPlaying] = useState(false);
  const last = days.length - 1;
  const step = useEffectEvent(() => {
    if (document.hidden) return;
    if (at >= last) setPlaying(false);
    else onGo(at + 1);
  });

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => step(), DAY_MS);
    return () => clearInterval(timer);
  }, [playing]);

  function go(to: number): void {
    setPlaying(false);
    if (to >= 0 && to <= last && to !== at) onGo(to);
  }

  function toggle(): void {
    if (!playing && at >= last) onGo(0);
    setPlaying(!playing);
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

  const one = days[at];
  if (!one) return null;
  return (
    <div role="group" aria-label={say("graph.player")} className={css.player} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="quiet-button"
        aria-label={say("graph.player.previous")}
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
        aria-label={say("graph.player.next")}
        aria-disabled={at === last}
        onClick={() => go(at + 1)}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      <strong>{dayTitle(one)}</strong>
      <span>{changeWords(one)}</span>
      <button type="button" className="quiet-button" aria-label={say("graph.player.close")} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
