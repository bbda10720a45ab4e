import type { CommandHost } from "../commands/commands.ts";
import { openDocument, showPicture } from "../state/actions.ts";
import type { AppState, Session } from "../state/state.ts";
import { act, actOnBriefings, redoLast, setSession, undoLast } from "../state/store.ts";
import { say } from "../words/messages.ts";
import { type App, tell } from "./boot.dom.ts";
import { captureStep } from "./capture-step.dom.ts";
import { documentBehind } from "./derive.ts";
import { startBriefing } from "./present.dom.ts";

/** Ids of the elements that commands can move the focus to. */
export const PLACES = {
  search: "search-field",
  actors: "actor-field",
  view: "view",
  timeline: "timeline",
  graph: "graph",
  details: "details",
} as const;

/** What commands may do to this page. */
export function createHost(app: App, page: Window, pickFile: () => void): CommandHost {
  const { store } = app;
  return {
    state: () => store.getState(),
    act: (action, tag) => act(store, action, tag),
    undo: () => tell(store, say(undoLast(store) ? "app.undone" : "app.nothingToUndo")),
    redo: () => tell(store, say(redoLast(store) ? "app.redone" : "app.nothingToRedo")),
    open: (dialog) => setSession(store, { dialog }),
    focus: (place) => focusPlace(page, PLACES[place]),
    focusBeside: (step) => focusBeside(page, step),
    copyLink: () => void copyLink(app, page),
    print: () => page.print(),
    pickCasefile: pickFile,
    setScheme: (scheme) => setSession(store, { scheme }),
    toggleScheme: () =>
      setSession(store, { scheme: isDark(page, store.getState().session) ? "light" : "dark" }),
    setSingleKeys: (singleKeys) => setSession(store, { singleKeys }),
    changeBriefings: (change) => actOnBriefings(store, change),
    editBriefing: (open) => {
      setSession(store, { editing: open ? {} : undefined });
      focusPlace(page, open ? PLACES.details : PLACES.view);
    },
    captureStep: () => captureStep(store),
    present: () => {
      const { briefings, session } = store.getState();
      const able = briefings.filter(({ steps }) => steps.length > 0);
      const chosen = able.find(({ id }) => id === session.editing?.briefing) ?? able[0];
      if (chosen !== undefined) startBriefing(page, store, chosen.id, 0);
    },
    askGraph: (from) => {
      act(store, showPicture("graph"));
      setSession(store, { asking: from === undefined ? {} : { from } });
    },
    openPassage: () => {
      const { data, view } = store.getState();
      if (data.kind !== "ready") return;
      const document = documentBehind(data.index, view.selection);
      if (document === undefined) tell(store, say("app.noPassage"), "warning");
      else act(store, openDocument(document));
    },
  };
}

/** The parts of the page that F6 goes through; what is not on the screen is passed over. */
const PARTS = ["search", "actors", "timeline", "graph", "view", "details"] as const;

function focusBeside(page: Window, step: 1 | -1): void {
  const ids = PARTS.map((part) => PLACES[part]).filter((id) => page.document.getElementById(id) !== null);
  // The pictures are the view's own parts.
  const parts =
    ids.includes(PLACES.timeline) || ids.includes(PLACES.graph)
      ? ids.filter((id) => id !== PLACES.view)
      : ids;
  const at = parts.findIndex((id) => page.document.getElementById(id)?.contains(page.document.activeElement));
  const next = parts[(at < 0 && step < 0 ? 0 : at + step + parts.length) % parts.length];
  if (next !== undefined) focusPlace(page, next);
}

function isDark(page: Window, { scheme }: Session): boolean {
  return scheme === "system" ? page.matchMedia("(prefers-color-scheme: dark)").matches : scheme === "dark";
}

/** Frames in which a pane that is coming onto the screen is waited for: about a second. */
const FRAMES = 60;
const PICTURE = "[role='grid'][tabindex], [role='listbox'], [role='tree'], [role='gridcell'][tabindex='0']";
const WITH_PICTURES: readonly string[] = [PLACES.view, PLACES.timeline, PLACES.graph];

/**
 * Focuses the picture in the element, where it has one that takes keys, else the element itself. A command may have
 * brought the pane onto the screen just now, and its picture is drawn a frame or more after it: as long as the focus
 * stays on the pane, it goes into the picture then.
 */
function focusPlace(page: Window, id: string, frames = FRAMES, on = false): void {
  const place = page.document.getElementById(id);
  if (on && page.document.activeElement !== place) return;
  const picture = place?.querySelector<HTMLElement | SVGElement>(PICTURE);
  const wanted = picture ?? place;
  wanted?.focus();
  const comes = place === null || (!picture && WITH_PICTURES.includes(id));
  if (comes && frames > 0) page.requestAnimationFrame(() => focusPlace(page, id, frames - 1, place !== null));
}

async function copyLink(app: App, page: Window): Promise<void> {
  const link = app.link();
  page.history.replaceState(null, "", link);
  try {
    await page.navigator.clipboard.writeText(link);
    tell(app.store, [say("app.link.copied"), ...linkHandling(app.store.getState())].join(" "));
  } catch {
    setSession(app.store, { dialog: "link" });
  }
}

/** What a link tells of a case under a handling line; nothing where there is none. */
export function linkHandling({ data }: AppState): readonly string[] {
  const marking = data.kind === "ready" ? data.index.casefile.marking : undefined;
  return marking === undefined ? [] : [say("app.link.handling", { marking })];
}
