import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { litBy } from "../../src/graph/focus.ts";
import { Graph, type GraphProps } from "../../src/graph/Graph.tsx";
import { layoutGraph } from "../../src/graph/layout.ts";
import { pathsBetween } from "../../src/graph/paths.ts";
import type { Target } from "../../src/scene/scene.ts";
import { anActor } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const casefile = aWar();
const index = indexCase(casefile);
const positions = layoutGraph(casefile);
const matched = {
  events: [],
  actors: casefile.actors.map((actor) => actor.id),
  relations: casefile.relations.map((relation) => relation.id),
};

function shown(parts: Partial<GraphProps> = {}): GraphProps {
  const { selection, hover } = parts;
  const lit = litBy({ index, matched, selection, hover });
  return {
    index,
    positions,
    litActors: lit.actors,
    litRelations: lit.relations,
    pins: {},
    onPins: vi.fn(),
    nodeSize: "same",
    counts: new Map(),
    width: 900,
    height: 420,
    onSelect: vi.fn(),
    onHover: vi.fn(),
    onNodeSize: vi.fn(),
    ...parts,
  };
}

function graph(): HTMLElement {
  return screen.getByRole("listbox", { name: "Actor graph: 6 actors, 6 relations" });
}

/** The option that the keyboard is on. */
function current(): HTMLElement | null {
  const id = graph().getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id);
}

/** The two numbers of a move. */
function numbersOf(element: Element | null): readonly number[] {
  return (element?.getAttribute("transform")?.match(/-?[\d.]+/g) ?? []).map(Number);
}

function dimmed(): readonly string[] {
  return within(graph())
    .getAllByRole("option")
    .filter((option) => option.hasAttribute("data-dim"))
    .map((option) => option.getAttribute("data-target") ?? "");
}

describe("the actor graph", () => {
  test("is one tab stop whose options say name, kind, side and relations by sign", async () => {
    render(<Graph {...shown()} />);
    expect(within(graph()).getAllByRole("option")).toHaveLength(6);
    expect(
      screen.getByRole("option", {
        name: /^Hill Guard, armed group, hills; 3 relations: 2 hostile, 1 other$/,
      }),
    ).toBeVisible();
    expect(
      screen.getByRole("option", { name: /^Norwick Gazette, news medium, no side; no relations$/ }),
    ).toBeVisible();
    screen.getByRole("button", { name: "How to read it" }).focus();
    await userEvent.tab();
    expect(graph()).toHaveFocus();
    await userEvent.tab();
    expect(graph()).not.toHaveFocus();
  });

  test("goes to the nearest actor by arrow, through its relations by brackets, along one and back", async () => {
    const onSelect = vi.fn();
    render(<Graph {...shown({ onSelect, selection: { kind: "actor", id: "guard" } })} />);
    graph().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(current()).toHaveAttribute("data-target", "actor:guard");
    await userEvent.keyboard("]");
    const relation = current();
    expect(relation).toHaveAttribute("data-target", expect.stringMatching(/^relation:/));
    expect(relation).toHaveAccessibleName(/Hill Guard/);
    await userEvent.keyboard("{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith({
      kind: "relation",
      id: relation?.dataset.target?.slice(9),
    });
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    expect(current()).not.toHaveAttribute("data-target", "actor:guard");
    await userEvent.keyboard("{Backspace}");
    expect(current()).toHaveAttribute("data-target", "actor:guard");
    await userEvent.keyboard("{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "guard" });
    const left = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    window.addEventListener("keydown", left, { once: true });
    await userEvent.keyboard("{Escape}");
    expect(left).toHaveReturnedWith(false);
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "guard" });
  });

  test("tells the app where the keyboard is, so that one hop lights up", async () => {
    const onHover = vi.fn();
    render(<Graph {...shown({ onHover, selection: { kind: "actor", id: "envoy" } })} />);
    graph().focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(onHover).toHaveBeenLastCalledWith({ kind: "actor", id: "envoy" });
    await userEvent.tab();
    expect(onHover).toHaveBeenLastCalledWith(undefined);
  });

  test("shows the hop around what is in focus and dims the rest without moving anything", () => {
    const { rerender } = render(<Graph {...shown()} />);
    const places = () =>
      within(graph())
        .getAllByRole("option")
        .map((option) => option.getAttribute("transform"));
    const before = places();
    expect(dimmed()).toEqual([]);
    rerender(<Graph {...shown({ hover: { kind: "actor", id: "envoy" } })} />);
    expect([...dimmed()].sort()).toEqual(["actor:ferrymen", "actor:gazette", "actor:guard"]);
    expect(places()).toEqual(before);
  });

  test("selects an actor or an edge by a click, and lets go of it by a second one", async () => {
    const onSelect = vi.fn();
    const { container, rerender } = render(<Graph {...shown({ onSelect })} />);
    await userEvent.click(screen.getByRole("option", { name: /^Orla, / }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id: "orla" });
    const hit = container.querySelector("[data-target='relation:war'] > path:last-child");
    if (!hit) throw new Error("no edge");
    await userEvent.click(hit);
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: "war" });
    rerender(<Graph {...shown({ onSelect, selection: { kind: "actor", id: "orla" } })} />);
    expect(screen.getByRole("option", { selected: true })).toHaveAccessibleName(/^Orla, /);
    await userEvent.click(screen.getByRole("option", { name: /^Orla, / }));
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
  });

  test("lights what the pointer is over", async () => {
    const onHover = vi.fn<(target: Target | undefined) => void>();
    render(<Graph {...shown({ onHover })} />);
    await userEvent.hover(screen.getByRole("option", { name: /^Bram, / }));
    expect(onHover).toHaveBeenLastCalledWith({ kind: "actor", id: "bram" });
  });

  test("zooms by buttons and by keys, and fits again", async () => {
    render(<Graph {...shown()} />);
    const fit = screen.getByRole("button", { name: "Show the whole graph" });
    const place = () => screen.getByRole("option", { name: /^Bram, / }).getAttribute("transform");
    const rest = place();
    expect(fit).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(place()).not.toBe(rest);
    expect(fit).toBeEnabled();
    graph().focus();
    await userEvent.keyboard("0");
    expect(place()).toBe(rest);
    await userEvent.keyboard("+");
    expect(fit).toBeEnabled();
  });

  test("zooms around what is selected, and shows what is selected in a pane too small for the picture", async () => {
    const selection = { kind: "actor", id: "bram" } as const;
    const { container } = render(<Graph {...shown({ selection, width: 300, height: 150 })} />);
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    const shift = numbersOf(container.querySelector("svg[role='presentation'] > g"));
    const place = numbersOf(screen.getByRole("option", { name: /^Bram, / }));
    const at = [0, 1].map((i) => (shift[i] ?? Number.NaN) + (place[i] ?? Number.NaN));
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThan(300);
    expect(at[1]).toBeGreaterThan(0);
    expect(at[1]).toBeLessThan(150);
  });

  test("closes its key by Escape and by a press outside", async () => {
    const onSelect = vi.fn();
    render(<Graph {...shown({ onSelect })} />);
    const key = screen.getByRole("button", { name: "How to read it" });
    await userEvent.click(key);
    expect(key).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByText(/^bar: hostile/)).not.toBeInTheDocument();
    expect(key).toHaveFocus();
    await userEvent.click(key);
    await userEvent.click(screen.getByText(/^bar: hostile/));
    expect(screen.getByText(/^bar: hostile/)).toBeVisible();
    await userEvent.click(document.body);
    expect(screen.queryByText(/^bar: hostile/)).not.toBeInTheDocument();
  });

  test("explains broken outlines, double rings and dotted lines where there are some", async () => {
    const actors = casefile.actors.map((actor) =>
      actor.id === "gazette" ? { ...actor, kind: "community" as const } : actor,
    );
    const some = { ...casefile, actors: [...actors, anActor({ id: "source", kind: "anonymous-person" })] };
    render(<Graph {...shown({ index: indexCase(some) })} />);
    await userEvent.click(screen.getByText("How to read it"));
    expect(screen.getByText("double ring: community")).toBeVisible();
    expect(screen.getByText("broken outline: person whose name is withheld")).toBeVisible();
    expect(screen.getByText("dotted: threatened")).toBeVisible();
    expect(screen.queryByText(/unnamed group/)).not.toBeInTheDocument();
  });

  test("says along the lines of an actor in focus what each of them is", () => {
    const { container } = render(<Graph {...shown({ hover: { kind: "actor", id: "guard" } })} />);
    const notes = [...container.querySelectorAll("svg > g > g[aria-hidden]:last-child text")];
    expect(notes.length).toBe(index.relationsOfActor.get("guard")?.length);
  });

  test("emphasises a path, names its relations, and moves nobody for it or for the strip above", () => {
    const path = pathsBetween(index, {
      from: "orla",
      to: "ferrymen",
      positive: false,
      relationsOf: "all",
    }).lit;
    const lit = litBy({ index, matched, path });
    const { container, rerender } = render(<Graph {...shown()} />);
    const places = () =>
      within(graph())
        .getAllByRole("option")
        .map((option) => option.getAttribute("transform"));
    const onScreen = () => numbersOf(container.querySelector("svg[role='presentation'] > g"));
    const before = places();
    const strip = { height: 34, content: <p>Orla and Ferrymen are two steps apart.</p> };
    const tied = { path, strip, litActors: lit.actors, litRelations: lit.relations };
    rerender(<Graph {...shown(tied)} />);
    expect(screen.getByText("Orla and Ferrymen are two steps apart.")).toBeVisible();
    expect(places()).toEqual(before);
    expect([...dimmed()].sort()).toEqual(["actor:bram", "actor:envoy", "actor:gazette"]);
    const ways = [
      ...container.querySelectorAll("[data-target^='relation:']:has(> path[stroke='var(--line)'])"),
    ];
    expect(ways.map((way) => way.getAttribute("data-target")).sort()).toEqual([
      "relation:orla-guard",
      "relation:threat",
      "relation:war",
    ]);
    expect(container.querySelectorAll("svg > g > g[aria-hidden]:last-child text").length).toBe(3);
    rerender(<Graph {...shown()} />);
    expect(places()).toEqual(before);
    expect(onScreen()).toEqual([0, 0]);
  });

  test("goes out to show a path that does not fit below the strip, and back when that goes", () => {
    const path = { actors: new Set(index.actors.keys()), relations: new Set<string>() };
    const { rerender } = render(<Graph {...shown()} />);
    const places = () => screen.getAllByRole("option").map((option) => option.getAttribute("transform"));
    const before = places();
    const strip = { height: 220, content: <p>All of them.</p> };
    rerender(<Graph {...shown({ path, strip })} />);
    expect(places()).not.toEqual(before);
    expect(screen.getByRole("button", { name: "Zoom in" })).toBeEnabled();
    rerender(<Graph {...shown()} />);
    expect(places()).toEqual(before);
    rerender(<Graph {...shown({ path, strip })} />);
    for (const zoomIn of [1, 2].map(() => screen.getByRole("button", { name: "Zoom in" })))
      act(() => zoomIn.click());
    rerender(<Graph {...shown()} />);
    expect(places()).not.toEqual(before);
  });

  test("offers node sizes and a key to its forms", async () => {
    const onNodeSize = vi.fn();
    render(<Graph {...shown({ onNodeSize })} />);
    expect(screen.getByRole("button", { name: "same" })).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(screen.getByRole("button", { name: "by events" }));
    expect(onNodeSize).toHaveBeenCalledWith("events");
    await userEvent.click(screen.getByText("How to read it"));
    expect(screen.getByText("armed group, militia")).toBeVisible();
    expect(screen.getByText(/^bar: hostile/)).toBeVisible();
    expect(screen.queryByText("community")).not.toBeInTheDocument();
  });

  test("of a case without actors says so and does not break", () => {
    const empty = { ...casefile, actors: [], relations: [] };
    render(<Graph {...shown({ index: indexCase(empty), positions: new Map() })} />);
    expect(screen.getByRole("listbox", { name: "Actor graph: 0 actors, 0 relations" })).toBeVisible();
  });
});
