import type { Id } from "../casefile/types.ts";
import { remember } from "../state/history.ts";
import type { Presenting } from "../state/state.ts";
import { type AppStore, setSession } from "../state/store.ts";
import type { View } from "../state/view.ts";
import { forgetShow, notePart } from "./presenting.dom.ts";

/** Where the reader was before the show, by store: stopping is one step to undo. */
const before = new WeakMap<AppStore, View>();

/** Gives a briefing in this window, from a step on, counted from 0. */
export function startBriefing(page: Window, store: AppStore, briefing: Id, step: number): void {
  before.set(store, store.getState().view);
  begin(page, store, { briefing, step, show: page.crypto.randomUUID(), as: "room" });
}

/** Goes on with the part that this window had before it was loaded anew. */
export function resumeBriefing(page: Window, store: AppStore, part: Presenting): void {
  before.set(store, store.getState().view);
  begin(page, store, part);
}

/** Ends this window's part; the view of the last step stays, and undo leads back to where the reader was. */
export function stopBriefing(page: Window, store: AppStore): void {
  const { session, view, briefings, history } = store.getState();
  const { presenting } = session;
  if (presenting === undefined) return;
  notePart(page, undefined);
  if (presenting.as === "room") forgetShow(page, presenting.show);
  const start = before.get(store);
  if (start !== undefined && JSON.stringify(start) !== JSON.stringify(view))
    store.setState({ history: remember(history, { view: start, briefings }) });
  setSession(store, { presenting: undefined });
  // The buttons of the page come back with it: the keyboard goes on from where the briefing was begun.
  page.setTimeout(() => page.document.querySelector<HTMLElement>("[data-command=present]")?.focus());
  if (page.document.fullscreenElement) void page.document.exitFullscreen();
}

function begin(page: Window, store: AppStore, presenting: Presenting): void {
  notePart(page, presenting);
  setSession(store, { presenting, dialog: undefined });
}
