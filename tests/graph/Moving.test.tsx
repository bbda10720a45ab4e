import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { Graph } from "../../src/graph/Graph.tsx";
import { layoutGraph } from "../../src/graph/layout.ts";
import type { Pins } from "../../src/graph/pins.ts";
import { anActor } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const casefile = aWar();
const ids = new Set(casefile.actors.map((actor) => actor.id));
const relations = new Set(casefile.relations.map((relation) => relation.id));

interface Props {
  readonly told?: (pins: Pins, nudged?: string) => void;
  readonly index?: ReturnType<typeof indexCase>;
}

/** A graph whose reader may move actors. */
function Movable({ told, index = indexCase(casefile) }: Props): ReactNode {
  const [pins, setPins] = useState<Pins>({});
  return (
    <Graph
      index={index}
      positions={layoutGraph(index.casefile)}
      litActors={ids}
      litRelations={relations}
      pins={pins}
      nodeSize="same"
      counts={new Map()}
      width={900}
      height={420}
      onSelect={() => undefined}
      onHover={() => undefined}
      onNodeSize={() => undefined}
      onPins={(next, nudged) => {
        setPins(next);
        told?.(next, nudged);
      }}
    />
  );
}

function actor(id: string): Element {
  const option = screen
    .getAllByRole("option")
    .find((one) => one.getAttribute("data-target") === `actor:${id}`);
  if (!option) throw new Error(`no actor ${id}`);
  return option;
}

function placeOf(id: string): readonly number[] {
  return (
    actor(id)
      .getAttribute("transform")
      ?.match(/-?[\d.]+/g) ?? []
  ).map(Number);
}

/** Presses on an actor, moves by so many px in a few steps, and lets go or not. */
function drag(id: string, dx: number, dy: number, end: "pointerUp" | "pointerCancel" | undefined): void {
  const element = actor(id);
  const at = (share: number) => ({
    pointerId: 1,
    button: 0,
    buttons: 1,
    pointerType: "mouse",
    clientX: 100 + share * dx,
    clientY: 100 + share * dy,
    bubbles: true,
  });
  fireEvent.pointerDown(element, at(0));
  for (const share of [0.2, 0.6, 1]) fireEvent.pointerMove(element, at(share));
  if (end) fireEvent[end](element, at(1));
}

// jsdom knows no capture of pointers; the browser's journeys show that it works.
Element.prototype.setPointerCapture = () => undefined;

describe("moving an actor", () => {
  test("by the pointer puts it where the pointer is and nobody else anywhere", () => {
    const told = vi.fn<(pins: Pins, nudged?: string) => void>();
    render(<Movable told={told} />);
    const before = placeOf("bram");
    const other = placeOf("orla");
    drag("bram", 60, 40, "pointerUp");
    expect(told).toHaveBeenCalledTimes(1);
    expect(Object.keys(told.mock.calls[0]?.[0] ?? {})).toEqual(["bram"]);
    // The pointer went down at (100, 100) of the pane: that is where the actor stands 60 and 40 px further.
    expect(placeOf("bram")[0]).toBeCloseTo(160, 0);
    expect(placeOf("bram")[1]).toBeCloseTo(140, 0);
    expect(placeOf("bram")).not.toEqual(before);
    expect(placeOf("orla")).toEqual(other);
  });

  test("a press that hardly moves is a click, and Escape or a broken gesture puts it back", () => {
    const told = vi.fn();
    render(<Movable told={told} />);
    const before = placeOf("bram");
    drag("bram", 3, 2, "pointerUp");
    drag("bram", 80, 20, "pointerCancel");
    drag("bram", 80, 20, undefined);
    expect(placeOf("bram")).not.toEqual(before);
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(placeOf("bram")).toEqual(before);
    expect(told).not.toHaveBeenCalled();
  });

  test("by keys goes in small steps that are one change, and back by Delete", async () => {
    const told = vi.fn();
    render(<Movable told={told} />);
    const before = placeOf("guard");
    screen.getByRole("listbox").focus();
    const arrows = ["{ArrowRight}", "{ArrowDown}", "{ArrowLeft}", "{ArrowUp}"];
    for (const way of arrows.flatMap((first) => arrows.map((second) => `{Home}${first}${second}`)))
      if (!actor("guard").hasAttribute("data-current")) await userEvent.keyboard(way);
    expect(actor("guard")).toHaveAttribute("data-current");
    await userEvent.keyboard("{Alt>}{ArrowRight}{ArrowRight}{/Alt}");
    const [x = 0, y = 0] = before;
    expect(placeOf("guard")[0]).toBeCloseTo(x + 24, 0);
    expect(placeOf("guard")[1]).toBeCloseTo(y, 0);
    expect(told).toHaveBeenLastCalledWith(expect.anything(), "guard");
    await userEvent.keyboard("{Delete}");
    expect(placeOf("guard")).toEqual(before);
  });

  test("is counted, shown by a pin, and undone for all at once", async () => {
    render(<Movable />);
    const before = [placeOf("bram"), placeOf("orla")];
    expect(screen.queryByRole("button", { name: /back$/ })).not.toBeInTheDocument();
    const marks = actor("bram").querySelectorAll("path").length;
    drag("bram", 60, 40, "pointerUp");
    expect(actor("bram").querySelectorAll("path")).toHaveLength(marks + 1);
    drag("orla", -40, 60, "pointerUp");
    await userEvent.click(screen.getByRole("button", { name: "Put 2 actors back" }));
    expect([placeOf("bram"), placeOf("orla")]).toEqual(before);
  });
});

describe("the whole picture beside a part of it", () => {
  const many = {
    ...casefile,
    actors: [
      ...casefile.actors,
      ...Array.from({ length: 60 }, (_, i) => anActor({ id: `more-${i}`, name: `More ${i}`, side: "hills" })),
    ],
  };

  test("shows for many actors while a part is out of sight, and brings it into sight", async () => {
    const { container } = render(<Movable index={indexCase(many)} />);
    const map = () => container.querySelector("[data-minimap]");
    const shift = () => container.querySelector("svg[role='presentation'] > g")?.getAttribute("transform");
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    const before = shift();
    const element = map();
    if (!element) throw new Error("no map");
    fireEvent.pointerDown(element, { buttons: 1, clientX: 140, clientY: 90 });
    expect(shift()).not.toBe(before);
    await userEvent.click(screen.getByRole("button", { name: "Show the whole graph" }));
    expect(map()).not.toBeInTheDocument();
  });

  test("is left out for few", async () => {
    const { container } = render(<Movable />);
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(container.querySelector("[data-minimap]")).not.toBeInTheDocument();
  });
});
