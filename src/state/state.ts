import type { Point } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Briefing, Id, Problem } from "../casefile/types.ts";
import type { Answer } from "../engine/engine.ts";
import type { Target } from "../scene/scene.ts";
import type { History } from "./history.ts";
import type { View } from "./view.ts";

/** The case in hand: being fetched, there, or not to be had. */
export type Data =
  | { readonly kind: "loading"; readonly what: string }
  | {
      readonly kind: "ready";
      readonly index: CaseIndex;
      /** Where the actors stand; computed once for the case, moved by nothing but a reader's drag. */
      readonly positions: ReadonlyMap<Id, Point>;
      readonly problems: readonly Problem[];
      /** Fingerprint of the file; made when first asked for. */
      readonly hash: () => string;
      /** Shipped with the app, kept in this browser, or only in memory. */
      readonly origin: "shipped" | "kept" | "memory";
    }
  | { readonly kind: "failed"; readonly problems: readonly Problem[]; readonly what: string };

export type Ready = Extract<Data, { kind: "ready" }>;

export type Dialog = "palette" | "help" | "cases" | "problems" | "link" | "export";

/** A text that the reader opened (or that ships with the app) for a document of the case. */
export interface OpenedText {
  readonly text: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A briefing that is being given. The window's part is found again after a reload. */
export interface Presenting {
  readonly briefing: Id;
  /** Names the show, so that its windows find each other. */
  readonly show: string;
  readonly as: "room" | "speaker";
  /** The step to begin with, from 0. */
  readonly step: number;
}

/** What lasts only while the page is open and is no part of a link. */
export interface Session {
  readonly hover?: Target;
  /** Events lit by a passage under the pointer. */
  readonly lit?: ReadonlySet<Id>;
  readonly dialog?: Dialog;
  /** The panel of questions to the graph is open; `from`: the actor that the question begins with. */
  readonly asking?: { readonly from?: Id };
  readonly texts: ReadonlyMap<Id, OpenedText>;
  /** The last thing that is read aloud. */
  readonly said?: { readonly text: string };
  /** The last thing to tell, for a while; and the last one that the reader should not miss. */
  readonly info?: {
    readonly text: string;
    /** Stays until another one comes: what it tells of is still going on. */
    readonly lasting?: boolean;
  };
  readonly warning?: { readonly text: string };
  /** The actors of a case that is being opened are arranged; `share` from 0 to 1. */
  readonly placing?: { readonly actors: number; readonly share: number; readonly stop: () => void };
  /** A file that could not be opened at all; the case before it stays. */
  readonly rejected?: { readonly what: string; readonly problems: readonly Problem[] };
  /** The briefing in the side pane, and the step that is open in it. */
  readonly editing?: { readonly briefing?: Id; readonly step?: Id };
  /** The pages of a briefing fill the window, to be printed or saved. */
  readonly handingOut?: Id;
  /** A briefing is given in this window, as the room sees it or with notes and clock. */
  readonly presenting?: Presenting;
  /** Whether the reader's briefings are kept in this browser; absent: nothing was changed. */
  readonly keeping?: "saving" | "saved" | "failed";
  /** Another window changed the briefings since this one read them. */
  readonly conflict?: { readonly theirs: readonly Briefing[]; readonly generation: number };
  readonly scheme: "system" | "light" | "dark";
  readonly singleKeys: boolean;
}

/** What undo brings back. */
export interface Undoable {
  readonly view: View;
  /** Of the case in hand: those that ship with it, as the reader changed them, and the reader's own. */
  readonly briefings: readonly Briefing[];
}

export interface AppState extends Undoable {
  readonly data: Data;
  readonly history: History<Undoable>;
  readonly answer?: Answer;
  readonly session: Session;
}
