import { describe, expect, it } from "vitest";
import { ariaKeys, COMMANDS, type CommandHost, isSingleKey } from "../../src/commands/commands.ts";
import { keyWords } from "../../src/commands/key-words.ts";
import { matchCommands } from "../../src/commands/match.ts";
import { type Action, inTurn, openDocument, select, setPath } from "../../src/state/actions.ts";
import { act, createAppStore, setSession } from "../../src/state/store.ts";
import { say } from "../../src/words/messages.ts";

describe("the table of commands", () => {
  it("names every command once", () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives no key to two commands", () => {
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it("says every command in words", () => {
    for (const command of COMMANDS) expect(say(command.message).length).toBeGreaterThan(2);
  });

  it("knows which keys are one character", () => {
    expect(isSingleKey("a")).toBe(true);
    expect(isSingleKey("Shift+?")).toBe(true);
    expect(isSingleKey("$mod+k")).toBe(false);
    expect(isSingleKey("Escape")).toBe(false);
  });

  it("writes keys for readers and for assistive technology", () => {
    expect(keyWords("$mod+Shift+z")).toBe("Ctrl Shift Z");
    expect(keyWords("Shift+?")).toBe("?");
    expect(ariaKeys("palette")).toBe("Control+K");
    expect(ariaKeys("open-file")).toBeUndefined();
  });
});

describe("Escape", () => {
  it("closes the passage, then the briefing, then the details, then the ties", () => {
    const store = createAppStore({ editing: {} });
    const host: Partial<CommandHost> = {
      state: () => store.getState(),
      act: (action: Action) => act(store, action),
      editBriefing: () => setSession(store, { editing: undefined }),
    };
    const path = { from: "envoy", to: "captain", positive: false };
    act(store, inTurn(select({ kind: "actor", id: "envoy" }), openDocument("gazette-1"), setPath(path)));
    const back = COMMANDS.find((command) => command.keys.includes("Escape"));
    const left = [0, 1, 2, 3].map(() => {
      back?.run(host as CommandHost);
      const { view, session } = store.getState();
      const { document, selection, path: shown } = view;
      return [document, session.editing, selection, shown].filter((part) => part !== undefined).length;
    });
    expect(left).toEqual([3, 2, 1, 0]);
    expect(back?.when?.(store.getState())).toBe(false);
  });
});

describe("the palette's search", () => {
  const state = createAppStore().getState();

  it("finds a command by the start of a word in its name", () => {
    expect(matchCommands("dark", state).map((command) => command.id)).toContain("scheme-dark");
  });

  it("offers only what can run now", () => {
    expect(matchCommands("undo", state)).toEqual([]);
    expect(matchCommands("", state).map((command) => command.id)).not.toContain("copy-link");
  });
});
