import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { Help } from "../../src/commands/Help.tsx";
import { Palette } from "../../src/commands/Palette.tsx";
import { createAppStore } from "../../src/state/store.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";

beforeAll(openDialogsInJsdom);

const state = createAppStore().getState();

describe("the command palette", () => {
  it("runs the command that Enter is pressed on", async () => {
    const onRun = vi.fn();
    const onClose = vi.fn();
    render(<Palette state={state} find={() => []} onRun={onRun} onClose={onClose} />);
    await userEvent.type(screen.getByRole("combobox"), "light col{Enter}");
    expect(onRun).toHaveBeenCalledWith(expect.objectContaining({ id: "scheme-light" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("runs what is typed, also where the list is still that of an earlier letter", async () => {
    const onRun = vi.fn();
    render(<Palette state={state} find={() => []} onRun={onRun} onClose={vi.fn()} />);
    const field = screen.getByRole("combobox");
    await userEvent.type(field, "show");
    const before = screen.getAllByRole("option").map((option) => option.textContent);
    await outsideAct(async () => {
      // As the browser sends them: React takes in the text at once, and draws the list when it has time.
      setValue(field, "light col");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await Promise.resolve();
      expect(field).toHaveValue("light col");
      expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(before);
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    });
    expect(onRun).toHaveBeenCalledWith(expect.objectContaining({ id: "scheme-light" }));
  });

  it("moves through the list with the arrows and says which option is active", async () => {
    render(<Palette state={state} find={() => []} onRun={vi.fn()} onClose={vi.fn()} />);
    const field = screen.getByRole("combobox");
    await userEvent.type(field, "show");
    const options = screen.getAllByRole("option");
    await userEvent.keyboard("{ArrowDown}");
    expect(options[1]).toHaveAttribute("aria-selected", "true");
    expect(field).toHaveAttribute("aria-activedescendant", options[1]?.id);
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(options.at(-1)).toHaveAttribute("aria-selected", "true");
  });

  it("finds things of the case beside commands", async () => {
    const run = vi.fn();
    const find = () => [{ key: "actor-h", label: "Hezbollah", detail: "armed group", run }];
    render(<Palette state={state} find={find} onRun={vi.fn()} onClose={vi.fn()} />);
    await userEvent.type(screen.getByRole("combobox"), "hezb{Enter}");
    expect(run).toHaveBeenCalledOnce();
  });

  it("says so when nothing is found", async () => {
    render(<Palette state={state} find={() => []} onRun={vi.fn()} onClose={vi.fn()} />);
    await userEvent.type(screen.getByRole("combobox"), "zzzz");
    expect(screen.queryAllByRole("option")).toHaveLength(0);
    expect(screen.getByText("Nothing found for “zzzz”.")).toBeVisible();
  });
});

/** Runs it with React's own clock, which testing-library otherwise winds on after each event. */
async function outsideAct(run: () => Promise<void>): Promise<void> {
  const flags = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  flags.IS_REACT_ACT_ENVIRONMENT = false;
  try {
    await run();
  } finally {
    flags.IS_REACT_ACT_ENVIRONMENT = true;
  }
}

/** Sets the text of a field as typing does: behind the back of React, which compares it with what it set. */
function setValue(field: HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
}

describe("the sheet of keys", () => {
  it("lists the keys of the commands and those of the pictures", () => {
    const scoped = [{ title: "In the timeline", keys: [{ keys: ["Home"], label: "First event" }] }];
    render(<Help scoped={scoped} onClose={vi.fn()} />);
    const dialog = screen.getByRole("dialog", { name: "Keys" });
    expect(within(dialog).getByText("Show all commands")).toBeVisible();
    expect(within(dialog).getByText("First event")).toBeVisible();
  });
});
