import { useCallback, useEffect, useRef, useState } from "react";
import { day, type Span } from "../base/day.ts";

const MS = 300;

/**
 * The window in view on its way to where it should be, 300 ms smoothstep, and a way to take it by hand while a gesture
 * lasts. It jumps when the reader wants less motion, and when a second request comes before the first has arrived.
 */
export function useGlide(to: Span): readonly [Span, (span: Span) => void] {
  const [now, setNow] = useState(to);
  const at = useRef(to);
  const frame = useRef(0);
  const show = useCallback((span: Span) => {
    at.current = span;
    setNow(span);
  }, []);
  const stop = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
  }, []);
  const hold = useCallback(
    (span: Span) => {
      stop();
      show(span);
    },
    [stop, show],
  );
  useEffect(() => {
    const from = at.current;
    const still = frame.current !== 0 || matchMedia("(prefers-reduced-motion: reduce)").matches;
    stop();
    if (from.from === to.from && from.to === to.to) return;
    if (still) {
      show(to);
      return;
    }
    const began = performance.now();
    const step = (time: number) => {
      const t = Math.min(1, Math.max(0, (time - began) / MS));
      const s = t * t * (3 - 2 * t);
      frame.current = t < 1 ? requestAnimationFrame(step) : 0;
      show(
        t === 1
          ? to
          : { from: day(from.from + (to.from - from.from) * s), to: day(from.to + (to.to - from.to) * s) },
      );
    };
    frame.current = requestAnimationFrame(step);
  }, [to, show, stop]);
  useEffect(() => stop, [stop]);
  return [now, hold];
}
