import { useEffect, useEffectEvent, useRef, useState } from "react";

/** How long a day stands while the days are played, in ms: long enough to be read. */
export const DAY_MS = 1600;

interface PlayingInput {
  /** Number of the day that shows, and of the last one. */
  readonly at: number;
  readonly last: number;
  /** What the reader has in view: when something else than a step of the playing changes it, the playing stops. */
  readonly moment: unknown;
  /** Goes to a day as a part of the playing with that number, and gives what is then in view. */
  readonly onStep: (day: number, run: number) => unknown;
}

interface PlayingHandle {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** Goes from day to day by itself until the last one, or until the reader does something else. */
export function usePlaying({ at, last, moment, onStep }: PlayingInput): PlayingHandle {
  const [playing, setPlaying] = useState(false);
  const own = useRef<unknown>(undefined);
  const run = useRef(0);
  const step = useEffectEvent(() => {
    // The clock may strike before the effect that ends the playing: what the reader did since then comes first.
    if (document.hidden || own.current !== moment) return;
    if (at >= last) setPlaying(false);
    else own.current = onStep(at + 1, run.current);
  });

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => step(), DAY_MS);
    return () => clearInterval(timer);
  }, [playing]);

  useEffect(() => {
    if (playing && own.current !== moment) setPlaying(false);
  }, [playing, moment]);

  function toggle(): void {
    if (!playing) {
      run.current += 1;
      own.current = at >= last ? onStep(0, run.current) : moment;
    }
    setPlaying(!playing);
  }

  return { playing, toggle, stop: () => setPlaying(false) };
}
