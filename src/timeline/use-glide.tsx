import { useEffect, useRef, useState } from "react";
import { day, type Span } from "../base/day.ts";

const MS = 300;

/**
 * The window on its way to where it should be: 300 ms smoothstep. It jumps when the reader wants less motion, and when a
 * second request comes before the first has arrived.
 */
export function useGlide(to: Span): Span {
  const [now, setNow] = useState(to);
  const way = useRef({ from: to, to, running: false });
  useEffect(() => {
    const start = way.current;
    if (start.to.from === to.from && start.to.to === to.to) return;
    const still = start.running || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const from = start.to;
    way.current = { from, to, running: !still };
    if (still) {
      setNow(to);
      return;
    }
    let frame = 0;
    const began = performance.now();
    const step = (time: number) => {
      const t = Math.min(1, Math.max(0, (time - began) / MS));
      const s = t * t * (3 - 2 * t);
      setNow(
        t === 1
          ? to
          : { from: day(from.from + (to.from - from.from) * s), to: day(from.to + (to.to - from.to) * s) },
      );
      if (t < 1) frame = requestAnimationFrame(step);
      else way.current = { ...way.current, running: false };
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
      way.current = { ...way.current, running: false };
    };
  }, [to]);
  return now;
}
