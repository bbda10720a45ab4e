import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { addStep, type Briefing, freshId, stepOf } from "../../src/briefing/briefing.ts";
import { Editor, type EditorProps } from "../../src/briefing/Editor.tsx";
import type { StageInput } from "../../src/briefing/stage.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { aBriefing, aStepOfBriefing } from "../support/case-builder.ts";
import { aShownStep, inputsFor, THE_CASE } from "./a-stage.ts";

const index = indexCase(THE_CASE);
const VIEW = { case: "two-valleys", screen: "table" };

/** The editor with a small store behind it; `seen` is what it holds now. */
function Holder({
  first,
  seen,
  props,
}: {
  readonly first: readonly Briefing[];
  readonly seen: { now: readonly Briefing[]; tags: (string | undefined)[] };
  readonly props: Partial<EditorProps>;
}): ReactNode {
  const [briefings, setBriefings] = useState(first);
  const [editing, setEditing] = useState<EditorProps["editing"]>({});
  seen.now = briefings;
  return (
    <Editor
      index={index}
      briefings={briefings}
      editing={editing}
      keeping={undefined}
      conflict={false}
      view={VIEW}
      selected="meeting"
      inputOf={() => undefined}
      onCapture={() =>
        setBriefings(([one = aBriefing({ steps: [] }), ...rest]) => {
          const id = freshId(
            "step-1",
            one.steps.map((step) => step.id),
          );
          return [addStep(one, stepOf(id, "Captured", VIEW), editing.step), ...rest];
        })
      }
      onEditing={setEditing}
      onChange={(how, tag) => {
        seen.tags.push(tag);
        setBriefings(how);
      }}
      onShow={vi.fn()}
      onPresent={vi.fn()}
      onHandOut={vi.fn()}
      onImport={vi.fn()}
      onExport={vi.fn()}
      onReset={undefined}
      onSettle={vi.fn()}
      onClose={vi.fn()}
      {...props}
    />
  );
}

const THREE = aBriefing({
  title: "The valleys",
  steps: ["One", "Two", "Three"].map((title, i) => aStepOfBriefing({ id: `step-${i + 1}`, title })),
});

function open(first: readonly Briefing[] = [THREE], props: Partial<EditorProps> = {}) {
  const seen = { now: first, tags: [] as (string | undefined)[] };
  const user = userEvent.setup();
  render(<Holder first={first} seen={seen} props={props} />);
  return {
    user,
    seen,
    titles: () => seen.now[0]?.steps.map(({ title }) => title),
    step: (at = 0) => seen.now[0]?.steps[at],
  };
}

const rows = () => within(screen.getByRole("list", { name: "All steps" }));
const row = (title: string) => rows().getByRole("button", { name: new RegExp(`^\\d+\\s*${title}`) });
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("steps", () => {
  test("are added from the view on the screen, and counted", async () => {
    const { user, titles } = open([aBriefing({ steps: [] })]);
    expect(screen.getByText("No steps yet")).toBeInTheDocument();
    await user.click(button("Add this view as a step"));
    await user.click(button("Add this view as a step"));
    expect(titles()).toEqual(["Captured", "Captured"]);
    expect(screen.getByText("2 steps")).toBeInTheDocument();
  });

  test("open and close by their button, which says so, and show their view", async () => {
    const onShow = vi.fn();
    const { user } = open([THREE], { onShow });
    row("Two").focus();
    await user.keyboard("{Enter}");
    expect(row("Two")).toHaveAttribute("aria-expanded", "true");
    expect(row("One")).toHaveAttribute("aria-expanded", "false");
    expect(onShow).toHaveBeenCalledExactlyOnceWith(THREE.steps[1]);
    await user.keyboard("{Enter}");
    expect(row("Two")).toHaveAttribute("aria-expanded", "false");
    expect(onShow).toHaveBeenCalledTimes(1);
  });

  test("move by Alt and the arrows, keep the focus, and say where they are", async () => {
    const { user, titles } = open();
    row("Three").focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(titles()).toEqual(["One", "Three", "Two"]);
    expect(row("Three")).toHaveFocus();
    expect(screen.getByText("Three: now step 2 of 3")).toHaveAttribute("role", "status");
    await user.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
    expect(titles()).toEqual(["Three", "One", "Two"]);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(titles()).toEqual(["One", "Three", "Two"]);
    expect(row("Three")).toHaveFocus();
  });

  test("move by their buttons, which keep the focus, also at the end where they can no more", async () => {
    const { user, titles } = open();
    button("Move down: One").focus();
    await user.keyboard("{Enter}{Enter}");
    expect(titles()).toEqual(["Two", "Three", "One"]);
    expect(button("Move down: One")).toHaveFocus();
    expect(button("Move down: One")).toHaveAttribute("aria-disabled", "true");
    await user.keyboard("{Enter}");
    expect(titles()).toEqual(["Two", "Three", "One"]);
    await user.click(button("Move up: One"));
    expect(titles()).toEqual(["Two", "One", "Three"]);
    expect(button("Move up: One")).toHaveFocus();
  });

  test("are duplicated behind themselves", async () => {
    const { user, seen, titles } = open();
    await user.click(row("Two"));
    await user.click(button("Duplicate this step"));
    expect(titles()).toEqual(["One", "Two", "Two", "Three"]);
    expect(new Set(seen.now[0]?.steps.map(({ id }) => id)).size).toBe(4);
  });

  test("removed, they leave the focus with the next one, the last one with the button that adds", async () => {
    const { user, titles } = open();
    for (const [title, next] of [
      ["Two", "Three"],
      ["Three", "One"],
    ] as const) {
      await user.click(row(title));
      await user.click(button("Remove this step"));
      expect(row(next)).toHaveFocus();
    }
    await user.click(row("One"));
    await user.click(button("Remove this step"));
    expect(titles()).toEqual([]);
    expect(button("Add this view as a step")).toHaveFocus();
  });

  test("take the view on the screen", async () => {
    const { user, step } = open();
    await user.click(row("Two"));
    await user.click(button("Update to the current view"));
    expect(step(1)?.view).toEqual(VIEW);
    expect(step(0)?.view).toEqual({});
  });
});

describe("about one step", () => {
  test("its title may be emptied while another one is typed, and is never left empty", async () => {
    const { user, step, seen } = open();
    await user.click(row("Two"));
    const field = screen.getByRole("textbox", { name: /^Title: the finding/ });
    await user.clear(field);
    expect(field).toHaveValue("");
    expect(step(1)?.title).toBe("Two");
    await user.type(field, "They met");
    expect(step(1)?.title).toBe("They met");
    await user.clear(field);
    await user.type(field, "   ");
    await user.tab();
    expect(field).toHaveValue("They met");
    expect(new Set(seen.tags)).toEqual(new Set(["step-title:step-2"]));
  });

  test("notes in Markdown, and how they will be read", async () => {
    const { user, step, seen } = open();
    await user.click(row("One"));
    await user.type(screen.getByRole("textbox", { name: "Notes" }), "Say **this** <b>");
    expect(step()?.notes).toBe("Say **this** <b>");
    expect(seen.tags.at(-1)).toBe("step-notes:step-1");
    await user.click(button("As read"));
    expect(screen.getByText("this").tagName).toBe("STRONG");
    expect(screen.getByText(/<b>/)).toBeInTheDocument();
    expect(button("As read")).toHaveAttribute("aria-pressed", "true");
  });

  test("minutes, summed up over the steps; nothing that is no number", async () => {
    const { user, step } = open();
    await user.click(row("One"));
    const field = screen.getByRole("spinbutton", { name: "Minutes" });
    await user.type(field, "2");
    expect(step()?.minutes).toBe(2);
    expect(screen.getByText("3 steps, 2 min planned")).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, "-3");
    expect(step()?.minutes ?? 0).toBeGreaterThanOrEqual(0);
    await user.clear(field);
    expect(step()).not.toHaveProperty("minutes");
  });

  test("an annotation at what is selected: text, side, out again", async () => {
    const { user, step } = open();
    await user.click(row("One"));
    await user.click(button(/^Annotate “Envoys of both valleys/));
    const [text] = screen.getAllByRole("textbox", { name: /^Annotation at Envoys/ });
    if (text === undefined) throw new Error("no field");
    await user.clear(text);
    await user.type(text, "First in two years");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Where it stands/ }), "above");
    expect(step()?.annotations).toEqual([{ anchor: "meeting", text: "First in two years", side: "above" }]);
    await user.click(button(/^Annotate “Envoys/));
    const [first] = screen.getAllByRole("button", { name: /^Remove the annotation/ });
    first?.focus();
    await user.keyboard("{Enter}");
    expect(button(/^Remove the annotation/)).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(step()?.annotations).toEqual([]);
    expect(button(/^Annotate “Envoys/)).toHaveFocus();
  });

  test("with nothing selected it says what to do, and does nothing", async () => {
    const { user, step } = open([THREE], { selected: undefined });
    await user.click(row("One"));
    await user.click(button("Select something on the screen to annotate it"));
    await user.click(button("Select something on the screen to let it come later"));
    expect(step()).toEqual(THREE.steps[0]);
  });

  test("points and builds: what is selected comes later, the points one by one", async () => {
    const { user, step } = open();
    await user.click(row("One"));
    await user.click(button("Add a point"));
    await user.click(button("Add a point"));
    await user.clear(screen.getByRole("textbox", { name: "Point 2" }));
    await user.type(screen.getByRole("textbox", { name: "Point 2" }), "The bridge holds");
    await user.click(button(/comes next$/));
    await user.click(button("The points, one by one"));
    const [first, second] = step()?.points ?? [];
    expect(second?.text).toBe("The bridge holds");
    expect(step()?.builds).toEqual([{ show: ["meeting"] }, { show: [first?.id] }, { show: [second?.id] }]);
    expect(button("Select something on the screen to let it come later")).toHaveFocus();
    await user.click(button("Remove point 2"));
    expect(button("Remove point 1")).toHaveFocus();
    expect(step()?.builds).toEqual([{ show: ["meeting"] }, { show: [first?.id] }]);
    await user.click(button("Remove build 1"));
    await user.click(button("Together with the last one"));
    expect(step()?.builds).toEqual([{ show: [first?.id, "meeting"] }]);
    expect(button("Select something on the screen to let it come later")).toHaveFocus();
    await user.click(button("Remove build 1"));
    expect(step()?.builds).toEqual([]);
    expect(button(/comes next$/)).toHaveFocus();
  });

  test("of points there are at most seven", async () => {
    const { user, step } = open();
    await user.click(row("One"));
    for (let i = 0; i < 9; i++) await user.click(button("Add a point"));
    expect(step()?.points).toHaveLength(7);
    expect(new Set(step()?.points?.map(({ id }) => id)).size).toBe(7);
    expect(button("Add a point")).toHaveFocus();
    expect(button("Add a point")).toHaveAttribute("aria-disabled", "true");
  });

  test("how it stands on the stage, and what a room would stumble over", async () => {
    const annotations = [{ anchor: "war", text: "Here" }];
    const briefing = aBriefing({ steps: [aShownStep({ pictures: "timeline" }, { annotations })] });
    const [input] = await inputsFor(briefing);
    const { user } = open([briefing], { inputOf: (): StageInput | undefined => input });
    await user.click(row("The envoys meet"));
    expect(screen.getByRole("img", { name: "The envoys meet while the bridge is in doubt" })).toBeVisible();
    const list = screen.getByRole("list", { name: "What a room would stumble over" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["The annotation at “Hill Guard – Ferrymen” has no mark on this step."]);
  });
});

describe("the whole briefing", () => {
  test("has a title that is never empty, a handling line that may be, and a shape", async () => {
    const { user, seen } = open();
    await user.click(screen.getByText(/^Title, handling line, shape/));
    const title = screen.getByLabelText("Title of the briefing");
    await user.clear(title);
    await user.type(title, "What we know");
    const marking = screen.getByLabelText("Handling line");
    await user.type(marking, "TLP:RED");
    await user.selectOptions(screen.getByLabelText("Shape of the stage"), "4:3");
    expect(seen.now[0]).toMatchObject({ title: "What we know", marking: "TLP:RED", aspect: "4:3" });
    await user.clear(marking);
    expect(seen.now[0]?.marking).toBeUndefined();
  });

  test("is presented from the start or from the open step; an empty one is not", async () => {
    const onPresent = vi.fn();
    const { user } = open([THREE], { onPresent });
    await user.click(button("Present"));
    await user.click(row("Two"));
    await user.click(button("From this step"));
    expect(onPresent.mock.calls).toEqual([
      ["briefing", 0],
      ["briefing", 1],
    ]);
  });

  test("without steps cannot be presented, and says so", async () => {
    const onPresent = vi.fn();
    const { user } = open([aBriefing({ steps: [] })], { onPresent });
    expect(button("Present")).toHaveAttribute("aria-disabled", "true");
    await user.click(button("Present"));
    expect(onPresent).not.toHaveBeenCalled();
  });

  test("can be one of several, each with its own steps", async () => {
    const other = aBriefing({
      id: "other",
      title: "Other",
      steps: [aStepOfBriefing({ title: "Elsewhere" })],
    });
    const { user, seen } = open([THREE, other]);
    await user.selectOptions(screen.getByLabelText("Which briefing"), "Other");
    expect(row("Elsewhere")).toBeVisible();
    await user.click(button("New briefing"));
    expect(seen.now.map(({ id }) => id)).toEqual(["briefing", "other", "briefing-2"]);
    expect(screen.getByText("No steps yet")).toBeVisible();
  });

  test("leaves as a file at once, or by way of the hand-out where things of the case are marked", async () => {
    const [onExport, onHandOut] = [vi.fn(), vi.fn()];
    const { user } = open([THREE], { onExport, onHandOut });
    await user.click(screen.getByText(/^Title, handling line, shape/));
    await user.click(button("Save as a JSON file"));
    expect(onExport).toHaveBeenCalledExactlyOnceWith(THREE);
    cleanup();
    const events = THE_CASE.events.map((event) => ({ ...event, marking: "TLP:RED" }));
    const marked = open([THREE], { onExport, onHandOut, index: indexCase({ ...THE_CASE, events }) });
    await marked.user.click(screen.getByText(/^Title, handling line, shape/));
    await marked.user.click(button("Save as a JSON file…"));
    expect(onExport).toHaveBeenCalledOnce();
    expect(onHandOut).toHaveBeenCalledExactlyOnceWith("briefing");
  });

  test("removed or set back, it leaves the focus somewhere", async () => {
    const onReset = vi.fn();
    const { user, seen } = open([THREE], { onReset });
    await user.click(screen.getByText(/^Title, handling line, shape/));
    await user.click(button("Back to the one in the casefile"));
    expect(onReset).toHaveBeenCalledExactlyOnceWith("briefing");
    expect(button("Save as a JSON file")).toHaveFocus();
    await user.click(button("Remove this briefing"));
    expect(seen.now).toEqual([]);
    expect(button("Add this view as a step")).toHaveFocus();
    expect(screen.getByText(/This case has no briefing yet/)).toBeVisible();
  });

  test("that another window changed is told at once, with both ways out", async () => {
    const onSettle = vi.fn();
    const { user } = open([THREE], { conflict: true, keeping: "failed", onSettle });
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing of yours is saved until you choose.");
    await user.click(button("Save mine over them"));
    await user.click(button("Go on with theirs"));
    expect(onSettle.mock.calls).toEqual([["ours"], ["theirs"]]);
    expect(button("Add this view as a step")).toHaveFocus();
  });

  test.each([
    ["saving", "Saving…"],
    ["saved", "Saved in this browser."],
    ["failed", /^Not saved/],
  ] as const)("that is %s says so", (keeping, words) => {
    open([THREE], { keeping });
    expect(screen.getByText(words)).toHaveAttribute("role", "status");
  });

  test("every button has a name, no id is there twice, every label leads to its field", async () => {
    const { user } = open([{ ...THREE, steps: THREE.steps.map((step) => ({ ...step, minutes: 1 })) }]);
    await user.click(row("Two"));
    for (const one of screen.getAllByRole("button", { hidden: true })) expect(one).toHaveAccessibleName();
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const label of document.querySelectorAll("label"))
      expect(document.getElementById(label.htmlFor)).not.toBeNull();
    await user.click(button("As read"));
    for (const label of document.querySelectorAll("label"))
      expect(document.getElementById(label.htmlFor)).not.toBeNull();
  });
});
