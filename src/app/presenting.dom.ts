/** What a window that gives a briefing asks of the browser: keys, full screen, a screen that stays on, its part after a reload. */
import type { Asked, Pressed } from "../briefing/show-keys.ts";
import { isTyping } from "../commands/keyboard.dom.ts";
import type { Presenting } from "../state/state.ts";

const KEY = "casus/presenting";
const SPEAKER = "speaker";

interface Around {
  readonly typing: boolean;
  readonly rightToLeft: boolean;
}

/**
 * Before anything else on the page hears them, wherever the focus is: what `ask` knows is the briefing's, all other keys
 * stay with the page, except that the app's own shortcuts wait until the briefing is over or explored live.
 */
export function attachShowKeys(
  page: Window,
  ask: (pressed: Pressed, around: Around) => Asked | undefined,
  run: (asked: Asked) => void,
): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const pressed = {
      key: event.key,
      shift: event.shiftKey,
      alt: event.altKey,
      mod: event.ctrlKey || event.metaKey,
    };
    const asked = ask(pressed, {
      typing: isTyping(event.target),
      rightToLeft: page.getComputedStyle(page.document.documentElement).direction === "rtl",
    });
    if (asked === undefined || isButtonsOwn(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    run(asked);
  };
  page.addEventListener("keydown", hear, { capture: true });
  return () => page.removeEventListener("keydown", hear, { capture: true });
}

/** Enter and Space on a button that the reader went to press that button. */
function isButtonsOwn({ key, target }: KeyboardEvent): boolean {
  return (
    (key === "Enter" || key === " ") &&
    target instanceof HTMLButtonElement &&
    target.matches(":focus-visible")
  );
}

export function toggleFullScreen(page: Document): void {
  const asked = page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen();
  // A browser may refuse; the stage fills the window all the same.
  asked.catch(() => undefined);
}

/** The screen stays on while the page is seen. */
export function keepAwake(page: Window): () => void {
  const { wakeLock } = page.navigator;
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = () => {
    if (page.document.visibilityState !== "visible" || !wakeLock) return;
    wakeLock.request("screen").then(
      (given) => {
        lock = given;
        if (over) void given.release();
      },
      // Refused when the battery is low: the show goes on.
      () => undefined,
    );
  };
  ask();
  page.document.addEventListener("visibilitychange", ask);
  return () => {
    over = true;
    page.document.removeEventListener("visibilitychange", ask);
    void lock?.release();
  };
}

/** How many tiles stand side by side in the overview: those as high up as the first one. */
export function overviewColumns(page: Document): number {
  const tiles = [...page.querySelectorAll<HTMLElement>("[data-overview] > li")];
  return Math.max(1, tiles.filter(({ offsetTop }) => offsetTop === tiles[0]?.offsetTop).length);
}

export function prefersStill(page: Window): boolean {
  return page.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The address of the speaker's view of a show: the same page and case. */
export function speakerAddress({ location }: Window, show: string): string {
  const url = new URL(location.href);
  url.search = new URLSearchParams({ [SPEAKER]: show }).toString();
  return url.href;
}

/** The show whose speaker's view this window was opened for. */
export function speakerOf({ location }: Window): string | undefined {
  const show = new URLSearchParams(location.search).get(SPEAKER);
  return show !== null && /^[\w-]{1,64}$/.test(show) ? show : undefined;
}

/** Notes the window's part, so that a reload goes on with it; the speaker's window finds the briefing by the show. */
export function notePart(page: Window, presenting: Presenting | undefined): void {
  try {
    if (presenting === undefined) {
      page.sessionStorage.removeItem(KEY);
      return;
    }
    page.sessionStorage.setItem(KEY, JSON.stringify(presenting));
    page.localStorage.setItem(showKey(presenting.show), presenting.briefing);
  } catch {
    // Without storage a reload ends the show in this window.
  }
}

/** The part that this window had before it was loaded anew, or that its address gives it. */
export function partOf(page: Window): Presenting | undefined {
  const show = speakerOf(page);
  try {
    if (show !== undefined) {
      const briefing = page.localStorage.getItem(showKey(show));
      return briefing === null ? undefined : { briefing, show, as: "speaker", step: 0 };
    }
    return readPart(JSON.parse(page.sessionStorage.getItem(KEY) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Nothing of a show stays in the browser when it is over. */
export function forgetShow(page: Window, show: string): void {
  try {
    page.localStorage.removeItem(showKey(show));
    page.localStorage.removeItem(`casus/show/${show}`);
  } catch {
    // Nothing was kept.
  }
}

function showKey(show: string): string {
  return `casus/show-of/${show}`;
}

function readPart(value: unknown): Presenting | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { briefing, show, as, step } = value as Partial<Record<keyof Presenting, unknown>>;
  if (typeof briefing !== "string" || typeof show !== "string" || typeof step !== "number") return undefined;
  return as === "room" || as === "speaker" ? { briefing, show, as, step } : undefined;
}
