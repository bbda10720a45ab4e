/** The one place that has effects: fetching a case, the address bar, the colour scheme, what the browser keeps. */
import { fingerprint } from "../base/fingerprint.ts";
import { once } from "../base/once.ts";
import { indexCase } from "../casefile/index-case.ts";
import { SIZE_LIMIT } from "../casefile/json-text.ts";
import type { Casefile, Id } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import { createLocalEngine } from "../engine/local-engine.ts";
import type { Query } from "../engine/query.ts";
import { fitView } from "../state/check-view.ts";
import { emptyHistory } from "../state/history.ts";
import type { Ready, Undoable } from "../state/state.ts";
import { type AppStore, act, createAppStore, setSession } from "../state/store.ts";
import { decodeLink, encodeLink, isLink, type Link } from "../state/url.ts";
import { defaultView } from "../state/view.ts";
import { say } from "../words/messages.ts";
import { SINGLE } from "./build.dom.ts";
import { findKept, keep } from "./kept.dom.ts";
import { briefingsOf, followBriefings } from "./kept-briefings.dom.ts";
import { missedNews, newsOf } from "./news.ts";
import { paced } from "./pace.dom.ts";
import { placeTold } from "./placing.dom.ts";
import { followScheme, preferences } from "./preferences.dom.ts";
import { resumeBriefing } from "./present.dom.ts";
import { partOf, speakerOf } from "./presenting.dom.ts";
import {
  type OpenedFile,
  parsedText,
  type ReadCase,
  readOpened,
  textOf,
  withLineNumbers,
} from "./read-case.dom.ts";
import { FIRST_CASE, FIRST_VIEW, fetchShipped, SHIPPED } from "./shipped.dom.ts";

/** What the page can ask for once it runs. */
export interface App {
  readonly store: AppStore;
  openShipped(id: Id): Promise<void>;
  openKept(id: Id): Promise<void>;
  openFile(file: File): Promise<void>;
  /** What a filter leaves, whatever the view's own is. */
  ask(query: Query): Promise<Answer>;
  /** The whole address of the view, equal to what the address bar will hold. */
  link(): string;
}

export function startApp(page: Window): App {
  const store = createAppStore(preferences(page));
  const engine = createLocalEngine();
  const opener = new Opener(store, engine, page);
  followScheme(page, store);
  followView(page, store, engine);
  followAddress(page, store, opener);
  followBriefings(page, store);
  void opener.openAddress(page.location.hash, "first").then(() => {
    resume(page, store);
    fetchRest(page);
  });
  return {
    store,
    openShipped: (id) => opener.openShipped(id),
    openKept: (id) => opener.openKept(id),
    openFile: (file) => opener.openFile(file),
    ask: (query) => engine.run(query),
    link: () => page.location.href.replace(/#.*$/, "") + fragmentOf(store),
  };
}

/** What is opened: its name for messages, where it comes from, and the link that asked for it. */
interface Opening {
  readonly what: string;
  readonly origin: Ready["origin"];
  readonly link?: Link | undefined;
  /** The fingerprint that links to it carry, where it is not that of its text. */
  readonly version?: string | undefined;
}

class Opener {
  readonly #store: AppStore;
  readonly #engine: ReturnType<typeof createLocalEngine>;
  readonly #page: Window;
  /** A link that waits for a case that the reader has to open as a file. */
  #waiting: Link | undefined;
  /** Counts openings; an older one that ends late changes nothing. */
  #turn = 0;
  /** Ends the layout of the case that is being opened. */
  #placing = new AbortController();

  constructor(store: AppStore, engine: ReturnType<typeof createLocalEngine>, page: Window) {
    this.#store = store;
    this.#engine = engine;
    this.#page = page;
  }

  /** Opens what a fragment says; without one, the first case. */
  async openAddress(fragment: string, when: "first" | "later"): Promise<void> {
    const link = decodeLink(when === "first" && fragment === "" ? FIRST_VIEW : fragment);
    const { data } = this.#store.getState();
    if (link === undefined) {
      if (when === "first") await this.openShipped(FIRST_CASE);
      if (isLink(fragment)) tell(this.#store, say("app.link.unreadable"), "warning");
      return;
    }
    if (data.kind === "ready" && data.index.casefile.id === link.view.case) {
      this.#follow(link, data);
      return;
    }
    if (SHIPPED.some((shipped) => shipped.id === link.view.case)) {
      await this.openShipped(link.view.case, link);
      return;
    }
    const kept = await findKept(link.view.case);
    if (kept !== undefined) {
      await this.#open(kept.text, await parsedText(kept.text), { what: kept.title, origin: "kept", link });
      return;
    }
    this.#waiting = link;
    if (data.kind !== "ready") await this.openShipped(FIRST_CASE);
    tell(this.#store, say("app.link.needsFile", { case: link.view.case }), "warning");
    setSession(this.#store, { dialog: "cases" });
  }

  async openShipped(id: Id, link?: Link): Promise<void> {
    const shipped = SHIPPED.find((one) => one.id === id);
    if (shipped === undefined) return;
    this.#store.setState({ data: { kind: "loading", what: shipped.title } });
    try {
      const { text, version } = await fetchShipped(shipped);
      // For measurements (`npm run bench`): from here on the time is our own.
      this.#page.performance.mark("data");
      const parsed = import.meta.env.DEV || SINGLE ? await parsedText(text) : checkedAtBuild(text);
      await this.#open(text, parsed, { what: shipped.title, origin: "shipped", link, version });
    } catch {
      this.#store.setState({ data: { kind: "failed", what: shipped.title, problems: [] } });
    }
  }

  async openKept(id: Id): Promise<void> {
    const kept = await findKept(id);
    if (kept === undefined) return;
    await this.#announce(kept.title);
    await this.#open(kept.text, await parsedText(kept.text), { what: kept.title, origin: "kept" });
  }

  async openFile(file: File): Promise<void> {
    if (file.size > SIZE_LIMIT) {
      const values = { size: Math.ceil(file.size / 1e6), limit: Math.floor(SIZE_LIMIT / 1e6) };
      tell(this.#store, say("cases.tooLarge", values), "warning");
      return;
    }
    await this.#announce(file.name);
    const text = await textOf(file);
    if (text === undefined) {
      setSession(this.#store, { info: undefined });
      tell(this.#store, say("app.failed.title", { what: file.name }), "warning");
      return;
    }
    const waiting = this.#waiting;
    const read = await readOpened(text, file.name);
    const opening = { what: file.name, origin: "memory", link: waiting } as const;
    const casefile = await this.#open(read.text, read, opening, read.imported !== undefined);
    if (casefile === undefined) return;
    this.#waiting = undefined;
    const kept = await keep({ id: casefile.id, title: casefile.title, text: read.text, file: file.name });
    const { data } = this.#store.getState();
    if (data.kind !== "ready" || data.index.casefile.id !== casefile.id) return;
    if (kept) this.#store.setState({ data: { ...data, origin: "kept" } });
    const opened = openedWords(casefile, data.problems.length, read.imported);
    tell(this.#store, kept ? opened : say("cases.kept.failed"), kept ? "info" : "warning");
    if (data.problems.length > 0) setSession(this.#store, { dialog: "problems" });
  }

  /** Says what is being opened and lets the page show it: reading a big file holds the page up for seconds. */
  async #announce(what: string): Promise<void> {
    const text = say("app.loading", { what });
    setSession(this.#store, { said: { text }, info: { text, lasting: true } });
    await painted(this.#page);
  }

  /**
   * Shows the case of a file's text. A file that cannot be shown at all leaves the case before it in place. `lined`: the
   * problems have the lines of the file already, which is not the text.
   */
  async #open(
    text: string,
    { casefile, problems }: ReadCase,
    { what, origin, link, version }: Opening,
    lined = false,
  ): Promise<Casefile | undefined> {
    this.#turn += 1;
    const turn = this.#turn;
    const located = lined ? problems : await withLineNumbers(text, problems);
    if (casefile === undefined) {
      tell(this.#store, say("app.failed.title", { what }));
      if (this.#store.getState().data.kind === "ready")
        setSession(this.#store, { rejected: { what, problems: located }, dialog: "problems" });
      else this.#store.setState({ data: { kind: "failed", what, problems: located } });
      return undefined;
    }
    this.#placing.abort();
    this.#placing = new AbortController();
    const positions = await placeTold(this.#store, casefile, this.#placing.signal);
    if (positions === undefined || turn !== this.#turn) return undefined;
    await this.#engine.load(casefile);
    const index = indexCase(casefile);
    const hash = once(() => version ?? fingerprint(text));
    const wanted = link?.view.case === casefile.id ? link : undefined;
    const fitted = fitView(wanted?.view ?? defaultView(casefile.id), index);
    const answer = await this.#engine.run(fitted.view.filter);
    this.#store.setState({
      data: { kind: "ready", index, positions, problems: located, hash, origin },
      view: fitted.view,
      briefings: await briefingsOf(casefile),
      history: emptyHistory<Undoable>(),
      answer,
    });
    setSession(this.#store, {
      hover: undefined,
      lit: undefined,
      rejected: undefined,
      texts: new Map(),
      dialog: undefined,
      asking: undefined,
      editing: undefined,
      handingOut: undefined,
      keeping: undefined,
      conflict: undefined,
      info: undefined,
      warning: undefined,
    });
    this.#page.document.title = `${casefile.title} – ${say("app.name")}`;
    await painted(this.#page);
    if (turn !== this.#turn) return casefile;
    this.#writeAddress(link);
    if (wanted !== undefined) {
      const missed = missedNews(index, fitted.view, answer);
      if (missed !== undefined) tell(this.#store, missed, "aloud");
      this.#warn(wanted, fitted.unknown, hash());
    }
    return casefile;
  }

  /** The view that was just opened stands in the address bar; a case that the reader chose is a step of its own. */
  #writeAddress(link: Link | undefined): void {
    const address = fragmentOf(this.#store);
    const { hash } = this.#page.location;
    if (hash === address) return;
    const push = link === undefined && hash !== "";
    this.#page.history[push ? "pushState" : "replaceState"](null, "", address);
  }

  /** Goes to another view of the case in hand; one undoable step. */
  #follow(link: Link, data: Ready): void {
    const fitted = fitView(link.view, data.index);
    act(this.#store, () => fitted.view);
    this.#warn(link, fitted.unknown, data.hash());
  }

  #warn(link: Link, unknown: readonly Id[], hash: string): void {
    const what = [...unknown, ...link.dropped];
    if (what.length > 0) {
      const values = { count: what.length, what: what.slice(0, 5).join(", ") };
      tell(this.#store, say("app.link.dropped", values), "warning");
    } else if (link.hash !== undefined && link.hash !== hash) {
      tell(this.#store, say("app.link.otherVersion"), "warning");
    }
  }
}

/** A window that was loaded anew while it gave a briefing, or that was opened as the speaker's, goes on with it. */
function resume(page: Window, store: AppStore): void {
  const part = partOf(page);
  const asked = speakerOf(page) !== undefined;
  if (part === undefined && !asked) return;
  const known = store.getState().briefings.some(({ id, steps }) => id === part?.briefing && steps.length > 0);
  if (part !== undefined && known) resumeBriefing(page, store, part);
  else tell(store, say("briefing.lost"), "warning");
}

const REST_MS = 1000;

/** The parts that load on demand. */
const REST: readonly (() => Promise<unknown>)[] = [
  () => import("../casefile/parse.ts"),
  () => import("../casefile/lines.ts"),
  () => import("../table/Table.tsx"),
  () => import("../figures/Figures.tsx"),
  () => import("../graph/Days.tsx"),
  () => import("../commands/Help.tsx"),
  () => import("./CasesDialog.tsx"),
  () => import("../importers/graph-case.ts"),
  () => import("./ExportOfCase.tsx"),
  () => import("./Presentation.tsx"),
  () => import("./BriefingPane.tsx"),
  () => import("./HandoutScreen.tsx"),
];

/** Once a case is there, they come too, so that the page works on without a network. */
function fetchRest(page: Window): void {
  page.setTimeout(() => {
    // One that does not come now, since the reader leaves the page, is asked for again when it is needed.
    for (const load of REST) load().catch(() => undefined);
  }, REST_MS);
}

/** Tells the reader something: shown and read aloud, or only read aloud where the page shows it anyway. */
export function tell(store: AppStore, text: string, level: "info" | "warning" | "aloud" = "info"): void {
  setSession(store, { said: { text }, ...(level === "aloud" ? {} : { [level]: { text } }) });
}

/** After the next frame has been drawn; in a page that draws none, after a moment. */
function painted(page: Window): Promise<void> {
  return new Promise((done) => {
    page.requestAnimationFrame(() => page.setTimeout(done));
    page.setTimeout(done, 250);
  });
}

/** What is open now, or what was imported and that nothing in it has evidence. */
function openedWords(casefile: Casefile, problems: number, imported: OpenedFile["imported"]): string {
  const { title, events, actors, relations } = casefile;
  if (imported === undefined) return say("cases.opened", { title, events: events.length, problems });
  const values = { format: imported, actors: actors.length, relations: relations.length, problems };
  return say("cases.imported", values);
}

/** A case that ships with the app: the build ends where one has an error (`scripts/shipped-cases.ts`). */
function checkedAtBuild(text: string): ReadCase {
  return { casefile: JSON.parse(text) as Casefile, problems: [] };
}

function fragmentOf(store: AppStore): string {
  const { view, data } = store.getState();
  return encodeLink(view, data.kind === "ready" ? data.hash() : "0");
}

const ADDRESS_PAUSE_MS = 250;

/** Runs the filter when it changes and writes the view into the address bar, at most four times a second. */
function followView(page: Window, store: AppStore, engine: ReturnType<typeof createLocalEngine>): void {
  const writeAddress = paced(page, ADDRESS_PAUSE_MS, () => {
    const fragment = fragmentOf(store);
    if (page.location.hash !== fragment) page.history.replaceState(null, "", fragment);
  });
  store.subscribe((state, before) => {
    if (state.data.kind !== "ready" || state.data !== before.data || state.view === before.view) return;
    if (state.view.filter !== before.view.filter) {
      void engine.run(state.view.filter).then((answer) => {
        const now = store.getState();
        if (now.view.filter !== state.view.filter || now.data.kind !== "ready" || now.data !== state.data)
          return;
        store.setState({ answer });
        if (now.session.presenting !== undefined) return;
        const values = { shown: answer.events.length, events: now.data.index.casefile.events.length };
        const missed = missedNews(now.data.index, now.view, answer);
        const words = say("app.filtered", values);
        tell(store, missed === undefined ? words : `${words} ${missed}`, "aloud");
      });
    }
    // While a briefing is given the step is said, not what changed from the one before it.
    const giving = state.session.presenting !== undefined;
    const news = giving
      ? undefined
      : state.answer && newsOf(state.data.index, state.view, before.view, state.answer);
    if (news !== undefined) tell(store, news, "aloud");
    writeAddress();
  });
}

/** Going back in the browser, or a link put into the address bar, is one undoable change of the view. */
function followAddress(page: Window, store: AppStore, opener: Opener): void {
  page.addEventListener("popstate", () => {
    if (page.location.hash === fragmentOf(store)) return;
    void opener.openAddress(page.location.hash, "later");
  });
}
