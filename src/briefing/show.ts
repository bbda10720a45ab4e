/**
 * The state of a briefing that is being given: one plain value that both windows hold, and how each key changes it.
 * Times are milliseconds since 1970, as the windows' clocks give them.
 */
import { clamp } from "../base/geometry.ts";

/** Where in the briefing: the step's place from 0, and how many of its builds have come. */
export interface Place {
  readonly step: number;
  readonly build: number;
}

export interface Show extends Place {
  /** What lies over the room's picture. */
  readonly cover: "none" | "black" | "white";
  /** What the room still shows while the speaker goes on. */
  readonly frozen?: Place;
  readonly pointer: "off" | "pointer" | "spotlight";
  readonly overview: boolean;
  /** The scene is explored live, from the step's view. */
  readonly exploring: boolean;
  /** The number of a step that is being typed, to go there; undefined while none is. */
  readonly typed?: string;
  /** When the first "next" came; the clock counts from here. */
  readonly startedAt?: number;
}

/** Builds of each step. */
export type Shape = readonly number[];

export type Move =
  | "next"
  | "previous"
  | "next-step"
  | "previous-step"
  | "first"
  | "last"
  | "black"
  | "white"
  | "freeze"
  | "pointer"
  | "overview"
  | "go-to"
  | "explore"
  | "enter"
  | "back"
  | "restart-clock"
  | { readonly digit: string }
  | { readonly to: number }
  /** To a step in the overview, which stays. */
  | { readonly over: number };

export function startOf(step: number, shape: Shape): Show {
  return {
    step: clamp(step, 0, Math.max(0, shape.length - 1)),
    build: 0,
    cover: "none",
    pointer: "off",
    overview: false,
    exploring: false,
  };
}

/**
 * The show after a move. While the room is black or white, whatever comes next only uncovers it (PowerPoint's and every
 * clicker's manner); while it is explored live, the keys of a clicker and "back" return to the step.
 */
export function moved(show: Show, move: Move, shape: Shape, now: number): Show {
  const { typed, ...fresh } = show;
  if (show.cover !== "none" && move !== "restart-clock") return { ...fresh, cover: "none" };
  if (show.exploring && (move === "next" || move === "previous" || move === "back" || move === "explore"))
    return { ...fresh, exploring: false };
  if (typeof move === "object") {
    if ("digit" in move) return { ...show, typed: ((typed ?? "") + move.digit).slice(-3) };
    if ("over" in move) return { ...arrived(fresh, { step: move.over, build: 0 }, shape), overview: true };
    return arrived(fresh, { step: move.to, build: 0 }, shape);
  }
  if (show.overview && (move === "next" || move === "previous"))
    return {
      ...arrived(fresh, { step: show.step + (move === "next" ? 1 : -1), build: 0 }, shape),
      overview: true,
    };
  switch (move) {
    case "go-to":
      return { ...fresh, typed: "" };
    case "next":
      return begun(stepped(fresh, 1, shape), now);
    case "previous":
      return stepped(fresh, -1, shape);
    case "next-step":
      return begun(arrived(fresh, pastBuilds(show, shape), shape), now);
    case "previous-step":
      return arrived(fresh, { step: show.step - 1, build: 0 }, shape);
    case "first":
      return arrived(fresh, { step: 0, build: 0 }, shape);
    case "last":
      return arrived(fresh, { step: shape.length - 1, build: 0 }, shape);
    case "black":
    case "white":
      return { ...fresh, cover: move };
    case "freeze": {
      const { frozen, ...free } = fresh;
      return frozen === undefined ? { ...fresh, frozen: { step: show.step, build: show.build } } : free;
    }
    case "pointer":
      return { ...fresh, pointer: POINTERS[show.pointer] };
    case "overview":
      return { ...fresh, overview: !show.overview, exploring: false };
    case "explore":
      return { ...fresh, exploring: true, overview: false };
    case "enter":
      return typed === undefined || typed === ""
        ? { ...fresh, overview: false }
        : arrived(fresh, { step: Number(typed) - 1, build: 0 }, shape);
    case "back":
      // One thing at a time: the number, then the overview, then the pointer.
      if (typed !== undefined) return fresh;
      return show.overview ? { ...fresh, overview: false } : { ...fresh, pointer: "off" };
    case "restart-clock": {
      const { startedAt: _, ...unstarted } = fresh;
      return unstarted;
    }
  }
}

const POINTERS = { off: "pointer", pointer: "spotlight", spotlight: "off" } as const;

/** The show with every place inside of the briefing: what was kept may be of one with more steps. */
export function inShape(show: Show, shape: Shape): Show {
  const { frozen } = show;
  return { ...show, ...inside(show, shape), ...(frozen && { frozen: inside(frozen, shape) }) };
}

/** What the room shows. */
export function roomPlace({ frozen, step, build }: Show): Place {
  return frozen ?? { step, build };
}

/** The place that "next" leads to; undefined at the end. */
export function placeAfter({ step, build }: Place, shape: Shape): Place | undefined {
  if (build < (shape[step] ?? 0)) return { step, build: build + 1 };
  return step + 1 < shape.length ? { step: step + 1, build: 0 } : undefined;
}

/** True while "back" has something to leave before it ends the briefing. */
export function hasOpen({ cover, overview, exploring, pointer, typed }: Show): boolean {
  return cover !== "none" || overview || exploring || pointer !== "off" || typed !== undefined;
}

/** The step a row of tiles up or down in an overview of so many columns; the last row may be shorter. */
export function rowBeside(step: number, by: 1 | -1, columns: number, steps: number): number {
  const row = Math.floor(step / columns) + by;
  return row < 0 || row * columns >= steps ? step : Math.min(step + by * columns, steps - 1);
}

/** The next step; at the last one what it shows in the end. */
function pastBuilds({ step }: Place, shape: Shape): Place {
  return step + 1 < shape.length ? { step: step + 1, build: 0 } : { step, build: shape[step] ?? 0 };
}

function stepped(show: Show, by: 1 | -1, shape: Shape): Show {
  const { step, build } = show;
  if (by === 1) {
    const next = placeAfter(show, shape);
    return next === undefined ? show : arrived(show, next, shape);
  }
  if (build > 0) return { ...show, build: build - 1, overview: false };
  return step === 0 ? show : arrived(show, { step: step - 1, build: shape[step - 1] ?? 0 }, shape);
}

function arrived(show: Show, place: Place, shape: Shape): Show {
  return { ...show, ...inside(place, shape), overview: false, exploring: false };
}

function inside(place: Place, shape: Shape): Place {
  const step = clamp(place.step, 0, Math.max(0, shape.length - 1));
  const build = step === place.step ? place.build : 0;
  return { step, build: clamp(build, 0, shape[step] ?? 0) };
}

function begun(show: Show, now: number): Show {
  return show.startedAt === undefined ? { ...show, startedAt: now } : show;
}
