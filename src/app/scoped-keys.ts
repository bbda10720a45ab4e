import type { ScopedKeys } from "../commands/key-words.ts";
import { TIMELINE_KEYS } from "../timeline/keys.ts";
import { say } from "../words/messages.ts";

/** The keys of the pictures, for the help sheet. */
export function scopedKeys(): readonly ScopedKeys[] {
  return [
    {
      title: say("help.timeline"),
      keys: TIMELINE_KEYS.map(({ keys, message }) => ({ keys, label: say(message) })),
    },
    {
      title: say("help.graph"),
      keys: [
        { keys: ["←", "→", "↑", "↓"], label: say("help.graph.nearest") },
        { keys: ["Home", "End"], label: say("help.graph.ends") },
        { keys: ["[", "]"], label: say("help.graph.cycle") },
        { keys: ["Shift+Enter"], label: say("help.graph.follow") },
        { keys: ["Backspace"], label: say("help.graph.back") },
        { keys: ["Enter"], label: say("help.graph.select") },
        { keys: ["Alt+←", "Alt+→", "Alt+↑", "Alt+↓"], label: say("help.graph.move") },
        { keys: ["Delete"], label: say("help.graph.putBack") },
        { keys: ["+", "-", "0"], label: say("help.graph.zoom") },
        { keys: ["Shift+←", "Shift+→"], label: say("help.graph.pan") },
      ],
    },
    {
      title: say("help.matrix"),
      keys: [
        { keys: ["←", "→", "↑", "↓"], label: say("help.matrix.next") },
        { keys: ["Ctrl+←", "Ctrl+→", "Ctrl+↑", "Ctrl+↓"], label: say("help.matrix.leap") },
        { keys: ["[", "]"], label: say("help.matrix.filled") },
        { keys: ["Home", "End"], label: say("help.matrix.ends") },
        { keys: ["Ctrl+Home", "Ctrl+End"], label: say("help.matrix.allEnds") },
        { keys: ["PageUp", "PageDown"], label: say("help.matrix.page") },
        { keys: ["Enter"], label: say("help.matrix.open") },
      ],
    },
  ];
}
