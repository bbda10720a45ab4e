import { useSyncExternalStore } from "react";

let printing = false;

/** True while the page is being printed, when every row has to be there. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}

function subscribe(changed: () => void): () => void {
  const set = (value: boolean) => () => {
    printing = value;
    changed();
  };
  const before = set(true);
  const after = set(false);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
