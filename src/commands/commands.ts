/** Every command of the app, once: the palette, the help sheet, the keyboard and the buttons read this table. */

import type { Briefing, Id } from "../casefile/types.ts";
import {
  type Action,
  clearFilter,
  openDocument,
  put,
  select,
  setPath,
  showPicture,
} from "../state/actions.ts";
import { neighbourInTime } from "../state/derive.ts";
import { goToDay } from "../state/graph-day.ts";
import { show } from "../state/show.ts";
import type { AppState, Dialog, Session } from "../state/state.ts";
import { RELATION_VIEWS, type View } from "../state/view.ts";
import type { MessageId } from "../words/messages.ts";

/** What a command may do to the page; the app gives it. */
export interface CommandHost {
  state(): AppState;
  act(action: Action, tag?: string): void;
  undo(): void;
  redo(): void;
  open(dialog: Dialog | undefined): void;
  focus(place: "search" | "actors" | "view" | "timeline" | "graph" | "details"): void;
  /** To the next part of the page, or to the one before it. */
  focusBeside(step: 1 | -1): void;
  copyLink(): void;
  print(): void;
  pickCasefile(): void;
  setScheme(scheme: Session["scheme"]): void;
  /** From light to dark or back, whichever is seen now. */
  toggleScheme(): void;
  setSingleKeys(on: boolean): void;
  /** Opens the passage of what is selected. */
  openPassage(): void;
  /** Changes the reader's briefings as one step to undo. */
  changeBriefings(change: (all: readonly Briefing[]) => readonly Briefing[]): void;
  /** Opens or closes the briefing editor. */
  editBriefing(open: boolean): void;
  /** Adds the view as a step, behind the one that is open. */
  captureStep(): void;
  /** Gives the briefing that is open in the editor, else the first one. */
  present(): void;
  /** Opens the questions to the graph; `from`: the actor to begin with. */
  askGraph(from?: Id): void;
}

export interface Command {
  readonly id: string;
  readonly message: MessageId;
  /** In the notation of tinykeys: `$mod` is Cmd on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  readonly when?: (state: AppState) => boolean;
  readonly run: (host: CommandHost) => void;
}

/** Questions to the graph. */
const TIES: readonly Command[] = [
  { id: "ties", message: "command.ties", keys: [], when: ready, run: (host) => host.askGraph() },
  {
    id: "close-ties",
    message: "ties.close",
    keys: [],
    when: (state) => state.view.path !== undefined,
    run: (host) => host.act(setPath(undefined)),
  },
  ...(["reported", "all"] as const).map(
    (relationsOf): Command => ({
      id: `relations-${relationsOf}`,
      message: `command.relationsOf.${relationsOf}`,
      keys: [],
      when: (state) => ready(state) && state.view.relationsOf !== relationsOf,
      run: (host) => host.act(put({ relationsOf })),
    }),
  ),
  ...([2, 1] as const).map(
    (hops): Command => ({
      id: `hops-${hops}`,
      message: `command.hops.${hops}`,
      keys: [],
      when: (state) => ready(state) && state.view.hops !== hops,
      run: (host) => host.act(put({ hops })),
    }),
  ),
];

/** Making a briefing and giving it. */
const BRIEFING: readonly Command[] = [
  {
    id: "present",
    message: "command.present",
    keys: [],
    when: (state) => ready(state) && state.briefings.some(({ steps }) => steps.length > 0),
    run: (host) => host.present(),
  },
  {
    id: "briefing",
    message: "command.briefing",
    keys: ["b"],
    when: ready,
    run: (host) => host.editBriefing(host.state().session.editing === undefined),
  },
  {
    id: "capture-step",
    message: "command.captureStep",
    keys: ["n"],
    when: ready,
    run: (host) => host.captureStep(),
  },
];

export const COMMANDS: readonly Command[] = [
  { id: "palette", message: "command.palette", keys: ["$mod+k"], run: (host) => host.open("palette") },
  { id: "help", message: "command.help", keys: ["?", "Shift+?"], run: (host) => host.open("help") },
  { id: "search", message: "command.search", keys: ["/"], run: (host) => host.focus("search") },
  { id: "actors", message: "command.actors", keys: ["a"], run: (host) => host.focus("actors") },
  {
    id: "timeline",
    message: "command.timeline",
    keys: ["t"],
    when: hasEvents,
    run: (host) => goToPicture(host, "timeline"),
  },
  { id: "graph", message: "command.graph", keys: ["g"], run: (host) => goToPicture(host, "graph") },
  { id: "details", message: "command.details", keys: ["d"], run: (host) => host.focus("details") },
  { id: "next-part", message: "command.nextPart", keys: ["F6"], run: (host) => host.focusBeside(1) },
  {
    id: "previous-part",
    message: "command.previousPart",
    keys: ["Shift+F6"],
    run: (host) => host.focusBeside(-1),
  },
  {
    id: "passage",
    message: "command.passage",
    keys: ["p"],
    when: (state) => state.view.selection !== undefined,
    run: (host) => host.openPassage(),
  },
  {
    id: "close-passage",
    message: "command.closePassage",
    keys: [],
    when: (state) => state.view.document !== undefined,
    run: (host) => host.act(openDocument(undefined)),
  },
  {
    id: "back",
    message: "command.back",
    keys: ["Escape"],
    when: ({ view, session }) =>
      session.editing !== undefined ||
      view.document !== undefined ||
      view.selection !== undefined ||
      view.path !== undefined,
    run: (host) => {
      const { view, session } = host.state();
      if (session.editing !== undefined && view.document === undefined) host.editBriefing(false);
      else host.act(back);
    },
  },
  { id: "next", message: "command.next", keys: ["."], when: ready, run: (host) => goTo(host, 1) },
  { id: "previous", message: "command.previous", keys: [","], when: ready, run: (host) => goTo(host, -1) },
  {
    id: "clear-selection",
    message: "command.clearSelection",
    keys: [],
    when: (state) => state.view.selection !== undefined,
    run: (host) => host.act(select(undefined)),
  },
  {
    id: "clear-filter",
    message: "command.clearFilter",
    keys: ["x"],
    when: ready,
    run: (host) => host.act(clearFilter()),
  },
  { id: "scene", message: "command.scene", keys: ["1"], run: (host) => host.act(put({ screen: "scene" })) },
  { id: "table", message: "command.table", keys: ["2"], run: (host) => host.act(put({ screen: "table" })) },
  {
    id: "figures",
    message: "command.figures",
    keys: ["3"],
    run: (host) => host.act(put({ screen: "figures" })),
  },
  {
    id: "relations",
    message: "command.relations",
    keys: ["r"],
    run: (host) =>
      host.act((view) => {
        const views: readonly View["relationsAs"][] = RELATION_VIEWS;
        const next = views[(views.indexOf(view.relationsAs) + 1) % views.length] ?? "graph";
        return put({ relationsAs: next })(view);
      }),
  },
  ...(["both", "timeline", "graph"] as const).map(
    (pictures): Command => ({
      id: `pictures-${pictures}`,
      message: `command.pictures.${pictures}`,
      keys: [],
      when: (state) => hasEvents(state) && state.view.pictures !== pictures,
      run: (host) =>
        host.act((view) =>
          put({ screen: "scene", pictures, ...(pictures === "both" ? {} : { tab: pictures }) })(view),
        ),
    }),
  ),
  ...RELATION_VIEWS.map(
    (relationsAs): Command => ({
      id: `relations-${relationsAs}`,
      message: `command.relations.${relationsAs}`,
      keys: [],
      run: (host) => host.act(put({ screen: "scene", relationsAs })),
    }),
  ),
  ...([1, -1] as const).map(
    (step): Command => ({
      id: step === 1 ? "day-next" : "day-previous",
      message: step === 1 ? "command.dayNext" : "command.dayPrevious",
      keys: [],
      when: ready,
      run: (host) => host.act(goToDay(host.state(), step), "graph-day"),
    }),
  ),
  {
    id: "put-back",
    message: "command.putBack",
    keys: [],
    when: (state) => Object.keys(state.view.pins).length > 0,
    run: (host) => host.act(put({ pins: {} })),
  },
  ...TIES,
  {
    id: "unmatched",
    message: "command.unmatched",
    keys: ["h"],
    run: (host) => host.act((view) => put({ unmatched: view.unmatched === "hide" ? "dim" : "hide" })(view)),
  },
  ...(["side", "actor", "type", "place", "none"] as const).map(
    (laneBy): Command => ({
      id: `lanes-${laneBy}`,
      message: `command.lanes.${laneBy}`,
      keys: [],
      run: (host) => host.act(put({ laneBy })),
    }),
  ),
  {
    id: "undo",
    message: "command.undo",
    keys: ["$mod+z"],
    when: (state) => state.history.past.length > 0,
    run: (host) => host.undo(),
  },
  {
    id: "redo",
    message: "command.redo",
    keys: ["$mod+Shift+z", "$mod+y"],
    when: (state) => state.history.future.length > 0,
    run: (host) => host.redo(),
  },
  { id: "copy-link", message: "command.copyLink", keys: ["l"], when: ready, run: (host) => host.copyLink() },
  {
    id: "export",
    message: "command.export",
    keys: ["e"],
    when: ready,
    run: (host) => host.open("export"),
  },
  ...BRIEFING,
  { id: "print", message: "command.print", keys: [], when: ready, run: (host) => host.print() },
  { id: "cases", message: "command.cases", keys: ["o"], run: (host) => host.open("cases") },
  { id: "open-file", message: "command.openFile", keys: [], run: (host) => host.pickCasefile() },
  {
    id: "problems",
    message: "command.problems",
    keys: [],
    when: (state) => state.data.kind !== "loading" && state.data.problems.length > 0,
    run: (host) => host.open("problems"),
  },
  { id: "scheme", message: "command.scheme", keys: ["c"], run: (host) => host.toggleScheme() },
  ...(["system", "light", "dark"] as const).map(
    (scheme): Command => ({
      id: `scheme-${scheme}`,
      message: `command.scheme.${scheme}`,
      keys: [],
      when: (state) => state.session.scheme !== scheme,
      run: (host) => host.setScheme(scheme),
    }),
  ),
  {
    id: "single-keys-off",
    message: "command.singleKeysOff",
    keys: [],
    when: (state) => state.session.singleKeys,
    run: (host) => host.setSingleKeys(false),
  },
  {
    id: "single-keys-on",
    message: "command.singleKeysOn",
    keys: [],
    when: (state) => !state.session.singleKeys,
    run: (host) => host.setSingleKeys(true),
  },
];

/** The keys of a command for `aria-keyshortcuts`, such as `Control+K`. */
export function ariaKeys(id: string): string | undefined {
  const keys = COMMANDS.find((command) => command.id === id)?.keys[0];
  return keys
    ?.replace("$mod", "Control")
    .replace(/(^|\+)([a-z])$/, (_, plus, key) => `${plus}${key.toUpperCase()}`);
}

/** True for keys that are one character without a modifier, which a reader may switch off. Escape is none. */
export function isSingleKey(keys: string): boolean {
  return /^(?:Shift\+)?.$/u.test(keys);
}

/** One step out of what is open: the passage, then the details, then the path. */
function back(view: View): View {
  if (view.document !== undefined) return openDocument(undefined)(view);
  return (view.selection === undefined ? setPath(undefined) : select(undefined))(view);
}

function ready(state: AppState): boolean {
  return state.data.kind === "ready";
}

function hasEvents({ data }: AppState): boolean {
  return data.kind === "ready" && data.index.casefile.events.length > 0;
}

/** The picture comes onto the screen where the other one had all the room. */
function goToPicture(host: CommandHost, tab: "timeline" | "graph"): void {
  host.act(showPicture(tab));
  host.focus(tab);
}

function goTo(host: CommandHost, step: 1 | -1): void {
  const { answer, view, data } = host.state();
  if (answer === undefined || data.kind !== "ready") return;
  const selected = view.selection?.kind === "event" ? view.selection.id : undefined;
  const next = neighbourInTime(answer, selected, step);
  if (next !== undefined) host.act(show({ kind: "event", id: next }, data.index));
}
