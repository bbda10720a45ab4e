import type { MessageId } from "../words/messages.ts";
import type { Step } from "./cursor.ts";

/** What a key asks of the timeline. */
export type Intent =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "zoom"; readonly factor: number }
  | { readonly kind: "pan"; readonly share: number }
  | { readonly kind: "fit" | "open" | "frame" }
  | { readonly kind: "related"; readonly direction: 1 | -1 };

export const ZOOM_STEP = 1.5;
const PAN_SHARE = 0.2;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

interface Key {
  readonly key: string;
  /** The physical key, for W A S D. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The timeline's keys; undefined for every other one, which is left to the page. */
export function intentOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Key): Intent | undefined {
  if (altKey || metaKey) return undefined;
  if (ctrlKey) {
    if (key === "Home") return { kind: "step", step: "allFirst" };
    return key === "End" ? { kind: "step", step: "allLast" } : undefined;
  }
  if (shiftKey && key === "ArrowLeft") return { kind: "pan", share: -PAN_SHARE };
  if (shiftKey && key === "ArrowRight") return { kind: "pan", share: PAN_SHARE };
  const step = STEPS[key];
  if (step !== undefined) return { kind: "step", step };
  switch (key) {
    case "Enter":
    case " ":
      return { kind: "open" };
    case "+":
    case "=":
      return { kind: "zoom", factor: 1 / ZOOM_STEP };
    case "-":
      return { kind: "zoom", factor: ZOOM_STEP };
    case "0":
      return { kind: "fit" };
    case "f":
      return { kind: "frame" };
    case "[":
      return { kind: "related", direction: -1 };
    case "]":
      return { kind: "related", direction: 1 };
  }
  switch (code) {
    case "KeyW":
      return { kind: "zoom", factor: 1 / ZOOM_STEP };
    case "KeyS":
      return { kind: "zoom", factor: ZOOM_STEP };
    case "KeyA":
      return { kind: "pan", share: -PAN_SHARE };
    case "KeyD":
      return { kind: "pan", share: PAN_SHARE };
  }
  return undefined;
}

/** For the help sheet, in the notation of the commands. */
export const TIMELINE_KEYS: readonly { readonly keys: readonly string[]; readonly message: MessageId }[] = [
  { keys: ["←", "→"], message: "timeline.key.inLane" },
  { keys: ["↑", "↓"], message: "timeline.key.nextLane" },
  { keys: ["Home", "End"], message: "timeline.key.ends" },
  { keys: ["Ctrl+Home", "Ctrl+End"], message: "timeline.key.allEnds" },
  { keys: ["PageUp", "PageDown"], message: "timeline.key.page" },
  { keys: ["Enter"], message: "timeline.key.open" },
  { keys: ["+", "-", "0", "W", "S"], message: "timeline.key.zoom" },
  { keys: ["Shift+←", "Shift+→", "A", "D"], message: "timeline.key.pan" },
  { keys: ["f"], message: "timeline.key.frame" },
  { keys: ["[", "]"], message: "timeline.key.related" },
];
