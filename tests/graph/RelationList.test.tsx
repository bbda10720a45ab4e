import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { litBy } from "../../src/graph/focus.ts";
import { RelationList } from "../../src/graph/RelationList.tsx";
import type { RelationsProps } from "../../src/graph/relations-props.ts";
import type { Target } from "../../src/scene/scene.ts";
import { aWar } from "./graph-case.ts";

const index = indexCase(aWar());

function shown(parts: Partial<RelationsProps> = {}): RelationsProps {
  return {
    index,
    litActors: new Set(index.actors.keys()),
    litRelations: new Set(index.relations.keys()),
    onSelect: vi.fn(),
    onHover: vi.fn(),
    ...parts,
  };
}

function lit(selection: Target): Pick<RelationsProps, "litActors" | "litRelations"> {
  const matched = { events: [], actors: [...index.actors.keys()], relations: [...index.relations.keys()] };
  const { actors, relations } = litBy({ index, matched, selection });
  return { litActors: actors, litRelations: relations };
}

describe("the relations as a list", () => {
  test("says actor, relation, other end, status and date", () => {
    render(<RelationList {...shown()} />);
    expect(screen.getByRole("tree", { name: "Relations by actor" })).toBeVisible();
    expect(screen.getByRole("treeitem", { name: /^Hill Guard, armed group, 3 relations/ })).toHaveAttribute(
      "aria-level",
      "1",
    );
    expect(screen.getByRole("treeitem", { name: /^leads Hill Guard: reported, .*, other$/ })).toBeVisible();
    expect(
      screen.getByRole("treeitem", { name: /^is threatened by Ferrymen: threatened, .*, hostile$/ }),
    ).toBeVisible();
  });

  test("is one tab stop that arrows walk, close and open", async () => {
    const onSelect = vi.fn();
    render(<RelationList {...shown({ onSelect })} />);
    await userEvent.tab();
    const guard = screen.getByRole("treeitem", { name: /^Hill Guard/ });
    expect(guard).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: expect.any(String) });
    await userEvent.keyboard("{ArrowLeft}");
    expect(guard).toHaveFocus();
    const before = screen.getAllByRole("treeitem").length;
    await userEvent.keyboard("{ArrowLeft}");
    expect(guard).toHaveAttribute("aria-expanded", "false");
    expect(screen.getAllByRole("treeitem")).toHaveLength(before - 3);
    await userEvent.keyboard("{ArrowRight}");
    expect(guard).toHaveAttribute("aria-expanded", "true");
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  test("brings what is selected elsewhere into sight, its branch open and undimmed", async () => {
    const seen: (string | null)[] = [];
    Element.prototype.scrollIntoView = function scrolled(this: Element) {
      seen.push(this.getAttribute("data-row"));
    };
    const { rerender } = render(<RelationList {...shown()} />);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowLeft}");
    const guard = screen.getByRole("treeitem", { name: /^Hill Guard/ });
    expect(guard).toHaveAttribute("aria-expanded", "false");
    const selection = { kind: "actor", id: "guard" } as const;
    rerender(<RelationList {...shown({ selection, ...lit(selection) })} />);
    expect(guard).toHaveAttribute("aria-expanded", "true");
    expect(guard).not.toHaveAttribute("data-dim");
    expect(seen.at(-1)).toBe("actor:guard");
    expect(screen.getByRole("treeitem", { name: /^leads Hill Guard/ })).not.toHaveAttribute("data-dim");
    const war = { kind: "relation", id: "war" } as const;
    rerender(<RelationList {...shown({ selection: war, ...lit(war) })} />);
    expect(seen.at(-1)).toBe("actor:guard/war");
    expect(screen.getByRole("treeitem", { name: /^Ferrymen/ })).not.toHaveAttribute("data-dim");
    expect(screen.getByRole("treeitem", { name: /^leads Hill Guard/ })).toHaveAttribute("data-dim");
  });

  test("marks what the filter leaves out and what is selected", async () => {
    const onSelect = vi.fn();
    const selection = { kind: "relation", id: "war" } as const;
    render(<RelationList {...shown({ onSelect, selection, litRelations: new Set(["war"]) })} />);
    expect(screen.getAllByRole("treeitem", { selected: true }).map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^fights.*Ferrymen/),
      expect.stringMatching(/^fights.*Hill Guard/),
    ]);
    expect(screen.getByRole("treeitem", { name: /^leads Hill Guard/ })).toHaveAttribute("data-dim");
    await userEvent.click(screen.getByRole("treeitem", { name: /^Orla, person/ }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "orla" });
  });
});
