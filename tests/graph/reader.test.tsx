import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useMemo, useState } from "react";
import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { litBy } from "../../src/graph/focus.ts";
import { Graph } from "../../src/graph/Graph.tsx";
import { layoutGraph } from "../../src/graph/layout.ts";
import { Matrix } from "../../src/graph/Matrix.tsx";
import { outsideOf } from "../../src/graph/outside.ts";
import type { Target } from "../../src/scene/scene.ts";
import { aRelation } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const war = aWar();
const aids = aRelation({ id: "aids", source: "orla", target: "guard", type: "aids", status: "claimed" });
const casefile = {
  ...war,
  actors: war.actors.map((actor) => (actor.id === "guard" ? { ...actor, name: "Hill guards" } : actor)),
  relations: [...war.relations, aids],
};
const index = indexCase(casefile);
const positions = layoutGraph(casefile);
/** A filter that leaves out the envoy's talks. */
const matched = {
  events: [],
  actors: casefile.actors.map(({ id }) => id).filter((id) => id !== "envoy"),
  relations: casefile.relations.map(({ id }) => id).filter((id) => !id.startsWith("talks")),
};

/** Both views with a selection and a cursor of their own, as the app gives them. */
function Page({ as }: { readonly as: "graph" | "matrix" }): ReactNode {
  const [selection, onSelect] = useState<Target>();
  const [hover, onHover] = useState<Target>();
  const lit = litBy({ index, matched, selection, hover: as === "graph" ? hover : undefined });
  const outside = useMemo(() => outsideOf({ index, matched }), []);
  const shared = { index, litActors: lit.actors, litRelations: lit.relations, outside, selection, onHover };
  if (as === "matrix") return <Matrix {...shared} width={900} height={400} onSelect={onSelect} />;
  return (
    <Graph
      {...shared}
      positions={positions}
      hover={hover}
      pins={{}}
      onPins={() => {}}
      nodeSize="same"
      counts={new Map()}
      width={900}
      height={420}
      onSelect={onSelect}
      onNodeSize={() => {}}
    />
  );
}

/** What has the focus in the eyes of a screen reader: the element, or the option that it names as active. */
function stop(): HTMLElement {
  const active = document.activeElement as HTMLElement;
  const id = active.getAttribute("aria-activedescendant");
  return (id === null ? active : document.getElementById(id)) ?? document.body;
}

/** Presses keys and hears the stop that they lead to: its role, its name, and whether it is selected. */
async function hear(keys: string, role: string, name: string, selected = false): Promise<void> {
  await userEvent.keyboard(keys);
  expect(stop()).toHaveAttribute("role", role);
  expect(stop()).toHaveAccessibleName(name);
  expect(stop().getAttribute("aria-selected") === "true").toBe(selected);
}

async function tabTo(role: string): Promise<void> {
  for (let i = 0; i < 12 && document.activeElement?.getAttribute("role") !== role; i++) await userEvent.tab();
}

const GUARDS = "Hill guards, armed group, hills; 4 relations: 1 allied, 2 hostile, 1 other";
const ORLA = "Orla, person, hills; 3 relations: 2 allied, 1 other";
const STILL = "undated, still so on 22 May 2013";

describe("by keys alone, a screen reader says", () => {
  test("each stop in the graph: in, to the nearest, through its relations, along one and back", async () => {
    render(<Page as="graph" />);
    await tabTo("listbox");
    expect(document.activeElement).toHaveAccessibleName("Actor graph: 6 actors, 7 relations");
    expect(document.activeElement).toHaveAccessibleDescription(/^Arrow keys go to the nearest actor\./);
    await hear("{Home}", "option", ORLA);
    await hear("{ArrowDown}", "option", GUARDS);
    await hear("{ArrowUp}", "option", ORLA);
    await hear("]", "option", `The Envoy mediates for Orla, planned, ${STILL}; outside the filter`);
    await hear("]", "option", `Orla aids Hill guards, claimed, ${STILL}`);
    await hear("]", "option", `Orla leads Hill guards, reported, ${STILL}`);
    await hear("{Enter}", "option", `Orla leads Hill guards, reported, ${STILL}`, true);
    await hear("{Shift>}{Enter}{/Shift}", "option", GUARDS);
    await hear("]", "option", `Orla aids Hill guards, claimed, ${STILL}`);
    await hear("{Backspace}", "option", ORLA);
    await hear("{ArrowLeft}", "option", "Norwick Gazette, news medium, no side; no relations");
    await hear("{End}", "option", "Bram, person, valleys; 2 relations: 1 allied, 1 other");
    await hear("]", "option", `The Envoy mediates for Bram, planned, ${STILL}; outside the filter`);
    await hear("]", "option", `Bram leads Ferrymen, reported, ${STILL}`);
  });

  test("an actor that the filter leaves out as such, and one that only the focus dims not", async () => {
    render(<Page as="graph" />);
    await tabTo("listbox");
    await userEvent.keyboard("{Home}");
    const names = within(document.activeElement as HTMLElement)
      .getAllByRole("option")
      .map((option) => option.getAttribute("aria-label"))
      .filter((name) => name?.startsWith("The Envoy, ") || name?.startsWith("Norwick Gazette, "));
    expect(names.sort()).toEqual([
      "Norwick Gazette, news medium, no side; no relations",
      "The Envoy, person, others; 2 relations: 2 allied; outside the filter",
    ]);
  });

  test("each stop in the matrix: into a cell, over empty ones, to names, into a list and out of it", async () => {
    render(<Page as="matrix" />);
    await tabTo("gridcell");
    const grid = screen.getByRole("grid");
    expect(grid).toHaveAccessibleName(
      /^Relations as a matrix: rows are who does it, columns to whom; 5 rows, 4 columns$/,
    );
    expect(grid).toHaveAccessibleDescription(/^Arrow keys go from cell to cell/);
    await hear("{ArrowUp}", "columnheader", "Ferrymen, valleys");
    await hear("{ArrowDown}", "gridcell", "Hill guards to Ferrymen, 1 relation: fight, reported");
    await hear("{ArrowLeft}", "gridcell", "Hill guards to Bram: no relation");
    await hear("{Home}", "rowheader", "Hill guards, hills");
    await hear("]]", "gridcell", "Orla to Hill guards, 2 relations: leads, reported; aids, claimed");
    expect(stop()).toHaveAttribute("aria-haspopup", "menu");
    await hear("{Enter}", "menuitemradio", `Orla leads Hill guards, reported, ${STILL}`);
    expect(stop().closest("[role='menu']")).toHaveAccessibleName("Relations from Orla to Hill guards");
    await hear("{ArrowDown}", "menuitemradio", `Orla aids Hill guards, claimed, ${STILL}`);
    await hear("{ArrowDown}", "menuitemradio", `Orla leads Hill guards, reported, ${STILL}`);
    await hear("{Escape}", "gridcell", "Orla to Hill guards, 2 relations: leads, reported; aids, claimed");
    await userEvent.keyboard("{Enter}{End}");
    await hear(
      "{Enter}",
      "gridcell",
      "Orla to Hill guards, 2 relations: leads, reported; aids, claimed",
      true,
    );
    await hear("{Control>}{End}{/Control}", "gridcell", "The Envoy to Ferrymen: no relation");
    await hear("[[", "gridcell", "The Envoy to Bram, 1 relation: mediates for, planned; outside the filter");
  });
});
