import { type ReactNode, useEffect, useRef, useState } from "react";

const PAUSE_MS = 500;

/** Added to a message that is the same as the one before, so that it is read again. */
const AGAIN = "\u00a0";

/** Reads messages aloud, at most one per 500 ms; when several come in between, the last one. */
export function LiveRegion({
  message,
}: {
  readonly message: { readonly text: string } | undefined;
}): ReactNode {
  const [said, setSaid] = useState("");
  const last = useRef(0);
  useEffect(() => {
    if (message === undefined) return undefined;
    const wait = Math.max(0, last.current + PAUSE_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid((before) => (before === message.text ? message.text + AGAIN : message.text));
    }, wait);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-live="">
      {said}
    </p>
  );
}
