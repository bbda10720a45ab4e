import { useSyncExternalStore } from "react";

/** Height of the page's viewport in CSS pixels; on a phone, the same whether or not the browser shows its bars. */
export function useViewportHeight(): number {
  return useSyncExternalStore(subscribe, () => document.documentElement.clientHeight);
}

function subscribe(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}
