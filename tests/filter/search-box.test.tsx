import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { createSearch, type Hit } from "../../src/engine/search.ts";
import { readerWords } from "../../src/filter/hit-words.ts";
import { SearchBox } from "../../src/filter/SearchBox.tsx";
import { aCase, aFigure, anActor, anEvent, aPlace, aSide, aValue, aWhen } from "../support/case-builder.ts";

const index = indexCase(
  aCase({
    sides: [aSide({ id: "backers", name: "Backers", tag: "gb" })],
    actors: [
      anActor({
        id: "hezbollah",
        name: "Hezbollah",
        kind: "militia",
        aliases: ["Hizballah"],
        side: "backers",
      }),
      anActor({ id: "sohr", name: "Observatory", short: "SOHR" }),
    ],
    places: [aPlace({ id: "land", name: "Landmark" }), aPlace({ id: "town", name: "Hezra", within: "land" })],
    events: [
      anEvent({
        id: "entry",
        title: "Entry of Hezbollah",
        short: "Entry",
        status: "claimed",
        when: aWhen("[..2013-05-22]"),
      }),
      anEvent({ id: "talks", title: "Talks", short: "Talks", when: aWhen("2013-05-21") }),
    ],
    figures: [
      aFigure({
        id: "dead",
        title: "Dead of Hezra",
        measure: "killed",
        source: "sohr",
        value: aValue({ words: "more than 90" }),
      }),
    ],
  }),
);
const search = createSearch(index, readerWords(index));

function open() {
  const picked: Hit[] = [];
  render(<SearchBox id="search-field" index={index} search={search} onPick={(hit) => picked.push(hit)} />);
  return { user: userEvent.setup(), picked };
}

const field = () => screen.getByRole("combobox", { name: /^Search actors/ });

describe("the search of the header", () => {
  it("“hezb” and Enter pick Hezbollah", async () => {
    const { user, picked } = open();
    await user.type(field(), "hezb{Enter}");
    expect(picked.map((hit) => hit.target)).toEqual([{ kind: "actor", id: "hezbollah" }]);
    expect(field()).toHaveValue("");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("groups what it finds by kind, the kind of the best hit first", async () => {
    const { user } = open();
    await user.type(field(), "hez");
    const groups = screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby") ?? "");
    expect(groups.map((id) => document.getElementById(id)?.textContent)).toEqual([
      "Actors",
      "Places",
      "Events",
      "Figures",
    ]);
  });

  it("says of each hit what it is", async () => {
    const { user } = open();
    await user.type(field(), "hez");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      expect.stringMatching(/Hezbollah.*militia, Backers/),
      expect.stringMatching(/Hezra.*town, Landmark/),
      expect.stringMatching(/Entry of Hezbollah.*claimed, by 22 May 2013/),
      expect.stringMatching(/Dead of Hezra.*more than 90 killed, SOHR/),
    ]);
  });

  it("arrows go through all groups and round", async () => {
    const { user, picked } = open();
    await user.type(field(), "hez{ArrowDown}{ArrowDown}{Enter}");
    await user.type(field(), "hez{ArrowUp}{Enter}");
    expect(picked.map((hit) => hit.target?.id)).toEqual(["entry", "dead"]);
  });

  it("a date leads to its days", async () => {
    const { user, picked } = open();
    await user.type(field(), "21 may");
    const dates = within(screen.getByRole("group", { name: "Dates" }));
    expect(dates.getByRole("option")).toHaveTextContent(/^21 May 2013 1 event that may be of that day$/);
    await user.keyboard("{Enter}");
    expect(picked[0]).toMatchObject({ kind: "date", days: { first: 15_846, last: 15_846 } });
  });

  it("a hit can be clicked", async () => {
    const { user, picked } = open();
    await user.type(field(), "talks");
    await user.click(screen.getByRole("option", { name: /Talks/ }));
    expect(picked.map((hit) => hit.target?.id)).toEqual(["talks"]);
  });

  it("Enter with nothing found picks nothing, and says what was not found", async () => {
    const { user, picked } = open();
    await user.type(field(), "qqq{Enter}");
    expect(picked).toEqual([]);
    expect(screen.getByRole("status")).toHaveTextContent("Nothing is called “qqq”.");
  });

  it("the empty field has no list", async () => {
    const { user } = open();
    await user.click(field());
    await user.keyboard("{ArrowDown}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(field()).toHaveAttribute("aria-expanded", "false");
  });
});
