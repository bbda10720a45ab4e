import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { Details, type DetailsProps } from "../../src/details/Details.tsx";
import type { Target } from "../../src/scene/scene.ts";
import {
  aCase,
  aFigure,
  anActor,
  anAmbiguity,
  anEvent,
  aPassage,
  aPlace,
  aRecord,
  aRelation,
  aSide,
  aStep,
  aWhen,
} from "../support/case-builder.ts";

const CLAIM = aPassage({
  start: 1233,
  end: 1290,
  gist: "The guard is said to have crossed the bridge.",
  attribution: [
    aStep(),
    aStep({ actor: "envoy", verb: "said", mode: "indirect-speech", interest: "official-third-party" }),
    aStep({
      actor: "captain",
      as: "a captain of the guard",
      verb: "told",
      mode: "claim",
      anonymous: true,
      identity: "inferred",
    }),
  ],
  hedges: [{ text: "is said to", class: "evidential" }],
});

const CASE: Partial<Casefile> = {
  sides: [aSide({ id: "hills", name: "The hills", tag: "H" })],
  actors: [anActor({ id: "guard", name: "Hill Guard", side: "hills", kind: "armed-group" })],
  places: [aPlace({ id: "bridge", name: "The Bridge" })],
  events: [
    anEvent({
      id: "crossing",
      title: "The guard crosses the bridge",
      status: "claimed",
      type: "force",
      when: aWhen("[..2013-05-22]", { basis: "none" }),
      participants: [{ actor: "guard", role: "agent" }],
      places: ["bridge"],
      evidence: [CLAIM],
      ambiguities: ["which-tuesday"],
    }),
    anEvent({ id: "after", title: "The next thing", short: "Next thing", when: aWhen("2013-05-23") }),
  ],
  figures: [aFigure({ event: "crossing" })],
  relations: [aRelation({ source: "guard", target: "envoy", type: "threatens", status: "claimed" })],
  ambiguities: [anAmbiguity({ readings: ["the 21st", "the 14th"], chosen: "the 21st" })],
};

function show(selection: Target, props: Partial<DetailsProps> = {}, parts: Partial<Casefile> = CASE) {
  const calls = { onSelect: vi.fn(), onPassage: vi.fn(), onFilterActor: vi.fn(), onHover: vi.fn() };
  render(<Details index={indexCase(aCase(parts))} selection={selection} {...calls} {...props} />);
  return calls;
}

const CROSSING: Target = { kind: "event", id: "crossing" };

describe("the details pane", () => {
  it("heads an event with its title, status word and date in words", () => {
    show(CROSSING);
    expect(screen.getByRole("heading", { level: 2, name: "The guard crosses the bridge" })).toBeVisible();
    expect(within(screen.getByRole("group", { name: "Status" })).getByText("claimed")).toBeVisible();
    const date = within(screen.getByRole("group", { name: "Date" }));
    expect(date.getByText("by 22 May 2013")).toBeVisible();
    expect(date.getByText(/The text gives no date; it tells of this as past/)).toBeVisible();
  });

  it("shows the chain from the publication to who said it first, unnamed and inferred marked", () => {
    show(CROSSING);
    const links = within(screen.getByRole("list", { name: "From the publication to who said it first" }))
      .getAllByRole("listitem")
      .map((link) => link.textContent ?? "");
    expect(links).toHaveLength(3);
    expect(links[0]).toMatch(/^gazettepublication/);
    expect(links[1]).toMatch(/^envoypasses it on.*official of a third party/);
    expect(links[2]).toMatch(/^captain “a captain of the guard”unnamedidentity inferredsaid it first/);
  });

  it("counts documents and originators, and says how the text puts it", () => {
    show(CROSSING);
    expect(screen.getByText("1 document, first said by one source")).toBeVisible();
    expect(
      within(screen.getByRole("list", { name: "How the text puts it" })).getByText(/“is said to”/),
    ).toBeVisible();
  });

  it("says of what was imported that it has no evidence, and from which row it came", () => {
    const relation = aRelation({
      status: "reported",
      evidence: [aRecord({ row: "edge 7", gist: "weight: 3" })],
    });
    show({ kind: "relation", id: relation.id }, {}, { documents: [], events: [], relations: [relation] });
    const evidence = within(screen.getByRole("region", { name: "Who says so" }));
    expect(evidence.getByText("No evidence: imported from net.gexf, which names no source.")).toBeVisible();
    expect(evidence.getByText("weight: 3")).toBeVisible();
    expect(evidence.getByText(/net\.gexf \(GEXF 1\.3\)/).closest("p")).toHaveTextContent(
      "importednet.gexf (GEXF 1.3) · edge 7",
    );
    expect(evidence.queryByRole("list", { name: /From the publication/ })).toBeNull();
    expect(screen.getByText("The file that it was imported from says so; it names no source.")).toBeVisible();
  });

  it("opens the passage of a piece of evidence", async () => {
    const { onPassage } = show(CROSSING);
    await userEvent.click(
      screen.getByRole("button", { name: "Passage: Paragraph 1, characters 1,234–1,290" }),
    );
    expect(onPassage).toHaveBeenCalledWith("gazette-1", CLAIM);
  });

  it.each([
    ["Who takes part", "Hill Guard", { kind: "actor", id: "guard" }],
    ["Figures", /at least 40 people/, { kind: "figure", id: "left-suthby" }],
  ] as const)("leads on from %s", async (section, name, target) => {
    const { onSelect } = show(CROSSING);
    await userEvent.click(
      within(screen.getByRole("region", { name: section })).getByRole("button", { name }),
    );
    expect(onSelect).toHaveBeenCalledWith(target);
  });

  it("leads to the place and to who stands in the chain", async () => {
    const { onSelect } = show(CROSSING);
    await userEvent.click(screen.getByRole("button", { name: "The Bridge" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "place", id: "bridge" });
    await userEvent.click(screen.getByRole("button", { name: "captain" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "captain" });
  });

  it("says which reading was chosen", () => {
    show(CROSSING);
    const region = within(screen.getByRole("region", { name: "What can be read in more than one way" }));
    expect(region.getByText("the 21st").closest("li")).toHaveTextContent("the 21stchosen");
    expect(region.getByText("the 14th").closest("li")).toHaveTextContent(/^the 14th$/);
  });

  it("goes to the next event in time, in the order it is given", async () => {
    const { onSelect } = show(CROSSING, { order: ["after", "crossing"] });
    expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Previous event: The next thing" }));
    expect(onSelect).toHaveBeenCalledWith({ kind: "event", id: "after" });
  });

  it("follows time over the whole case where the order does not hold the event", () => {
    show(CROSSING, { order: [] });
    expect(screen.getByRole("button", { name: "Next event: The next thing" })).toBeEnabled();
  });

  it("tells which thing is under the pointer", async () => {
    const { onHover } = show(CROSSING);
    await userEvent.hover(screen.getByRole("button", { name: "Hill Guard" }));
    expect(onHover).toHaveBeenLastCalledWith({ kind: "actor", id: "guard" });
    await userEvent.unhover(screen.getByRole("button", { name: "Hill Guard" }));
    expect(onHover).toHaveBeenLastCalledWith(undefined);
  });

  it("filters by an actor, with its side in letters", async () => {
    const { onFilterActor } = show({ kind: "actor", id: "guard" });
    expect(screen.getByText("The hills")).toBeVisible();
    expect(screen.getByText("H")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Filter by this actor" }));
    expect(onFilterActor).toHaveBeenCalledWith("guard");
  });

  it("asks for the ties of an actor to another one, where the page can", async () => {
    const onTies = vi.fn();
    show({ kind: "actor", id: "guard" }, { onTies });
    await userEvent.click(screen.getByRole("button", { name: "Ties to another actor…" }));
    expect(onTies).toHaveBeenCalledWith("guard");
  });

  it("leads from an actor to a relation and to its other end", async () => {
    const { onSelect } = show({ kind: "actor", id: "guard" });
    const hostile = within(screen.getByRole("region", { name: "Hostile relations" }));
    await userEvent.click(hostile.getByRole("button", { name: "threatens" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: "envoy-backs-captain" });
    await userEvent.click(hostile.getByRole("button", { name: "envoy" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "envoy" });
  });

  it.each([
    [{ kind: "relation", id: "envoy-backs-captain" }, "Hill Guard threatens envoy"],
    [{ kind: "figure", id: "left-suthby" }, "at least 40 people, says gazette"],
    [{ kind: "place", id: "bridge" }, "The Bridge"],
    [{ kind: "document", id: "gazette-1" }, "Envoys meet"],
  ] as const)("shows %o", (target, name) => {
    show(target);
    expect(screen.getByRole("heading", { level: 2, name })).toBeVisible();
  });

  it("moves the focus to the heading of what a link leads to, and leaves it where it is otherwise", async () => {
    const index = indexCase(aCase(CASE));
    const props = { index, onSelect: vi.fn(), onPassage: vi.fn(), onFilterActor: vi.fn() };
    const { rerender } = render(<Details {...props} selection={CROSSING} />);
    expect(document.body).toHaveFocus();
    screen.getByRole("button", { name: "Hill Guard" }).focus();
    rerender(<Details {...props} selection={{ kind: "actor", id: "guard" }} />);
    expect(screen.getByRole("heading", { level: 2, name: "Hill Guard" })).toHaveFocus();
    rerender(<Details {...props} selection={CROSSING} />);
    screen.getByRole("button", { name: "Next event: The next thing" }).focus();
    rerender(<Details {...props} selection={{ kind: "event", id: "after" }} />);
    expect(
      screen.getByRole("button", { name: "Previous event: The guard crosses the bridge" }),
    ).toBeEnabled();
    expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull();
    expect(screen.getByRole("heading", { level: 2, name: "The next thing" })).toHaveFocus();
  });

  it("says so when the case does not hold the thing", () => {
    show({ kind: "event", id: "nothing" });
    expect(screen.getByText("The case does not hold this any more.")).toBeVisible();
  });

  it("marks what comes from outside the document", () => {
    const events = [anEvent({ when: aWhen("1990", { basis: "external" }) })];
    show({ kind: "event", id: "meeting" }, {}, { events });
    expect(
      within(screen.getByRole("group", { name: "Date" })).getByText("from outside the document"),
    ).toBeVisible();
  });

  it("shows markup in a file as text", () => {
    const events = [anEvent({ title: "<img src=x onerror=alert(1)>", gist: "<b>bold</b>" })];
    show({ kind: "event", id: "meeting" }, {}, { events });
    expect(screen.getByRole("heading", { name: "<img src=x onerror=alert(1)>" })).toBeVisible();
    expect(screen.getByText("<b>bold</b>")).toBeVisible();
  });
});
