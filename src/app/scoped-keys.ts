import type { ScopedKeys } from "../commands/key-words.ts";
import { TIMELINE_KEYS } from "../timeline/keys.ts";
import { say } from "../words/messages.ts";

/** The keys of the two pictures, for the help sheet. */
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
  ];
}
