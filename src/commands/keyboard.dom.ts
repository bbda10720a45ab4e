import { tinykeys } from "tinykeys";
import { type Command, type CommandHost, isSingleKey } from "./commands.ts";

/** Runs commands by their keys. Keys that a part of the page has used, and keys typed into a field, are left alone. */
export function attachKeyboard(page: Window, commands: readonly Command[], host: CommandHost): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of commands) {
    for (const keys of command.keys) bindings[keys] = (event) => press(event, command, keys, host);
  }
  return tinykeys(page, bindings);
}

function press(event: KeyboardEvent, command: Command, keys: string, host: CommandHost): void {
  if (event.defaultPrevented || event.isComposing) return;
  const state = host.state();
  if (isSingleKey(keys) && (!state.session.singleKeys || isTyping(event.target))) return;
  // A field with text in it has an undo of its own.
  if (hasText(event.target) && (command.id === "undo" || command.id === "redo")) return;
  if (state.session.dialog !== undefined) return;
  if (command.when && !command.when(state)) return;
  event.preventDefault();
  command.run(host);
}

function hasText(target: EventTarget | null): boolean {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.value === "");
}

/** True in what takes text: there keys that are letters belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !["button", "checkbox", "radio", "range", "file", "reset", "submit"].includes(target.type);
}
