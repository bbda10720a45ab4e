import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { Matrix } from "../../src/graph/Matrix.tsx";
import type { RelationsProps } from "../../src/graph/relations-props.ts";
import type { Target } from "../../src/scene/scene.ts";
import { aRelation } from "../support/case-builder.ts";
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

function shown(parts: Partial<RelationsProps> = {}): RelationsProps {
  return {
    index,
    litActors: new Set(war.actors.map((actor) => actor.id)),
    litRelations: new Set(index.casefile.relations.map((relation) => relation.id)),
    onSelect: vi.fn(),
    onHover: vi.fn(),
    ...parts,
  };
}

function grid(): HTMLElement {
  return screen.getByRole("grid", { name: /^Relations as a table of 5 actors/ });
}

describe("the relations as a matrix", () => {
  test("have a named row and column for each actor with a relation, and say who has none", () => {
    render(<Matrix {...shown()} />);
    const names = within(grid())
      .getAllByRole("rowheader")
      .map((head) => head.textContent);
    expect(names).toHaveLength(5);
    expect(names.join(" ")).toContain("Hill Guard");
    expect(names.join(" ")).not.toContain("Norwick Gazette");
    expect(within(grid()).getAllByRole("columnheader")).toHaveLength(6);
    expect(screen.getByText("1 actor has no relation and no row.")).toBeVisible();
  });

  test("are one tab stop; arrows go from cell to cell, brackets from relation to relation", async () => {
    render(<Matrix {...shown()} />);
    await userEvent.tab();
    expect(document.activeElement).toHaveAttribute("role", "gridcell");
    await userEvent.keyboard("{Control>}{Home}{/Control}");
    expect(document.activeElement).toHaveAccessibleName(/: no relation$/);
    await userEvent.keyboard("]");
    const first = document.activeElement?.getAttribute("data-cell");
    expect(document.activeElement).not.toHaveAccessibleName(/no relation$/);
    await userEvent.keyboard("][[");
    expect(document.activeElement).toHaveAttribute("data-cell", first);
    await userEvent.tab();
    expect(grid()).not.toContainElement(document.activeElement as HTMLElement);
  });

  test("open the only relation of a cell at once, and of several the one that is chosen", async () => {
    const onSelect = vi.fn<(target: Target) => void>();
    render(<Matrix {...shown({ onSelect })} />);
    const cell = within(grid()).getByRole("gridcell", {
      name: /^Hill Guard to Ferrymen, 2 relations: .*claimed/,
    });
    cell.focus();
    await userEvent.keyboard("{Enter}");
    const menu = screen.getByRole("menu", { name: "Which of these relations" });
    expect(within(menu).getAllByRole("menuitem")[0]).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
    expect(cell).toHaveFocus();
    expect(onSelect).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}{ArrowDown}{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: "second" });
    const single = within(grid()).getAllByRole("gridcell", { name: /, 1 relation: / })[0];
    if (!single) throw new Error("no single relation");
    await userEvent.click(single);
    expect(onSelect).toHaveBeenCalledTimes(2);
  });

  test("mark the cell of what is selected elsewhere, and say what is outside the filter", () => {
    const selection = { kind: "relation", id: "war" } as const;
    const litRelations = new Set(["war"]);
    render(<Matrix {...shown({ selection, litRelations })} />);
    const selected = within(grid()).getAllByRole("gridcell", { selected: true });
    expect(selected.length).toBeGreaterThan(0);
    for (const cell of selected)
      expect(cell).toHaveAccessibleName(/Hill Guard.*Ferrymen|Ferrymen.*Hill Guard/);
    expect(within(grid()).getAllByRole("gridcell", { name: /outside the filter$/ }).length).toBeGreaterThan(
      0,
    );
  });

  test("light what the pointer is over", async () => {
    const onHover = vi.fn<(target: Target | undefined) => void>();
    render(<Matrix {...shown({ onHover })} />);
    await userEvent.hover(within(grid()).getByRole("rowheader", { name: /Hill Guard/ }));
    expect(onHover).toHaveBeenLastCalledWith({ kind: "actor", id: "guard" });
  });
});
