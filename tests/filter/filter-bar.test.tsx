import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { columnsOf } from "../../src/engine/columns.ts";
import { EVERYTHING, type Query } from "../../src/engine/query.ts";
import { answer } from "../../src/engine/server.ts";
import { FilterBar } from "../../src/filter/FilterBar.tsx";
import { aCase, anActor, anEvent, aSide, aWhen } from "../support/case-builder.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";

const casefile = aCase({
  sides: [aSide({ id: "backers", name: "Backers", tag: "gb" })],
  actors: [
    anActor({ id: "hezbollah", name: "Hezbollah", aliases: ["Party of God"], side: "backers" }),
    anActor({ id: "state", name: "The state" }),
    anActor({ id: "army", name: "The army", partOf: "state" }),
  ],
  events: [
    anEvent({ id: "battle", type: "force", participants: between("hezbollah", "army"), places: ["qusair"] }),
    anEvent({ id: "talks", status: "planned", participants: between("state"), when: aWhen("2013-05-25") }),
    anEvent({ id: "aid", type: "transfer", status: "claimed", participants: between("hezbollah", "state") }),
  ],
});
const index = indexCase(casefile);
const columns = columnsOf(casefile);
let asked: Query = EVERYTHING;

function between(...actors: readonly string[]) {
  return actors.map((actor) => ({ actor, role: "side" as const }));
}

function Bar({ start, compact }: { readonly start: Query; readonly compact: boolean }) {
  const [query, setQuery] = useState(start);
  const [unmatched, setUnmatched] = useState<"dim" | "hide">("dim");
  asked = query;
  return (
    <FilterBar
      fieldId="actor-field"
      index={index}
      query={query}
      answer={answer(columns, query)}
      onQuery={setQuery}
      compact={compact}
      countLine={`${answer(columns, query).events.length} of 3 events`}
      unmatched={unmatched}
      onUnmatched={setUnmatched}
    />
  );
}

function open(start: Partial<Query> = {}, compact = false) {
  asked = EVERYTHING;
  render(<Bar start={{ ...EVERYTHING, ...start }} compact={compact} />);
  return userEvent.setup();
}

const field = () => screen.getByRole("combobox", { name: "Filter by actor" });
const chips = () => within(screen.getByRole("list", { name: "Filtered by" })).getAllByRole("listitem");

describe("what the filter leaves out", () => {
  it("can be hidden, once a filter is set", async () => {
    const user = open({ actors: ["hezbollah"] });
    const rest = screen.getByRole("button", { name: "Hide the rest" });
    expect(rest).toHaveAttribute("aria-pressed", "false");
    await user.click(rest);
    expect(rest).toHaveAttribute("aria-pressed", "true");
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(screen.queryByRole("button", { name: "Hide the rest" })).not.toBeInTheDocument();
  });
});

describe("filtering by actor", () => {
  it("typing a part of a name and Enter asks for the actor, with no pointer", async () => {
    const user = open();
    await user.tab();
    expect(field()).toHaveFocus();
    await user.keyboard("hezb{Enter}");
    expect(asked.actors).toEqual(["hezbollah"]);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("");
    expect(screen.getByText("2 of 3 events")).toBeInTheDocument();
  });

  it("an option says name, side, alias that found it and number of events", async () => {
    const user = open();
    await user.type(field(), "party");
    const option = screen.getByRole("option");
    expect(option).toHaveAccessibleName(/Hezbollah.*also “Party of God”.*Backers.*2 events/);
    expect(field()).toHaveAttribute("aria-activedescendant", option.id);
  });

  it("without text, the arrow opens all actors, those with most events first", async () => {
    const user = open();
    await user.click(field());
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    const names = screen.getAllByRole("option").map((option) => option.textContent);
    expect(names[0]).toContain("The state");
    expect(asked.actors).toEqual(["hezbollah"]);
    expect(screen.getByRole("option", { name: /Hezbollah/ })).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{Enter}");
    expect(asked.actors).toEqual([]);
  });

  it("Shift and Enter leave the actor out", async () => {
    const user = open();
    await user.type(field(), "hezb");
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(asked).toMatchObject({ actors: [], exclude: ["hezbollah"] });
    expect(chips()[0]).toHaveTextContent("not Hezbollah");
  });

  it("Esc empties the field and keeps what was chosen; Backspace in the empty field takes the last one back", async () => {
    const user = open({ actors: ["state"] });
    await user.type(field(), "hezb{Escape}");
    expect(field()).toHaveValue("");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(asked.actors).toEqual(["state"]);
    await user.keyboard("{Backspace}");
    expect(asked.actors).toEqual([]);
  });

  it("says so when nobody has the name", async () => {
    const user = open();
    await user.type(field(), "zzz");
    expect(screen.getByRole("status")).toHaveTextContent("No actor is called “zzz”.");
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("any or all can be chosen as soon as there are two actors", async () => {
    const user = open({ actors: ["hezbollah"] });
    expect(screen.queryByRole("group", { name: "Events of any or all of these actors" })).toBeNull();
    await user.type(field(), "state{Enter}");
    const mode = within(screen.getByRole("group", { name: "Events of any or all of these actors" }));
    expect(mode.getByRole("button", { name: "any" })).toHaveAttribute("aria-pressed", "true");
    await user.click(mode.getByRole("button", { name: "all" }));
    expect(asked.actorMode).toBe("all");
    expect(screen.getByText("2 of 3 events")).toBeInTheDocument();
  });

  it("parts can be left aside where a chosen actor has some", async () => {
    const user = open({ actors: ["state"] });
    expect(screen.getByText("3 of 3 events")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "with parts" }));
    expect(asked.withMembers).toBe(false);
    expect(screen.getByText("2 of 3 events")).toBeInTheDocument();
  });
});

describe("chips", () => {
  it("an actor's chip turns to leaving it out and back, and keeps the focus", async () => {
    const user = open({ actors: ["hezbollah", "army"] });
    await user.click(screen.getByRole("button", { name: "Hezbollah. Leave Hezbollah out instead" }));
    expect(asked).toMatchObject({ actors: ["army"], exclude: ["hezbollah"] });
    const turned = screen.getByRole("button", { name: "not Hezbollah. Ask for Hezbollah instead" });
    expect(turned).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(asked).toMatchObject({ actors: ["army", "hezbollah"], exclude: [] });
  });

  it("removing one moves the focus to the next, removing the last to the field", async () => {
    const user = open({ actors: ["hezbollah"], types: ["force"] });
    await user.click(screen.getByRole("button", { name: "Remove Hezbollah from the filter" }));
    expect(screen.getByRole("button", { name: "Remove use of force from the filter" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(asked).toBe(EVERYTHING);
    expect(field()).toHaveFocus();
  });

  it("all can be cleared at once", async () => {
    const user = open({ actors: ["hezbollah"], statuses: ["claimed"], text: "aid" });
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(asked).toBe(EVERYTHING);
    expect(screen.queryByRole("list", { name: "Filtered by" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Clear all" })).toBeNull();
  });
});

describe("lists to tick", () => {
  it("a status says its word, what it means and how many events it has", async () => {
    const user = open();
    await user.click(screen.getByRole("button", { name: "Status, none chosen" }));
    const box = screen.getByRole("checkbox", { name: /^claimed A party to the conflict says .* 1 event$/ });
    await user.click(box);
    expect(asked.statuses).toEqual(["claimed"]);
    expect(screen.getByRole("button", { name: "Status, 1 chosen" })).toHaveAttribute("aria-expanded", "true");
  });

  it("counts of a list leave out what is ticked in it, and follow what is asked elsewhere", async () => {
    const user = open({ actors: ["hezbollah"], types: ["force"] });
    await user.click(screen.getByRole("button", { name: "Types, 1 chosen" }));
    expect(screen.getByRole("checkbox", { name: /^transfer 1 event/ })).toBeInTheDocument();
    expect(screen.getByRole("checkbox", { name: /^meeting 0 events/ })).toBeInTheDocument();
  });

  it("Esc closes the list and gives the focus back to its button", async () => {
    const user = open();
    const button = screen.getByRole("button", { name: "Sides, none chosen" });
    await user.click(button);
    await user.tab();
    expect(screen.getByRole("checkbox", { name: /Backers/ })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("checkbox", { name: /Backers/ })).toBeNull();
    expect(button).toHaveFocus();
  });

  it("tabbing out closes it", async () => {
    const user = open();
    await user.click(screen.getByRole("button", { name: "Places, none chosen" }));
    await user.tab();
    await user.tab();
    expect(screen.queryByRole("checkbox", { name: /qusair/ })).toBeNull();
  });
});

describe("dates", () => {
  const type = (name: string, value: string) =>
    fireEvent.change(screen.getByLabelText(name), { target: { value } });

  it("a whole date counts at once, an emptied one no longer", async () => {
    const user = open();
    await user.click(screen.getByRole("button", { name: "Dates, none chosen" }));
    type("First day", "2013-05-24");
    expect(chips()[0]).toHaveTextContent("from 24 May 2013");
    expect(screen.getByText("1 of 3 events")).toBeInTheDocument();
    type("First day", "");
    expect(asked).toBe(EVERYTHING);
  });

  it("a year whose digits are still being typed does not count yet", async () => {
    const user = open();
    await user.click(screen.getByRole("button", { name: "Dates, none chosen" }));
    type("First day", "0020-05-24");
    expect(asked).toEqual(EVERYTHING);
    expect(screen.getByLabelText("First day")).toHaveValue("0020-05-24");
  });

  it("a first day after the last is told and not asked", async () => {
    const user = open();
    await user.click(screen.getByRole("button", { name: "Dates, none chosen" }));
    type("Last day", "2013-05-20");
    const before = asked;
    type("First day", "2013-05-24");
    expect(asked).toBe(before);
    expect(screen.getByLabelText("First day")).toBeInvalid();
    expect(screen.getByLabelText("First day")).toHaveAccessibleDescription(
      "The first day is after the last.",
    );
    type("Last day", "2013-05-26");
    expect(chips()[0]).toHaveTextContent("24 to 26 May 2013");
  });
});

describe("words", () => {
  it("what is typed narrows at once", async () => {
    const user = open();
    await user.type(screen.getByRole("searchbox", { name: "Words in the text" }), "battle");
    expect(asked.text).toBe("battle");
    expect(screen.getByText("1 of 3 events")).toBeInTheDocument();
  });
});

describe("on a narrow screen", () => {
  beforeAll(openDialogsInJsdom);

  it("one button opens a sheet with every control", async () => {
    const user = open({}, true);
    await user.click(screen.getByRole("button", { name: "Filter" }));
    const sheet = within(screen.getByRole("dialog", { name: "Filter" }));
    for (const name of ["Actors", "Sides", "Types", "Status", "Places", "Dates", "Words in the text"])
      expect(sheet.getByRole("heading", { name })).toBeInTheDocument();
  });

  it("an actor can be found, asked for and left out", async () => {
    const user = open({}, true);
    await user.click(screen.getByRole("button", { name: "Filter" }));
    await user.type(screen.getByRole("searchbox", { name: "Find an actor" }), "party");
    await user.click(screen.getByRole("checkbox", { name: /^Hezbollah/ }));
    expect(asked.actors).toEqual(["hezbollah"]);
    await user.click(screen.getByRole("button", { name: "Leave out Hezbollah" }));
    expect(asked).toMatchObject({ actors: [], exclude: ["hezbollah"] });
    await user.click(screen.getByRole("button", { name: "Show 1 event" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Filter, 1 value" })).toBeInTheDocument();
  });
});
