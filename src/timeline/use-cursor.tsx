import { useState } from "react";
import type { Id } from "../casefile/types.ts";
import { nearestStop, type Stop } from "./cursor.ts";

/** Where the keyboard stands, and how to put it elsewhere. */
export interface Cursor {
  readonly stop: Stop | undefined;
  moveTo(stop: Stop | undefined): void;
}

/**
 * The mark that the keyboard stands on. It follows what is selected; it stays with its event when the window, the lanes or
 * the clusters change, and with the nearest mark when its event is no longer in view.
 */
export function useCursor(stops: readonly Stop[], selected: Id | undefined): Cursor {
  const [at, setAt] = useState<Stop>();
  const [followed, setFollowed] = useState<Id>();
  const chosen = selected === undefined ? undefined : stops.find((stop) => stop.ids.includes(selected));
  if (selected !== followed && (selected === undefined || chosen !== undefined)) {
    setFollowed(selected);
    if (chosen !== undefined) setAt(chosen);
  }
  return { stop: at && nearestStop(stops, at), moveTo: setAt };
}
