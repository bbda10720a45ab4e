import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Size } from "../base/geometry.ts";

/** The element's content box in whole CSS pixels, kept up to date; 0 x 0 before it is on the page. */
export function useSize<T extends Element>(): readonly [RefObject<T | null>, Size] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (width: number, height: number) =>
      setSize((now) => {
        const next = { width: Math.floor(width), height: Math.floor(height) };
        return next.width === now.width && next.height === now.height ? now : next;
      });
    measure(element.clientWidth, element.clientHeight);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) measure(entry.contentRect.width, entry.contentRect.height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
