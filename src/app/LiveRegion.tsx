import { type ReactNode, useEffect, useRef, useState } from "react";

const PAUSE_MS = 500;

/** Reads messages aloud, at most one per 500 ms; when several come in between, the last one. */
export function LiveRegion({ text }: { readonly text: string }): ReactNode {
  const [said, setSaid] = useState("");
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + PAUSE_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-live="">
      {said}
    </p>
  );
}
