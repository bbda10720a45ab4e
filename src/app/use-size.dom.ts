import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Size } from "../base/geometry.ts";

const UNKNOWN: Size = { width: 0, height: 0 };

/** The element's content box in whole CSS pixels, kept up to date; `first` before it is on the page. */
export function useSize<T extends Element>(first = UNKNOWN): readonly [RefObject<T | null>, Size] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (width: number, height: number) =>
      setSize((now) => {
        const next = { width: Math.floor(width), height: Math.floor(height) };
        return next.width === now.width && next.height === now.height ? now : next;
      });
    // `client…` leaves scrollbars out but rounds up what the observer will round down: all would be drawn twice.
    const { width, height } = element.getBoundingClientRect();
    measure(Math.min(element.clientWidth, width), Math.min(element.clientHeight, height));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) measure(entry.contentRect.width, entry.contentRect.height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
