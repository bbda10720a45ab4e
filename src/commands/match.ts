import { matchSorter } from "match-sorter";
import type { AppState } from "../state/state.ts";
import { say } from "../words/messages.ts";
import { COMMANDS, type Command } from "./commands.ts";

/** Commands that can run now and whose name matches what was typed, best first. */
export function matchCommands(text: string, state: AppState): readonly Command[] {
  const possible = COMMANDS.filter((command) => command.when === undefined || command.when(state));
  return matchSorter(possible, text, { keys: [(command) => say(command.message)] });
}
