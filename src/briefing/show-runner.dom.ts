/**
 * One window's hold on a show: it changes the show, tells the other window, and finds it again after a reload. Windows
 * speak over a BroadcastChannel, and over `storage` events where a browser gives a page from disk none. Neither window
 * has a handle on the other one: it can be told where the show is, and nothing else.
 */
import { inShape, type Move, moved, type Shape, type Show, startOf } from "./show.ts";
import { isLater, readKept, readMessage, type ShowMessage, type ShowRole } from "./show-message.ts";

const PREFIX = "casus/show/";
const BEAT_MS = 1000;
/** Two beats and a half without one: the other window is gone. */
const GONE_MS = 2500;

export interface Pointed {
  readonly x: number;
  readonly y: number;
}

/** What a view needs to know; a new value at every change. */
export interface Shown {
  readonly show: Show;
  /** Another window of this role is there. */
  readonly speaker: boolean;
  readonly room: boolean;
  readonly at?: Pointed;
}

interface Options {
  readonly page: Window;
  readonly session: string;
  readonly role: ShowRole;
  readonly shape: Shape;
  readonly step: number;
}

export class ShowRunner {
  readonly #page: Window;
  readonly #session: string;
  readonly #role: ShowRole;
  readonly #shape: Shape;
  readonly #id = crypto.randomUUID();
  #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #seen = new Map<ShowRole, number>();
  #revision = 0;
  /** Who made the state that we hold. */
  #maker = "";
  #shown: Shown;

  constructor({ page, session, role, shape, step }: Options) {
    this.#page = page;
    this.#session = session;
    this.#role = role;
    this.#shape = shape;
    const kept = readKept(stored(page, PREFIX + session));
    this.#revision = kept?.revision ?? 0;
    this.#shown = {
      show: kept ? inShape(kept.show, shape) : startOf(step, shape),
      speaker: false,
      room: false,
    };
  }

  /** Begins to listen and to speak; the function that it gives back ends this window's part. */
  open(): () => void {
    const closing = new AbortController();
    const { signal } = closing;
    const page = this.#page;
    this.#channel = channelOf(PREFIX + this.#session);
    this.#channel?.addEventListener("message", (event) => this.#hear(event.data), { signal });
    page.addEventListener("storage", (event) => this.#hearStorage(event), { signal });
    page.addEventListener("pagehide", () => this.#tell({ kind: "bye" }), { signal });
    const beat = page.setInterval(() => this.#beat(), BEAT_MS);
    this.#tell({ kind: "hello" });
    return () => {
      this.#tell({ kind: "bye" });
      page.clearInterval(beat);
      closing.abort();
      this.#channel?.close();
      this.#channel = undefined;
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Shown => this.#shown;

  /** Changes the show at once, here and in the other window. */
  move(move: Move): void {
    this.#revision += 1;
    this.#maker = this.#id;
    this.#set({ ...this.#shown, show: moved(this.#shown.show, move, this.#shape, Date.now()) });
    this.#keep();
    this.#tellState();
  }

  /** Shows everybody where the pointer is. */
  point(at: Pointed | undefined): void {
    this.#set(withPoint(this.#shown, at));
    this.#tell(at === undefined ? { kind: "point" } : { kind: "point", at });
  }

  #hear(data: unknown): void {
    const message = readMessage(data);
    if (message === undefined || message.from === this.#id) return;
    if (message.kind === "bye") this.#seen.delete(message.role);
    else this.#seen.set(message.role, this.#page.performance.now());
    switch (message.kind) {
      case "hello":
        this.#tellState();
        break;
      case "state":
        // Told something older, the other window has missed what came since.
        if (message.revision < this.#revision) this.#tellState();
        else this.#take(message.revision, message.show, message.from);
        break;
      case "point":
        this.#set(withPoint(this.#shown, message.at));
        break;
      case "beat":
      case "bye":
        break;
    }
    this.#notice();
  }

  #hearStorage({ key, newValue }: StorageEvent): void {
    if (key !== PREFIX + this.#session) return;
    const kept = readKept(newValue);
    // Of a state from storage nobody knows who made it: it must be later to count.
    if (kept !== undefined && kept.revision > this.#revision) this.#take(kept.revision, kept.show, "");
  }

  #take(revision: number, show: Show, from: string): void {
    if (!isLater({ revision, from }, { revision: this.#revision, from: this.#maker })) return;
    this.#revision = revision;
    this.#maker = from;
    this.#set({ ...this.#shown, show: inShape(show, this.#shape) });
  }

  #beat(): void {
    this.#tell({ kind: "beat" });
    this.#notice();
  }

  /** Who is there, as far as is known. */
  #notice(): void {
    const now = this.#page.performance.now();
    const there = (role: ShowRole) => now - (this.#seen.get(role) ?? Number.NEGATIVE_INFINITY) < GONE_MS;
    const [speaker, room] = [there("speaker"), there("room")];
    if (speaker === this.#shown.speaker && room === this.#shown.room) return;
    this.#set({ ...this.#shown, speaker, room });
  }

  #set(shown: Shown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }

  #tellState(): void {
    this.#tell({ kind: "state", revision: this.#revision, show: this.#shown.show });
  }

  #tell(message: Untold): void {
    this.#channel?.postMessage({ ...message, from: this.#id, role: this.#role });
  }

  #keep(): void {
    store(
      this.#page,
      PREFIX + this.#session,
      JSON.stringify({ revision: this.#revision, show: this.#shown.show }),
    );
  }
}

type Distribute<T> = T extends unknown ? Omit<T, "from" | "role"> : never;
type Untold = Distribute<ShowMessage>;

function withPoint({ at: _, ...rest }: Shown, at: Pointed | undefined): Shown {
  return at === undefined ? rest : { ...rest, at };
}

function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

function stored(page: Window, key: string): string | null {
  try {
    return page.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(page: Window, key: string, value: string): void {
  try {
    page.localStorage.setItem(key, value);
  } catch {
    // Without storage the show lasts as long as the window.
  }
}
