import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { Matrix, type MatrixProps } from "../../src/graph/Matrix.tsx";
import type { Target } from "../../src/scene/scene.ts";
import { anActor, aRelation } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const war = aWar();
const twice = aRelation({
  id: "second",
  source: "guard",
  target: "ferrymen",
  type: "accuses",
  status: "claimed",
});
const index = indexCase({ ...war, relations: [...war.relations, twice] });

function shown(parts: Partial<MatrixProps> = {}): MatrixProps {
  return {
    index,
    litActors: new Set(war.actors.map((actor) => actor.id)),
    litRelations: new Set(index.casefile.relations.map((relation) => relation.id)),
    width: 900,
    height: 400,
    onSelect: vi.fn(),
    onHover: vi.fn(),
    ...parts,
  };
}

function grid(): HTMLElement {
  return screen.getByRole("grid", { name: /^Relations as a matrix: .*5 rows, 4 columns$/ });
}

function cell(name: RegExp): HTMLElement {
  return within(grid()).getByRole("gridcell", { name });
}

describe("the relations as a matrix", () => {
  test("have a named row for each who does something, a column for each to whom, and say who has none", () => {
    render(<Matrix {...shown()} />);
    const heads = (role: "rowheader" | "columnheader") =>
      within(grid())
        .getAllByRole(role)
        .map((head) => head.getAttribute("aria-label"));
    expect(heads("rowheader")).toEqual([
      "Hill Guard, hills",
      "Orla, hills",
      "Bram, valleys",
      "Ferrymen, valleys",
      "The Envoy, others",
    ]);
    expect(heads("columnheader")).toEqual([
      "From the row to the column",
      "Hill Guard, hills",
      "Orla, hills",
      "Bram, valleys",
      "Ferrymen, valleys",
    ]);
    expect(screen.getByText("1 actor has no relation, no row and no column.")).toBeVisible();
  });

  test("number rows and columns though most cells are not in the page", () => {
    render(<Matrix {...shown()} />);
    expect(grid()).toHaveAttribute("aria-rowcount", "6");
    expect(grid()).toHaveAttribute("aria-colcount", "5");
    expect(within(grid()).getAllByRole("gridcell")).toHaveLength(6);
    const war = cell(/^Ferrymen to Hill Guard, 2 relations: fights, reported; threatens, threatened$/);
    expect(war).toHaveAttribute("aria-colindex", "2");
    expect(war.closest("[role='row']")).toHaveAttribute("aria-rowindex", "5");
  });

  test("are one tab stop; arrows go from cell to cell, brackets from relation to relation", async () => {
    render(<Matrix {...shown()} />);
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName(/^Hill Guard to Ferrymen, 2 relations/);
    await userEvent.keyboard("{Control>}{Home}{/Control}");
    expect(document.activeElement).toHaveAccessibleName(/: no relation$/);
    await userEvent.keyboard("]");
    const first = document.activeElement?.getAttribute("data-at");
    expect(document.activeElement).not.toHaveAccessibleName(/no relation$/);
    await userEvent.keyboard("][[");
    expect(document.activeElement).toHaveAttribute("data-at", first);
    expect(grid().querySelectorAll("[tabindex='0']")).toHaveLength(1);
    await userEvent.tab();
    expect(grid()).not.toContainElement(document.activeElement as HTMLElement);
  });

  test("hand the focus that the grid is given to the cell where the keyboard was", async () => {
    render(<Matrix {...shown()} />);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowLeft}");
    const place = document.activeElement?.getAttribute("data-at");
    act(() => (document.activeElement as HTMLElement).blur());
    act(() => grid().focus());
    expect(document.activeElement).toHaveAttribute("data-at", place);
  });

  test("open the only relation of a cell at once, and of several the one that is chosen", async () => {
    const onSelect = vi.fn<(target: Target) => void>();
    render(<Matrix {...shown({ onSelect })} />);
    const double = cell(/^Hill Guard to Ferrymen, 2 relations: fights, reported; accuses, claimed$/);
    act(() => double.focus());
    await userEvent.keyboard("{Enter}");
    expect(double).toHaveAttribute("aria-expanded", "true");
    const menu = screen.getByRole("menu", { name: "Relations from Hill Guard to Ferrymen" });
    expect(within(menu).getAllByRole("menuitemradio")[0]).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
    expect(double).toHaveFocus();
    expect(double).toHaveAttribute("aria-expanded", "false");
    expect(onSelect).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}{ArrowDown}{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: "second" });
    expect(double).toHaveFocus();
    await userEvent.click(cell(/^Orla to Hill Guard, 1 relation: leads, reported$/));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: "orla-guard" });
    expect(onSelect).toHaveBeenCalledTimes(2);
  });

  test("close the list by Tab, and by a press elsewhere", async () => {
    render(<Matrix {...shown()} />);
    await userEvent.click(cell(/^Hill Guard to Ferrymen/));
    await userEvent.tab();
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
    expect(cell(/^Hill Guard to Ferrymen/)).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("menu")).toBeVisible();
    await userEvent.click(document.body);
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
  });

  test("open an actor by its name, at the side and on top", async () => {
    const onSelect = vi.fn<(target: Target) => void>();
    render(<Matrix {...shown({ onSelect })} />);
    await userEvent.click(within(grid()).getByRole("rowheader", { name: "Orla, hills" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "orla" });
    await userEvent.click(within(grid()).getByRole("columnheader", { name: "Bram, valleys" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "bram" });
    await userEvent.keyboard("{ArrowLeft} ");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "orla" });
  });

  test("mark what is selected elsewhere, in each of its places, and begin there", async () => {
    const { rerender } = render(<Matrix {...shown()} />);
    rerender(<Matrix {...shown({ selection: { kind: "relation", id: "war" } })} />);
    const selected = () =>
      [...grid().querySelectorAll("[aria-selected='true']")].map((place) => place.getAttribute("aria-label"));
    expect(selected()).toEqual([
      expect.stringMatching(/^Hill Guard to Ferrymen/),
      expect.stringMatching(/^Ferrymen to Hill Guard/),
    ]);
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName(/^Hill Guard to Ferrymen/);
    await userEvent.keyboard("]]{Control>}{ArrowDown}{/Control}");
    expect(document.activeElement).not.toHaveAccessibleName(/^Hill Guard to Ferrymen/);
    const reachable = () => grid().querySelector("[tabindex='0']");
    rerender(<Matrix {...shown({ selection: { kind: "relation", id: "orla-guard" } })} />);
    expect(reachable()).toHaveAccessibleName(/^Orla to Hill Guard/);
    rerender(<Matrix {...shown({ selection: { kind: "actor", id: "bram" } })} />);
    expect(selected()).toEqual(["Bram, valleys", "Bram, valleys"]);
  });

  test("say in the corner in full what the row and the column of the focus are, and mark both", async () => {
    render(<Matrix {...shown()} />);
    const corner = within(grid()).getByRole("columnheader", { name: "From the row to the column" });
    expect(corner).toHaveTextContent("Rows: who does itColumns: to whom");
    await userEvent.tab();
    expect(corner).toHaveTextContent("Hill Guardfights; accuses, claimedFerrymen");
    const marked = () =>
      [...grid().querySelectorAll("[data-marked]")].map((head) => head.getAttribute("aria-label"));
    expect(marked()).toEqual(["Ferrymen, valleys", "Hill Guard, hills"]);
    await userEvent.keyboard("{ArrowLeft}");
    expect(corner).toHaveTextContent("Hill Guardno relation toBram");
    await userEvent.keyboard("{Home}");
    expect(corner).toHaveTextContent("Hill Guardarmed group, hills");
    expect(marked()).toEqual(["Hill Guard, hills"]);
  });

  test("dim what does not stand out, and say of what is left out why", () => {
    const litRelations = new Set(["war"]);
    const reasons = new Map([
      ["orla-guard", "filter"],
      ["war", "filter"],
      ["bram-ferrymen", "time"],
    ] as const);
    const outside = { actors: new Map([["orla", "filter"]] as const), relations: reasons };
    render(<Matrix {...shown({ litRelations, outside, litActors: new Set(["guard"]) })} />);
    expect(cell(/^Hill Guard to Ferrymen, .*claimed$/)).not.toHaveAttribute("data-dim");
    expect(cell(/^Orla to Hill Guard, .*; outside the filter$/)).toHaveAttribute("data-dim");
    expect(cell(/^Bram to Ferrymen, .*; outside the time shown$/)).toHaveAttribute("data-dim");
    expect(cell(/^The Envoy to Bram, .*planned$/)).toHaveAttribute("data-dim");
    expect(
      within(grid()).getByRole("rowheader", { name: "Orla, hills; outside the filter" }),
    ).toHaveAttribute("data-dim");
  });

  test("light what the pointer or the keyboard is on", async () => {
    const onHover = vi.fn<(target: Target | undefined) => void>();
    render(<Matrix {...shown({ onHover })} />);
    await userEvent.hover(within(grid()).getByRole("rowheader", { name: "Hill Guard, hills" }));
    expect(onHover).toHaveBeenLastCalledWith({ kind: "actor", id: "guard" });
    await userEvent.hover(cell(/^Orla to Hill Guard/));
    expect(onHover).toHaveBeenLastCalledWith({ kind: "relation", id: "orla-guard" });
    await userEvent.hover(cell(/^Hill Guard to Ferrymen/));
    expect(onHover).toHaveBeenLastCalledWith(undefined);
    await userEvent.tab();
    await userEvent.keyboard("]");
    expect(onHover).toHaveBeenLastCalledWith({ kind: "relation", id: "orla-guard" });
    await userEvent.tab();
    expect(onHover).toHaveBeenLastCalledWith(undefined);
  });

  test("hold of a large case what is in sight, and the cell that the keyboard is on", async () => {
    const actors = Array.from({ length: 300 }, (_, i) => anActor({ id: `a${i}`, name: `Actor ${i + 100}` }));
    const relations = actors.map(({ id }, i) =>
      aRelation({ id: `r${i}`, source: id, target: `a${(i * 7) % 300}`, type: "backs" }),
    );
    render(<Matrix {...shown({ index: indexCase({ ...war, actors, relations }) })} />);
    const table = screen.getByRole("grid");
    const names = () => within(table).getAllByRole("rowheader").length;
    expect(table).toHaveAttribute("aria-rowcount", "301");
    expect(names()).toBeLessThan(40);
    await userEvent.tab();
    await userEvent.keyboard("{Control>}{End}{/Control}");
    expect(document.activeElement).toHaveAccessibleName(/^Actor 399 to Actor 399/);
    const scrolled = table.parentElement;
    if (!scrolled) throw new Error("nothing is scrolled");
    const scrollTo = async (top: number, left: number) =>
      act(async () => {
        scrolled.scrollTop = top;
        scrolled.scrollLeft = left;
        scrolled.dispatchEvent(new Event("scroll"));
      });
    await scrollTo(scrolled.scrollTop, scrolled.scrollLeft);
    expect(within(table).getByRole("rowheader", { name: /^Actor 395/ })).toBeInTheDocument();
    expect(within(table).queryByRole("rowheader", { name: /^Actor 100/ })).not.toBeInTheDocument();
    await scrollTo(0, 0);
    expect(within(table).getByRole("rowheader", { name: /^Actor 100/ })).toBeInTheDocument();
    expect(within(table).queryByRole("rowheader", { name: /^Actor 395/ })).not.toBeInTheDocument();
    expect(document.activeElement).toHaveAccessibleName(/^Actor 399 to Actor 399/);
    expect(names()).toBeLessThan(40);
  });

  test("of a case without relations say so", () => {
    render(<Matrix {...shown({ index: indexCase({ ...war, relations: [] }) })} />);
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
    expect(screen.getByText("6 actors have no relation, no row and no column.")).toBeVisible();
  });
});
