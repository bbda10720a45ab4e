import type { Camera } from "./camera.ts";

/** After so long without another tick of the wheel, in ms, a gesture is over. */
export const IDLE_MS = 120;

type Watcher = (now: Camera) => void;

/** The camera while a gesture lasts: watchers move what is drawn, and React is told once, when the camera rests. */
export class Glide {
  readonly #onRest: (camera: Camera) => void;
  readonly #watchers = new Set<Watcher>();
  #now: Camera | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(onRest: (camera: Camera) => void) {
    this.#onRest = onRest;
  }

  /** Where the camera is; undefined when it rests. */
  get now(): Camera | undefined {
    return this.#now;
  }

  /** `released`: the gesture ends by `rest`, when the hand lets go, not by itself. */
  move(to: Camera, { released = false } = {}): void {
    this.#now = to;
    for (const watcher of this.#watchers) watcher(to);
    clearTimeout(this.#idle);
    if (!released) this.#idle = setTimeout(() => this.rest(), IDLE_MS);
  }

  rest(): void {
    clearTimeout(this.#idle);
    const last = this.#now;
    this.#now = undefined;
    if (last) this.#onRest(last);
  }

  /** Returns what ends it. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
