import type { Direction } from "./neighbour.ts";

/** What a key asks of the graph. */
export type Intent =
  | { readonly kind: "go"; readonly direction: Direction }
  | { readonly kind: "cycle"; readonly step: 1 | -1 }
  /** To the first or the last actor in reading order. */
  | { readonly kind: "end"; readonly end: "first" | "last" }
  | { readonly kind: "follow" | "back" | "select" | "clear" | "fit" | "putBack" }
  /** Moves the actor itself, in px on screen. */
  | { readonly kind: "move"; readonly dx: number; readonly dy: number }
  | { readonly kind: "zoom"; readonly factor: number }
  | { readonly kind: "pan"; readonly dx: number; readonly dy: number };

export const ZOOM_STEP = 1.4;
const PAN_STEP = 60;
const MOVE_SHARE = 0.2;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const PANS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [PAN_STEP, 0],
  right: [-PAN_STEP, 0],
  up: [0, PAN_STEP],
  down: [0, -PAN_STEP],
};

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The graph's keys; undefined for every other one, which is left to the page. */
export function intentOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Intent | undefined {
  const direction = DIRECTIONS[key];
  if (altKey && direction && !ctrlKey && !metaKey) {
    const [dx, dy] = PANS[direction];
    return { kind: "move", dx: -dx * MOVE_SHARE, dy: -dy * MOVE_SHARE };
  }
  if (ctrlKey || metaKey || altKey) return undefined;
  if (direction) {
    const [dx, dy] = PANS[direction];
    return shiftKey ? { kind: "pan", dx, dy } : { kind: "go", direction };
  }
  switch (key) {
    case "[":
      return { kind: "cycle", step: -1 };
    case "]":
      return { kind: "cycle", step: 1 };
    case "Home":
      return { kind: "end", end: "first" };
    case "End":
      return { kind: "end", end: "last" };
    case "Enter":
      return { kind: shiftKey ? "follow" : "select" };
    case " ":
      return { kind: "select" };
    case "Delete":
      return { kind: "putBack" };
    case "Backspace":
      return { kind: "back" };
    case "Escape":
      return { kind: "clear" };
    case "+":
    case "=":
      return { kind: "zoom", factor: ZOOM_STEP };
    case "-":
      return { kind: "zoom", factor: 1 / ZOOM_STEP };
    case "0":
      return { kind: "fit" };
    default:
      return undefined;
  }
}
