/** Every key while a briefing is given: what it does, for the keyboard and for the sheet of keys. */
import type { Move } from "./show.ts";

/** What a key asks for: a change of the show, or something that only the window can do. */
export type Asked = Move | "row-up" | "row-down" | "speaker" | "full-screen" | "stop" | "keys";

export interface Pressed {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl or Cmd: then the key is the browser's. */
  readonly mod: boolean;
}

export interface Where {
  /** The focus is in a field that takes text. */
  readonly typing: boolean;
  /** The scene is explored live: keys are those of the scene, but for a few. */
  readonly exploring: boolean;
  /** All steps stand side by side, in rows. */
  readonly overview: boolean;
  /** The page runs from right to left: arrows mirror. */
  readonly rightToLeft: boolean;
}

const ALWAYS: Readonly<Record<string, Asked>> = {
  PageDown: "next",
  PageUp: "previous",
  F5: "full-screen",
};

const PLAIN: Readonly<Record<string, Asked>> = {
  ...ALWAYS,
  " ": "next",
  n: "next",
  ArrowDown: "next",
  p: "previous",
  ArrowUp: "previous",
  Backspace: "previous",
  Home: "first",
  End: "last",
  Enter: "enter",
  g: "go-to",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  z: "freeze",
  l: "pointer",
  o: "overview",
  s: "speaker",
  f: "full-screen",
  e: "explore",
  Escape: "stop",
  "?": "keys",
};

/** What a press asks for; undefined where it is not the briefing's. */
export function askedBy(
  { key, shift, alt, mod }: Pressed,
  { typing, exploring, overview, rightToLeft }: Where,
): Asked | undefined {
  if (mod) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (typing || exploring) {
    if (exploring && !typing && name === "Escape") return "back";
    return ofTable(ALWAYS, name);
  }
  const side = sideways(name, rightToLeft);
  if (side !== undefined) return alt ? (`${side}-step` as const) : side;
  if (alt) return name === "ArrowDown" ? "next-step" : name === "ArrowUp" ? "previous-step" : undefined;
  if (overview && name === "ArrowDown") return "row-down";
  if (overview && name === "ArrowUp") return "row-up";
  if (name === " " && shift) return "previous";
  if (/^[0-9]$/.test(name)) return { digit: name };
  return ofTable(PLAIN, name);
}

function ofTable(table: Readonly<Record<string, Asked>>, name: string): Asked | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function sideways(key: string, rightToLeft: boolean): "next" | "previous" | undefined {
  if (key === "ArrowRight") return rightToLeft ? "previous" : "next";
  if (key === "ArrowLeft") return rightToLeft ? "next" : "previous";
  return undefined;
}
